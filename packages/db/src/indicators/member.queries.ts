import type { Day } from "@cic/domain/dates";
import type { MemberStanding } from "@cic/domain/exports/export-question";
import { type SQL, sql } from "drizzle-orm";
import { besideChild } from "../children/beside-child.queries.ts";
import { type Below, together } from "../compiled/below.ts";
import { type Beside, besideRow, type NeedOfAll, type NeedOfChild, needsOfAll } from "../compiled/needs.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type Page, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type CountQuery, conditions, fromPopulation } from "./count.queries.ts";
import { countedAsFigures, rowsCounted } from "./counted-live.ts";
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
  /** So many after the cursor, which is good for a question; all where it is not said. */
  readonly page?: { readonly first: number; readonly after?: string | null | undefined; readonly question: unknown };
  readonly ofChild?: readonly NeedOfChild[];
  readonly ofAll?: readonly NeedOfAll[];
  /** Of the children of those. */
  readonly below?: Below;
}

/** Those who are visible. */
export interface Members extends Page<PopulationMember & { readonly beside: Beside }> {
  readonly totalCount: number;
  readonly notVisible: number;
  /** What is read once for all of them. */
  readonly once: Beside;
}

/**
 * The records that a query counts, excluded ones too, in order of day and record: those of children whom the caller sees today on one of the bases,
 * and how many there are of others. One statement, of which the role of figures counts whom there is. Throws `InvalidCursor`.
 */
export async function findMembers(db: ScopedDb, query: MembersQuery, part: MembersPart = {}): Promise<Members> {
  const { counted, numerator, denominator, standings, bases } = query;
  const { page, ofChild = [], ofAll = [], below = together([]) } = part;
  const shape = ["members", page?.question];
  const after = page?.after == null ? null : decodeCursor(shape, ["date", "uuid"], page.after);
  const once = ofAll.map((name) => ({
    ...{ name, key: sql`null` },
    value: needsOfAll[name](sql`array(select distinct v."childId" from visible v)`),
  }));
  const [read] = await rowsCounted<Omit<Members, "pageInfo" | "below"> & { readonly below: unknown }>(
    db,
    sql`with counted as materialized (select * from json_to_recordset(${countedAsFigures(populationSql(counted))})
        m("recordId" uuid, "childId" uuid, "onDate" date, excluded text, category text)),
      asked as materialized (select * from (select c.*, case when c.excluded is not null then 'EXCLUDED'
          when c.category = any(${textArray(numerator)}::text[]) then 'IN_NUMERATOR'
          when c.category = any(${textArray(denominator)}::text[]) then 'NOT_IN_NUMERATOR' else 'NOT_IN_DENOMINATOR' end as standing from counted c) s
        where ${standings === null ? sql`true` : sql`s.standing = any(${textArray(standings)}::text[])`}),
      visible as materialized (select a.* from asked a where a."childId" in (${readBySql(sql`array(select "childId" from asked)`, bases)})),
      page as (select v.* from visible v ${after === null ? sql`` : sql`where (v."onDate", v."recordId") > (${after[0]}::date, ${after[1]}::uuid)`}
        order by v."onDate", v."recordId" ${page === undefined ? sql`` : sql`limit ${page.first + 1}`})
      select (select count(*)::integer from visible) as "totalCount", (select count(*)::integer from asked) - (select count(*)::integer from visible) as "notVisible",
        ${besideRow(once)} as once, ${below.of(sql`array(select distinct "childId" from page)`)} as below,
        (select coalesce(json_agg(json_build_object('recordId', p."recordId", 'childId', p."childId", 'onDate', p."onDate", 'excluded', p.excluded,
            'category', p.category, 'standing', p.standing, 'beside', ${besideChild(sql`p."childId"`, ofChild)}) order by p."onDate", p."recordId"), '[]') from page p) as nodes`,
  );
  if (read === undefined) throw new Error("a statement of no table gives a row");
  const nodes = read.nodes.slice(0, page?.first);
  const last = nodes.at(-1);
  const endCursor = last === undefined ? null : encodeCursor(shape, [last.onDate, last.recordId]);
  return {
    ...read,
    below: [read.below],
    nodes,
    pageInfo: { hasNextPage: read.nodes.length > nodes.length, endCursor },
  };
}

/** Every record of the population in the query's area. */
function populationSql(query: CountQuery): SQL {
  const [outcome] = query.outcomes;
  if (outcome === undefined) throw new Error("members are of one outcome");
  return sql`select m.record_id as "recordId", m.child_id as "childId", m.on_date as "onDate", m.excluded, m.${sql.identifier(outcome)} as category
      ${fromPopulation(query)} where ${sql.join([sql`true`, ...conditions(query)], sql` and `)}`;
}
