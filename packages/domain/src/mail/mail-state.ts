import { afterAttempt } from "../events/delivery.ts";

/** The meanings stand in the schema (`MailState`). */
export const MAIL_STATES = ["PENDING", "FAILED", "SENT", "BOUNCED", "DEAD"] as const;
export type MailState = (typeof MAIL_STATES)[number];

export const MAIL_OCCASIONS = ["NOTICE_SENT", "NOTICE_ESCALATED", "GLASS_BROKEN"] as const;
export type MailOccasion = (typeof MAIL_OCCASIONS)[number];

/** Why a mail was not taken, or came back. */
export const MAIL_ERRORS = ["REFUSED", "BUSY", "UNREACHABLE", "BOUNCED", "COMPLAINT"] as const;
export type MailError = (typeof MAIL_ERRORS)[number];

/**
 * What becomes of a mail after its `attempts`-th time: retried as webhooks are, unless the mail service will never take it. `random`
 * from 0 (in) to 1 (out) says how much of the wait.
 */
export function afterSending(
  error: MailError | null,
  attempts: number,
  random: number,
):
  | { readonly state: "SENT" }
  | { readonly state: "FAILED"; readonly retryAfterMs: number }
  | { readonly state: "DEAD" } {
  if (error === null) return { state: "SENT" };
  if (error === "REFUSED") return { state: "DEAD" };
  const after = afterAttempt({ status: null, error: "CONNECTION_FAILED" }, attempts, random);
  return after.state === "FAILED" ? after : { state: "DEAD" };
}

const SUBJECTS: Readonly<Record<MailOccasion, string>> = {
  NOTICE_SENT: "A notice of a placement for your organisation",
  NOTICE_ESCALATED: "A notice of a placement is waiting",
  GLASS_BROKEN: "A record was opened in an emergency",
};

/** The text of a mail: a reference and where to open what it is about. Whom it is about is told there, to whoever may see it. */
export function mailText(occasion: MailOccasion, reference: string, link: string): { subject: string; text: string } {
  const subject = SUBJECTS[occasion];
  return {
    subject,
    text: `${subject}.\n\nOpen it: ${link}\nReference: ${reference}\n\nThis address does not take answers.\n`,
  };
}
