import { sealAudit } from "@cic/db/audit/seal.writes";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import type { TimeLeft } from "./deliver-webhooks.ts";
import { makeLog } from "./log.ts";

/** A batch is a transaction whose statements may take ten seconds each: no other is begun with less than that left. */
const LAST_BATCH_MS = 30_000;

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for a schedule, every minute: seals what the audit was added, and makes the tables of the months ahead. The heads that
 * moved are logged: outside the database, they tell when a tail is cut off (`cic audit verify --head`). One call may begin before another
 * has ended, and one that is cut short is gone on with by the next.
 */
export async function handler(_event: unknown, time: TimeLeft): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  const heads = await sealAudit(services.database, () => time.getRemainingTimeInMillis() < LAST_BATCH_MS);
  for (const head of heads) log.info(head, "audit head");
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
