import { randomUUID } from "node:crypto";
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { ImportServices } from "@cic/api/context";
import type { Actor } from "@cic/auth/actor";

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
export function makeBucketUploads({ s3, bucket }: { readonly s3: S3Client; readonly bucket: string }): BucketUploads {
  const keyOf = (importId: string, name: string) => `imports/${importId}/${encodeURIComponent(name)}`;

  return {
    async upload(importId, name, bytes) {
      const command = new PutObjectCommand({ Bucket: bucket, Key: keyOf(importId, name), ContentLength: bytes });
      const url = await getSignedUrl(s3, command, {
        expiresIn: VALID_FOR_SECONDS,
        // Signed, so that more or fewer bytes are refused.
        unhoistableHeaders: new Set(["content-length"]),
        signableHeaders: new Set(["host", "content-length"]),
      });
      return { method: "PUT", url, headers: { "content-length": String(bytes) } };
    },
    async receivedBytes(importId, name) {
      try {
        const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(importId, name) }));
        return head.ContentLength ?? null;
      } catch (error) {
        if (error instanceof Error && error.name === "NotFound") return null;
        throw error;
      }
    },
    async work(importId, { subject, organisationId, organisationCode, role, purpose }) {
      const order: ImportOrder = {
        importId,
        actor: { subject, organisationId, organisationCode, role, purpose },
      };
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `orders/${importId}/${randomUUID()}.json`,
          Body: JSON.stringify(order),
          ContentType: "application/json",
        }),
      );
    },
    async *open(importId, name) {
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(importId, name) }));
      if (object.Body === undefined) throw new Error("an object of the bucket has no body");
      yield* object.Body as AsyncIterable<Uint8Array>;
    },
    async readOrder(key) {
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return JSON.parse((await object.Body?.transformToString()) ?? "") as ImportOrder;
    },
    async forget(importId) {
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: `imports/${importId}/` }),
      );
      const objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
      if (objects.length > 0) await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects } }));
    },
  };
}
