import { rowsOf } from "@cic/db/page";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldPlacement } from "../harness/world.ts";

/** What an authority could write about another's child if a mutation had a hole: row-level security and keys are the last word. */
let api: Api;
let theirs: WorldPlacement;

beforeAll(async () => {
  api = await openApi("postgres");
  theirs = api.world
    .child("LA:926", { upn: "U1" })
    .carePeriod({ from: "2025-01-10" })
    .legalStatus("C2", "2025-01-10")
    // In Camden's area, so that Camden sees the child.
    .placement({ from: "2025-02-01", area: { icb: "ICB:QMJ", authority: "LA:202" } });
  await api.world.save();
});
afterAll(() => api.close());

const asCamden = <T>(work: (db: ScopedDb) => Promise<T>): Promise<T> =>
  withScope(
    api.database,
    { organisationId: "LA:202", subject: "s", requestId: "r", today: day("2026-11-22") },
    "write",
    work,
  );

/** Rows about Norfolk's child, said to be `authority`'s. */
const forged: Record<string, (authority: string) => SQL> = {
  access_relation: (authority) =>
    sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      values (gen_random_uuid(), ${theirs.child.id}, ${authority}, 'LA:202', 'RESPONSIBLE_LA', '2020-01-01', 'CHILD', ${theirs.child.id})`,
  child_identifier: (authority) =>
    sql`insert into child_identifier (id, child_id, authority_id, scheme, value)
      values (gen_random_uuid(), ${theirs.child.id}, ${authority}, 'NHS_NUMBER', '9434765919')`,
  care_period: (authority) =>
    sql`insert into care_period (id, child_id, authority_id, started_on, ended_on)
      values (gen_random_uuid(), ${theirs.child.id}, ${authority}, '2020-01-01', '2020-02-01')`,
  record_history: (authority) =>
    sql`insert into record_history (record, record_id, child_id, authority_id, before)
      values ('child', ${theirs.child.id}, ${theirs.child.id}, ${authority}, '{}')`,
};

test.each(Object.keys(forged).flatMap((table) => [[table, "LA:202"] as const, [table, "LA:926"] as const]))(
  "no row of %s about another authority's child, said to be %s's",
  async (table, authority) => {
    const statement = (forged[table] as (typeof forged)[string])(authority);
    await expect(asCamden((db) => db.execute(statement))).rejects.toThrow();
  },
);

test.each([
  "child",
  "access_relation",
  "child_identifier",
  "care_period",
  "legal_status",
  "placement",
  "placement_area",
])("no row of another authority's in %s is changed, and none is taken away", async (table) => {
  const changed = await asCamden((db) =>
    rowsOf(
      db,
      sql`update ${sql.identifier(table)} set authority_id = 'LA:202' where authority_id = 'LA:926' returning 1`,
    ),
  );
  expect(changed).toEqual([]);
  await expect(asCamden((db) => db.execute(sql`delete from ${sql.identifier(table)}`))).rejects.toThrow();
});
