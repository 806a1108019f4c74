import type { DeterminedPayer } from "@cic/domain/charges/payer.rule";
import type { ClockKind } from "@cic/domain/clocks/clock-facts";
import type { Day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import { determinationOn } from "../charges/claim.queries.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** What a request takes from the record. */
export interface RequestOnRecord {
  readonly underWayId: string | null;
  /** The ICB of the placement on the day, when it is known. */
  readonly icbId: string | null;
  readonly outOfArea: "YES" | "NO" | "NOT_KNOWN";
  readonly determination: DeterminedPayer | null;
}

/** Of a child whom the caller has locked. One statement. */
export async function findRequestOnRecord(
  db: ScopedDb,
  childId: string,
  kind: ClockKind,
  on: Day,
): Promise<RequestOnRecord> {
  const [row] = await rowsOf<RequestOnRecord>(
    db,
    sql`select (select a.id from assessment a where a.child_id = ${childId} and a.kind = ${kind}
          and a.state in ('REQUESTED', 'ACCEPTED', 'BOOKED')) as "underWayId",
        place.icb_id as "icbId",
        case place.out_of_icb_area when 'YES' then 'YES' when 'NO' then 'NO' else 'NOT_KNOWN' end as "outOfArea",
        ${determinationOn(sql`${childId}::uuid`, sql`${on}::date`)} as determination
      from (select 1) one left join lateral (
        select area.icb_id, area.out_of_icb_area from placement p join placement_area area on area.placement_id = p.id
        where p.child_id = ${childId} and p.voided_at is null and area.superseded_at is null and area.valid_from <= ${on}::date
          and (area.valid_until is null or area.valid_until > ${on}::date) and p.started_on <= ${on}::date
          and (p.ended_on is null or p.ended_on > ${on}::date)
        order by p.started_on desc limit 1) place on true`,
  );
  if (row === undefined) throw new Error("a statement without a condition has a row");
  return row;
}
