import { listChildren } from "@cic/db/children/child.queries";
import { listNotices } from "@cic/db/notices/notice-list.queries";
import { countPlacements, listPlacements, listPlacementsBy } from "@cic/db/placements/placement.queries";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";

let api: Api;
let someChild = "";
const authorities = [202, 203, 204, 205, 206, 207, 208, 209, 210, 211];
const icbs = ["ICB:QRL", "ICB:QHM", "ICB:QE1", "ICB:QF7", "ICB:QGH"];

/** Ten authorities with 100 children each and four placements a child: a caller's share is a tenth or less. */
beforeAll(async () => {
  api = await openApi("postgres");
  for (let n = 0; n < 1000; n += 1) {
    const authority = `LA:${authorities[n % 10]}`;
    const child = api.world.child(authority, { born: addDays(day("2010-01-01"), n % 700) });
    const start = addDays(day("2022-08-01"), n % 300);
    const period = child.carePeriod({ from: start });
    for (let i = 0; i < 4; i += 1) {
      const from = addDays(start, i * 100);
      const away = (n + i) % 4 === 0 ? `LA:${authorities[(n + 3 + i) % 10]}` : authority;
      const icb = icbs[(n + i) % 5] as string;
      period.placement({
        from,
        ...(i < 3 && { until: addDays(from, 100) }),
        area: { icb, authority: away },
        home: { miles: n % 50 },
      });
    }
    someChild = child.id;
  }
  await api.world.save();
  const session = await api.operator.acquire();
  await session.exec(`insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind, recipient_organisation_id,
      state, state_since, sent_at, sent_on, made_in_emergency, reader_ids)
    select p.id, p.id, p.child_id, p.authority_id, p.id, 'STARTED', 'ICB_OF_PLACEMENT', a.icb_id, 'SENT', p.started_on, p.started_on,
      p.started_on, 'NO', array[a.icb_id] from placement p join placement_area a on a.placement_id = p.id`);
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

const register = { kind: "ICB", organisationId: "ICB:QRL", on: "2026-01-10" } as const;
test.each<[string, string, (db: ScopedDb) => Promise<unknown>]>([
  ["an authority's placements", "LA:202", (db) => listPlacements(db, { first: 50 })],
  [
    "an authority's placements by end",
    "LA:202",
    (db) => listPlacements(db, { first: 50, sort: [{ field: "ENDED_ON" }] }),
  ],
  ["how many an authority has", "LA:202", (db) => countPlacements(db, { first: 50 })],
  ["how many a register has", "ICB:QRL", (db) => countPlacements(db, { first: 50, inArea: register })],
  ["an ICB's placements", "ICB:QRL", (db) => listPlacements(db, { first: 50 })],
  ["the register of the caller's area", "ICB:QRL", (db) => listPlacements(db, { first: 50, inArea: register })],
  ["the register of another's area", "ICB:QHM", (db) => listPlacements(db, { first: 50, inArea: register })],
  ["a child's placements", "LA:211", (db) => listPlacementsBy("child", db, { first: 50 }, [someChild])],
  [
    "an authority's children in care on a day",
    "LA:202",
    (db) => listChildren(db, { first: 50, filter: { inCareOn: "2026-01-10" } }),
  ],
  ["what nobody's organisation sees", "LA:330", (db) => listPlacements(db, { first: 50 })],
])("%s: found by index, beginning with the caller's children", async (_name, organisationId, work) => {
  const plan = await planOf(organisationId, work);
  expect(
    plan.filter((line) => /Seq Scan on (child|placement|placement_area|access_relation|care_period)\b/.test(line)),
  ).toEqual([]);
});

const icb = "ICB:QRL";
const walks: [
  name: string,
  organisationId: string,
  index: string,
  work: (db: ScopedDb) => Promise<unknown>,
  first?: number,
][] = [
  ["an authority's placements", "LA:202", "placement_reader_pkey", (db) => listPlacements(db, { first: 50 })],
  [
    "an authority's placements, the first of them first",
    "LA:202",
    "placement_reader_pkey",
    (db) => listPlacements(db, { first: 50, sort: [{ field: "STARTED_ON", direction: "ASC" }] }),
  ],
  [
    "an authority's placements, those that ended first",
    "LA:202",
    "placement_reader_end",
    (db) => listPlacements(db, { first: 50, sort: [{ field: "ENDED_ON" }] }),
  ],
  ["an authority's placements behind a cursor", "LA:202", "placement_reader_pkey", behindCursor],
  ["an ICB's register", icb, "placement_reader_pkey", (db) => listPlacements(db, { first: 50, inArea: register })],
  ["an authority's children", "LA:202", "child_reader_in_order_of_id", (db) => listChildren(db, { first: 20 }), 20],
  [
    "an authority's children, the youngest first",
    "LA:202",
    "child_reader_pkey",
    (db) => listChildren(db, { first: 20, sort: [{ field: "DATE_OF_BIRTH", direction: "DESC" }] }),
    20,
  ],
  ["an ICB's inbox", icb, "notice_inbox", (db) => listNotices(db, { box: "INBOX", first: 50 })],
  ["an authority's outbox", "LA:202", "notice_authority", (db) => listNotices(db, { box: "OUTBOX", first: 50 })],
];

/** From the middle of what there is. */
async function behindCursor(db: ScopedDb): Promise<unknown> {
  const { pageInfo } = await withScope(api.database, scopeOf("LA:202"), "read", (own) =>
    listPlacements(own, { first: 100 }),
  );
  return listPlacements(db, { first: 50, after: pageInfo.endCursor });
}

test.each(walks)(
  "a page of %s is walked to in its order, and little more is read",
  async (_name, organisation, index, work, first = 50) => {
    const { read, indexes } = await readBy(organisation, work);
    expect(indexes).toContain(index);
    expect(read).toBeGreaterThan(first);
    expect(read).toBeLessThanOrEqual(MOST_READ * first);
  },
);

test("of a walk without its index all is read", async () => {
  const session = await api.operator.acquire();
  await session.exec(
    `alter table placement_reader drop constraint placement_reader_pkey; drop index placement_reader_end, notice_inbox, notice_authority, child_reader_in_order_of_id;
      alter table child_reader drop constraint child_reader_pkey`,
  );
  session.release();
  for (const [name, organisation, , work, first = 50] of walks) {
    const { read } = await readBy(organisation, work);
    expect([name, read > MOST_READ * first]).toEqual([name, true]);
  }
});

/** Rows of a list's own tables for each row of a page: itself, the row after the page, and those in between that are not of the list. */
const MOST_READ = 3;

interface Node {
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Node[];
}

/** How many rows of placements, notices or children were read for a page, and by which indexes, with a plan that is kept for all values. */
async function readBy(organisationId: string, work: (db: ScopedDb) => Promise<unknown>) {
  return withScope(api.database, scopeOf(organisationId), "read", async (db) => {
    await db.execute(sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`);
    const nodes: Node[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const { rows } = (await db.execute(
          sql`explain (analyze, timing off, format json) ${statement}`,
        )) as unknown as {
          rows: { "QUERY PLAN": { Plan: Node }[] }[];
        };
        const below = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(below)];
        nodes.push(...rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => below(Plan))));
        return { rows: [] };
      },
    };
    await work(explaining as unknown as ScopedDb);
    const own = nodes.filter((node) => ["placement", "notice", "child"].includes(node["Relation Name"] ?? ""));
    return {
      indexes: nodes.map((node) => node["Index Name"]),
      read: own.reduce(
        (sum, node) => sum + node["Actual Loops"] * (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)),
        0,
      ),
    };
  });
}

const scopeOf = (organisationId: string) => ({
  organisationId,
  subject: "test",
  requestId: "test",
  today: day("2026-01-10"),
});

/** The plan of the one statement that `work` sends, run as the organisation. */
async function planOf(organisationId: string, work: (db: ScopedDb) => Promise<unknown>): Promise<string[]> {
  return withScope(api.database, scopeOf(organisationId), "read", async (db) => {
    const lines: string[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
          rows: { "QUERY PLAN": string }[];
        };
        lines.push(...rows.map((row) => row["QUERY PLAN"]));
        return { rows: [] };
      },
    };
    await work(explaining as unknown as ScopedDb);
    expect(lines.length).toBeGreaterThan(3);
    return lines;
  });
}
