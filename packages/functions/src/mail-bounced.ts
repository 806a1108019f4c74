import { asMailWorker, writeBounce } from "@cic/db/mail/mail.writes";
import { londonDay } from "@cic/domain/dates";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import { makeLog } from "./log.ts";
import { MAIL_ID_TAG } from "./ses-mail.ts";

/** What SNS passes on; the part we read. */
export interface NotificationEvent {
  readonly Records: readonly { readonly Sns: { readonly Message: string } }[];
}

/** What SES says of a mail; the part we read. */
interface SesEvent {
  readonly eventType?: string;
  readonly mail?: { readonly tags?: Readonly<Record<string, readonly string[]>> };
}

let building: ReturnType<typeof build> | undefined;

/** Lambda's entry for what SES tells of mail that it had taken: that it came back, or was complained of. Told again, it changes nothing. */
export async function handler(event: NotificationEvent): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { database, clock, log } = await building;
  for (const { Sns } of event.Records) {
    const told = bounceOf(Sns.Message);
    if (told === undefined) continue;
    await asMailWorker(database, londonDay(clock()), (db) => writeBounce(db, told.mailId, told.error, clock()));
    log.info(told, "mail came back");
  }
}

/** The mail that came back, and why; `undefined` for anything else that SES says. */
export function bounceOf(
  message: string,
): { readonly mailId: string; readonly error: "BOUNCED" | "COMPLAINT" } | undefined {
  let said: SesEvent;
  try {
    said = JSON.parse(message) as SesEvent;
  } catch {
    return undefined;
  }
  const mailId = said?.mail?.tags?.[MAIL_ID_TAG]?.[0];
  if (mailId === undefined) return undefined;
  if (said.eventType === "Bounce") return { mailId, error: "BOUNCED" };
  return said.eventType === "Complaint" ? { mailId, error: "COMPLAINT" } : undefined;
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  const { database, clock } = await makeCloudServices(config, log);
  return { database, clock, log };
}
