import { escalateNotices } from "@cic/db/notices/escalate.writes";
import { countSilentPlacements } from "@cic/db/silent-placements/count-silent.writes";
import { londonDay } from "@cic/domain/dates";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import type { TimeLeft } from "./deliver-webhooks.ts";
import { makeLog } from "./log.ts";

/** A batch is a transaction whose statements may take ten seconds each: no other is begun with less than that left. */
const LAST_BATCH_MS = 30_000;

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for a schedule, every hour: escalates notices of which a step has passed its local service level, and counts, once a
 * month, the placements of which an ICB was not told. One call may begin before another has ended, and one that is cut short is gone on
 * with by the next.
 */
export async function handler(_event: unknown, time: TimeLeft): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  const { database, clock } = services;
  const now = clock();
  const isOver = () => time.getRemainingTimeInMillis() < LAST_BATCH_MS;
  const escalated = await escalateNotices(database, londonDay(now), now, isOver);
  await services.refreshDirectory();
  const counted = isOver() ? 0 : await countSilentPlacements(database, services.directory(), londonDay(now));
  log.info({ escalated, counted }, "notices");
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
