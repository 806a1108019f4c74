import { setTimeout } from "node:timers/promises";
import { openDatabase } from "@cic/db/database";
import type { handler as Handler } from "@cic/functions/deliver-webhooks";
import { startLocalWebhooks } from "@cic/functions/local-webhooks";
import { makeLog } from "@cic/functions/log";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startNeonProxy } from "../harness/neon.ts";
import { freshDatabase } from "../harness/postgres.ts";
import { type EventApi, openEventApi, placementEvent, settled } from "./event-api.ts";
import { openReceiver, type Receiver } from "./receiver.ts";

let api: EventApi;
let receiver: Receiver;
let endProxy: () => Promise<void>;
let handler: typeof Handler;
beforeAll(async () => {
  endProxy = await startNeonProxy();
  const fresh = await freshDatabase();
  api = await openEventApi("postgres", {
    database: await openDatabase(fresh.url),
    operator: await openDatabase(fresh.operatorUrl),
  });
  api.now = new Date();
  receiver = await openReceiver();
  const url = new URL(fresh.url);
  url.hostname = "test.neon.tech";
  vi.stubEnv("CIC_DATABASE_URL", url.href);
  for (const name of ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) vi.stubEnv(name, "made-up");
  vi.stubEnv("CIC_IMPORT_BUCKET", "no-such-bucket");
  vi.stubEnv("CIC_PUBLIC_URL", "https://api.example");
  vi.stubEnv("CIC_LOG_LEVEL", "silent");
  ({ handler } = await import("@cic/functions/deliver-webhooks"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await receiver.close();
  await api.close();
  await endProxy();
});

async function somethingHappens() {
  const child = api.world.child("LA:202");
  const placement = child.carePeriod().placement({ from: "2024-01-10" });
  await api.world.save();
  await api.happen("LA:202", [placementEvent(child, placement.id)]);
  await settled(api);
}

describe("what sends webhooks", () => {
  test("in the cloud, on a schedule: by Neon's driver, and never to this machine", async () => {
    await api.endpoint("RETURNS_OFFICER", "LA:202", receiver.url);
    await somethingHappens();
    await handler({}, { getRemainingTimeInMillis: () => 300_000 });
    expect(receiver.received).toEqual([]);
    const rows = await api.look(sql`select state, last_error as error from webhook_delivery`);
    expect(rows).toEqual([{ state: "FAILED", error: "URL_NOT_ALLOWED" }]);
  });

  test("in the cloud, with no time left: nothing is begun", async () => {
    await somethingHappens();
    await handler({}, { getRemainingTimeInMillis: () => 1_000 });
    const rows = await api.look(sql`select state from webhook_delivery order by sequence`);
    expect(rows).toEqual([{ state: "FAILED" }, { state: "PENDING" }]);
  });

  test("in the local server: until it ends, also to this machine", async () => {
    const end = startLocalWebhooks({ database: api.database, log: makeLog("silent") });
    while (receiver.received.length < 1) await setTimeout(20);
    await end();
    const before = receiver.received.length;
    await somethingHappens();
    await setTimeout(2_500);
    expect(receiver.received).toHaveLength(before);
  });
});
