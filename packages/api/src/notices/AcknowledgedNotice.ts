import type { IllegalNoticeStep } from "@cic/domain/notices/take-step";
import type { AcknowledgedNoticeResolvers } from "../generated/types.ts";
import { loadNotice } from "./notice.loaders.ts";
import { stepRefused } from "./notice-refused.ts";

export type Acknowledged = { readonly kind: "acknowledged" } | { readonly kind: "notFound" } | IllegalNoticeStep;

/** What an `AcknowledgedNotice` resolves from. */
export interface AcknowledgedNoticeRow {
  readonly noticeId: string;
  readonly result: Acknowledged;
}

export const AcknowledgedNotice: AcknowledgedNoticeResolvers = {
  notice: ({ noticeId, result }, _, context) => (result.kind === "acknowledged" ? loadNotice(context, noticeId) : null),

  refused: ({ result }) => (result.kind === "illegalStep" ? stepRefused(result) : null),
};
