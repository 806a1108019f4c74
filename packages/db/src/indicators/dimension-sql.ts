import type { AreaLevel } from "@cic/domain/indicators/audience";
import type { IndicatorDimension } from "@cic/domain/indicators/definition";
import { type SQL, sql } from "drizzle-orm";

/** Where a member of the population `m` is counted, and what else of them a figure is broken down by. */
export interface Placing {
  readonly geography: "RESPONSIBLE" | "RESIDENT";
  readonly level: AreaLevel;
}

const on = sql`m.on_date`;

const determined = sql`left join determination det on det.child_id = m.child_id and det.superseded_at is null
  and det.valid_from <= ${on} and (det.valid_until is null or det.valid_until > ${on})`;
const born = sql`join child ch on ch.id = m.child_id`;
const placed = sql`left join placement stay on stay.child_id = m.child_id and stay.voided_at is null and stay.started_on <= ${on}
    and (stay.ended_on is null or stay.ended_on > ${on})
  left join placement_area lives on lives.placement_id = stay.id and lives.superseded_at is null and lives.valid_from <= ${on}
    and (lives.valid_until is null or lives.valid_until > ${on})`;

/** The area that a member is counted in. */
export function areaSql({ geography, level }: Placing): SQL {
  if (geography === "RESIDENT") return level === "ICB" ? sql`lives.icb_id` : sql`lives.area_authority_id`;
  return level === "ICB" ? sql`det.commissioner_icb_id` : sql`m.authority_id`;
}

/** A condition that holds for every child who was ever counted in an area; nothing where it would not be quicker to ask. */
export function childrenOf(area: string, { geography, level }: Placing): SQL {
  if (geography === "RESIDENT") return sql``;
  return level === "AUTHORITY"
    ? sql`where authority_id = ${area}`
    : sql`where child_id in (select child_id from determination where superseded_at is null and commissioner_icb_id = ${area})`;
}

/** The category of a member; never null. */
export function dimensionSql(dimension: IndicatorDimension, placing: Placing): SQL {
  switch (dimension) {
    case "AREA":
      return sql`coalesce(${areaSql(placing)}, 'NOT_KNOWN')`;
    case "MONTH":
    case "QUARTER":
      return sql`to_char(${on}, 'YYYY-MM')`;
    case "AGE_BAND":
      return sql`case when ${age} < 1 then 'UNDER_1' when ${age} < 5 then '1_TO_4' when ${age} < 10 then '5_TO_9'
        when ${age} < 16 then '10_TO_15' else '16_AND_OVER' end`;
    case "SEX":
      return sql`case when ch.sex in ('FEMALE', 'MALE') then ch.sex else 'NOT_KNOWN' end`;
    case "ASYLUM":
      return sql`case when ch.uasc = 'YES' and (ch.uasc_until is null or ch.uasc_until > ${on}) then 'YES'
        when ch.uasc = 'NOT_KNOWN' then 'NOT_KNOWN' else 'NO' end`;
    case "PLACED":
      return sql`case lives.out_of_authority_area when 'YES' then 'OUT_OF_AREA' when 'NO' then 'IN_AREA' else 'NOT_KNOWN' end`;
    case "PLACEMENT_TYPE":
      return sql`case when stay.type_code ~ '^U' then 'FOSTER' when stay.type_code ~ '^A' then 'FOR_ADOPTION'
        when stay.type_code = 'P1' then 'PARENTS' when stay.type_code ~ '^(K[12]|R|S1)' then 'RESIDENTIAL'
        when stay.type_code in ('K3', 'H5', 'P2', 'P3') then 'SUPPORTED' when stay.type_code is null then 'NOT_KNOWN' else 'OTHER' end`;
  }
}

const age = sql`extract(year from age(${on}, ch.date_of_birth))`;

/** The joins that the area and the breakdowns need. */
export function joinsSql(dimensions: readonly IndicatorDimension[], placing: Placing, byArea: boolean): SQL {
  const needs = (...any: IndicatorDimension[]) => dimensions.some((dimension) => any.includes(dimension));
  const area = byArea || needs("AREA");
  return sql.join(
    [
      ...(area && placing.geography === "RESPONSIBLE" && placing.level === "ICB" ? [determined] : []),
      ...(needs("AGE_BAND", "SEX", "ASYLUM") ? [born] : []),
      ...(needs("PLACED", "PLACEMENT_TYPE") || (area && placing.geography === "RESIDENT") ? [placed] : []),
    ],
    sql` `,
  );
}
