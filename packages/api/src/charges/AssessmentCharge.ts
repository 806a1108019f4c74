import { monthOf } from "@cic/domain/charges/charge-month";
import type { Day } from "@cic/domain/dates";
import { loadChild } from "../children/child.loaders.ts";
import type { AssessmentChargeResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const AssessmentCharge: AssessmentChargeResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  assessment: ({ kind, assessedOn, deliveredBy, qualityCheckedOn, reference }) => ({
    kind,
    assessedOn: assessedOn as Day,
    deliveredBy,
    qualityCheckedOn: qualityCheckedOn as Day,
    reference,
  }),

  claimedBy: ({ claimedById }, _, context) => organisationOf(context, claimedById),

  provider: ({ providerId }, _, context) => organisationOf(context, providerId),

  payer: ({ payerId }, _, context) => organisationOf(context, payerId),

  priceState: ({ amountPence }) => (amountPence === null ? "PRICE_NOT_LOADED" : "PRICED"),

  recordedAt: ({ recordedAt }) => instant(recordedAt),

  month: ({ recordedOn }) => monthOf(recordedOn as Day),
};
