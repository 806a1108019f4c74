import type { Action } from "@cic/auth/actions";
import { NOTICE_STATES, NOTICE_STEP_RULES, type NoticeState } from "@cic/domain/notices/notice-states";

/** What a role must include to take a step. */
export const actionOf = (from: NoticeState, to: NoticeState): Action =>
  NOTICE_STEP_RULES[from][to]?.by === "RECIPIENT" ? "notice:respond" : "notice:write";

/** The same for a step asked for before its notice is read: a step is always of the same side. */
export const actionOfStep = (to: NoticeState): Action =>
  NOTICE_STATES.some((from) => NOTICE_STEP_RULES[from][to]?.by === "RECIPIENT") ? "notice:respond" : "notice:write";
