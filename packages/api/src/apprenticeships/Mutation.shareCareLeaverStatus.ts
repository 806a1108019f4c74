import { findVacancy } from "@cic/db/apprenticeships/vacancy.queries";
import { insertShare } from "@cic/db/apprenticeships/vacancy.writes";
import { lockInterest } from "@cic/db/apprenticeships/vacancy-interest.queries";
import { shareStatus } from "@cic/domain/apprenticeships/take-interest-step";
import type { Day } from "@cic/domain/dates";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { interestRefused } from "./interest-refused.ts";
import { loadInterest } from "./vacancy.loaders.ts";

export const shareCareLeaverStatus: MutationResolvers["shareCareLeaverStatus"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const action = "care-leaver-status:share";
  const request = { action, operation: "shareCareLeaverStatus", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockInterest(db, input.interestId);
    const vacancy = before && (await findVacancy(db, before.vacancyId));
    if (before === undefined || vacancy == null) return recordNotFound("interestId");
    const { state, version } = before;
    const shared = shareStatus({ state, version, startsOn: before.startsOn as Day | null }, input);
    if (shared.kind !== "shared") return shared;
    await insertShare(db, before, vacancy.employerId, shared.candidateReference, takerOf(actor, context));
    return { kind: "shared", id: before.id } as const;
  });
  if (outcome.kind === "illegalStep") return interestRefused(outcome);
  if (outcome.kind !== "shared") return refused(outcome);
  const interest = await loadInterest(context, outcome.id);
  return interest === null
    ? refused(recordNotFound("interestId"))
    : { __typename: "ShareCareLeaverStatusOk", interest };
};
