import { openDatabase } from "@cic/db/database";
import { type ReleasesAnswer, releasesUnless } from "@cic/db/indicators/figure.statements";
import { lockReleases, type ReleaseKey } from "@cic/db/indicators/release.queries";
import { rowsOf } from "@cic/db/page";
import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { asOperator, figuresAtOnce, type ScopedDb, withFigures } from "@cic/db/scope";
import { type Day, day } from "@cic/domain/dates";
import { CATALOGUE } from "@cic/domain/indicators/catalogue";
import { neonConfig } from "@neondatabase/serverless";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Api, openApi } from "../harness/api.ts";
import { openNeonProxy } from "../harness/neon.ts";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { figure } from "./indicator-world.ts";
import { AREA_ICB, authorityArb, storeAuthority, TODAY } from "./random-authority.ts";

let api: Api;
let fresh: FreshDatabase;
let statements: string[] = [];
/** What the database answered, as JSON. */
let answers: string[] = [];
/** A round trip begins when something is sent while nothing is waited for. */
let [trips, waiting] = [0, 0];

beforeAll(async () => {
  fresh = await freshDatabase();
  const database = await openDatabase(fresh.url, {
    onStatement: (text) => statements.push(text),
    async around(_, send) {
      if (waiting === 0) trips += 1;
      waiting += 1;
      const answered = await send().finally(() => {
        waiting -= 1;
      });
      answers.push(JSON.stringify(answered));
      return answered;
    },
  });
  api = await openApi("postgres", TODAY, { database, operator: await openDatabase(fresh.operatorUrl) });
  api.world.practice("P81001");
  const authorities = fc.sample(authorityArb, { numRuns: 3, seed: 20260520 });
  for (const [i, children] of authorities.entries()) await storeAuthority(api, `LA:${202 + i}`, children);
  await operate(sql`update determination set commissioner_icb_id = ${AREA_ICB}`);
});
afterAll(() => api.close());

const operate = <R>(statement: SQL) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

/** What was sent for one question, and in how many round trips. */
async function sent(question: () => Promise<unknown>) {
  [statements, answers, trips] = [[], [], 0];
  const answer = await question();
  const own = statements.filter((text) => !/^(begin|commit$|select set_config)/.test(text));
  return { answer, trips, own, all: statements };
}

const icb = () => api.as("ICB_CHILDREN_IN_CARE_TEAM", AREA_ICB);
const authority = () => api.as("SOCIAL_WORKER", "LA:203");
const cell = `query ($id: ID!, $area: ID, $period: String! = "2025-26") { indicator(id: $id, period: $period, area: $area) {
  ... on IndicatorFigure { asOf policy { id } cells { numerator denominator } } } }`;
const cellOfIcb = () => icb()(cell, { id: "K03", area: AREA_ICB });
const cellOfAuthority = () => authority()(cell, { id: "K03", area: "LA:203" });
const evaluated = CATALOGUE.filter(({ measure }) => measure.kind !== "notEvaluated");

/** Every indicator, and of a period's and of a day's every breakdown that is kept and one that is not. */
async function everything() {
  const answers: Record<string, unknown> = {};
  const ask = async (id: string, of: "ICB" | "LA", ...groupBy: (string | null)[]) => {
    const [caller, area] = of === "ICB" ? [icb(), AREA_ICB] : [authority(), "LA:203"];
    const { data } = await caller(figure, { id, period: "2025-26", area, groupBy });
    if (data.indicator.policy === null) answers[`${id} ${area} ${groupBy}`] = data.indicator.cells;
  };
  for (const { id, geography } of evaluated) await ask(id, geography === "RESPONSIBLE" && id > "K1" ? "LA" : "ICB");
  for (const [id, of] of [
    ["K03", "ICB"],
    ["K12", "LA"],
  ] as const) {
    for (const groupBy of [["MONTH"], ["QUARTER", "AREA"], ["AGE_BAND"], ["PLACED", "MONTH"]])
      await ask(id, of, ...groupBy);
  }
  return answers;
}
/** What was answered, and whether all of it was kept: whoever counts live is refused meanwhile. */
async function askedOfKept(ask: () => Promise<Answer>) {
  const answer = await ask();
  expect(answer.errors).toEqual([]);
  const [counting] = await operate<{ text: string }>(
    sql`select pg_get_functiondef('counted_live(text)'::regprocedure) as text`,
  );
  const text = counting?.text as string;
  await operate(sql.raw(text.replace("begin", "begin raise exception 'counted live';")));
  try {
    const { errors } = await ask();
    return { answer, isKept: errors.length === 0 };
  } finally {
    await operate(sql.raw(text));
  }
}

