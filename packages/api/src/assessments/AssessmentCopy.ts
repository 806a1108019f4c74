import type { Day } from "@cic/domain/dates";
import type { AssessmentCopyResolvers } from "../generated/types.ts";

export const AssessmentCopy: AssessmentCopyResolvers = {
  sentOn: ({ sentOn }) => sentOn as Day,
};
