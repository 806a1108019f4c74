import { followCalendar } from "@cic/api/offer-applications/follow-calendar";
import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { londonDay } from "@cic/domain/dates";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import type { TimeLeft } from "./deliver-webhooks.ts";
import { makeLog } from "./log.ts";

/** The largest authority takes some seconds: no other is begun with less than that left. */
const LAST_ROLLUP_MS = 60_000;

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for a schedule, every hour: reminds of certificates that run out, and lapses those that have; and counts anew what figures of
 * the country are made from. One call may begin
 * before another has ended, and one that is cut short is gone on with by the next.
 */
export async function handler(_event: unknown, time: TimeLeft): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  await services.refreshDirectory();
  const done = await followCalendar(services.database, services.clock(), services.directory());
  const isOver = () => time.getRemainingTimeInMillis() < LAST_ROLLUP_MS;
  const rolledUp = await rollUp(services.database, londonDay(services.clock()), { isOver });
  log.info({ ...done, rolledUp }, "calendar");
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
