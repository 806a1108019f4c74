import { noticeRule } from "@cic/domain/notifications/notice-rules";
import type { NoticeAlertResolvers } from "../generated/types.ts";

export const NoticeAlert: NoticeAlertResolvers = {
  rule: ({ rule }) => noticeRule(rule),
};
