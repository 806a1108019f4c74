import {
  type DisputeRow,
  type DisputeStepRow,
  findDisputesByIds,
  findStepsOfDisputes,
  findTimeLimits,
} from "@cic/db/disputes/dispute.queries";
import { isUuid } from "@cic/db/ids";
import { editionOn } from "@cic/domain/commissioning/editions";
import { type Day, londonDay } from "@cic/domain/dates";
import type { DisputeState } from "@cic/domain/disputes/dispute-states";
import { dueOn, type TimeLimit } from "@cic/domain/disputes/due.rule";
import type { Context } from "../context.ts";
import { instant } from "../instant.ts";

/** The dispute, or `null` when there is none to which the caller is a party. */
export const loadDispute = async (context: Context, id: string): Promise<DisputeRow | null> =>
  isUuid(id) ? context.loader("disputes", findDisputesByIds).load(id.toLowerCase()) : null;

/** Its steps, oldest first. */
export const loadSteps = (context: Context, disputeId: string): Promise<DisputeStepRow[]> =>
  context.loader("steps of disputes", findStepsOfDisputes).load(disputeId);

/** By when the next step is to be taken; `null` when no time limit is loaded, or the dispute is over. */
export async function loadDue(context: Context, dispute: DisputeRow): Promise<ReturnType<typeof dueOn>> {
  const edition = editionOn(dispute.aboutOn as Day)?.id;
  if (edition === undefined) return null;
  const limits = await context
    .loader<string, ReadonlyMap<DisputeState, TimeLimit>>("time limits of disputes", findTimeLimits)
    .load(edition);
  return dueOn(dispute.state, londonDay(new Date(instant(dispute.stateSince))), limits.get(dispute.state) ?? null);
}
