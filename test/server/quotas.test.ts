import type { Context } from "@cic/api/context";
import { resolvers } from "@cic/api/generated/resolvers";
import { type Quotas, spend } from "@cic/api/quotas";
import type { ResolverMap } from "@cic/api/schema";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { keepDirectory } from "@cic/db/organisations/current-directory";
import { loadReference } from "@cic/db/organisations/load-reference";
import { spendQuota } from "@cic/db/quota.writes";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";
import { type Answer, type Api, startApi, TODAY } from "./testkit.ts";

/** Fills so slowly that a test sees nothing of it. */
const quotas: Quotas = {
  interactive: { objects: 100, perSecond: 1 },
  bulk: { objects: 3_000, perSecond: 1 },
  bulkFrom: 1_000,
};
let database: Database;
let api: Api;

beforeAll(async () => {
  database = await openDatabase("pglite:memory");
  await migrate(database);
  await loadReference(database);
  const { current } = await keepDirectory(database, () => TODAY);
  const answer = async () => ({ status: 200, headers: {}, body: "exported" });
  api = await startApi({
    database,
    directory: current,
    resolvers: resolvers as unknown as ResolverMap,
    quotas,
    routes: [{ method: "GET", path: /^\/export$/, answer }],
  });
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const as = async (org: string) => ({
  authorization: `Bearer ${await api.issuer.issue({ subject: "worker", org, role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", expiresInSeconds: 600 })}`,
});
const small = "{ children(first: 40) { nodes { id } } }"; // 41 objects
const large = "{ children(first: 1000) { nodes { id } } }"; // 1,001 objects
const quotaOf = ({ text }: Answer) =>
  (JSON.parse(text) as { extensions?: { quota?: Record<string, unknown> } }).extensions?.quota;

describe("an organisation's quota", () => {
  it("is told with every answer, in the header and in the extensions", async () => {
    const answer = await api.ask(small, undefined, await as("LA:202"));
    expect(quotaOf(answer)).toEqual({ budget: "INTERACTIVE", limit: 100, remaining: 59, cost: 41, fullInSeconds: 41 });
    expect(answer.headers.get("ratelimit")).toBe('"interactive";r=59;t=41');
    expect(answer.headers.get("ratelimit-policy")).toBe('"interactive";q=100;w=100');
  });

  it("refuses what it does not hold, with 429 and when to ask again, and does nothing of it", async () => {
    const headers = await as("LA:301");
    await api.ask(small, undefined, headers);
    await api.ask(small, undefined, headers);
    const refused = await api.ask(small, undefined, headers);
    expect(refused).toMatchObject({ status: 429, code: "QUOTA_EXCEEDED" });
    expect(refused.data).toBeUndefined();
    expect(refused.errors[0]?.extensions).toMatchObject({
      budget: "INTERACTIVE",
      limit: 100,
      remaining: 18,
      retryAfterSeconds: 23,
    });
    expect(refused.headers.get("retry-after")).toBe("23");
    // A smaller question is still answered.
    expect((await api.ask("{ service { name } }", undefined, headers)).status).toBe(200);
  });

  it("keeps what is large apart: a report that has used its own up takes nothing from those who ask small questions", async () => {
    const headers = await as("LA:302");
    for (let i = 0; i < 2; i += 1) expect((await api.ask(large, undefined, headers)).status).toBe(200);
    expect(await api.ask(large, undefined, headers)).toMatchObject({ status: 429 });
    expect(quotaOf(await api.ask(small, undefined, headers))).toMatchObject({ budget: "INTERACTIVE", remaining: 59 });
  });

  it("is each organisation's own", async () => {
    expect(quotaOf(await api.ask(small, undefined, await as("LA:303")))).toMatchObject({ remaining: 59 });
  });

  it("counts exports as large", async () => {
    const headers = await as("LA:304");
    const ask = () => fetch(`${api.url}/export`, { headers });
    // An export costs more than this budget holds.
    const refused = await ask();
    expect({ status: refused.status, wait: Number(refused.headers.get("retry-after")) > 0 }).toEqual({
      status: 429,
      wait: true,
    });
  });

  it("is nothing of somebody unknown", async () => {
    const answer = await api.ask("{ service { name } }");
    expect({ quota: quotaOf(answer), header: answer.headers.get("ratelimit") }).toEqual({
      quota: undefined,
      header: null,
    });
  });
});

describe("a budget", () => {
  const request = { organisationId: "LA:1", budget: "BULK" as const, capacity: 100 };

  it("fills again with time, and never above what it holds", async () => {
    const spend = (cost: number) => spendQuota(database, { ...request, cost, perSecond: 1_000_000 });
    await spend(100);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await spend(1)).toEqual({ isSpent: true, remaining: 99 });
  });

  it("is one for all processes: of those who ask at the same time, as many are answered as it holds", async () => {
    const { url } = await freshDatabase();
    const processes = await Promise.all([openDatabase(url), openDatabase(url)]);
    const asked = Array.from({ length: 40 }, (_, i) =>
      spendQuota(processes[i % 2] as Database, { ...request, cost: 10, perSecond: 0.001 }),
    );
    const answers = await Promise.all(asked);
    expect(answers.filter(({ isSpent }) => isSpent)).toHaveLength(10);
    await Promise.all(processes.map((one) => one.close()));
  });

  it("is asked in one statement", async () => {
    const statements: string[] = [];
    const { url } = await freshDatabase();
    const counting = await openDatabase(url, { onStatement: (sql) => statements.push(sql) });
    await spendQuota(counting, { ...request, cost: 1, perSecond: 1 });
    expect(statements).toHaveLength(1);
    await counting.close();
  });
});

describe("a process", () => {
  /** The process' clock in milliseconds: however slow the machine is, no second passes by itself. */
  let now = 0;
  beforeEach(() => {
    vi.spyOn(performance, "now").mockImplementation(() => now);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  /** One of those that share the row: each knows quotas of its own. */
  function makeProcess(of: Database) {
    const own: Quotas = { ...quotas, interactive: { objects: 1_000, perSecond: 0.001 } };
    return (organisationId: string, cost: number) =>
      spend({ actor: { organisationId }, database: of } as unknown as Context, own, cost);
  }
  const rowOf = async (organisationId: string) =>
    (await spendQuota(database, { organisationId, budget: "INTERACTIVE", cost: 0, capacity: 1_000, perSecond: 0.001 }))
      .remaining;

  it("gives small amounts by itself, up to a twentieth of the budget, and takes them from the row with the next", async () => {
    const ask = makeProcess(database);
    const told = [];
    for (let i = 0; i < 6; i += 1) told.push((await ask("LA:401", 10))?.remaining);
    expect(told).toEqual([990, 980, 970, 960, 950, 940]);
    expect(await rowOf("LA:401")).toBeCloseTo(990, 1);
    expect((await ask("LA:401", 10))?.remaining).toBe(930);
    expect(await rowOf("LA:401")).toBeCloseTo(930, 1);
  });

  it("tells the row after a second, however little it gave", async () => {
    const ask = makeProcess(database);
    await ask("LA:406", 10);
    await ask("LA:406", 10);
    now += 999;
    await ask("LA:406", 10);
    expect(await rowOf("LA:406")).toBeCloseTo(990, 1);
    now += 1;
    await ask("LA:406", 10);
    expect(await rowOf("LA:406")).toBeCloseTo(960, 1);
  });

  it("gives nothing by itself that is more than that, or when the row holds less than half", async () => {
    const ask = makeProcess(database);
    await ask("LA:402", 10);
    await ask("LA:402", 51);
    expect(await rowOf("LA:402")).toBeCloseTo(939, 1);
    await ask("LA:402", 440);
    await ask("LA:402", 1);
    expect(await rowOf("LA:402")).toBeCloseTo(498, 1);
  });

  it("takes what it gave although the next is refused", async () => {
    const [ask, other] = [makeProcess(database), makeProcess(database)];
    await ask("LA:403", 10);
    await ask("LA:403", 50);
    await other("LA:403", 900);
    expect(await ask("LA:403", 60)).toMatchObject({ cost: 0, remaining: 40 });
    expect(await rowOf("LA:403")).toBeCloseTo(40, 1);
  });

  it("keeps what is owed when the row cannot be had", async () => {
    let isGone = false;
    const ask = makeProcess({
      ...database,
      acquire: () => (isGone ? Promise.reject(new Error("gone")) : database.acquire()),
    });
    await ask("LA:404", 10);
    await ask("LA:404", 50);
    isGone = true;
    await expect(ask("LA:404", 20)).rejects.toThrow("gone");
    isGone = false;
    expect((await ask("LA:404", 20))?.remaining).toBe(920);
  });

  it("with others gives no more than the budget, and a twentieth of it each", async () => {
    const processes = [makeProcess(database), makeProcess(database), makeProcess(database)];
    let given = 0;
    for (let i = 0; i < 600; i += 1) given += (await processes[i % 3]?.("LA:405", 7))?.cost ?? 0;
    expect(given).toBeGreaterThan(990);
    expect(given).toBeLessThanOrEqual(1_150);
  });
});
