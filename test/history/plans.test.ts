import {
  findAreasThen,
  findDeterminationsThen,
  findHomesThen,
  findIdentifiersThen,
  findKnown,
  findMoments,
  type RecordWithHistory,
  tablesWithHistory,
} from "@cic/db/history/as-of.queries";
import { findRecordHistory } from "@cic/db/history/record-history.queries";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { asOf } from "./moments.ts";

let api: Api;
let some = { child: "", placement: "" };

/** Ten authorities with 100 children each, of whom everything was corrected twice. */
beforeAll(async () => {
  api = await openApi("postgres");
  for (let n = 0; n < 1000; n += 1) {
    const child = api.world.child(`LA:${202 + (n % 10)}`, { nhsNumber: `N-${n}` });
    child.seenBy("ICB:QHM", "ORIGINATING_ICB", { from: "2012-06-01" });
    child.gpRegistration({ practice: null, from: "2025-02-01" });
    child.residence({ postcode: "NW12BA", from: "2020-01-10" });
    const period = child.carePeriod({ from: "2024-01-10" }).legalStatus("C2", "2024-01-10");
    const placed = period.placement({
      ...{
        from: "2024-01-10",
        area: { icb: "ICB:QRL", authority: "LA:850" },
        home: { postcode: "NW1 1AA", miles: 61.5 },
      },
    });
    some = { child: child.id, placement: placed.id };
  }
  await api.world.save();
  for (const to of ["1", "2"]) {
    await asOperator(api.operator, ({ exec }) =>
      exec(`update child set ethnicity = 'M${to}'; update placement set urn = '${to}'; update legal_status set code = 'C${to}';
        update care_period set updated_at = clock_timestamp(); update gp_registration set updated_at = clock_timestamp();
        update residence set updated_at = clock_timestamp()`),
    );
  }
  await asOperator(api.operator, ({ exec }) =>
    exec(`insert into commissioning_facts (id, child_id, authority_id, facts, digest, rules_version, determined_on, cause, recorded_at, superseded_at)
        select gen_random_uuid(), id, authority_id, '{}', 'x', '1', '2026-01-01', 'PLACEMENT', at, until from child,
          (values (timestamptz '2025-01-01', timestamptz '2025-06-01'), ('2025-06-01', null)) known(at, until);
      insert into determination (id, facts_id, child_id, authority_id, valid_from, in_care, outcome, commissioner, commissioner_icb_id,
          reason_codes, warnings, said, digest, changes, recorded_at, superseded_at)
        select gen_random_uuid(), f.id, f.child_id, f.authority_id, '2024-01-01', true, 'DETERMINED', '{}', 'ICB:QRL', '{}', '{}', '{}', 'x',
          '[]', f.recorded_at, f.superseded_at from commissioning_facts f`),
  );
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

const records = Object.keys(tablesWithHistory) as RecordWithHistory[];
const keys = () => [{ childId: some.child, at: "2026-11-01T00:00:00Z", on: null }];

describe.each(["LA:211", "ICB:QHM", "ICB:QRL"])("as %s, found by index", (organisationId) => {
  test.each<[string, (db: ScopedDb) => Promise<unknown>]>([
    ...records.map((name): [string, (db: ScopedDb) => Promise<unknown>] => [name, (db) => findKnown(db, name, keys())]),
    ["moments", (db) => findMoments(db, keys())],
    ["identifiers", (db) => findIdentifiersThen(db, keys())],
    ["areas", (db) => findAreasThen(db, keys())],
    ["homes", (db) => findHomesThen(db, keys())],
    ["determinations", (db) => findDeterminationsThen(db, keys())],
    ["a record's history", (db) => findRecordHistory(db, "PLACEMENT", some.placement)],
  ])("%s", async (_name, work) => {
    const scope = { organisationId, subject: "test", requestId: "test", today: day("2026-11-22") };
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
    expect(
      plan.filter((line) =>
        // Ids of the few who are sealed or protected may be read whole.
        /Seq Scan on (?!sealed_child|protected_child)\w*(child|care|legal|placement|residence|gp_|history|determination|access)/.test(
          line,
        ),
      ),
    ).toEqual([]);
  });
});

test.each([
  [
    "all that was known of each",
    asOf
      .replace("($id: ID!,", "($first: Int!,")
      .replace("child(id: $id) {", "children(first: $first) { nodes {")
      .replace(/\} \} \}\n/, "} } } }\n"),
  ],
])("%s: as many statements for 100 children as for 10", async (_, operation) => {
  const ask = api.as("SOCIAL_WORKER", "LA:211");
  const sent: number[] = [];
  for (const first of [10, 100]) {
    api.takeStatements();
    const { data, errors } = await ask(operation, { first, knownAt: new Date().toISOString() });
    expect(errors).toEqual([]);
    expect(data.children.nodes).toHaveLength(first);
    expect(data.children.nodes[0].asOf.placements).toHaveLength(1);
    sent.push(api.takeStatements().length);
  }
  // The list with all that is asked of it; and begin and end.
  expect(sent).toEqual([3, 3]);
});

test("that a child's past was read is in the audit", async () => {
  await api.as("SOCIAL_WORKER", "LA:211")(asOf, { id: some.child });
  const { rows } = (await asOperator(api.operator, async ({ drizzle }) => {
    await drizzle.execute("select file_audit()");
    return drizzle.execute(
      sql`select e.operation from audit_entry e where e.kind = 'READ' and ${some.child}::uuid = any(e.child_ids) order by id desc limit 1`,
    );
  })) as unknown as { rows: { operation: string }[] };
  expect(rows).toEqual([{ operation: "child" }]);
});
