import { noticeRule } from "@cic/domain/notifications/notice-rules";
import type { NoticeGuidanceResolvers } from "../generated/types.ts";

export const NoticeGuidance: NoticeGuidanceResolvers = {
  rule: ({ rule }) => noticeRule(rule),
};
