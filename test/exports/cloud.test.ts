import { createHash } from "node:crypto";
import { openDatabase } from "@cic/db/database";
import { makeBucketExports } from "@cic/functions/bucket-exports";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";
import { type Bucket, startBucket } from "../harness/s3.ts";
import { makeWorld } from "../harness/world.ts";
import { answerOf, eventOf } from "../lambda/gateway.ts";
import type { Runtime } from "../lambda/runtime.ts";
import { type CloudWorld, openCloudWorld } from "../lambda/world.ts";
import { exportOf, request } from "./operations.ts";

const camden = "LA:202";
let cloud: CloudWorld;
let bucket: Bucket;
let graphql: Runtime;
let worker: Runtime;
beforeAll(async () => {
  bucket = await startBucket();
  const fresh = await freshDatabase();
  const operator = await openDatabase(fresh.operatorUrl);
  const world = makeWorld(operator);
  for (let n = 0; n < 3; n++) world.child(camden).carePeriod({ from: "2024-06-03" }).placement({ from: "2024-06-03" });
  await world.save();
  await operator.close();
  cloud = await openCloudWorld(fresh.url);
  const aws = {
    ...{ AWS_REGION: "eu-west-2", AWS_ACCESS_KEY_ID: "made-up", AWS_SECRET_ACCESS_KEY: "made-up" },
    TEST_S3: bucket.address,
  };
  [graphql, worker] = await Promise.all([cloud.start("graphql", aws), cloud.start("export-worker", aws)]);
});
afterAll(async () => {
  await cloud?.stop();
  await bucket?.stop();
});

const ask = async (query: string, variables: Record<string, unknown>) => {
  const token = await cloud.issuer.issue({ org: "202", role: "RETURNS_OFFICER", purpose: "STATUTORY_RETURN" });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const { body } = answerOf(await graphql.invoke(eventOf({ headers, body: JSON.stringify({ query, variables }) })));
  return JSON.parse(body).data;
};

test("the bundles of the functions make a file from an order in the bucket, and give a presigned address of it", async () => {
  const input = { kind: "MEMBERS", indicatorId: "PL_OUT_OF_AREA", period: "2025-26" };
  const { requestExport } = await ask(request, { key: "cloud-export-1", input });
  expect(requestExport).toMatchObject({ __typename: "RequestExportOk", export: { state: "REQUESTED" } });
  const { id } = requestExport.export;
  const [order = ""] = [...bucket.objects.keys()];
  expect(order).toMatch(new RegExp(`^export_orders/${id}/[0-9a-f-]{36}\\.json$`));

  // The bucket is away for longer than a request is tried again; Lambda calls again, and then twice.
  const event = { Records: [{ s3: { object: { key: order.replaceAll("/", "%2F") } } }] };
  bucket.failing = 3;
  expect(await worker.invoke(event)).toMatchObject({ kind: "failed" });
  expect((await ask(exportOf, { id })).export).toMatchObject({ state: "REQUESTED", bytes: null });
  expect([...bucket.objects.keys()]).toEqual([order]);
  expect(await worker.invoke(event)).toMatchObject({ kind: "returned" });
  expect(await worker.invoke(event)).toMatchObject({ kind: "returned" });

  const { export: made, exportLink } = await ask(exportOf, { id });
  expect(made).toMatchObject({ state: "READY", rowsWritten: 3, metadata: { rows: 3, notVisible: 0 } });
  const files = [...bucket.objects].filter(([key]) => key !== order);
  expect(files.map(([key]) => key)).toEqual([`exports/${id}/${made.contentHash}.csv`]);
  const [[, file] = []] = files;
  expect(
    createHash("sha256")
      .update(file as Buffer)
      .digest("hex"),
  ).toBe(made.contentHash);
  expect(String(file).split("\r\n")).toHaveLength(5);

  const link = new URL(exportLink.url);
  expect(link.hostname).toBe("no-such-bucket.s3.eu-west-2.amazonaws.com");
  expect(decodeURIComponent(link.pathname.slice(1))).toBe(files[0]?.[0]);
  expect(link.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(link.searchParams.get("response-content-disposition")).toBe(
    'attachment; filename="PL_OUT_OF_AREA-2025-26-members.csv"',
  );
  expect(graphql.said() + worker.said()).not.toMatch(/X-Amz-Signature|child_id/);
});

test("a file is sent to the bucket with its length and its hash, which the bucket holds against it", async () => {
  const exports = makeBucketExports({
    credentials: { region: "eu-west-2", accessKeyId: "made-up", secretAccessKey: "made-up" },
    bucket: "any",
    endpoint: `http://${bucket.address}`,
  });
  async function* parts() {
    for (let n = 0; n < 50; n++) yield "x".repeat(65_536);
  }
  const stored = await exports.store("0199d000-0000-7000-8000-000000000001", parts(), "csv");
  expect(stored.bytes).toBe(50 * 65_536);
  const put = bucket.asked.at(-1);
  expect(put?.headers).toMatchObject({
    "content-length": String(stored.bytes),
    "x-amz-content-sha256": stored.contentHash,
  });
  async function* broken() {
    yield "half";
    throw new Error("the database went away");
  }
  const before = bucket.objects.size;
  await expect(exports.store("0199d000-0000-7000-8000-000000000002", broken(), "csv")).rejects.toThrow("went away");
  expect(bucket.objects.size).toBe(before);
});
