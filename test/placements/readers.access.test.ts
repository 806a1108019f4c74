import { randomUUID } from "node:crypto";
import { type ChildListArgs, listChildren } from "@cic/db/children/child.queries";
import type { Scope } from "@cic/db/claims";
import { type Page, rowsOf } from "@cic/db/page";
import { listPlacements } from "@cic/db/placements/placement.queries";
import type { PlacementListArgs } from "@cic/db/placements/placement-list";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { withoutReader } from "./readers.ts";

const today = day("2026-11-22");
const authority = "LA:202";
const organisations = [authority, "LA:926", "ICB:QRL", "ICB:QJ2"];
let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", today);
});
afterAll(() => api.close());

const as = (organisationId: string, more: Partial<Scope> = {}): Scope => ({
  ...{ organisationId, subject: "somebody", requestId: "test", today },
  ...more,
});
const read = <R>(scope: Scope, statement: SQL) =>
  withScope(api.database, scope, "read", (db) => rowsOf<R>(db, statement));

/** What the policy shows, put in order when all of it was read. */
async function shown(scope: Scope, statement: SQL): Promise<string[]> {
  const rows = await read<{ id: string }>(scope, statement);
  return rows.map(({ id }) => id);
}

/** A page, with the total. */
type List = (db: ScopedDb, first: number, after: string | null) => Promise<Page<{ readonly id: string }>>;

/** The list, page by page. */
const listed = (scope: Scope, first: number, list: List): Promise<string[]> =>
  withScope(api.database, scope, "read", async (db) => {
    const ids: string[] = [];
    const totals = new Set<number | undefined>();
    let after: string | null = null;
    do {
      const page: Page<{ readonly id: string }> = await list(db, first, after);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      totals.add(page.totalCount);
    } while (after !== null);
    expect([...totals]).toEqual([ids.length]);
    return ids;
  });

const placements =
  (sort: PlacementListArgs["sort"], filter: PlacementListArgs["filter"] = {}): List =>
  (db, first, after) =>
    listPlacements(db, { sort, filter, first, after }, true);
const children =
  (sort: ChildListArgs["sort"]): List =>
  (db, first, after) =>
    listChildren(db, { sort, first, after }, true);

/** Of placements and of children; resolves to how many placements that were. */
async function isListedAsShown(scope: Scope): Promise<number> {
  const expected = await shown(
    scope,
    sql`select id from placement where voided_at is null order by started_on desc, id desc`,
  );
  expect(await listed(scope, 7, placements([]))).toEqual(expected);
  expect(await listed(scope, 1000, placements([{ field: "STARTED_ON" }]))).toEqual(expected.toReversed());
  const byEnd = await shown(
    scope,
    sql`select id from placement where voided_at is null order by coalesce(ended_on, 'infinity') desc, id desc`,
  );
  expect(await listed(scope, 1000, placements([{ field: "ENDED_ON", direction: "DESC" }]))).toEqual(byEnd);
  expect(await listed(scope, 2, placements([{ field: "ENDED_ON" }]))).toEqual(byEnd.toReversed());
  for (const on of ["2019-01-01", "2024-06-01", today]) {
    const ofDay = await shown(
      scope,
      sql`select id from placement where voided_at is null and started_on <= ${on} and coalesce(ended_on, 'infinity') > ${on}
        order by started_on desc, id desc`,
    );
    expect(await listed(scope, 3, placements([], { on }))).toEqual(ofDay);
  }
  const byId = await shown(scope, sql`select id from child order by id`);
  expect(await listed(scope, 2, children([]))).toEqual(byId);
  const byBirth = await shown(scope, sql`select id from child order by date_of_birth desc, id desc`);
  expect(await listed(scope, 2, children([{ field: "DATE_OF_BIRTH", direction: "DESC" }]))).toEqual(byBirth);
  expect(await listed(scope, 1000, children([{ field: "DATE_OF_BIRTH" }]))).toEqual(byBirth.toReversed());
  return expected.length;
}

