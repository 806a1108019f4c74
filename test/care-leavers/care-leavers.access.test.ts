import type { Role } from "@cic/auth/actions";
import { findCareLeavers, findEntry, findMeasuresToReturn } from "@cic/db/care-leavers/care-leaver.queries";
import { writeMeasuresOfReturn } from "@cic/db/care-leavers/care-leaver.writes";
import { listCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import { countMeasures } from "@cic/db/care-leavers/figures.queries";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  CARE_LEAVER,
  CATEGORY,
  CORRECT_ENTRY,
  careLeaverWorld,
  RECORD_ENTRY,
  RECORD_MEASURE,
  TAKE_BACK_ENTRY,
} from "./care-leaver-world.ts";

const camden = "LA:202";
const hampshire = "LA:850";
const receiving = "ICB:QRL";
const originating = "ICB:QMJ";
const provider = "PROVIDER:X9901";

let api: Api;
let ada: WorldChild;
let bea: WorldChild;
let adviserEntry: string;

/**
 * ada: Camden's, 17, placed in Hampshire; told were the ICB she came from and a provider. bea: Hampshire's own, of whom all the same
 * is known. cal: Camden's until its relation ended.
 */
let cal: WorldChild;
beforeAll(async () => {
  api = await openApi("postgres");
  const say = (authority: string) => {
    const child = api.world.child(authority, { born: "2009-06-10" });
    child
      .carePeriod({ from: "2020-01-10" })
      .legalStatus("C2", "2020-01-10")
      .placement({ from: "2025-02-01", area: { icb: receiving, authority: hampshire } });
    return child;
  };
  ada = say(camden)
    .seenBy(originating, "ORIGINATING_ICB", { from: "2025-02-01", cause: "DETERMINATION" })
    .seenBy(provider, "PROVIDER", { from: "2025-02-01", cause: "REQUEST" });
  bea = say(hampshire);
  cal = say(camden);
  await api.world.save();
  const said = careLeaverWorld(api);
  for (const child of [ada, bea, cal]) {
    const id = said.entry(child, "PERSONAL_ADVISER", "2025-06-10");
    if (child === ada) adviserEntry = id;
    said.measure(child, 2027, ["YES", "F2", "U1"], "2026-06-10");
  }
  await said.save();
  await asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(
      sql`update access_relation set valid_until = '2026-11-22' where child_id = ${cal.id} and basis = 'RESPONSIBLE_LA'`,
    ),
  );
});
afterAll(() => api.close());

const caller = (role: Role, at: string) => api.as(role, at, role === "YOUNG_PERSON" ? ada.id : undefined);

// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, at: string, ada: boolean, bea: boolean, roleReads: boolean][] = [
  ["the authority's social worker",     "SOCIAL_WORKER",             camden,      true,  false, true],
  ["its personal adviser",              "PERSONAL_ADVISER",          camden,      true,  false, true],
  ["its reviewing officer",             "REVIEWING_OFFICER",         camden,      true,  false, true],
  ["its returns officer",               "RETURNS_OFFICER",           camden,      true,  false, true],
  ["the young person",                  "YOUNG_PERSON",              camden,      true,  false, true],
  ["the area's authority",              "SOCIAL_WORKER",             hampshire,   false, true,  true],
  ["another authority",                 "PERSONAL_ADVISER",          "LA:330",    false, false, true],
  ["the originating ICB's team",        "ICB_CHILDREN_IN_CARE_TEAM", originating, false, false, false],
  ["the originating ICB's commissioner","ICB_COMMISSIONER",          originating, false, false, false],
  ["the receiving ICB",                 "ICB_CHILDREN_IN_CARE_TEAM", receiving,   false, false, false],
  ["the provider",                      "PROVIDER_CLINICIAN",        provider,    false, false, false],
  ["a recruiter",                       "RECRUITER",                 originating, false, false, false],
  ["a reporting tool",                  "REPORTING_TOOL",            camden,      false, false, false],
  ["information governance",            "INFORMATION_GOVERNANCE",    camden,      false, false, false],
];

