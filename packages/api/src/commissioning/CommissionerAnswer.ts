import { ORIGINATING_RULES } from "@cic/domain/commissioning/originating-rules";
import type { CommissionerAnswerResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const CommissionerAnswer: CommissionerAnswerResolvers = {
  originatingIcb({ originating }, _, context) {
    if (originating === null) return null;
    const { onTheDay, today, candidateIds, rule, fixedOn, fixedBy, tried } = originating;
    return {
      commissioner: { onTheDay, today },
      candidates: candidateIds.map((id) => organisationOf(context, id)),
      rule: ORIGINATING_RULES[rule],
      fixedOn,
      fixedBy,
      rulesTried: [...tried],
    };
  },
};