interface Made {
  readonly children: { readonly id: string; readonly care: string }[];
  readonly placements: string[];
  readonly relations: string[];
}

/** Children of an authority, who each live somewhere since 2024. */
async function makeChildren(run: (statement: SQL) => Promise<unknown>, many: number): Promise<Made> {
  const made: Made = { children: [], placements: [], relations: [] };
  for (let n = 0; n < many; n += 1) {
    const [id, care, placement] = [randomUUID(), randomUUID(), randomUUID()];
    await run(
      sql`insert into child (id, authority_id, local_id, date_of_birth) values (${id}, ${authority}, ${id}, '2012-01-01')`,
    );
    await run(
      sql`insert into care_period (id, child_id, authority_id, started_on) values (${care}, ${id}, ${authority}, '2015-01-01')`,
    );
    await run(placed(placement, { id, care }, "2024-01-01", null));
    const relation = randomUUID();
    await run(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      values (${relation}, ${id}, ${authority}, ${authority}, 'RESPONSIBLE_LA', '2012-01-01', 'CHILD', ${id})`);
    made.relations.push(relation);
    made.children.push({ id, care });
    made.placements.push(placement);
  }
  return made;
}

const placed = (id: string, child: Made["children"][number], from: string, until: string | null) =>
  sql`insert into placement (id, child_id, authority_id, care_period_id, type_code, source, started_on, ended_on)
    values (${id}, ${child.id}, ${authority}, ${child.care}, 'U1', 'API', ${from}, ${until})`;

/** A day of its own for each stay of a child's, now earlier and now later than those before. */
let days = 0;
const nextDay = () => {
  days += 1;
  return addDays(day("2016-01-01"), (days * 1_009) % 2_500);
};

const pick = fc.nat({ max: 1_000 });
const step = fc.record({
  what: fc.constantFrom(
    "relate",
    "relate",
    "place",
    "place",
    "end",
    "supersede",
    "restore",
    "correct",
    "finish",
    "void",
    "rename",
    "born",
  ),
  one: pick,
  other: pick,
  organisation: fc.constantFrom(...organisations),
  basis: fc.constantFrom("RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER"),
});

async function take(
  run: (statement: SQL) => Promise<unknown>,
  made: Made,
  { what, one, other, organisation, basis }: typeof step extends fc.Arbitrary<infer S> ? S : never,
): Promise<void> {
  const of = <T>(all: readonly T[], n: number) => all[n % all.length] as T;
  const child = of(made.children, one);
  const placement = of(made.placements, other);
  const relation = made.relations.length === 0 ? null : of(made.relations, one);
  const id = randomUUID();
  const from = nextDay();
  switch (what) {
    case "relate":
      made.relations.push(id);
      await run(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
        select ${id}, child_id, authority_id, ${organisation}, ${basis}, '2016-01-01', 'PLACEMENT', id from placement where id = ${placement}`);
      return;
    case "place":
      made.placements.push(id);
      await run(placed(id, child, from, addDays(from, 1)));
      return;
    case "end":
      await run(sql`update access_relation set valid_until = '2026-11-22' where id = ${relation}`);
      return;
    case "supersede":
      await run(sql`update access_relation set superseded_at = now() where id = ${relation}`);
      return;
    case "restore":
      await run(sql`update access_relation set superseded_at = null where id = ${relation}`);
      return;
    case "correct":
      await run(sql`update placement set started_on = ${from}, ended_on = ${addDays(from, 1)} where id = ${placement}`);
      return;
    // Of one that goes on since 2024, or did.
    case "finish":
      await run(sql`update placement set ended_on = case when ended_on is null then date '2024-07-01' end
        where id = ${placement} and started_on = '2024-01-01'`);
      return;
    case "void":
      await run(sql`update placement set voided_at = now() where id = ${placement}`);
      return;
    case "born":
      await run(sql`update child set date_of_birth = ${addDays(from, -365)} where id = ${child.id}`);
      return;
    // As a merge does, and its end.
    case "rename":
      await run(sql`update placement set child_id = ${child.id}, care_period_id = ${child.care}, started_on = ${from},
        ended_on = ${addDays(from, 1)} where id = ${placement}`);
      await run(sql`update access_relation set child_id = ${child.id} where cause_id = ${placement}`);
  }
}

