import { isDeepStrictEqual } from "node:util";
import { openDatabase } from "@cic/db/database";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { rowsOf } from "@cic/db/page";
import { findGeography, type OwnedPlacement, replaceGeography } from "@cic/db/placements/placement-geography.writes";
import { asOperator, withScope } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import type pg from "pg";
import { TODAY } from "./data.ts";
import type { Operation } from "./operations.ts";

/** A child is moved from one ICB's area to another's, and comes from a third: each once, with a key of its own. */
export const MOVE: Operation = {
  id: "move",
  title: "a mutation: a child moves to another area",
  document: `mutation Move($key: String!, $placement: ID!, $on: Date!, $postcode: String!) {
    movePlacement(idempotencyKey: $key, input: {
      placementId: $placement, movedOn: $on, reason: "CARPL", type: "U4", provider: "PR1", postcode: $postcode
      madeInEmergency: NO, expectedVersion: 1
    }) {
      ... on MovePlacementOk {
        ended { id endedOn endReason version }
        started { id type startedOn version postcode area { icb { id name } outOfAuthorityArea { value } } }
      }
    }
  }`,
  writes: true,
  async draw(operator) {
    const { rows } = await operator.query<{ id: string; authority: string; postcode: string }>(
      "select id, authority_id as authority, next as postcode from moved order by md5(id::text)",
    );
    return rows.map(({ id, authority, postcode }) => ({
      caller: { organisation: authority, role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" },
      variables: { key: `move of ${id}`, placement: id, on: TODAY, postcode },
    }));
  },
  // The new placement's id is another.
  same: (answer, expected) => isDeepStrictEqual(withoutNewId(answer), withoutNewId(expected)),
};

function withoutNewId(answer: unknown): unknown {
  const { movePlacement } = answer as { movePlacement: { ended: object; started: object } };
  return { ended: movePlacement.ended, started: { ...movePlacement.started, id: null } };
}

/** Postcodes of one ICB each that are in use: the first of each ICB. */
const PLACES = `select icb_ids[1] as icb_id, min(postcode) as postcode from postcode
  where cardinality(icb_ids) = 1 and icb_from[1] is null and terminated_on is null group by 1`;

/** Children in care who were moved before, to a foster placement or a home of which the ICB was told; and where each comes from and goes to. */
const MOVED = `with places as materialized (${PLACES})
  select p.id, p.child_id, p.authority_id, there.postcodes[1] as home, there.postcodes[2] as next
  from placement p join care_period k on k.id = p.care_period_id join child c on c.id = p.child_id
    join placement_area a on a.placement_id = p.id and a.superseded_at is null
    cross join lateral (select array_agg(postcode) as postcodes from (
      select postcode from places where icb_id <> a.icb_id order by md5(icb_id || p.id) limit 2) two) there
  where p.ended_on is null and p.voided_at is null and p.started_on < date '${TODAY}' and p.type_code ~ '^[UK]' and k.ended_on is null
    and c.date_of_birth > date '${TODAY}' - interval '17 years 6 months' and exists (select from notice n where n.placement_id = p.id)
    and exists (select from placement before where before.care_period_id = p.care_period_id and before.ended_on = p.started_on)
  order by md5(p.id::text)`;

/**
 * Made-up children have placements without postcodes and determinations without reasons. Up to so many who can be moved are given a record as
 * it is where everything was told: homes, postcodes and practices, by our own rules where the placements lie, who sees the child and who is
 * responsible; and what the ICB was told of the placement waits for its answer. Kept are those of whom a determination holds that a move does
 * not change: what they come from is read in two ways, and stays so.
 */
export async function prepareMoves(operator: pg.Client, url: string, most: number): Promise<void> {
  await operator.query(`create table moved as ${MOVED} limit ${most}`);
  // Without what follows from each row: it is written below.
  await operator.query("set session_replication_role = replica");
  await operator.query(`update placement p set postcode = places.postcode from placement_area a join (${PLACES}) places on places.icb_id = a.icb_id
    where a.placement_id = p.id and a.superseded_at is null and p.child_id in (select child_id from moved)`);
  await operator.query(`insert into residence (id, child_id, authority_id, kind, postcode, started_on, source)
    select gen_random_uuid(), m.child_id, m.authority_id, 'USUAL', m.home, c.date_of_birth, 'AUTHORITY' from moved m join child c on c.id = m.child_id`);
  await operator.query(`with places as materialized (${PLACES}) insert into gp_practice_association (practice_code, icb_id, source)
    select g.ods_code, (select icb_id from places order by md5(icb_id || g.ods_code) limit 1), 'made up' from gp_practice g where source = 'made up'`);
  await operator.query("update notice set state = 'SENT' where placement_id in (select id from moved)");
  await operator.query("set session_replication_role = default");
  const { rows } = await operator.query<{ authority: string; children: string }>(
    "select authority_id as authority, array_agg(child_id)::text as children from moved group by 1",
  );
  const database = await openDatabase(url, { connectTimeoutMs: 60_000 });
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  for (const { authority, children } of rows) {
    const scope = { organisationId: authority, subject: "bench", requestId: "bench", today: TODAY };
    await withScope(database, scope, "write", async (db) => {
      const placements = await rowsOf<OwnedPlacement>(
        db,
        sql`select p.id, p.child_id as "childId", p.authority_id as "authorityId", p.started_on::text as "startedOn", p.ended_on::text as "endedOn",
            p.postcode, r.postcode as "homePostcode"
          from placement p join residence r on r.child_id = p.child_id
          where p.voided_at is null and p.child_id = any(${children}::uuid[])`,
      );
      await replaceGeography(db, await findGeography(db, placements, directory));
      const ids = children.slice(1, -1).split(",");
      await redetermine(db, { authorityId: authority }, ids, "REFERENCE_DATA", TODAY, directory);
    });
  }
  await database.close();
  await operator.query(`delete from moved m where not exists (select from determination d where d.child_id = m.child_id and d.superseded_at is null
    and d.valid_from <= date '${TODAY}' and d.valid_until > date '${TODAY}' and d.rule_id = 'CHILD-OOA-LA' and d.reason_codes = '{UNSURE_READING}'
      and d.originating_icb_id <> (select icb_ids[1] from postcode where postcode = m.next) and d.interim_payer ->> 'basis' = 'GP_REGISTRATION')`);
  await operator.query("vacuum analyze");
}

/** Counted by the API beside the write: quotas, and who saw which child. */
const OURS_ALONE = ["quota", "audit_unfiled", "audit_child", "audit_unsealed"];
/** What tells one write from another that writes the same. */
const ITS_OWN = new Set([
  ...["digest", "request_hash", "request_id", "entry_id", "sequence", "transaction", "written_by"],
  ...["subject", "role", "purpose", "operation", "taken_by", "changed_by", "determined_by"],
]);

/** A moment of the database, to tell what was written since. */
export async function momentOf(operator: pg.Client): Promise<string> {
  return (await operator.query("select pg_snapshot_xmax(pg_current_snapshot())::text as moment")).rows[0].moment;
}

/** Every row that was written since and stands as it was written then, as text by its table, in order. Ids that others do not have are all one. */
export async function writtenSince(operator: pg.Client, moment: string): Promise<Map<string, readonly string[]>> {
  const { rows: tables } = await operator.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const written = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const table = name.replace(/_\d{4}_\d\d$/, "");
    if (OURS_ALONE.includes(table)) continue;
    const { rows } = await operator.query<{ row: object }>(
      `select to_jsonb(t) as row from "${name}" t where xmin::text::bigint >= $1 ${table === "audit_entry" ? "and kind = 'WRITE'" : ""}`,
      [moment],
    );
    if (rows.length === 0) continue;
    const texts = rows.map(({ row }) => JSON.stringify(row, plain));
    written.set(table, [...(written.get(table) ?? []), ...texts]);
  }
  return written;
}

