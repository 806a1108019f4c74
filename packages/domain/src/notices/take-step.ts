import type { Day } from "../dates.ts";
import { actsFor } from "../disputes/parties.rule.ts";
import type { Recipient } from "../notifications/notice-facts.ts";
import type { Directory } from "../organisations/directory.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";
import { NOTICE_STATES, NOTICE_STEP_RULES, type NoticeState, type NoticeStepTo } from "./notice-states.ts";
import { RECIPIENT_RULES } from "./recipients.ts";

export interface NoticeRecord {
  readonly id: string;
  readonly authorityId: string;
  readonly recipientKind: Recipient;
  /** `null` for who is outside the system. */
  readonly recipientOrganisationId: string | null;
  readonly state: NoticeState;
  readonly withheldGround: string | null;
  /** The position of its last step. */
  readonly version: number;
}

/** The meanings stand in the schema (`NoticeSide`). */
export type NoticeSide = "SENDER" | "RECIPIENT";

export interface TakeNoticeStep {
  readonly to: NoticeStepTo;
  readonly reason?: string | null | undefined;
  readonly redirectedToId?: string | null | undefined;
  readonly expectedVersion: number;
}

export interface TakenNoticeStep {
  readonly noticeId: string;
  readonly position: number;
  readonly from: NoticeState | null;
  readonly to: NoticeState;
  readonly reason: string | null;
  readonly redirectedToId: string | null;
}

/** The meanings stand in the schema (`IllegalNoticeStepReason`). */
export type IllegalNoticeStepReason =
  | "NOT_NEXT"
  | "ONLY_SENDER"
  | "ONLY_RECIPIENT"
  | "REASON_NEEDED"
  | "REDIRECTION_NEEDED"
  | "REDIRECTION_NOT_EXPECTED"
  | "REDIRECTION_NOT_POSSIBLE"
  | "WITHHELD";

export interface IllegalNoticeStep {
  readonly kind: "illegalStep";
  readonly reason: IllegalNoticeStepReason;
  /** What the caller may do now. */
  readonly allowed: readonly NoticeState[];
}

export type TakeNoticeStepDecision =
  | { readonly kind: "taken"; readonly notice: NoticeRecord; readonly step: TakenNoticeStep }
  | IllegalNoticeStep
  | VersionConflict
  | InputRefused;

export const MOST_REASON = 2_000;

/** What an organisation is to a notice; a successor follows the notices of the one it alone succeeds. */
export function noticeSides(
  notice: Pick<NoticeRecord, "authorityId" | "recipientOrganisationId">,
  organisationId: string,
  today: Day,
  directory: Directory,
): NoticeSide[] {
  const { recipientOrganisationId: recipient } = notice;
  return [
    ...(notice.authorityId === organisationId ? (["SENDER"] as const) : []),
    ...(recipient !== null && actsFor(organisationId, recipient, today, directory) ? (["RECIPIENT"] as const) : []),
  ];
}

/** The states to which a party with these sides may take a notice, in the order of the states. */
export function nextNoticeSteps(
  { state, withheldGround }: Pick<NoticeRecord, "state" | "withheldGround">,
  sides: readonly NoticeSide[],
): NoticeState[] {
  return NOTICE_STATES.filter((to) => {
    const by = NOTICE_STEP_RULES[state][to]?.by;
    return by !== undefined && by !== "RECORD" && sides.includes(by) && (to !== "SENT" || withheldGround === null);
  });
}

/** The notice after the step that a party takes. */
export function takeNoticeStep(
  notice: NoticeRecord,
  input: TakeNoticeStep,
  organisationId: string,
  today: Day,
  directory: Directory,
): TakeNoticeStepDecision {
  const conflict = versionConflict(notice.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const sides = noticeSides(notice, organisationId, today, directory);
  const illegal = (reason: IllegalNoticeStepReason) => illegalNoticeStep(reason, notice, sides);
  const rule = NOTICE_STEP_RULES[notice.state][input.to];
  if (rule === undefined || rule.by === "RECORD" || sides.length === 0) return illegal("NOT_NEXT");
  if (!sides.includes(rule.by)) return illegal(rule.by === "SENDER" ? "ONLY_SENDER" : "ONLY_RECIPIENT");
  const said = input.reason ?? null;
  if (said === null && rule.reason === "NEEDED") return illegal("REASON_NEEDED");
  const reason = said === null ? null : readText(said, MOST_REASON);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  const redirectedToId = input.redirectedToId ?? null;
  if (input.to === "REDIRECTED") {
    if (redirectedToId === null) return illegal("REDIRECTION_NEEDED");
    if (!canReceive(notice, redirectedToId, today, directory)) return illegal("REDIRECTION_NOT_POSSIBLE");
    // To whoever redirects it, or to whom it stood for: it is there already.
    if (
      noticeSides({ ...notice, recipientOrganisationId: redirectedToId }, organisationId, today, directory).length > 0
    )
      return illegal("REDIRECTION_NOT_POSSIBLE");
  } else if (redirectedToId !== null) return illegal("REDIRECTION_NOT_EXPECTED");
  const position = notice.version + 1;
  return {
    kind: "taken",
    notice: { ...notice, state: input.to, version: position },
    step: { noticeId: notice.id, position, from: notice.state, to: input.to, reason, redirectedToId },
  };
}

export const illegalNoticeStep = (
  reason: IllegalNoticeStepReason,
  notice: Pick<NoticeRecord, "state" | "withheldGround">,
  sides: readonly NoticeSide[],
): IllegalNoticeStep => ({ kind: "illegalStep", reason, allowed: nextNoticeSteps(notice, sides) });

/** An organisation of the kind that the recipient is, in force today, other than the sender. */
function canReceive(
  { authorityId, recipientKind }: NoticeRecord,
  organisationId: string,
  today: Day,
  directory: Directory,
): boolean {
  const found = directory.byId(organisationId);
  return (
    found !== undefined &&
    found.kind === RECIPIENT_RULES[recipientKind].organisation &&
    organisationId !== authorityId &&
    directory.existsOn(organisationId, today)
  );
}
