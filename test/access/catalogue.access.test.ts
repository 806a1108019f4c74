import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("postgres");
});
afterAll(() => api.close());

const ask = <R>(statement: Parameters<typeof rowsOf>[1]) =>
  asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));

/** Reference data about areas: their `authority_id` names no child's authority. */
const aboutPlaces = ["district", "authority_adjacency"];

interface Table {
  readonly table: string;
  readonly column: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly readable: number;
  readonly indexed: boolean;
}

test("every table that names a child or their authority is under row-level security, with an index for its policy", async () => {
  const tables = await ask<Table>(sql`
    select c.relname as "table", a.attname as "column", c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::integer from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')) as readable,
      exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum) as indexed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
      and (a.attname in ('child_id', 'authority_id') or (c.relname = 'child' and a.attname = 'id'))
    order by 1, 2`);
  const named = new Set(tables.map(({ table }) => table));
  expect([...named]).toEqual(
    expect.arrayContaining([
      "access_relation",
      "care_period",
      "child",
      "child_identifier",
      "legal_status",
      "placement",
    ]),
  );
  for (const row of tables.filter(({ table }) => !aboutPlaces.includes(table))) {
    expect(row).toEqual({ ...row, enabled: true, forced: true, indexed: true });
    expect([row.table, row.readable > 0]).toEqual([row.table, true]);
  }
});

test("every table that leads to a child by a foreign key is under row-level security too, whatever its column is called", async () => {
  const tables = await ask<{ table: string; enabled: boolean; forced: boolean; policies: number }>(sql`
    with recursive leads (oid) as (
      select 'child'::regclass::oid
      union
      select f.conrelid from pg_constraint f join leads on f.confrelid = leads.oid where f.contype = 'f'
    )
    select c.relname as "table", c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::integer from pg_policy p where p.polrelid = c.oid) as policies
    from leads join pg_class c on c.oid = leads.oid order by 1`);
  expect(tables.length).toBeGreaterThan(30);
  for (const row of tables) {
    expect(row).toEqual({ ...row, enabled: true, forced: true });
    expect([row.table, row.policies > 0]).toEqual([row.table, true]);
  }
});

/** Of who made them or was told, and of nobody else: by whom a child is seen, and whether it is still so. */
const byRelation =
  /access_relation r\b.*superseded_at IS NULL|'cic\.child'|SELECT broken_glass\(\)|FROM (consent_share s|notice n|health_plan p|health_action a|assessment a|export e|offer_application a|referral r)\b/s;

test("a table that shows a child otherwise than by a relation asks whether they are sealed", async () => {
  const policies = await ask<{ table: string; policy: string; text: string; restrictive: boolean }>(sql`
    select c.relname as "table", p.polname as policy, coalesce(pg_get_expr(p.polqual, p.polrelid), '') as text, not p.polpermissive as restrictive
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id'
    where p.polcmd in ('r', '*') and 'cic_request'::regrole = any (p.polroles) and c.relname not in ('access_relation', 'sealed_identity', 'sealed_opening')
    order by 1, 2`);
  const asks = new Set(
    policies.filter(({ restrictive, text }) => restrictive && text.includes("is_sealed(")).map((one) => one.table),
  );
  const others = policies.filter(({ restrictive, text }) => !restrictive && !byRelation.test(text));
  expect(others.length).toBeGreaterThan(10);
  // What a row of the audit said is shown where its entry is.
  expect(others.filter(({ table }) => !asks.has(table)).map(({ policy }) => policy)).toEqual([]);
});

test("nobody is granted anything on a month of the audit, and without policies it shows no row", async () => {
  const months = await ask<{ name: string; open: boolean }>(sql`
    select c.relname as name, c.relacl is not null or not c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid) as open
    from pg_class c where c.relispartition and c.relkind = 'r'`);
  expect(months.length).toBeGreaterThan(12);
  expect(months.filter(({ open }) => open)).toEqual([]);
});

/** Logs and queues of what happened, and what is derived from audited rows. */
const notAudited = [
  "assessment_clock",
  "child_merge_row",
  "event",
  "event_audience",
  "mail",
  "record_history",
  "webhook_delivery",
];

test("every change of a table that names a child is audited", async () => {
  const tables = await ask<{ table: string; triggers: number }>(sql`
    select c.relname as "table", (select count(*)::integer from pg_trigger t where t.tgrelid = c.oid
      and t.tgfoid = 'audit_write'::regproc and t.tgenabled = 'O') as triggers
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
      and (a.attname = 'child_id' or (c.relname = 'child' and a.attname = 'id')) and c.relname not like 'audit\\_%' order by 1`);
  expect(tables.length).toBeGreaterThan(40);
  for (const { table, triggers } of tables) {
    expect([table, triggers]).toEqual([table, notAudited.includes(table) ? 0 : 3]);
  }
});

/** Of policies that are asked for few rows, or only where no other shows a row: a sub-select for each setting costs every statement about the table more. */
const ASKED_RARELY = /^(break_glass_\w+|access_relation_(read|governed|sealed)|\w+_broken_glass)$|_own(_update)?$/;

test("policies ask for settings in scalar sub-selects, so that they are evaluated once a statement, but where they are asked rarely", async () => {
  const policies = await ask<{ name: string; table: string; text: string }>(sql`
    select polname as name, polrelid::regclass::text as "table", coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') as text
    from pg_policy`);
  const direct = new Set<string>();
  for (const { name, text } of policies) {
    const settings = text.match(/current_setting\(/g)?.length ?? 0;
    const inSelects = text.match(/SELECT \(?(NULLIF\()?current_setting\(/g)?.length ?? 0;
    if (inSelects < settings) direct.add(name);
  }
  expect(direct.size).toBeGreaterThan(30);
  expect([...direct].filter((name) => !ASKED_RARELY.test(name))).toEqual([]);
});

test("what policies ask past the row-level security of placements is asked for requests alone, and what runs a text by the role that counts", async () => {
  const may = await ask<{ role: string; name: string }>(sql`
    select r.rolname as role, p.proname as name from pg_proc p cross join pg_roles r
    where p.proname in ('placed_in', 'placed_during', 'counted_live', 'counted_as_figures', 'read_as_governance') and r.rolname like 'cic\\_%' and r.rolname not in ('cic_owner', 'cic_placement_readers')
      and has_function_privilege(r.oid, p.oid, 'execute') order by 2, 1`);
  expect(may).toEqual([
    // As the role that counts, which the connection of a request may be too.
    { role: "cic_request", name: "counted_as_figures" },
    { role: "cic_figures", name: "counted_live" },
    // A member of the role that counts (0021).
    { role: "cic_rollup", name: "counted_live" },
    { role: "cic_request", name: "placed_during" },
    { role: "cic_request", name: "placed_in" },
    // As the role that knows which records there are, which the connection of a request may be too.
    { role: "cic_request", name: "read_as_governance" },
  ]);
});

test("the role of requests owns nothing, cannot log in and cannot pass row-level security", async () => {
  const roles = await ask(sql`
    select rolname as role, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname in ('cic_request', 'cic_owner')
    order by 1`);
  expect(roles).toEqual([
    { role: "cic_owner", rolsuper: false, rolbypassrls: false, rolcanlogin: true, rolcreaterole: true },
    { role: "cic_request", rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false },
  ]);
  expect(await ask(sql`select relname from pg_class where relowner = 'cic_request'::regrole`)).toEqual([]);
});

test("there are no views or materialised views that could pass by row-level security", async () => {
  const views = await ask(sql`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false)))`);
  expect(views).toEqual([]);
});
