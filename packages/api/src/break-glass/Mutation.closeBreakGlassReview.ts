import { findGrantsByIds, writeReview } from "@cic/db/break-glass/break-glass.queries";
import { isUuid } from "@cic/db/ids";
import { closeReview } from "@cic/domain/break-glass/break-glass";
import { recordNotFound } from "@cic/domain/refusals";
import { mustExist } from "../children/child.loaders.ts";
import type { BreakGlassNotReviewableReason, MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadGrant } from "./grant.loaders.ts";

const WHY: Readonly<Record<BreakGlassNotReviewableReason, string>> = {
  CLOSED: "The review is closed already.",
  OWN: "Nobody reviews themselves.",
};

type Resolver = MutationResolvers["closeBreakGlassReview"];

export const closeBreakGlassReview: Resolver = async (_, { idempotencyKey, input }, context) => {
  const operation = "closeBreakGlassReview";
  const request = { action: "break-glass:review", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { subject, organisationId }) => {
    const [grant = null] = isUuid(input.id) ? await findGrantsByIds(db, [input.id]) : [];
    // The child's authority knows of it; the organisation of who did it answers for it.
    if (grant === null || grant.organisationId !== organisationId) return recordNotFound("id");
    const decision = closeReview(grant, input, subject);
    if (decision.kind !== "closed") return decision;
    await writeReview(db, grant, decision, subject, context.clock());
    return { kind: "closed", id: grant.id } as const;
  });
  if (outcome.kind === "notReviewable") {
    const { reason } = outcome;
    return { __typename: "BreakGlassNotReviewable", notReviewableBecause: reason, message: WHY[reason] };
  }
  if (outcome.kind !== "closed") return refused(outcome);
  return { __typename: "CloseBreakGlassReviewOk", grant: await mustExist(loadGrant(context, outcome.id), "the grant") };
};
