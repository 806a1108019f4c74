import type { Day } from "@cic/domain/dates";
import type { NoticeEscalationResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const NoticeEscalation: NoticeEscalationResolvers = {
  waitedSince: ({ waitedSince }) => waitedSince as Day,

  dueOn: ({ dueOn }) => dueOn as Day,

  escalatedAt: ({ escalatedAt }) => instant(escalatedAt),
};