function plain(name: string, value: unknown): unknown {
  if (ITS_OWN.has(name) || (name === "id" && typeof value === "number")) return undefined;
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? "a moment" : value;
}

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Throws where one server wrote another number of rows into a table than the first, or others. */
export function compareWritten(
  by: string,
  written: ReadonlyMap<string, readonly string[]>,
  first: ReadonlyMap<string, readonly string[]>,
): void {
  const idsOf = (rows: typeof written) => new Set([...rows.values()].flat().flatMap((row) => row.match(ID) ?? []));
  const [own, known] = [idsOf(written), idsOf(first)];
  const inOrder = (rows: readonly string[] = []) =>
    rows.map((row) => row.replace(ID, (id) => (own.has(id) && known.has(id) ? id : "a new id"))).sort();
  for (const table of new Set([...written.keys(), ...first.keys()])) {
    const [rows, expected] = [inOrder(written.get(table)), inOrder(first.get(table))];
    const at = Math.max(
      0,
      rows.findIndex((row, place) => row !== expected[place]),
    );
    if (!isDeepStrictEqual(rows, expected)) {
      throw new Error(
        `${by} writes ${rows.length} of ${table} and not ${expected.length}:\n${rows[at]}\nand not\n${expected[at]}`,
      );
    }
  }
}
