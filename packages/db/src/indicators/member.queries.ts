import type { Day } from "@cic/domain/dates";
import type { MemberStanding } from "@cic/domain/exports/export-question";
import { type SQL, sql } from "drizzle-orm";
import { besideChild } from "../children/beside-child.queries.ts";
import { type Beside, besideRow, type NeedOfAll, type NeedOfChild, needsOfAll } from "../compiled/needs.ts";
import { rowsOf, textArray } from "../page.ts";
import { FIGURES_TIMEOUT_MS, type ScopedDb } from "../scope.ts";
import { type CountQuery, conditions, fromPopulation } from "./count.queries.ts";
import { countedAsFigures } from "./counted-live.ts";
import { readBySql } from "./read-by-sql.ts";

/** A record of the population, and the class that it was counted by. */
export interface PopulationMember {
  readonly recordId: string;
  readonly childId: string;
  readonly onDate: Day;
  readonly excluded: string | null;
  /** The category of the first outcome of the query. */
  readonly category: string;
  readonly standing: MemberStanding;
}

export interface MembersQuery {
  /** Of one outcome. */
  readonly counted: CountQuery;
  /** Categories of the outcome. */
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Of these alone; `null`: all. */
  readonly standings: readonly MemberStanding[] | null;
  /** The caller sees the records of a child on one of these. */
  readonly bases: readonly string[];
}

/** Which of the members are read, and what beside them. */
export interface MembersPart {
  /** So many after the one of this place; all where it is not said. */
  readonly page?: { readonly first: number; readonly after: MemberPlace | null };
  readonly ofChild?: readonly NeedOfChild[];
  readonly ofAll?: readonly NeedOfAll[];
}

export interface MembersRead {
  readonly visible: number;
  readonly notVisible: number;
  /** How many of the visible come before the page; `null` where none is of the place that it was to be after. */
  readonly before: number | null;
  readonly members: readonly (PopulationMember & { readonly beside: Beside })[];
  /** What is read once for all who are visible. */
  readonly once: Beside;
}

/** Where a member stands in their order. */
export type MemberPlace = Pick<PopulationMember, "onDate" | "recordId">;

/**
 * The records that a query counts, excluded ones too, in order of day and record: those of children whom the caller sees today on one of the bases,
 * and how many there are of others. One statement, of which the role of figures counts whom there is.
 */
export async function findMembers(db: ScopedDb, query: MembersQuery, part: MembersPart = {}): Promise<MembersRead> {
  const { counted, numerator, denominator, standings, bases } = query;
  const { page, ofChild = [], ofAll = [] } = part;
  const after = page?.after ?? null;
  const once = ofAll.map((name) => ({
    ...{ name, key: sql`null` },
    value: needsOfAll[name](sql`array(select distinct v."childId" from visible v)`),
  }));
  // In one round trip; who is counted takes as long as the figure.
  const limit = db.execute(`set local statement_timeout = ${FIGURES_TIMEOUT_MS}`);
  const reading = rowsOf<MembersRead>(
    db,
    sql`with counted as materialized (select * from json_to_recordset(${countedAsFigures(populationSql(counted))})
        m("recordId" uuid, "childId" uuid, "onDate" date, excluded text, category text)),
      asked as materialized (select * from (select c.*, case when c.excluded is not null then 'EXCLUDED'
          when c.category = any(${textArray(numerator)}::text[]) then 'IN_NUMERATOR'
          when c.category = any(${textArray(denominator)}::text[]) then 'NOT_IN_NUMERATOR' else 'NOT_IN_DENOMINATOR' end as standing from counted c) s
        where ${standings === null ? sql`true` : sql`s.standing = any(${textArray(standings)}::text[])`}),
      visible as materialized (select row_number() over (order by a."onDate", a."recordId") as n, a.* from asked a
        where a."childId" in (${readBySql(sql`array(select "childId" from asked)`, bases)})),
      place as (select ${after === null ? sql`0::bigint as n` : sql`max(v.n) as n from visible v where v."onDate" = ${after.onDate}::date and v."recordId" = ${after.recordId}::uuid`}),
      page as (select v.* from visible v where v.n > (select n from place) ${page === undefined ? sql`` : sql`order by v.n limit ${page.first}`})
      select (select count(*)::integer from visible) as visible, (select count(*)::integer from asked) - (select count(*)::integer from visible) as "notVisible",
        (select n::integer from place) as before, ${besideRow(once)} as once,
        (select coalesce(json_agg(json_build_object('recordId', p."recordId", 'childId', p."childId", 'onDate', p."onDate", 'excluded', p.excluded,
            'category', p.category, 'standing', p.standing, 'beside', ${besideChild(sql`p."childId"`, ofChild)}) order by p.n), '[]') from page p) as members`,
  );
  const [, [read]] = await Promise.all([limit, reading]);
  return read as MembersRead;
}

/** Every record of the population in the query's area. */
function populationSql(query: CountQuery): SQL {
  const [outcome] = query.outcomes;
  if (outcome === undefined) throw new Error("members are of one outcome");
  return sql`select m.record_id as "recordId", m.child_id as "childId", m.on_date as "onDate", m.excluded, m.${sql.identifier(outcome)} as category
      ${fromPopulation(query)} where ${sql.join([sql`true`, ...conditions(query)], sql` and `)}`;
}
