import { setTimeout as wait } from "node:timers/promises";
import { makeVouch } from "@cic/auth/voucher";
import { openDatabase } from "@cic/db/database";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";
import { makeWorld } from "../harness/world.ts";
import { answerOf, eventOf, makeGateway, type Sent } from "./gateway.ts";
import type { Runtime } from "./runtime.ts";
import { type CloudWorld, openCloudWorld, VOUCHER_KEY } from "./world.ts";

/** What a caller in the cloud is told when something else fails: the bundles, with the fault before or behind them. */
let cloud: CloudWorld;
let operator: pg.Client;
/** Another connection: within a transaction, PostgreSQL tells of its activity as it first was. */
let watcher: pg.Client;
let graphql: Runtime;

beforeAll(async () => {
  const fresh = await freshDatabase();
  cloud = await openCloudWorld(fresh.url);
  const database = await openDatabase(fresh.operatorUrl);
  const world = makeWorld(database);
  world.child("LA:202").carePeriod();
  await world.save();
  await database.close();
  operator = new pg.Client(fresh.operatorUrl);
  watcher = new pg.Client(fresh.operatorUrl);
  await Promise.all([operator.connect(), watcher.connect()]);
  graphql = await cloud.start("graphql");
});
beforeEach(() => {
  cloud.issuer.state = "answers";
  cloud.proxy.isDown = false;
  cloud.proxy.delayMs = 0;
});
afterAll(async () => {
  await operator?.end();
  await watcher?.end();
  await cloud?.stop();
});

const plain = { "content-type": "application/json", accept: "application/graphql-response+json" };
const children = '{"query":"{ children(first: 1) { totalCount } }"}';
const worker = (more: { issuedAt?: Date; seconds?: number } = {}) =>
  cloud.issuer.issue({ org: "202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", ...more });

/** Straight to a function, as if there were no gateway: it verifies the token itself. */
async function ask(runtime: Runtime, sent: Partial<Sent> = {}, lambda?: Record<string, unknown>) {
  const headers = { ...plain, ...(sent.headers ?? { authorization: `Bearer ${await worker()}` }) };
  const event = eventOf({ body: children, ...sent, headers });
  const invoked = await runtime.invoke(
    lambda === undefined ? event : { ...event, requestContext: { ...event.requestContext, authorizer: { lambda } } },
  );
  const answer = answerOf(invoked);
  return { ...answer, code: JSON.parse(answer.body).errors?.[0]?.extensions?.code as unknown };
}
const answered = { status: 200, body: expect.stringContaining('{"data":{"children":{"totalCount":1}}') };
const unavailable = { status: 503, code: "SERVICE_UNAVAILABLE", headers: { "retry-after": "5" } };

describe("the database", () => {
  it("down as a process starts: 503 and when to try again, alive but not ready; and the same process answers when it is back", async () => {
    cloud.proxy.isDown = true;
    const cold = await cloud.start("graphql");
    expect(await ask(cold)).toMatchObject(unavailable);
    expect(await ask(cold, { method: "GET", path: "/health/live" })).toMatchObject({ status: 200 });
    expect(await ask(cold, { method: "GET", path: "/health/ready" })).toMatchObject({ status: 503 });
    cloud.proxy.isDown = false;
    expect(await ask(cold)).toMatchObject(answered);
    expect(cold.said()).not.toMatch(/postgres:\/\/|cic_owner|password/);
  });

  it("slow to come up, as after a pause: the first caller waits and is answered", async () => {
    cloud.proxy.delayMs = 3_000;
    const cold = await cloud.start("graphql");
    const began = performance.now();
    const first = ask(cold);
    // Once it is up, it is there for whoever comes.
    await wait(2_000);
    cloud.proxy.delayMs = 0;
    expect(await first).toMatchObject(answered);
    expect(performance.now() - began).toBeGreaterThan(2_500);
  });

  it("whose pooler was restarted between two requests: the next one is answered, over a new connection", async () => {
    expect(await ask(graphql)).toMatchObject(answered);
    cloud.proxy.cut();
    expect(await ask(graphql)).toMatchObject(answered);
  });

  it("killed in the middle of a request: 503, and the next request is answered", async () => {
    // Somebody holds what the query reads, so that it is there to be cut off.
    await operator.query("begin; lock table child in access exclusive mode");
    const asked = ask(graphql);
    await until(async () => (await waiting()) > 0);
    cloud.proxy.cut();
    expect(await asked).toMatchObject(unavailable);
    await operator.query("rollback");
    expect(await ask(graphql)).toMatchObject(answered);
  });

  it("stopped by an operator in the middle of a request: 503, and the next request is answered", async () => {
    await operator.query("begin; lock table child in access exclusive mode");
    const asked = ask(graphql);
    await until(async () => (await waiting()) > 0);
    await watcher.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    expect(await asked).toMatchObject(unavailable);
    await operator.query("rollback");
    expect(await ask(graphql)).toMatchObject(answered);
  });

  it("that takes longer than a statement may: 503 within the time limit, and nothing is left waiting", async () => {
    await operator.query("begin; lock table child in access exclusive mode");
    expect(await ask(graphql)).toMatchObject(unavailable);
    expect(await waiting()).toBe(0);
    await operator.query("rollback");
    expect(await ask(graphql)).toMatchObject(answered);
  });
});

