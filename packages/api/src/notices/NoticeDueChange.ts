import type { Day } from "@cic/domain/dates";
import type { NoticeDueChangeResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const NoticeDueChange: NoticeDueChangeResolvers = {
  dueOnBefore: ({ dueOnBefore }) => dueOnBefore as Day | null,

  dueOn: ({ dueOn }) => dueOn as Day | null,

  changedAt: ({ changedAt }) => instant(changedAt),
};
