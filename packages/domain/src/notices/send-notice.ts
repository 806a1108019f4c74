import { type Day, londonDay } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { type RecipientNotPossible, refuseRecipient } from "./draft-notice.ts";
import { type NoticeContent, noticeContent, type RecordForNotice, type SaidInNotice } from "./notice-content.ts";
import { type IllegalNoticeStep, illegalNoticeStep, type NoticeRecord, type TakenNoticeStep } from "./take-step.ts";

export interface SendNotice extends SaidInNotice {
  /** ISO 8601: when somebody outside the system was told. Absent: now. */
  readonly sentAt?: string | null | undefined;
  readonly expectedVersion: number;
}

export type SendNoticeDecision =
  | {
      readonly kind: "sent";
      readonly step: TakenNoticeStep;
      readonly content: NoticeContent;
      readonly clinical: string | null;
      /** ISO 8601. */
      readonly sentAt: string;
      readonly sentOn: Day;
    }
  | IllegalNoticeStep
  | RecipientNotPossible
  | VersionConflict
  | InputRefused;

/** Sends a draft with a snapshot of the record as it is now. `now` is ISO 8601. */
export function sendNotice(
  notice: NoticeRecord,
  record: RecordForNotice,
  input: SendNotice,
  now: string,
  directory: Directory,
): SendNoticeDecision {
  const conflict = versionConflict(notice.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  if (notice.state !== "DRAFTED") return illegalNoticeStep("NOT_NEXT", notice, ["SENDER"]);
  if (notice.withheldGround !== null) return illegalNoticeStep("WITHHELD", notice, ["SENDER"]);
  const { recipientKind, recipientOrganisationId, authorityId } = notice;
  const today = londonDay(new Date(now));
  const reason = refuseRecipient(recipientKind, recipientOrganisationId, authorityId, today, directory);
  if (reason !== undefined) return { kind: "recipientNotPossible", reason };
  const read = noticeContent(recipientKind, record, input);
  if (read.kind !== "content") return read;
  // An organisation in the system has it when it is sent; only of others can it be told afterwards.
  if (input.sentAt != null && recipientOrganisationId !== null) return inputRefused("FIELD_DOES_NOT_APPLY", "sentAt");
  const sentAt = input.sentAt ?? now;
  if (Date.parse(sentAt) > Date.parse(now)) return inputRefused("DAY_IN_FUTURE", "sentAt");
  return {
    kind: "sent",
    step: {
      noticeId: notice.id,
      position: notice.version + 1,
      from: "DRAFTED",
      to: "SENT",
      reason: null,
      redirectedToId: null,
    },
    content: read.content,
    clinical: read.clinical,
    sentAt,
    sentOn: londonDay(new Date(sentAt)),
  };
}