const write = (work: (run: (statement: SQL) => Promise<unknown>) => Promise<void>) =>
  asOperator(api.operator, async ({ drizzle, exec }) => {
    await exec(
      `select set_config('cic.today', '${today}', true), set_config('cic.subject', 's', true); set constraints all deferred`,
    );
    await work((statement) => drizzle.execute(statement));
  });

test("whatever is written, an organisation's list holds what the policy shows it, each once and in order", async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      await write(async (run) => {
        const made = await makeChildren(run, 3);
        for (const one of steps) await take(run, made, one);
      });
      expect(await withoutReader(api)).toEqual([]);
      for (const organisation of organisations) most = Math.max(most, await isListedAsShown(as(organisation)));
    }),
    { numRuns: 8 },
  );
  // More than a page.
  expect(most).toBeGreaterThan(7);
});

test("who is shown a child without a relation is listed them too, each once", async () => {
  let ids: string[] = [];
  await write(async (run) => {
    const { children, placements } = await makeChildren(run, 2);
    ids = children.map(({ id }) => id);
    // Of one of the two the glass was broken although the organisation sees the child anyway.
    await run(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      values (${randomUUID()}, ${ids[0]}, ${authority}, 'ICB:QJ2', 'RECEIVING_ICB', '2024-01-01', 'PLACEMENT', ${placements[0]})`);
    for (const id of ids)
      await run(sql`insert into break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, began_at, ends_at)
        values (${randomUUID()}, ${id}, ${authority}, 'ICB:QJ2', 'breaker', 'x', 'CHILD_ID', 'x', now(), now() + interval '30 minutes')`);
  });
  const before = await isListedAsShown(as("ICB:QJ2"));
  expect(await isListedAsShown(as("ICB:QJ2", { subject: "breaker" }))).toBe(before + 1);
  for (const childId of ids) {
    const scope = as("", { organisationId: null, callerId: authority, childId });
    expect(await isListedAsShown(scope)).toBe(1);
  }
});

test.each([
  ["placement_reader", "started_on"],
  ["child_reader", "date_of_birth"],
])(
  "an organisation reads its own rows of %s alone, and who acts for none reads none; nobody writes them by a request",
  async (name, column) => {
    const table = sql.identifier(name);
    await write(async (run) => {
      const { children, placements } = await makeChildren(run, 1);
      for (const organisation of organisations.slice(1)) {
        await run(sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
          values (${randomUUID()}, ${children[0]?.id}, ${authority}, ${organisation}, 'ORIGINATING_ICB', '2016-01-01', 'PLACEMENT', ${placements[0]})`);
      }
    });
    const all = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ id: string }>(drizzle as ScopedDb, sql`select distinct organisation_id as id from ${table} order by 1`),
    );
    expect(all.map(({ id }) => id)).toEqual(organisations.toSorted());
    const seen = (scope: Scope) =>
      read<{ id: string }>(scope, sql`select distinct organisation_id as id from ${table}`);
    for (const one of all) expect(await seen(as(one.id))).toEqual([one]);
    expect(await seen(as("LA:330"))).toEqual([]);
    const [child] = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ id: string }>(drizzle as ScopedDb, sql`select child_id as id from placement limit 1`),
    );
    expect(await seen(as("", { organisationId: null, callerId: authority, childId: child?.id as string }))).toEqual([]);
    for (const statement of [
      sql`insert into ${table} select * from ${table} limit 1`,
      sql`update ${table} set ${sql.identifier(column)} = '2020-01-01'`,
      sql`delete from ${table}`,
    ]) {
      const refused = withScope(api.database, as(authority), "write", (db) => db.execute(statement));
      await expect(refused).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  },
);
