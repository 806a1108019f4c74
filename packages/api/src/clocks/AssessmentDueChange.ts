import type { Day } from "@cic/domain/dates";
import type { AssessmentDueChangeResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const AssessmentDueChange: AssessmentDueChangeResolvers = {
  before: ({ dueOnBefore }) => dueOnBefore as Day | null,

  after: ({ dueOn }) => dueOn as Day | null,

  changedAt: ({ changedAt }) => instant(changedAt),
};
