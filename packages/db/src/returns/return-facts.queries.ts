import { addYears, type Day, day } from "@cic/domain/dates";
import type { HealthLineRecord } from "@cic/domain/health-records/health-line";
import { type SQL, sql } from "drizzle-orm";
import {
  bornBetween,
  type CareLeaverRecord,
  type CareLeaverRow,
  careLeaverRecord,
  careLeaverRows,
} from "../care-leavers/care-leaver.queries.ts";
import { type Below, together } from "../compiled/below.ts";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf, rowsOfQuery } from "../compiled/needs.ts";
import { type HealthLineRow, storedHealthLine } from "../health-records/health-line.queries.ts";
import { healthLine } from "../health-records/health-line.table.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** A child of whom OC2 of a year asks, or tells. */
export interface Oc2FactsRow {
  readonly childId: string;
  readonly localId: string;
  readonly born: Day;
  readonly continuous: boolean;
  /** When care began that lasted on 31 March, or lasts; and the legal status that began last in the year. */
  readonly careStartedOn: Day | null;
  readonly careEndedOn: Day | null;
  readonly legalStatus: string | null;
  readonly lines: readonly HealthLineRecord[];
  readonly assessments: readonly {
    readonly id: string;
    readonly assessedOn: Day | null;
    readonly declinedOn: Day | null;
    readonly providerId: string;
  }[];
}

/** What a part of an authority's return of a year is made of, as far as the caller may read it. */
export interface ReturnFacts {
  /** The rows that the return has, of all its children, by their local ids: of the year, and of the year before. */
  readonly now: ReadonlyMap<string, readonly ToldRow[]>;
  readonly before: ReadonlyMap<string, readonly ToldRow[]>;
  /** For OC2, by local id. */
  readonly lookedAfter: readonly Oc2FactsRow[];
  /** For OC3: whoever is from 17 to 25 on 31 March. */
  readonly leavers: readonly CareLeaverRecord[];
  /** What was asked for of them all. */
  readonly below: unknown;
}

/** One statement. */
export async function findReturnFacts(
  db: ScopedDb,
  authorityId: string,
  part: "OC2" | "OC3",
  year: number,
  today: Day,
  below: Below = together([]),
): Promise<ReturnFacts> {
  const yearEnd = day(`${year}-03-31`);
  const [all, none] = [rowsOfQuery(sql`select * from asked`), sql`'[]'::json`];
  const ofOc2 = part === "OC2";
  const leaving = bornBetween(authorityId, addYears(yearEnd, -26), addYears(yearEnd, -16));
  const [row] = await rowsOf<{
    readonly told: readonly (ToldRow & { readonly year: number })[];
    readonly children: readonly Omit<Oc2FactsRow, "lines">[];
    readonly lines: readonly HealthLineRow[];
    readonly leavers: readonly CareLeaverRow[];
    readonly below: unknown;
  }>(
    db,
    sql`with asked as materialized (${ofOc2 ? oc2Children(authorityId, year, today) : careLeaverRows(leaving)})
      select ${rowsOfQuery(toldRows(authorityId, year))} as told, ${ofOc2 ? all : none} as children, ${ofOc2 ? none : all} as leavers,
        ${ofOc2 ? allOf(rowOf(healthLine), linesOf(authorityId, year)) : none} as lines,
        ${below.of(ofOc2 ? sql`array(select "childId" from asked)` : sql`array(select id from asked)`)} as below`,
  );
  if (row === undefined) throw new Error("a statement of no table gives a row");
  const { told, children, lines, leavers, below: said } = row;
  const byChild = Map.groupBy(lines, ({ childId }) => childId);
  const toldIn = (of: number) =>
    Map.groupBy(
      told.filter((one) => one.year === of),
      ({ localId }) => localId,
    );
  return {
    now: toldIn(year),
    before: toldIn(year - 1),
    lookedAfter: children.map((one) => ({ ...one, lines: (byChild.get(one.childId) ?? []).map(storedHealthLine) })),
    leavers: leavers.map(careLeaverRecord),
    below: said,
  };
}

/**
 * The children of the authority who were looked after for all of the year that ends on 31 March `year`, or for what has passed of it, or
 * of whom the return has a row of OC2. Starting on 1 April and leaving on 31 March count (data-standards 1.8); V3 and V4 do not. By local id.
 */
function oc2Children(authorityId: string, year: number, today: Day): SQL {
  const [start, end] = [`${year - 1}-04-01`, `${year}-03-31`];
  return sql`select c.id as "childId", c.local_id as "localId", c.date_of_birth::text as born,
        care.started_on is not null and breaks.code is null as continuous,
        care.started_on::text as "careStartedOn", care.ended_on::text as "careEndedOn", ls.code as "legalStatus",
        (select coalesce(json_agg(json_build_object('id', a.id, 'assessedOn', a.assessed_on, 'declinedOn', a.declined_on,
            'providerId', a.provider_id) order by a.assessed_on, a.id), '[]')
          from assessment a where a.child_id = c.id and a.kind in ('IHA', 'RHA') and a.state <> 'VOID'
            and (a.assessed_on between ${start}::date and ${end}::date or a.declined_on between ${start}::date and ${end}::date)) as assessments
      from child c
      left join lateral (select p.started_on, p.ended_on from care_period p where p.child_id = c.id and p.voided_at is null
        and p.started_on <= ${start}::date and (p.ended_on is null or p.ended_on >= least(${end}::date, ${today}::date)) limit 1) care on true
      left join lateral (select s.code from legal_status s where s.child_id = c.id and s.voided_at is null and s.code in ('V3', 'V4')
        and s.started_on <= ${end}::date and (s.ended_on is null or s.ended_on > ${start}::date) limit 1) breaks on true
      left join lateral (select s.code from legal_status s where s.child_id = c.id and s.voided_at is null
        and s.started_on <= ${end}::date order by s.started_on desc limit 1) ls on true
      where c.authority_id = ${authorityId} and ((care.started_on is not null and breaks.code is null) or exists (select from return_row r
        where r.child_id = c.id and r.module = 'OC2' and r.year = ${year} and r.superseded_at is null and not r.removed))
      order by c.local_id collate "C"`;
}

/** What is recorded of health in the year that ends on 31 March `year`, and was not told by a return. */
const linesOf = (authorityId: string, year: number): SQL =>
  sql`from ${healthLine} where ${healthLine.authorityId} = ${authorityId}
    and ${healthLine.voidedAt} is null and ${healthLine.supersededAt} is null and ${healthLine.source} <> 'SSDA903'
    and ${healthLine.effectiveOn} between ${`${year - 1}-04-01`}::date and ${`${year}-03-31`}::date
    order by ${healthLine.effectiveOn}, ${healthLine.id}`;

/** Of the year and of the year before. */
const toldRows = (authorityId: string, year: number): SQL =>
  sql`select c.id as "childId", c.local_id as "localId", r.year, r.module, r.cells, r.file, r.line
    from return_row r join child c on c.id = r.child_id
    where r.authority_id = ${authorityId} and r.year between ${year - 1} and ${year} and r.superseded_at is null and not r.removed order by r.id`;

export interface ToldRow {
  readonly childId: string;
  readonly localId: string;
  readonly module: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly file: string;
  readonly line: number;
}
