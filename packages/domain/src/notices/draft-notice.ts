import type { Day } from "../dates.ts";
import type { NoticeEvent, Recipient } from "../notifications/notice-facts.ts";
import type { Directory } from "../organisations/directory.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
import { RECIPIENT_RULES } from "./recipients.ts";

export interface DraftNotice {
  readonly event: NoticeEvent;
  readonly recipientKind: Recipient;
  readonly recipientOrganisationId?: string | null | undefined;
  readonly withheldGround?: "RISK_OF_SIGNIFICANT_HARM" | null | undefined;
}

/** The meanings stand in the schema (`RecipientNotPossibleReason`). */
export type RecipientNotPossibleReason = "NEEDED" | "NOT_EXPECTED" | "WRONG_KIND" | "NOT_IN_FORCE" | "SENDER";

export interface RecipientNotPossible {
  readonly kind: "recipientNotPossible";
  readonly reason: RecipientNotPossibleReason;
}

export interface DraftedNotice {
  readonly event: NoticeEvent;
  readonly recipientKind: Recipient;
  readonly recipientOrganisationId: string | null;
  readonly withheldGround: "RISK_OF_SIGNIFICANT_HARM" | null;
}

export type DraftNoticeDecision =
  | { readonly kind: "drafted"; readonly notice: DraftedNotice }
  | RecipientNotPossible
  | InputRefused;

/** A notice that the authority is going to send, or records as withheld. */
export function draftNotice(
  input: DraftNotice,
  authorityId: string,
  today: Day,
  directory: Directory,
): DraftNoticeDecision {
  const { event, recipientKind } = input;
  const rule = RECIPIENT_RULES[recipientKind];
  const recipientOrganisationId = input.recipientOrganisationId ?? null;
  const withheldGround = input.withheldGround ?? null;
  const reason = refuseRecipient(recipientKind, recipientOrganisationId, authorityId, today, directory);
  if (reason !== undefined) return { kind: "recipientNotPossible", reason };
  if (withheldGround !== null && !rule.withholdable) return inputRefused("FIELD_DOES_NOT_APPLY", "withheldGround");
  return { kind: "drafted", notice: { event, recipientKind, recipientOrganisationId, withheldGround } };
}

export function refuseRecipient(
  recipientKind: Recipient,
  organisationId: string | null,
  authorityId: string,
  today: Day,
  directory: Directory,
): RecipientNotPossibleReason | undefined {
  const { organisation } = RECIPIENT_RULES[recipientKind];
  if (organisation === null) return organisationId === null ? undefined : "NOT_EXPECTED";
  if (organisationId === null) return "NEEDED";
  if (organisationId === authorityId) return "SENDER";
  if (directory.byId(organisationId)?.kind !== organisation) return "WRONG_KIND";
  return directory.existsOn(organisationId, today) ? undefined : "NOT_IN_FORCE";
}
