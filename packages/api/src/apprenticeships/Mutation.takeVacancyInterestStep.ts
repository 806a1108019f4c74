import { writeInterestStep } from "@cic/db/apprenticeships/vacancy.writes";
import { lockInterest } from "@cic/db/apprenticeships/vacancy-interest.queries";
import { takeInterestStep } from "@cic/domain/apprenticeships/take-interest-step";
import type { Day } from "@cic/domain/dates";
import { inputRefused, recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { interestRefused } from "./interest-refused.ts";
import { loadInterest } from "./vacancy.loaders.ts";

export const takeVacancyInterestStep: MutationResolvers["takeVacancyInterestStep"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const action = "vacancy-interest:write";
  const request = { action, operation: "takeVacancyInterestStep", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockInterest(db, input.interestId);
    if (before === undefined) return recordNotFound("interestId");
    const { state, version } = before;
    const taken = takeInterestStep({ state, version, startsOn: before.startsOn as Day | null }, input, context.today);
    if (taken.kind !== "taken") return taken;
    const said = input.bursaryReceivedBefore ?? null;
    if (said !== null && input.to !== "PLACED") return inputRefused("FIELD_DOES_NOT_APPLY", "bursaryReceivedBefore");
    const bursaryReceivedBefore = said ?? before.bursaryReceivedBefore;
    await writeInterestStep(db, before, { ...taken, to: input.to, bursaryReceivedBefore }, takerOf(actor, context));
    return { kind: "taken", id: before.id } as const;
  });
  if (outcome.kind === "illegalStep") return interestRefused(outcome);
  if (outcome.kind !== "taken") return refused(outcome);
  const interest = await loadInterest(context, outcome.id);
  return interest === null
    ? refused(recordNotFound("interestId"))
    : { __typename: "TakeVacancyInterestStepOk", interest };
};