describe.each(cells)("%s", (_who, role, at, seesAda, seesBea, roleReads) => {
  test("sees these care leavers on every path, and no other", async () => {
    const ask = caller(role, at);
    for (const [child, sees] of [
      [ada, seesAda],
      [bea, seesBea],
      [cal, false],
    ] as const) {
      const one = await ask(CARE_LEAVER, { id: child.id });
      expect(one.data?.child?.careLeaver?.measures ?? null).toEqual(sees ? [{ year: 2027, inTouch: "YES" }] : null);
      const category = await ask(CATEGORY, { id: child.id });
      expect(category.data?.careLeaverCategory?.category ?? null).toBe(sees ? "ELIGIBLE" : null);
      if (!roleReads) expect(category.errors[0]?.code).toBe("FORBIDDEN");
    }
    const list =
      await ask(`{ careLeavers { totalCount nodes { child { id } } } careLeaverFigures(year: 2027) { total { recorded } }
      careLeaverReturn(year: 2027) { rows csv } }`);
    if (!roleReads || role === "YOUNG_PERSON") return expect(list.errors[0]?.code).toBe("FORBIDDEN");
    const own = [...(seesAda ? [ada.id] : []), ...(seesBea ? [bea.id] : [])];
    expect(list.data.careLeavers.nodes.map((node: { child: { id: string } }) => node.child.id)).toEqual(own);
    expect(list.data.careLeavers.totalCount).toBe(own.length);
    expect(list.data.careLeaverFigures.total.recorded).toBe(own.length);
    expect(list.data.careLeaverReturn.rows).toBe(own.length);
  });

  test("sees no row of others past the API", async () => {
    const roleSees = role !== "RECRUITER" && role !== "REPORTING_TOOL" && role !== "INFORMATION_GOVERNANCE";
    const scope =
      role === "YOUNG_PERSON"
        ? { organisationId: null, callerId: at, childId: ada.id }
        : { organisationId: roleSees ? at : null };
    const rows = await withScope(
      api.database,
      { ...scope, subject: "s", requestId: "r", today: day("2026-11-22") },
      "read",
      (db) =>
        rowsOf<{ id: string }>(
          db,
          sql`select child_id as id from care_leaver_entry union all select child_id from care_leaver_measure`,
        ),
    );
    const own = [...(seesAda ? [ada.id, ada.id] : []), ...(seesBea ? [bea.id, bea.id] : [])];
    expect(rows.map(({ id }) => id).sort()).toEqual(own.sort());
  });
});

let keys = 0;
const key = () => {
  keys += 1;
  return `access-key-${keys}`;
};

const writes: [name: string, operation: string, input: () => Record<string, unknown>, mayWrite: Role[]][] = [
  [
    "recordCareLeaverEntry",
    RECORD_ENTRY,
    () => ({ childId: ada.id, kind: "IN_EDUCATION", from: "2026-01-01" }),
    ["SOCIAL_WORKER", "PERSONAL_ADVISER"],
  ],
  [
    "correctCareLeaverEntry",
    CORRECT_ENTRY,
    () => ({ id: adviserEntry, adviser: "PA-2", correctionReason: "x", expectedVersion: 1 }),
    ["SOCIAL_WORKER", "PERSONAL_ADVISER"],
  ],
  [
    "takeBackCareLeaverEntry",
    TAKE_BACK_ENTRY,
    () => ({ id: adviserEntry, reason: "x", expectedVersion: 1 }),
    ["SOCIAL_WORKER", "PERSONAL_ADVISER"],
  ],
  [
    "recordCareLeaverMeasure",
    RECORD_MEASURE,
    () => ({
      ...{ childId: ada.id, year: 2027, inTouch: "NO", activity: "0", accommodation: "0" },
      ...{ observedOn: "2026-06-10", expectedVersion: 1 },
    }),
    ["SOCIAL_WORKER", "PERSONAL_ADVISER", "RETURNS_OFFICER"],
  ],
];

describe.each(writes)("%s", (name, operation, input, mayWrite) => {
  test.each(cells)("not by %s of another's, nor without the role", async (_who, role, at) => {
    if (at === camden && mayWrite.includes(role)) return;
    const { data, errors } = await caller(role, at)(operation, { key: key(), input: input() });
    if (mayWrite.includes(role)) expect(data[name].__typename).toBe("RecordNotFound");
    else expect(errors[0]?.code).toBe("FORBIDDEN");
  });
});

test("nobody writes a row of another authority's child past the API", async () => {
  const scope = { organisationId: hampshire, subject: "s", requestId: "r", today: day("2026-11-22") };
  const insert = (authority: string) =>
    withScope(api.database, scope, "write", (db) =>
      db.execute(sql`insert into care_leaver_measure (id, child_id, authority_id, year, in_touch, activity, accommodation, source)
        values (gen_random_uuid(), ${ada.id}, ${authority}, 2026, 'YES', 'F2', 'U1', 'API')`),
    );
  await expect(insert(camden)).rejects.toThrow();
  // Of its own: there is no such child.
  await expect(insert(hampshire)).rejects.toThrow();
});

