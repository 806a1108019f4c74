import { findCarePeriodsOfChildren } from "@cic/db/children/care-period.queries";
import { findChildrenByIds } from "@cic/db/children/child.queries";
import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { isUuid, uuidv7 } from "@cic/db/ids";
import { writeSeal } from "@cic/db/sealed-identities/sealed-identity.queries";
import { recordNotFound } from "@cic/domain/refusals";
import { sealIdentity as decide } from "@cic/domain/sealed-identities/seal-identity";
import type { IdentityNotSealableReason, MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { instant } from "../instant.ts";
import { refused } from "../refused.ts";

const WHY: Readonly<Record<IdentityNotSealableReason, string>> = {
  IN_CARE: "The period of care lasts. End it on the day of the order, with E11 or E12, and seal then.",
  NOT_ADOPTED: "The last period of care did not end with an adoption order (E11 or E12).",
};

export const sealIdentity: MutationResolvers["sealIdentity"] = async (_, { idempotencyKey, input }, context) => {
  const operation = "sealIdentity";
  const request = { action: "sealed-identity:seal", operation, key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, { organisationId }) => {
    const child = await lockChildInCare(db, organisationId, { record: "child", id: input.childId });
    if (child === undefined) return recordNotFound("childId");
    const afterChildId = input.afterChildId?.toLowerCase() ?? null;
    if (afterChildId !== null) {
      const [after = null] = isUuid(afterChildId) ? await findChildrenByIds(db, [afterChildId]) : [];
      if (after === null) return recordNotFound("afterChildId");
    }
    const [carePeriods = []] = await findCarePeriodsOfChildren(db, [child.id]);
    const decision = decide({ ...child, carePeriods }, input, context.today);
    if (decision.kind !== "sealed") return decision;
    const { adoptedOn, reason } = decision;
    const id = uuidv7();
    // Whoever saw the child is told as of any other whom they see no longer: by no event of this one.
    const sealedAt = await writeSeal(db, { id, childId: child.id, afterChildId, adoptedOn, reason });
    return { kind: "sealed", id, sealedAt: instant(sealedAt) } as const;
  });
  if (outcome.kind === "notSealable") {
    const { reason } = outcome;
    return { __typename: "IdentityNotSealable", notSealableBecause: reason, message: WHY[reason] };
  }
  if (outcome.kind !== "sealed") return refused(outcome);
  return { __typename: "SealIdentityOk", id: outcome.id, sealedAt: outcome.sealedAt };
};