describe("a cell of one's own area", () => {
  test("is one statement in one round trip where nothing is kept", async () => {
    const { own, trips, answer } = await sent(cellOfIcb);
    expect(own).toHaveLength(1);
    expect(trips).toBe(1);
    expect((await askedOfKept(cellOfIcb)).isKept).toBe(false);
    expect(await rollUp(api.database, TODAY)).toBe(3);
    expect(await cellOfIcb()).toEqual(answer);
  });

  test("is one statement in one round trip, too, once it is kept", async () => {
    const question = await sent(cellOfIcb);
    expect(question.own).toHaveLength(1);
    expect(question.all[0]).toMatch(/^begin isolation level repeatable read read only; .*'cic_figures'/);
    expect(question.all.at(-1)).toBe("commit");
    expect(question.trips).toBe(1);
    expect((await askedOfKept(cellOfIcb)).isKept).toBe(true);
  });

  test("reads nothing of feeds and targets that nobody asked for, and both in the same round trip where somebody does", async () => {
    const { own } = await sent(cellOfIcb);
    expect(own.join()).not.toMatch(/feed_|indicator_target/);
    const whole = await sent(() => icb()(figure, { id: "K03", period: "2025-26", area: AREA_ICB }));
    expect(whole.own.map((text) => /feed_receipt|indicator_target/.exec(text)?.[0])).toEqual([
      "feed_receipt",
      "indicator_target",
    ]);
    expect(whole.trips).toBe(1);
  });

  test("of a write to an authority's children is at once what a live count says, of every indicator", async () => {
    const [before, own] = [await cellOfIcb(), await cellOfAuthority()];
    await operate(sql`update determination set commissioner_icb_id = 'ICB:QHM' where authority_id = 'LA:202'`);
    await operate(sql`update care_period set started_on = started_on - 40 where authority_id = 'LA:202'`);
    const question = await askedOfKept(cellOfIcb);
    expect(question.isKept).toBe(false);
    expect(question.answer).not.toEqual(before);
    // What is written of others' children is nothing to an authority's own area.
    expect(await askedOfKept(cellOfAuthority)).toEqual({ isKept: true, answer: own });
    const mixed = await everything();
    await operate(sql`update figure_rollup set made_by = 'others'`);
    const live = await everything();
    expect(Object.values(live).filter((cells) => JSON.stringify(cells).includes('"VALUE"')).length).toBeGreaterThan(20);
    expect(mixed).toEqual(live);
    await rollUp(api.database, TODAY);
    expect(await everything()).toEqual(live);
  });

  test.each([
    ["2025-04", "2026-05-21", true],
    ["2026-03", "2026-05-21", false],
    // Before they were counted: what was not due then may be due in them.
    ["2026-03", "2026-05-19", false],
    ["2025-04", "2026-05-19", false],
    ["2026-05", "2026-05-20", false],
    ["2026-04", "2026-05-20", true],
  ] as const)("of %s, asked on %s, is told from what is kept: %s", async (period, today, expected) => {
    api.today = today;
    const ask = () => icb()(cell, { id: "K03", area: AREA_ICB, period });
    const question = await askedOfKept(ask);
    expect(question.isKept).toBe(expected);
    expect(question.answer).toMatchObject({ data: { indicator: { asOf: today } } });
    await operate(sql`update figure_rollup set made_by = made_by || '!'`);
    expect(await ask()).toEqual(question.answer);
    await operate(sql`update figure_rollup set made_by = rtrim(made_by, '!')`);
    api.today = TODAY;
  });
});

describe("a month's release", () => {
  const grid = `{ indicator(id: "K12", period: "2026-03", groupBy: [AREA]) { ... on IndicatorFigure { asOf cells { at { category } status denominator } } } }`;
  const nation = (of = api) => of.as("RETURNS_OFFICER", "LA:831")(grid);
  const releases = () => operate<{ n: number }>(sql`select count(*)::integer as n from indicator_release`);

  test("is made once by those who ask at the same time, in one process or in two", async () => {
    await operate(sql`truncate indicator_release`);
    const other = await openApi("postgres", TODAY, {
      database: await openDatabase(fresh.url, { onStatement: (text) => statements.push(text) }),
      operator: api.operator,
    });
    const { answer, own } = await sent(() => Promise.all([nation(), nation(), nation(), nation(other), nation(other)]));
    const [first, ...more] = answer as unknown[];
    for (const one of more) expect(one).toEqual(first);
    expect(own.filter((text) => text.startsWith("insert into indicator_release"))).toHaveLength(1);
    expect(await releases()).toEqual([{ n: 1 }]);
    await other.database.close();
  });

  test("is read once, and after that only whether it is the same: what was made anew is told", async () => {
    const before = await nation();
    const { answer, own, trips } = await sent(nation);
    expect(answer).toEqual(before);
    expect(own).toHaveLength(1);
    expect(trips).toBe(1);
    expect(answers.join()).toMatch(/\\"said\\" : null/);
    expect(answers.join()).not.toContain("counts");
    const [release] = await operate<
      Omit<ReleaseKey, "area"> & { area: string | null; span: string; month: Day; countedBy: string }
    >(sql`select population, level, audience, policy_version as "policyVersion",
      nullif(area_id, '') as area, span, month::text as month, counted_by as "countedBy" from indicator_release`);
    const { span, month, countedBy, ...key } = release as NonNullable<typeof release>;
    const scope = { organisationId: null, subject: "kept", requestId: "kept", today: TODAY };
    const told = async (known: string | null) => {
      const releases = releasesUnless(known, { key, spans: [span], month, countedBy }, null);
      const [said] = await figuresAtOnce(api.database, scope, [releases]);
      return JSON.parse(said as string) as ReleasesAnswer;
    };
    const { hash, said } = await told(null);
    expect(said?.releases).toMatchObject([{ span, figures: { outcomes: expect.any(Array) } }]);
    expect(await told("another")).toEqual({ hash, said });
    expect(await told(hash)).toEqual({ hash, said: null });
    await operate(sql`truncate indicator_release`);
    await operate(sql`delete from figure_count where source like 'IN_CARE %'`);
    const anew = await nation();
    expect(anew).not.toEqual(before);
    expect(await nation()).toEqual(anew);
  });

  test("is made, and then read, by a comparison too, and once it is made that is one statement", async () => {
    await operate(sql`truncate indicator_release`);
    const comparison = `{ indicatorComparison(id: "PL_OUT_OF_AREA", period: "2026-03") { __typename ... on IndicatorComparison { areas { denominator } } } }`;
    const ask = () => api.as("RETURNS_OFFICER", "LA:831")(comparison);
    const first = await ask();
    expect(first).toMatchObject({ errors: [], data: { indicatorComparison: { __typename: "IndicatorComparison" } } });
    const again = await sent(ask);
    expect([again.answer, again.own.length, again.trips]).toEqual([first, 1, 1]);
  });

  test("that failed for one is made by the next", async () => {
    await operate(sql`truncate indicator_release`);
    await operate(sql`revoke insert on indicator_release from cic_figures`);
    const failed = await Promise.all([nation(), nation()]);
    expect(failed.map(({ errors }) => errors.length)).toEqual([1, 1]);
    await operate(sql`grant insert on indicator_release to cic_figures`);
    expect((await nation()).errors).toEqual([]);
    expect(await releases()).toEqual([{ n: 1 }]);
  });
});

