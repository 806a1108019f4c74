import { findChildrenByIds } from "@cic/db/children/child.queries";
import { idsOf, needs } from "@cic/db/compiled/needs";
import { findCandidates } from "@cic/db/duplicates/candidate.queries";
import { findMergesOfChildren } from "@cic/db/duplicates/merge.writes";
import { listPairs, lockPair } from "@cic/db/duplicates/pair.queries";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { camden, operator } from "./operations.ts";

let api: Api;
let ids: string[];

/** 2,000 children of another authority and 60 of Camden's, with a number, a home and a pair each. */
beforeAll(async () => {
  api = await openApi("postgres");
  await operator(
    api,
    sql`insert into child (id, authority_id, local_id, date_of_birth)
      select gen_random_uuid(), case when n <= 60 then ${camden} else 'LA:926' end, 'p' || n, date '2008-01-01' + n from generate_series(1, 2060) n`,
  );
  await operator(
    api,
    sql`insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      select gen_random_uuid(), id, authority_id, authority_id, 'RESPONSIBLE_LA', date_of_birth, 'CHILD', id from child`,
  );
  await operator(
    api,
    sql`insert into child_identifier (id, child_id, authority_id, scheme, value)
      select gen_random_uuid(), id, authority_id, 'UPN', 'A' || local_id from child`,
  );
  await operator(
    api,
    sql`insert into residence (id, child_id, authority_id, kind, postcode, started_on, source)
      select gen_random_uuid(), id, authority_id, 'USUAL', 'NW1 ' || local_id, date_of_birth, 'AUTHORITY' from child`,
  );
  await operator(
    api,
    sql`insert into duplicate_pair (id, child_id, other_child_id, authority_id, state, score, band, comparisons)
      select gen_random_uuid(), id, next, authority_id, 'OPEN', 2500, 'POSSIBLE', '[]'
      from (select id, authority_id, lead(id) over (partition by authority_id order by id) as next from child) c where next is not null`,
  );
  await operator(
    api,
    sql`insert into child_merge (id, child_id, authority_id, into_id, former_id, former_local_id, reason, merged_by, merged_at, unmerged_at, unmerged_by,
        unmerge_reason, written_since)
      select gen_random_uuid(), child_id, authority_id, child_id, other_child_id, 'x', 'x', 's', now(), now(), 's', 'x', '[]' from duplicate_pair`,
  );
  const rows = await operator<{ id: string }>(
    api,
    sql`select id from child where authority_id = ${camden} order by id limit 2`,
  );
  ids = rows.map(({ id }) => id);
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

test.each<[string, (db: ScopedDb) => Promise<unknown>]>([
  ["whom a child may be", (db) => findCandidates(db, ids.slice(0, 1))],
  [
    "whom the children of a page may be, beside them",
    (db) =>
      db.execute(
        sql`select ${needs.possibleDuplicates(sql`child.id`).value}, ${idsOf.possibleDuplicates(sql`child.id`)} from child where id = ${ids[0]}`,
      ),
  ],
  ["the queue", (db) => listPairs(db, { first: 50, filter: { state: ["OPEN"] } })],
  ["how many wait", (db) => listPairs(db, { first: 50, filter: { state: ["OPEN"] } }, true)],
  ["the pairs of a child", (db) => listPairs(db, { first: 50, filter: { childId: ids.slice(0, 1) } })],
  ["a pair", (db) => lockPair(db, ids[0] as string, ids[1] as string)],
  ["a child by an id that it has or had", (db) => findChildrenByIds(db, ids.slice(0, 1))],
  ["merges of a child", (db) => findMergesOfChildren(db, ids.slice(0, 1))],
])("%s: found by index", async (_, work) => {
  const scope = { organisationId: camden, subject: "s", requestId: "r", today: day("2026-11-22") };
  const plan = await withScope(api.database, scope, "write", async (db) => {
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
  const whole = /Seq Scan on (child|child_identifier|residence|duplicate_pair|child_merge|access_relation)\b/;
  expect(plan.filter((line) => whole.test(line))).toEqual([]);
  expect(plan.some((line) => /Index/.test(line))).toBe(true);
});
