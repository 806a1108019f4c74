import { randomUUID } from "node:crypto";
import { workOnExport } from "@cic/api/exports/work-on-export";
import { makeActor } from "@cic/auth/actor";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import type { BucketEvent } from "./import-worker.ts";
import { makeLog } from "./log.ts";

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for orders that `requestExport` leaves in the bucket: makes the file. It may be called again for the same order, and
 * makes one file.
 */
export async function handler(event: BucketEvent): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  await services.refreshDirectory();
  for (const { s3 } of event.Records) {
    const { exportId, actor } = await services.exports.readOrder(
      decodeURIComponent(s3.object.key.replaceAll("+", " ")),
    );
    const organisation = services.directory().byId(actor.organisationId);
    if (organisation === undefined) throw new Error("the directory lacks the organisation of an order");
    const made = makeActor(
      { ...actor, tokenId: randomUUID(), expiresAt: new Date(services.clock().getTime() + 3_600_000) },
      organisation,
    );
    if (made.kind !== "actor") throw new Error("the order's actor may act no more");
    const requestId = randomUUID();
    await workOnExport({ ...services, files: services.exports }, made.actor, exportId, requestId);
    log.info({ requestId, exportId }, "worked on an export");
  }
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
