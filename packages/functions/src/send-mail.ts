import { SESv2Client } from "@aws-sdk/client-sesv2";
import { sendDueMail } from "@cic/api/mail/send-due-mail";
import type { MailOccasion } from "@cic/domain/mail/mail-state";
import { makeCloudServices } from "./cloud-services.ts";
import { readMailConfig } from "./config.ts";
import type { TimeLeft } from "./deliver-webhooks.ts";
import { makeLog } from "./log.ts";
import { makeSesMail } from "./ses-mail.ts";

/** Fifty mails of five seconds at the most: no other batch is begun with less than that left. */
const LAST_BATCH_MS = 270_000;
const REQUEST_MS = 5_000;

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for a schedule, every minute: hands over the mail that is due. One call may begin before another has ended, and one
 * that is cut short is gone on with by a later one.
 */
export async function handler(_event: unknown, time: TimeLeft): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { database, clock, send, linkOf, log } = await building;
  const done = await sendDueMail({
    ...{ database, clock, random: Math.random, send, linkOf },
    isOver: () => time.getRemainingTimeInMillis() < LAST_BATCH_MS,
  });
  log.info(done, "mail");
}

async function build() {
  const config = readMailConfig();
  const log = makeLog(config.logLevel);
  const { database, clock } = await makeCloudServices(config, log);
  const ses = new SESv2Client({
    maxAttempts: 1,
    requestHandler: { requestTimeout: REQUEST_MS, connectionTimeout: REQUEST_MS },
  });
  const send = makeSesMail({ ses, from: config.mailFrom, configurationSet: config.mailConfigurationSet });
  const linkOf = (occasion: MailOccasion, id: string) =>
    `${occasion === "GLASS_BROKEN" ? config.breakGlassUrl : config.noticeUrl}${id}`;
  return { database, clock, send, log, linkOf };
}
