import { deliverDue } from "@cic/api/events/deliver-due";
import { makePostWebhook } from "@cic/api/events/post-webhook";
import { tellOfEndedAccess } from "@cic/api/events/tell-of-ended-access";
import { londonDay } from "@cic/domain/dates";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import { makeLog } from "./log.ts";

/** Of a Lambda's context, the part we read. */
export interface TimeLeft {
  getRemainingTimeInMillis(): number;
}

/** A batch may take four rounds of requests of ten seconds: no other is begun with less than that left. */
const LAST_BATCH_MS = 50_000;

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for a schedule, every minute: tells of access that ended, and sends the webhooks that are due. One call may begin
 * before another has ended, and one that is cut short is gone on with by the next.
 */
export async function handler(_event: unknown, time: TimeLeft): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  const { database, clock } = services;
  const lost = await tellOfEndedAccess(database, londonDay(clock()));
  const done = await deliverDue({
    ...{ database, clock, random: Math.random, post: makePostWebhook() },
    isOver: () => time.getRemainingTimeInMillis() < LAST_BATCH_MS,
  });
  log.info({ ...done, lost }, "webhooks");
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
