import { randomUUID } from "node:crypto";
import type { ImportServices } from "@cic/api/services";
import type { Actor } from "@cic/auth/actor";
import { type BucketAddress, openBucket } from "./bucket.ts";

const VALID_FOR_SECONDS = 3_600;

/** What the import worker is told: which import, on whose behalf. It lies in the bucket, whose events call the worker. */
export interface ImportOrder {
  readonly importId: string;
  readonly actor: Pick<Actor, "subject" | "organisationId" | "organisationCode" | "role" | "purpose">;
}

export interface BucketUploads extends Omit<ImportServices, "findingsUrl"> {
  /** The bytes of a file that was received. */
  open(importId: string, name: string): AsyncIterable<Uint8Array>;
  /** The order that an event of the bucket points at. */
  readOrder(key: string): Promise<ImportOrder>;
}

/**
 * Keeps the files of imports in a bucket: `imports/<import>/<file>`. An address to send one to is presigned, for an hour and
 * for just the bytes announced. To go on with an import is to leave an order under `orders/`, which calls the import worker.
 */
export function makeBucketUploads(address: BucketAddress): BucketUploads {
  const { ask, addressOf, presign, root } = openBucket(address);
  const keyOf = (importId: string, name: string) => `imports/${importId}/${encodeURIComponent(name)}`;

  return {
    async upload(importId, name, bytes) {
      // The length is signed, so that more or fewer bytes are refused.
      const headers = { "content-length": String(bytes) };
      const url = await presign(keyOf(importId, name), { method: "PUT", seconds: VALID_FOR_SECONDS, headers });
      return { method: "PUT", url, headers };
    },
    async receivedBytes(importId, name) {
      const head = await ask(addressOf(keyOf(importId, name)), { method: "HEAD" }, 404);
      return head.ok ? Number(head.headers.get("content-length")) : null;
    },
    async work(importId, { subject, organisationId, organisationCode, role, purpose }) {
      const order: ImportOrder = {
        importId,
        actor: { subject, organisationId, organisationCode, role, purpose },
      };
      await ask(addressOf(`orders/${importId}/${randomUUID()}.json`), {
        method: "PUT",
        body: JSON.stringify(order),
        headers: { "content-type": "application/json" },
      });
    },
    async *open(importId, name) {
      const { body } = await ask(addressOf(keyOf(importId, name)), {});
      if (body === null) throw new Error("an object of the bucket has no body");
      yield* body;
    },
    async readOrder(key) {
      const object = await ask(addressOf(key), {});
      return (await object.json()) as ImportOrder;
    },
    async forget(importId) {
      const prefix = encodeURIComponent(`imports/${importId}/`);
      const list = await ask(`${root}/?list-type=2&encoding-type=url&prefix=${prefix}`, {});
      for (const [, key = ""] of (await list.text()).matchAll(/<Key>([^<]*)<\/Key>/g)) {
        await ask(addressOf(decodeURIComponent(key)), { method: "DELETE" }, 404);
      }
    },
  };
}
