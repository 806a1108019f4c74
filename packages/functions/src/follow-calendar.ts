import { followCalendar } from "@cic/api/offer-applications/follow-calendar";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import { makeLog } from "./log.ts";

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for a schedule, every hour: reminds of certificates that run out, and lapses those that have. One call may begin
 * before another has ended, and one that is cut short is gone on with by the next.
 */
export async function handler(): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  await services.refreshDirectory();
  const done = await followCalendar(services.database, services.clock(), services.directory());
  log.info(done, "calendar");
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
