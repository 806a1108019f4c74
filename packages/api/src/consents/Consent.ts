import { type ConsentRow, storedConsent } from "@cic/db/consents/consent.queries";
import { isOwnDecision } from "@cic/domain/consents/consent";
import { couldDecide } from "@cic/domain/consents/standing.rule";
import type { Day } from "@cic/domain/dates";
import { carePermission } from "../access/permissions.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { ConsentResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { loadConsentCase, loadShares } from "./consent.loaders.ts";

export const Consent: ConsentResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  by: ({ decidedBy }) => decidedBy,

  decidedOn: ({ decidedOn }) => decidedOn as Day,

  receivedOn: ({ receivedOn }) => receivedOn as Day | null,

  understanding: (row) => storedConsent(row).understanding,

  reofferOn: ({ reofferOn }) => reofferOn as Day | null,

  withdrawnOn: ({ withdrawnOn }) => withdrawnOn as Day | null,

  validity: async (row, _, context) => {
    const known = await loadConsentCase(context, row.childId);
    // Whoever sees a consent sees its child, in the same transaction.
    if (known === null) throw new Error("a consent is seen whose child is not");
    const finding = couldDecide(storedConsent(row), known.facts);
    const { kind } = finding;
    return {
      found:
        kind === "settled"
          ? "SETTLED"
          : kind === "provisional"
            ? "PROVISIONAL"
            : kind === "none"
              ? "NOT_VALID"
              : "NOT_KNOWN",
      provisionalBecause: kind === "provisional" ? [...finding.reasons] : [],
      notKnownBecause: kind === "notKnown" ? finding.reason : null,
      notValidBecause: kind === "none" ? finding.reason : null,
    };
  },

  sharedWith: ({ id }, _, context) => loadShares(context, id),

  recordedBy: ({ recordedById }, _, context) => organisationOf(context, recordedById),

  recordedAt: ({ createdAt }) => instant(createdAt),

  access: async (row, _, context) => {
    const isOpen = row.decision === "GIVEN" && row.withdrawnOn === null;
    const isTheirs = context.actor?.childId === undefined || isOwnDecision(row.capacity);
    const of = ({ childId, authorityId }: ConsentRow, stateAllows: boolean) => ({ childId, authorityId, stateAllows });
    const [canRecordReceipt, canWithdraw, canCorrect] = await Promise.all([
      carePermission(context, "consent:write", of(row, row.decision === "GIVEN" && row.receivedOn === null)),
      carePermission(context, "consent:withdraw", of(row, isOpen && isTheirs)),
      carePermission(context, "consent:write", { ...of(row, true), recordedById: row.recordedById }),
    ]);
    return { canRecordReceipt, canWithdraw, canCorrect };
  },
};
