import type { Day } from "@cic/domain/dates";
import type { HealthLineRecord } from "@cic/domain/health-records/health-line";
import { sql } from "drizzle-orm";
import { type HealthLineRow, storedHealthLine } from "../health-records/health-line.queries.ts";
import { healthLine } from "../health-records/health-line.table.ts";
import { columnsOf, rowsOf } from "../page.ts";
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

/**
 * The children of the authority who were looked after for all of the year that ends on 31 March `year`, or for what has passed of it, or
 * of whom the return has a row of OC2; with what is recorded of their health in it. Starting on 1 April and leaving on 31 March count
 * (data-standards 1.8); V3 and V4 do not. By local id. Two statements, asked together.
 */
export async function listOc2Facts(
  db: ScopedDb,
  authorityId: string,
  year: number,
  today: Day,
): Promise<Oc2FactsRow[]> {
  const [start, end] = [`${year - 1}-04-01`, `${year}-03-31`];
  const ofChildren = rowsOf<Omit<Oc2FactsRow, "lines">>(
    db,
    sql`select c.id as "childId", c.local_id as "localId", c.date_of_birth::text as born,
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
      order by c.local_id collate "C"`,
  );
  const ofLines = rowsOf<HealthLineRow>(
    db,
    sql`select ${columnsOf(healthLine)} from ${healthLine} where ${healthLine.authorityId} = ${authorityId}
      and ${healthLine.voidedAt} is null and ${healthLine.supersededAt} is null and ${healthLine.source} <> 'SSDA903'
      and ${healthLine.effectiveOn} between ${start}::date and ${end}::date
      order by ${healthLine.effectiveOn}, ${healthLine.id}`,
  );
  const [rows, lines] = await Promise.all([ofChildren, ofLines]);
  const byChild = Map.groupBy(lines, ({ childId }) => childId);
  return rows.map((row) => ({ ...row, lines: (byChild.get(row.childId) ?? []).map(storedHealthLine) }));
}

/** The rows that an authority's return of a year has, of all its children, by their local ids; and of which modules it has any. */
export async function listToldRows(db: ScopedDb, authorityId: string, year: number): Promise<Map<string, ToldRow[]>> {
  const rows = await rowsOf<ToldRow>(
    db,
    sql`select c.id as "childId", c.local_id as "localId", r.module, r.cells, r.file, r.line
      from return_row r join child c on c.id = r.child_id
      where r.authority_id = ${authorityId} and r.year = ${year} and r.superseded_at is null and not r.removed order by r.id`,
  );
  return Map.groupBy(rows, ({ localId }) => localId);
}

export interface ToldRow {
  readonly childId: string;
  readonly localId: string;
  readonly module: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly file: string;
  readonly line: number;
}