describe("the issuer's keys", () => {
  it.each(["hangs", "fails"] as const)(
    "that cannot be had (%s): 503 through authorizer and function, with when to try again",
    async (state) => {
      cloud.issuer.state = state;
      const [fresh, first] = await Promise.all([cloud.start("graphql"), cloud.start("authorizer")]);
      const gateway = makeGateway(first, fresh);
      const sent = { body: children, headers: { ...plain, authorization: `Bearer ${await worker()}` } };
      const began = performance.now();
      const refused = await gateway.send(sent);
      expect({ status: refused.status, body: refused.body }).toMatchObject({
        status: 503,
        body: expect.stringContaining("KEYS_UNAVAILABLE"),
      });
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      // Each waits for 1.5 s at most, and neither asks again for half a minute.
      expect(performance.now() - began).toBeLessThan(10_000);
      const asked = cloud.issuer.asked();
      expect((await gateway.send(sent)).status).toBe(503);
      expect(cloud.issuer.asked()).toBe(asked);
    },
  );

  it("once known go on being used while the issuer is away", async () => {
    expect(await ask(graphql)).toMatchObject(answered);
    cloud.issuer.state = "fails";
    expect(await ask(graphql)).toMatchObject(answered);
  });

  it("that were changed: a token of the new key is taken, one of the old key no longer", async () => {
    const [fresh, first] = await Promise.all([cloud.start("graphql"), cloud.start("authorizer")]);
    const old = await worker();
    await cloud.issuer.rotate();
    const gateway = makeGateway(first, fresh);
    const send = async (token: string) =>
      (await gateway.send({ body: children, headers: { ...plain, authorization: `Bearer ${token}` } })).status;
    expect(await send(await worker())).toBe(200);
    expect(await send(old)).toBe(403);
    // The process that these tests share may have asked for keys within the last 30 s, and would not ask again so soon.
    graphql = fresh;
  });
});

describe("clocks that differ", () => {
  it.each<[string, { issuedAt: Date; seconds: number }, number]>([
    ["an issuer four seconds ahead is believed", { issuedAt: new Date(Date.now() + 4_000), seconds: 600 }, 200],
    ["an issuer a minute ahead is not", { issuedAt: new Date(Date.now() + 60_000), seconds: 600 }, 401],
    ["a token that ran out a minute ago is not", { issuedAt: new Date(Date.now() - 660_000), seconds: 600 }, 401],
  ])("%s", async (_, times, status) => {
    const offset = times.issuedAt.getTime() - started;
    const token = await worker({ ...times, issuedAt: new Date(Date.now() + offset) });
    expect((await ask(graphql, { headers: { authorization: `Bearer ${token}` } })).status).toBe(status);
  });

  it("an authorizer's word that outlived its token is not taken: the token is looked at again", async () => {
    const authorization = `Bearer ${await worker({ issuedAt: new Date(Date.now() - 660_000) })}`;
    const vouched = await makeVouch(VOUCHER_KEY)(authorization, {
      ...officer,
      expiresAt: new Date(Date.now() - 60_000),
    });
    expect(await ask(graphql, { headers: { authorization } }, { vouched })).toMatchObject({
      status: 401,
      code: "TOKEN_EXPIRED",
    });
  });
});

const started = Date.now();

/** Who a forger would like to be. */
const officer = {
  subject: "forger",
  organisationCode: "202",
  role: "SOCIAL_WORKER",
  purpose: "DIRECT_CARE",
  tokenId: "forged",
  expiresAt: new Date(started + 600_000),
} as const;

describe("an event with a forged word of an authorizer", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["in plain", async () => ({ ...officer })],
    ["as text", async () => JSON.stringify(officer)],
    ["sealed with another key", () => makeVouch("another key for tests, of 32 bytes or more")("Bearer x", officer)],
    ["made for another token", () => makeVouch(VOUCHER_KEY)("Bearer another", officer)],
  ])("(%s) is nobody, and is written down", async (_, make) => {
    const forged = { vouched: await make(), role: "SOCIAL_WORKER", organisation: "202" };
    const nobody = await ask(graphql, { headers: {} }, forged);
    expect(nobody).toMatchObject({ code: "UNAUTHENTICATED", body: expect.stringContaining('"data":null') });
    const hostile = await ask(graphql, { headers: { authorization: "Bearer x" } }, forged);
    expect(hostile).toMatchObject({ status: 401, code: "TOKEN_MALFORMED" });
  });

  it("counts for nothing beside a good token: the token's bearer asks", async () => {
    const vouched = await makeVouch(VOUCHER_KEY)("Bearer another", officer);
    expect(await ask(graphql, {}, { vouched })).toMatchObject(answered);
    expect(graphql.said()).toContain("what an authorizer is said to vouch for is not from it");
  });
});

describe("a mutation whose answer was lost", () => {
  it("is done once, however often it is sent", async () => {
    const mutation = (localId: string) =>
      JSON.stringify({
        query: `mutation { startCarePeriod(idempotencyKey: "made-up-${localId}", input: { child: { new: { localId: "${localId}", dateOfBirth: "2015-05-05" } }, startedOn: "2024-01-01", legalStatus: "C2" }) { __typename } }`,
      });
    // The connection is cut while the caller waits; whether it was committed, nobody told.
    const first = ask(graphql, { body: mutation("A-1") });
    await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 30))]);
    cloud.proxy.cut();
    await first;
    expect(await ask(graphql, { body: mutation("A-1") })).toMatchObject({
      status: 200,
      body: expect.stringContaining("Ok"),
    });
    const { rows } = await operator.query("select count(*)::int as n from child where local_id = 'A-1'");
    expect(rows).toEqual([{ n: 1 }]);
  });
});

async function waiting(): Promise<number> {
  const { rows } = await watcher.query(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0].n as number;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 250 && !(await isSo()); i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
}
