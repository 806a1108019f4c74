import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportFiles, FileForm } from "@cic/api/exports/work-on-export";
import type { ExportServices } from "@cic/api/services";
import type { Actor } from "@cic/auth/actor";
import { type BucketAddress, openBucket } from "./bucket.ts";
import { contentTypes, formOf, writeHashed } from "./hashed-file.ts";

const VALID_FOR_SECONDS = 300;

/** What the export worker is told: which export, on whose behalf. It lies in the bucket, whose events call the worker. */
export interface ExportOrder {
  readonly exportId: string;
  readonly actor: Pick<Actor, "subject" | "organisationId" | "organisationCode" | "role" | "purpose" | "childId">;
}

export interface BucketExports extends ExportServices, ExportFiles {
  /** The order that an event of the bucket points at. */
  readOrder(key: string): Promise<ExportOrder>;
}

/**
 * Keeps the files of exports in a bucket: `exports/<export>/<hash>.<form>`. An address to fetch one from is presigned, for five
 * minutes. To have one made is to leave an order under `export_orders/`, which calls the export worker.
 */
export function makeBucketExports(address: BucketAddress): BucketExports {
  const { ask, addressOf, presign } = openBucket(address);
  const keyOf = (exportId: string, contentHash: string, form: FileForm) => `exports/${exportId}/${contentHash}.${form}`;
  return {
    async work(exportId, { actions, ...actor }) {
      const order: ExportOrder = { exportId, actor };
      await ask(addressOf(`export_orders/${exportId}/${randomUUID()}.json`), {
        method: "PUT",
        body: JSON.stringify(order),
        headers: { "content-type": "application/json" },
      });
    },
    async readOrder(key) {
      return (await (await ask(addressOf(key), {})).json()) as ExportOrder;
    },
    async store(exportId, parts, form) {
      // The bucket wants to know the length before the first byte.
      const file = join(tmpdir(), `${randomUUID()}.${form}`);
      try {
        const { contentHash, bytes } = await writeHashed(file, parts);
        await ask(addressOf(keyOf(exportId, contentHash, form)), {
          method: "PUT",
          body: await openAsBlob(file),
          // The bucket refuses what does not have this hash.
          headers: { "content-type": contentTypes[form], "x-amz-content-sha256": contentHash },
        });
        return { contentHash, bytes };
      } finally {
        await rm(file, { force: true });
      }
    },
    async link(exportId, contentHash, name) {
      const expiresAt = new Date(Date.now() + VALID_FOR_SECONDS * 1000).toISOString();
      const query = { "response-content-disposition": `attachment; filename="${name}"` };
      const of = { method: "GET", seconds: VALID_FOR_SECONDS, query } as const;
      return { url: await presign(keyOf(exportId, contentHash, formOf(name)), of), expiresAt };
    },
  };
}
