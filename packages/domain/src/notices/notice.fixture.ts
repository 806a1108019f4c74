import { day } from "../dates.ts";
import type { NoticeState } from "./notice-states.ts";
import type { NoticeRecord } from "./take-step.ts";

export const today = day("2026-11-22");

/** From authority A to ICB A. */
export const noticeIn = (state: NoticeState, over: Partial<NoticeRecord> = {}): NoticeRecord => ({
  id: "notice",
  authorityId: "LA:A",
  recipientKind: "ICB_OF_PLACEMENT",
  recipientOrganisationId: "ICB:A",
  state,
  withheldGround: null,
  version: 3,
  ...over,
});
