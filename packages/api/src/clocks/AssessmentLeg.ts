import type { AssessmentLegResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const AssessmentLeg: AssessmentLegResolvers = {
  organisation: ({ organisationId: id }, _, context) => (id === null ? null : organisationOf(context, id)),

  workingDaysOverTarget: ({ overTarget }) => overTarget,
};