describe("what statements do", () => {
  test("a list of 1 and of 60 sends the same number", async () => {
    for (let i = 0; i < 60; i += 1) {
      api.world
        .child("LA:301", { born: "2008-06-10" })
        .carePeriod({ from: "2020-01-10" })
        .legalStatus("C2", "2020-01-10");
    }
    await api.world.save();
    const list = `query ($first: Int!) { careLeavers(first: $first) { totalCount nodes { category { category nextChange { on } }
      duties { standing } entries { id } measures { year } child { id localId careLeaver { category { category } } } } } }`;
    const count = async (first: number) => {
      api.takeStatements();
      const { data, errors } = await api.as("PERSONAL_ADVISER", "LA:301")(list, { first });
      expect([errors, data.careLeavers.nodes.length]).toEqual([[], first]);
      return api.takeStatements().length;
    };
    expect(await count(60)).toBe(await count(1));
  });

  test.each<[string, (db: ScopedDb) => Promise<unknown>]>([
    ["one care leaver", (db) => findCareLeavers(db, [ada.id])],
    ["an entry", (db) => findEntry(db, adviserEntry)],
    ["the list", (db) => listCareLeavers(db, camden, day("2026-11-22"), { first: 20 })],
    [
      "those in touch",
      (db) => listCareLeavers(db, camden, day("2026-11-22"), { first: 20, filter: { measureState: ["DUE"] } }),
    ],
    ["figures", (db) => countMeasures(db, camden, 2027)],
    ["the return", (db) => findMeasuresToReturn(db, camden, 2027)],
    [
      "a return's rows",
      (db) =>
        writeMeasuresOfReturn(db, camden, [
          { childId: ada.id, year: 2027, values: { inTouch: "YES", activity: "F2", accommodation: "U1" } },
        ]),
    ],
  ])("%s: found by index", async (_, work) => {
    await fill();
    const plan = await planOf(work);
    expect(plan.filter((line) => /Seq Scan on (care_leaver|child|care_period|legal_status)/.test(line))).toEqual([]);
    expect(plan.some((line) => /Index/.test(line))).toBe(true);
  });

  let filled: Promise<void> | undefined;
  /** Thousands of other authorities' care leavers: a caller's share is small. */
  function fill(): Promise<void> {
    filled ??= (async () => {
      await asOperator(api.operator, async ({ drizzle }) => {
        const db = drizzle as ScopedDb;
        await db.execute(sql`insert into child (id, authority_id, local_id, date_of_birth)
          select gen_random_uuid(), o.id, 'x' || g, date '2005-01-01' + g from organisation o, generate_series(1, 60) g
          where o.kind = 'LOCAL_AUTHORITY'`);
        const others = sql`child c where c.local_id like 'x%'`;
        await db.execute(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
          select gen_random_uuid(), id, authority_id, authority_id, 'RESPONSIBLE_LA', date_of_birth, 'CHILD', id from ${others}`);
        await db.execute(sql`insert into care_period (id, child_id, authority_id, started_on)
          select id, id, authority_id, '2020-01-10' from ${others}`);
        await db.execute(sql`insert into legal_status (id, child_id, authority_id, care_period_id, code, started_on)
          select id, id, authority_id, id, 'C2', '2020-01-10' from ${others}`);
        await db.execute(sql`insert into care_leaver_entry (id, child_id, authority_id, kind, holds, adviser, started_on, source)
          select id, id, authority_id, 'PERSONAL_ADVISER', true, 'PA-1', '2025-01-10', 'AUTHORITY' from ${others}`);
        await db.execute(sql`insert into care_leaver_measure (id, child_id, authority_id, year, in_touch, activity, accommodation, source)
          select id, id, authority_id, 2027, 'YES', 'F2', 'U1', 'API' from ${others}`);
      });
      const session = await api.operator.acquire();
      await session.exec("vacuum analyze");
      session.release();
    })();
    return filled;
  }

  async function planOf(work: (db: ScopedDb) => Promise<unknown>): Promise<string[]> {
    const scope = { organisationId: camden, subject: "s", requestId: "r", today: day("2026-11-22") };
    return withScope(api.database, scope, "write", async (db) => {
      const lines: string[] = [];
      const explaining = {
        async execute(statement: SQL) {
          const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
            rows: { "QUERY PLAN": string }[];
          };
          lines.push(...rows.map((row) => row["QUERY PLAN"]));
          return db.execute(statement);
        },
      } as unknown as ScopedDb;
      await work(explaining);
      return lines;
    });
  }
});
