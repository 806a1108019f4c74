import { listChildren } from "@cic/db/children/child.queries";
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

/** The plan of the one statement that `work` sends, run as the organisation. */
async function planOf(organisationId: string, work: (db: ScopedDb) => Promise<unknown>): Promise<string[]> {
  const scope = { organisationId, subject: "test", requestId: "test", today: day("2026-01-10") };
  return withScope(api.database, scope, "read", async (db) => {
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
