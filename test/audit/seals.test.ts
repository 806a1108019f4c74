import { auditHeads, sealAudit } from "@cic/db/audit/seal.writes";
import { verifyAudit } from "@cic/db/audit/verify.queries";
import { openDatabase } from "@cic/db/database";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { freshDatabase } from "../harness/postgres.ts";
import type { WorldChild } from "../harness/world.ts";

let api: Api;
let child: WorldChild;

beforeAll(async () => {
  const { url, operatorUrl } = await freshDatabase();
  const wide = { maxConnections: 30, connectTimeoutMs: 60_000 };
  const opened = { database: await openDatabase(url, wide), operator: await openDatabase(operatorUrl) };
  api = await openApi("postgres", undefined, opened);
  child = api.world.child("LA:202");
  await api.world.save();
});
afterAll(() => api.close());

/** Whoever owns the server can do this: past triggers and policies. */
const tamper = (...statements: SQL[]) =>
  asOperator(api.operator, async ({ drizzle, exec }) => {
    await exec("set local session_replication_role = replica");
    for (const statement of statements) await drizzle.execute(statement);
  });
const entriesOf = (organisation: string, n: number) =>
  asOperator(api.operator, ({ drizzle }) =>
    drizzle.execute(sql`select audit_read(jsonb_build_object('organisation', ${organisation}::text, 'subject', 's' || n, 'role', 'SOCIAL_WORKER',
      'purpose', 'DIRECT_CARE', 'request', 'r' || n, 'operation', 'child', 'childIds', jsonb_build_array(${child.id}::text)))
      from generate_series(1, ${n}::integer) n`),
  );
const entryAt = (organisation: string, number: number) =>
  sql`(select entry_id from audit_seal where organisation_id = ${organisation} and number = ${number}::bigint)`;

test("200 writers at once and sealers beside them make one chain, without a fork or a gap", async () => {
  const ask = api.as("SOCIAL_WORKER", "LA:202");
  const reads = Array.from({ length: 200 }, async () => {
    const { errors } = await ask(`{ child(id: "${child.id}") { id } }`);
    expect(errors).toEqual([]);
  });
  const sealing = Array.from({ length: 5 }, () => sealAudit(api.database));
  await Promise.all([...reads, ...sealing]);
  await sealAudit(api.database);
  const verified = await verifyAudit(api.database);
  expect(verified).toMatchObject({ faults: [], waiting: 0 });
  const [count] = await asOperator(api.operator, ({ drizzle }) =>
    rowsOf<{ reads: number; last: number }>(
      drizzle as ScopedDb,
      sql`select (select count(*)::integer from audit_entry where kind = 'READ') as reads,
        (select max(number)::integer - count(*)::integer from audit_seal where organisation_id = 'LA:202') as last`,
    ),
  );
  expect(count).toEqual({ reads: 200, last: 0 });
});

test("an edit, a deletion, a swap, a missing seal, what was never sealed and a cut tail are found, each by its row", async () => {
  for (const organisation of ["ICB:A", "ICB:B", "ICB:C", "ICB:D", "ICB:E", "ICB:F", "ICB:G", "ICB:H"])
    await entriesOf(organisation, 400);
  await sealAudit(api.database);
  const kept = await auditHeads(api.database);
  expect((await verifyAudit(api.database, kept)).faults).toEqual([]);
  const id = async (organisation: string, number: number) => {
    const [row] = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ id: number }>(drizzle as ScopedDb, sql`select ${entryAt(organisation, number)}::float8 as id`),
    );
    return row?.id ?? 0;
  };
  const [a7, a9, b3, c5, c6, f9] = await Promise.all(
    (
      [
        ["ICB:A", 7],
        ["ICB:A", 9],
        ["ICB:B", 3],
        ["ICB:C", 5],
        ["ICB:C", 6],
        ["ICB:F", 9],
      ] as const
    ).map(([organisation, number]) => id(organisation, number)),
  );
  await tamper(
    sql`update audit_entry set subject = 'somebody else' where id = ${entryAt("ICB:A", 7)}`,
    // The children by whom it is found, and not the entry.
    sql`delete from audit_child where entry_id = ${entryAt("ICB:A", 9)}`,
    sql`delete from audit_entry where id = ${entryAt("ICB:B", 3)}`,
    sql`drop index audit_seal_entry`,
    sql`update audit_seal s set entry_id = t.entry_id, occurred_at = t.occurred_at from audit_seal t
      where s.organisation_id = 'ICB:C' and t.organisation_id = 'ICB:C' and s.number in (5, 6) and t.number = 11 - s.number`,
    sql`delete from audit_seal where organisation_id = 'ICB:D' and number = 20`,
    // The whole tail, with its seals and with the head.
    sql`delete from audit_entry e using audit_seal s where s.entry_id = e.id and s.organisation_id = 'ICB:E' and s.number > 390`,
    sql`delete from audit_child c using audit_seal s where s.entry_id = c.entry_id and s.organisation_id = 'ICB:E' and s.number > 390`,
    sql`delete from audit_seal where organisation_id = 'ICB:E' and number > 390`,
    sql`update audit_chain set number = 390, hash = (select hash from audit_seal where organisation_id = 'ICB:E' and number = 390)
      where organisation_id = 'ICB:E'`,
    // Sealed anew with what it says now, and the rest as it was.
    sql`update audit_seal set content = sha256('x') where organisation_id = 'ICB:F' and number = 9`,
    sql`insert into audit_entry (kind, organisation_id, subject, child_ids) values ('READ', 'ICB:G', 'forged', '{}')`,
  );
  const { faults } = await verifyAudit(api.database, kept);
  expect(faults.map(({ organisation, fault, number, entryId }) => [organisation, fault, number, entryId])).toEqual([
    ["ICB:A", "EDITED", 7, a7],
    ["ICB:A", "EDITED", 9, a9],
    ["ICB:B", "DELETED", 3, b3],
    ["ICB:C", "MOVED", 5, c6],
    ["ICB:C", "MOVED", 6, c5],
    ["ICB:D", "SEAL_DELETED", 20, null],
    ["ICB:E", "CUT", 391, null],
    ["ICB:F", "EDITED", 9, f9],
    ["ICB:D", "NOT_SEALED", null, expect.any(Number)],
    ["ICB:G", "NOT_SEALED", null, expect.any(Number)],
  ]);
  // What was cut off with its head is found by the head that was kept elsewhere alone.
  const unkept = await verifyAudit(api.database);
  expect(unkept.faults.filter(({ organisation }) => organisation === "ICB:E")).toEqual([]);
  // A chain that is taken away whole, too.
  await tamper(
    sql`delete from audit_entry where organisation_id = 'ICB:H'`,
    sql`delete from audit_seal where organisation_id = 'ICB:H'`,
    sql`delete from audit_chain where organisation_id = 'ICB:H'`,
  );
  expect((await verifyAudit(api.database, kept)).faults[0]).toEqual({
    organisation: "ICB:H",
    fault: "CUT",
    number: 400,
    entryId: null,
  });
});
