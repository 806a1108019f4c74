import type { Actor } from "@cic/auth/actor";
import { makeBucketUploads } from "@cic/functions/bucket-uploads";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bucket, startBucket } from "../harness/s3.ts";

let bucket: Bucket;
let objects: Bucket["objects"];
let uploads: ReturnType<typeof makeBucketUploads>;

beforeAll(async () => {
  bucket = await startBucket("/returns");
  objects = bucket.objects;
  uploads = makeBucketUploads({
    credentials: { region: "eu-west-2", accessKeyId: "made-up", secretAccessKey: "made-up" },
    bucket: "returns",
    endpoint: `http://${bucket.address}/returns`,
  });
});
beforeEach(() => objects.clear());
afterAll(() => bucket.stop());

const importId = "0199d000-0000-7000-8000-000000000001";
const actor: Actor = {
  subject: "officer",
  organisationId: "LA:892",
  organisationCode: "892",
  role: "RETURNS_OFFICER",
  purpose: "STATUTORY_RETURN",
  actions: new Set(["import:read", "import:write"]),
};

async function send(name: string, text: string): Promise<Response> {
  const { method, url, headers } = await uploads.upload(importId, name, Buffer.byteLength(text));
  expect(headers).toEqual({ "content-length": String(Buffer.byteLength(text)) });
  return fetch(url, { method, body: text });
}

describe("files of imports in a bucket", () => {
  it("are sent to a presigned address and read back", async () => {
    expect(await uploads.receivedBytes(importId, "header.csv")).toBeNull();
    expect((await send("header.csv", "CHILD,SEX\r\n")).status).toBe(200);
    expect(await uploads.receivedBytes(importId, "header.csv")).toBe(11);
    let read = "";
    for await (const chunk of uploads.open(importId, "header.csv")) read += Buffer.from(chunk).toString();
    expect(read).toBe("CHILD,SEX\r\n");
  });
  it("have an address that is good for an hour, one key and just the announced bytes", async () => {
    const { url, method } = await uploads.upload(importId, "a b/../c.csv", 12);
    const { pathname, searchParams } = new URL(url);
    expect(method).toBe("PUT");
    expect(pathname).toBe(`/returns/imports/${importId}/a%2520b%252F..%252Fc.csv`);
    expect(searchParams.get("X-Amz-Expires")).toBe("3600");
    expect(searchParams.get("X-Amz-SignedHeaders")).toBe("content-length;host");
    expect(searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
  });
  it("are forgotten with their import, and no other's", async () => {
    await send("header.csv", "x");
    await send("episodes.csv", "y");
    objects.set("imports/another/header.csv", Buffer.from("z"));
    await uploads.forget(importId);
    expect([...objects.keys()]).toEqual(["imports/another/header.csv"]);
    await uploads.forget(importId);
  });
  it("are worked on by an order that says on whose behalf, and nothing secret", async () => {
    await uploads.work(importId, actor);
    const [key] = [...objects.keys()];
    expect(key).toMatch(new RegExp(`^orders/${importId}/[0-9a-f-]{36}\\.json$`));
    const { actions: _, ...rest } = actor;
    expect(await uploads.readOrder(key as string)).toEqual({ importId, actor: rest });
  });
});
