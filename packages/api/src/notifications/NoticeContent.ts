import { noticeRule } from "@cic/domain/notifications/notice-rules";
import type { NoticeContentResolvers } from "../generated/types.ts";

export const NoticeContent: NoticeContentResolvers = {
  rule: ({ rule }) => (rule === null ? null : noticeRule(rule)),
};
