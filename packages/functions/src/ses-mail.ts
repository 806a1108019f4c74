import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { SendMail } from "@cic/api/mail/send-due-mail";
import type { MailError } from "@cic/domain/mail/mail-state";

/** What the service will never take, however often it is asked. */
const REFUSED = ["MessageRejected", "BadRequestException"];

/**
 * Sends mail through Amazon SES. The mail's id goes as a tag, by which SES tells of what comes back, and as a header, by which a
 * receiver knows a mail that was sent twice: the Message-ID is SES's own.
 */
export function makeSesMail({
  ses,
  from,
  configurationSet,
}: {
  readonly ses: Pick<SESv2Client, "send">;
  readonly from: string;
  readonly configurationSet: string;
}): SendMail {
  return async ({ id, to, subject, text }) => {
    const content = (data: string) => ({ Data: data, Charset: "UTF-8" });
    try {
      await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          ConfigurationSetName: configurationSet,
          EmailTags: [{ Name: MAIL_ID_TAG, Value: id }],
          Content: {
            Simple: {
              Subject: content(subject),
              Body: { Text: content(text) },
              Headers: [{ Name: "X-CIC-Mail-Id", Value: id }],
            },
          },
        }),
      );
      return null;
    } catch (error) {
      return errorOf(error);
    }
  };
}

export const MAIL_ID_TAG = "cic-mail-id";

function errorOf(error: unknown): MailError {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if (REFUSED.includes(name ?? "")) return "REFUSED";
  return $metadata?.httpStatusCode === undefined ? "UNREACHABLE" : "BUSY";
}
