import {
  findDeterminationsOn,
  findQuestioned,
  findTimeline,
  listDeterminations,
} from "@cic/db/determinations/determination.queries";
import type { DeterminationFilter } from "@cic/db/determinations/determination-list";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";

let api: Api;
let someChild = "";
const today = "2026-01-10";

/** Ten authorities with 100 children each, and six determinations a child, of which three stand. */
beforeAll(async () => {
  api = await openApi("postgres");
  for (let n = 0; n < 1000; n += 1) {
    const child = api.world.child(`LA:${202 + (n % 10)}`);
    child.seenBy(["ICB:QRL", "ICB:QHM", "ICB:QE1", "ICB:QF7", "ICB:QGH"][n % 5] as string, "ORIGINATING_ICB", {
      from: "2012-06-01",
    });
    child.carePeriod({ from: "2024-01-10" }).placement({ from: "2024-01-10" });
    someChild = child.id;
  }
  await api.world.save();
  await asOperator(api.operator, ({ exec }) =>
    exec(`
      insert into commissioning_facts (id, child_id, authority_id, facts, digest, rules_version, determined_on, cause, recorded_at, superseded_at)
        select gen_random_uuid(), id, authority_id, '{}', 'x', '1', '2026-01-01', 'PLACEMENT', at, until from child,
          (values (timestamptz '2025-01-01', timestamptz '2025-06-01'), ('2025-06-01', null)) known(at, until);
      insert into determination (id, facts_id, child_id, authority_id, valid_from, valid_until, in_care, outcome, commissioner, commissioner_icb_id,
          reason_codes, warnings, said, digest, changes, recorded_at, superseded_at)
        select gen_random_uuid(), f.id, f.child_id, f.authority_id, d, case when d < '2026-01-01' then (d + interval '1 year')::date end, true,
          'DETERMINED', '{}', 'ICB:QRL', '{}', '{}', '{}', 'x', '[]', f.recorded_at, f.superseded_at
        from commissioning_facts f, (values (date '2024-01-01'), ('2025-01-01'), ('2026-01-01')) days(d)`),
  );
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

const list = (db: ScopedDb, filter: DeterminationFilter = {}) => listDeterminations(db, { first: 50, today, filter });
const asked = () => ({
  ...{ childId: someChild, knownAt: "2025-03-01T00:00:00Z" },
  ofChild: ["child", "accessRelations"] as const,
});
test.each<[string, string, (db: ScopedDb) => Promise<unknown>]>([
  ["an authority's, that stand today", "LA:202", (db) => list(db)],
  ["an authority's, superseded ones too", "LA:202", (db) => list(db, { anyDay: true, superseded: true })],
  ["an ICB's, that changed", "ICB:QRL", (db) => list(db, { changedSince: "2025-06-01T00:00:00Z" })],
  ["those that an ICB is responsible for", "ICB:QRL", (db) => list(db, { commissionerIcbId: ["ICB:QRL"] })],
  ["an authority's that are not determined", "LA:203", (db) => list(db, { outcome: ["PROVISIONAL"] })],
  ["how many an authority has", "LA:202", (db) => listDeterminations(db, { first: 50, today }, true)],
  ["a child's on a day", "LA:211", (db) => findDeterminationsOn(db, [{ childId: someChild, on: today }])],
  ["a child's, as known then", "LA:211", (db) => findTimeline(db, asked())],
  ["what a question of a child is answered from, as known then", "LA:211", (db) => findQuestioned(db, asked(), today)],
  ["what nobody's organisation sees", "LA:330", (db) => list(db, { anyDay: true })],
])("%s: found by index", async (_name, organisationId, work) => {
  const scope = { organisationId, subject: "test", requestId: "test", today: day(today) };
  const plan = await withScope(api.database, scope, "read", async (db) => {
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
    return lines;
  });
  expect(plan.length).toBeGreaterThan(2);
  const scans = plan.filter((line) =>
    /Seq Scan on (child|placement|access_relation|determination|commissioning_facts)\b/.test(line),
  );
  expect(scans).toEqual([]);
});