test("what is kept does not grow with what is asked", async () => {
  const days = Array.from({ length: 28 }, (_, i) => day(`2026-02-${String(i + 1).padStart(2, "0")}`));
  const { questionKept } = await import("@cic/api/indicators/kept-questions");
  const directory = {};
  const keep = (today: Day, id: string) => {
    const question = { asked: { definition: { id }, period: { id: "2025-26" } }, showing: {}, asker: {} };
    return questionKept({ directory: () => directory, today } as never, question as never, {} as never);
  };
  const first = keep(TODAY, "K03");
  first.keep({ hash: "x", again: {} as never, figure: { cells: new Array(4_000) } as never });
  expect(keep(TODAY, "K03").made()?.figure.cells).toHaveLength(4_000);
  // Too large.
  keep(TODAY, "K04").keep({ hash: "x", again: {} as never, figure: { cells: new Array(5_001) } as never });
  expect(keep(TODAY, "K04").made()).toBeUndefined();
  for (const today of days.slice(0, 13))
    keep(today, "K03").keep({ hash: "x", again: {} as never, figure: { cells: new Array(4_000) } as never });
  expect(keep(TODAY, "K03").made()).toBeUndefined();
  expect(keep(days[12] as Day, "K03").made()).toBeDefined();
  for (let i = 0; i < 500; i += 1) keep(TODAY, `K${i}`);
  expect(keep(days[12] as Day, "K03").made()).toBeUndefined();
});

test("who waits too long for releases that somebody else makes is refused, and the next makes them", async () => {
  const of = { level: "ICB", audience: "PUBLIC", policyVersion: 1, area: null } as const;
  const asker = { subject: "s", requestId: "r", today: TODAY };
  const making = (area: string | null, waitMs?: number) =>
    withFigures(
      api.database,
      asker,
      (db) => lockReleases(db, { ...of, population: "C01", area } as never, waitMs),
      "write",
    );
  await withFigures(
    api.database,
    asker,
    async (db) => {
      await lockReleases(db, { ...of, population: "C01" } as never);
      await expect(making(null, 50)).rejects.toMatchObject({ cause: { code: "55P03" } });
      await making(AREA_ICB, 50);
    },
    "write",
  );
  await making(null, 50);
});

test("through Neon's driver a cell is the same, and waits for the database once", async () => {
  const own = await cellOfIcb();
  const proxy = await openNeonProxy();
  neonConfig.wsProxy = (host, port) => `${proxy.address}/?host=${host}&port=${port}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
  const database = await openDatabase(fresh.url, { driver: "neon", maxConnections: 1 });
  const neon = await openApi("postgres", TODAY, { database, operator: api.operator });
  const ask = () => neon.as("ICB_CHILDREN_IN_CARE_TEAM", AREA_ICB)(cell, { id: "K03", area: AREA_ICB });
  expect(await ask()).toEqual(own);
  proxy.roundTripMs = 300;
  const began = performance.now();
  expect(await ask()).toEqual(own);
  expect(Math.floor((performance.now() - began) / proxy.roundTripMs)).toBe(1);
  await database.close();
  await proxy.stop();
});
