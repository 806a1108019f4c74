import { revokeShare } from "@cic/db/apprenticeships/vacancy.writes";
import { lockInterest } from "@cic/db/apprenticeships/vacancy-interest.queries";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadInterest } from "./vacancy.loaders.ts";

/** Asks for no version: whatever happened meanwhile, it is to be shared no more. */
export const revokeCareLeaverStatus: MutationResolvers["revokeCareLeaverStatus"] = async (
  _,
  { idempotencyKey, input },
  context,
) => {
  const action = "vacancy-interest:write";
  const request = { action, operation: "revokeCareLeaverStatus", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const before = await lockInterest(db, input.interestId);
    if (before === undefined) return recordNotFound("interestId");
    await revokeShare(db, before, takerOf(actor, context));
    return { kind: "revoked", id: before.id } as const;
  });
  if (outcome.kind !== "revoked") return refused(outcome);
  const interest = await loadInterest(context, outcome.id);
  return interest === null
    ? refused(recordNotFound("interestId"))
    : { __typename: "RevokeCareLeaverStatusOk", interest };
};
