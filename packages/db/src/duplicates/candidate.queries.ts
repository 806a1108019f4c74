import type { MatchFacts } from "@cic/domain/duplicates/compare-records";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** Two records that have something in common by which a person might know a child. */
export interface Candidate {
  readonly childId: string;
  readonly otherChildId: string;
  readonly facts: MatchFacts;
  readonly otherFacts: MatchFacts;
}

/** What more records than these have in common, such as a made-up birthday at one address, identifies nobody. */
const MOST_CANDIDATES = 25;

const own = sql`(select current_setting('cic.organisation', true))`;

/** What is compared of `child` under the alias. `null` and empty lists where nothing is recorded, or the caller may not read it. */
const factsOf = (alias: string) => {
  const id = sql.raw(`${alias}.id`);
  const identifier = (
    scheme: string,
  ) => sql`(select json_build_object('current', max(i.value) filter (where i.superseded_at is null),
    'former', coalesce(json_agg(i.value order by i.id) filter (where i.superseded_at is not null), '[]'))
    from child_identifier i where i.child_id = ${id} and i.scheme = ${scheme})`;
  return sql`json_build_object('nhsNumber', ${identifier("NHS_NUMBER")}, 'upn', ${identifier("UPN")},
    'localId', ${sql.raw(`${alias}.local_id`)}, 'authorityId', ${sql.raw(`${alias}.authority_id`)},
    'dateOfBirth', ${sql.raw(`${alias}.date_of_birth`)}, 'sex', ${sql.raw(`${alias}.sex`)}, 'ethnicity', ${sql.raw(`${alias}.ethnicity`)},
    'homes', (select coalesce(json_agg(home.postcode order by home.postcode), '[]') from (
      select p.home_postcode as postcode from placement_home p where p.child_id = ${id} and p.superseded_at is null and p.home_postcode is not null
      union select r.postcode from residence r where r.child_id = ${id} and r.voided_at is null and r.postcode is not null) home))`;
};

/**
 * Records that may be of the same child as one of `childIds`: with an identifier in common, also a former one; with the same local id
 * written otherwise; with a home in common and the birthday, or day and month of it swapped; and those whose pair is open. Both
 * children are visible to the caller, by the policies. One statement, which begins at the children asked for.
 */
export const findCandidates = (db: ScopedDb, childIds: readonly string[]): Promise<Candidate[]> =>
  rowsOf<Candidate>(
    db,
    candidatesOf((column) => sql`${column} = any(${textArray(childIds)}::uuid[])`),
  );

/** The same as a statement, of the children whose id `isAsked` is true of. */
export function candidatesOf(isAsked: (column: SQL) => SQL): SQL {
  const asked = (column: string) => isAsked(sql.raw(column));
  return sql`with mine as materialized (select id, authority_id, local_id_key, date_of_birth from child where ${asked("id")}),
      lived as materialized (
        select p.child_id, p.home_key as home from placement_home p
          where ${asked("p.child_id")} and p.superseded_at is null and p.home_key is not null
        union select r.child_id, r.home_key from residence r
          where ${asked("r.child_id")} and r.voided_at is null and r.home_key is not null),
      neighbours as (
        select l.child_id, p.child_id as other_id from lived l cross join lateral
          (select p.child_id from placement_home p where p.home_key = l.home and p.superseded_at is null offset 0) p
        union select l.child_id, r.child_id from lived l cross join lateral
          (select r.child_id from residence r where r.home_key = l.home and r.voided_at is null offset 0) r),
      pairs as materialized (
        select i.child_id, o.child_id as other_id from child_identifier i
          join child_identifier o on o.scheme = i.scheme and o.value = i.value where ${asked("i.child_id")}
        union select m.id, o.id from mine m
          join child o on o.authority_id = m.authority_id and o.local_id_key = m.local_id_key
          where m.authority_id = ${own}
        union select m.id, o.id from neighbours n join mine m on m.id = n.child_id join child o on o.id = n.other_id
          where o.date_of_birth = m.date_of_birth or (extract(day from m.date_of_birth) <= 12 and o.date_of_birth =
            make_date(extract(year from m.date_of_birth)::integer, least(extract(day from m.date_of_birth), 12)::integer,
              extract(month from m.date_of_birth)::integer))
        union select p.child_id, p.other_child_id from duplicate_pair p where ${asked("p.child_id")} and p.state = 'OPEN'
        union select p.other_child_id, p.child_id from duplicate_pair p where ${asked("p.other_child_id")} and p.state = 'OPEN'),
      few as materialized (select child_id, other_id from (
          select p.child_id, p.other_id, count(*) over (partition by p.child_id) as others from pairs p where p.child_id <> p.other_id) counted
        where others <= ${MOST_CANDIDATES})
      select c.id as "childId", o.id as "otherChildId", ${factsOf("c")} as facts, ${factsOf("o")} as "otherFacts"
      from few join child c on c.id = few.child_id join child o on o.id = few.other_id order by 1, 2`;
}

/** What is compared of two children whom the caller sees; `undefined` when they do not see both. One statement. */
export async function findPairFacts(
  db: ScopedDb,
  childId: string,
  otherChildId: string,
): Promise<Candidate | undefined> {
  const [found] = await rowsOf<Candidate>(
    db,
    sql`select c.id as "childId", o.id as "otherChildId", ${factsOf("c")} as facts, ${factsOf("o")} as "otherFacts"
      from child c, child o where c.id = ${childId} and o.id = ${otherChildId}`,
  );
  return found;
}
