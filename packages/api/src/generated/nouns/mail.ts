export { DutyInbox as DutyInbox } from "../../mail/DutyInbox.ts";
export { MailAttempt as MailAttempt } from "../../mail/MailAttempt.ts";
export { NoticeMail as NoticeMail } from "../../mail/NoticeMail.ts";
