import type { Day } from "@cic/domain/dates";
import type { AssessmentReportResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const AssessmentReport: AssessmentReportResolvers = {
  returnedOn: ({ returnedOn }) => returnedOn as Day,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),
};
