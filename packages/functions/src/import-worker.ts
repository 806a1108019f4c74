import { randomUUID } from "node:crypto";
import { workOnImport } from "@cic/api/imports/work-on-import";
import { makeActor } from "@cic/auth/actor";
import { londonDay } from "@cic/domain/dates";
import { makeCloudServices } from "./cloud-services.ts";
import { readWorkerConfig } from "./config.ts";
import { makeLog } from "./log.ts";

/** What the bucket says of new objects; the part we read. */
export interface BucketEvent {
  readonly Records: readonly { readonly s3: { readonly object: { readonly key: string } } }[];
}

let building: ReturnType<typeof build> | undefined;

/**
 * Lambda's entry for orders that `work` leaves in the bucket: stages or applies the import, as its status says. It may be
 * called again for the same order, and goes on where it was cut short.
 */
export async function handler(event: BucketEvent): Promise<void> {
  building ??= build().catch((error: unknown) => {
    building = undefined;
    throw error;
  });
  const { services, log } = await building;
  await services.refreshDirectory();
  for (const { s3 } of event.Records) {
    const order = await services.imports.readOrder(decodeURIComponent(s3.object.key.replaceAll("+", " ")));
    const made = makeActor(
      { ...order.actor, tokenId: randomUUID(), expiresAt: new Date(services.clock().getTime() + 3_600_000) },
      { id: order.actor.organisationId, kind: "LOCAL_AUTHORITY" },
    );
    if (made.kind !== "actor") throw new Error("the order's actor may not import");
    const requestId = randomUUID();
    const work = {
      database: services.database,
      directory: services.directory(),
      open: services.imports.open,
    };
    await workOnImport(work, made.actor, order.importId, { requestId, today: londonDay(services.clock()) });
    log.info({ requestId, importId: order.importId }, "worked on an import");
  }
}

async function build() {
  const config = readWorkerConfig();
  const log = makeLog(config.logLevel);
  return { services: await makeCloudServices(config, log), log };
}
