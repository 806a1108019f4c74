import { type SQL, sql } from "drizzle-orm";
import { callerMayRead } from "../../access/access-relation.queries.ts";
import { carePeriod } from "../../children/care-period.table.ts";
import { placement, placementArea, placementHome } from "../../placements/placement.table.ts";
import type { AreaOn } from "../../placements/placement-list.ts";
import { type Args, type CompiledType, object, resolved, rowOf, several, today, value } from "../compiled-field.ts";
import { needs } from "../needs.ts";
import { childOf } from "./shared.ts";

/** Of an area what is asked for; of a child whose address is hidden nothing of where it lies, and no reason. */
const AREA = {
  placement_id: [sql`${placementArea.placementId}`, sql`${placement.id}`],
  child_id: [sql`${placementArea.childId}`, sql`${placement.childId}`],
  valid_from: [sql`${placementArea.validFrom}`, sql`${placement.startedOn}`],
  valid_until: [sql`${placementArea.validUntil}`, sql`${placement.endedOn}`],
  area_authority_id: [sql`${placementArea.areaAuthorityId}`, sql`null`],
  area_country: [sql`${placementArea.areaCountry}`, sql`null`],
  area_unknown: [sql`${placementArea.areaUnknown}`, sql`null`],
  icb_id: [sql`${placementArea.icbId}`, sql`null`],
  icb_unknown: [sql`${placementArea.icbUnknown}`, sql`null`],
  out_of_authority_area: [sql`${placementArea.outOfAuthorityArea}`, sql`'UNKNOWN'`],
  out_of_authority_area_reason: [sql`${placementArea.outOfAuthorityAreaReason}`, sql`null`],
  at_a_distance: [sql`${placementArea.atADistance}`, sql`'UNKNOWN'`],
  at_a_distance_reason: [sql`${placementArea.atADistanceReason}`, sql`null`],
  out_of_icb_area: [sql`${placementArea.outOfIcbArea}`, sql`'UNKNOWN'`],
  out_of_icb_area_reason: [sql`${placementArea.outOfIcbAreaReason}`, sql`null`],
} as const;
const ofArea = sql.join(
  Object.entries(AREA).map(([name, [read]]) => sql`${read} as ${sql.identifier(name)}`),
  sql`, `,
);
const ofHidden = sql.join(
  Object.values(AREA).map(([, instead]) => instead),
  sql`, `,
);

/**
 * The area in which the placement lies on a day: its last or today while none is given, and the nearest of a day outside it. A row that the caller
 * does not see leaves one of which nothing is said: it is looked for where there is none alone.
 */
function areaOn({ on }: Args): SQL {
  const day =
    on == null
      ? sql`case when ${placement.endedOn} <= ${today} then ${placement.endedOn} - 1 else greatest(${placement.startedOn}, ${today}) end`
      : sql`${on}::date`;
  const began = sql`${placementArea.validFrom} <= ${day}`;
  return sql`from ((select ${ofArea} from ${placementArea} where ${placementArea.placementId} = ${placement.id} and ${placementArea.supersededAt} is null
      order by ${began} desc, case when ${began} then ${placementArea.validFrom} end desc, ${placementArea.validFrom} limit 1)
    union all (select ${ofHidden} where is_address_hidden(${placement.childId})) limit 1) ${placementArea}`;
}

const homeOf = (columns: SQL): SQL =>
  sql`(select ${columns} from ${placementHome} where ${placementHome.placementId} = ${placement.id} and ${placementHome.supersededAt} is null limit 1)`;

/** Whose the child of a row of a register is. */
function whose(_: Args, { inArea }: Args): SQL {
  const { kind, organisationId, on } = inArea as AreaOn;
  if (kind === "LOCAL_AUTHORITY") {
    return sql`case when ${placement.authorityId} = ${organisationId} then 'OWN' else 'OTHERS' end`;
  }
  return sql`coalesce((select case ${placementArea.outOfIcbArea} when 'NO' then 'OWN' when 'YES' then 'OTHERS' else 'NOT_KNOWN' end
    from ${placementArea} where ${placementArea.placementId} = ${placement.id} and ${placementArea.supersededAt} is null
      and ${placementArea.validFrom} <= ${on}::date order by ${placementArea.validFrom} desc limit 1), 'NOT_KNOWN')`;
}

const mayReadOfArea = (lens: "PLACEMENT_HOME" | "DETERMINATION") => callerMayRead(sql`${placementArea.childId}`, lens);

export const placements: Readonly<Record<string, CompiledType>> = {
  Placement: {
    childId: sql`${placement.childId}`,
    row: rowOf(placement),
    fields: {
      id: value(placement.id),
      startedOn: value(placement.startedOn),
      endedOn: value(placement.endedOn),
      endReason: value(placement.endReason),
      madeInEmergency: value(placement.madeInEmergency),
      placingAuthority: value(placement.authorityId),
      postcode: value(placement.postcode),
      provider: value(placement.providerCode),
      temporary: value(sql`(${placement.typeCode} ~ '^T[0-4]$')`),
      type: value(placement.typeCode),
      typeDescription: value(placement.typeCode),
      urn: value(placement.urn),
      version: value(placement.version),
      distanceMiles: value(homeOf(sql`${placementHome.distanceMiles}`)),
      homePostcode: value(homeOf(sql`${placementHome.homePostcode}`)),
      child: childOf(placement.childId),
      carePeriod: object(
        "CarePeriod",
        sql`from ${carePeriod} where ${carePeriod.id} = ${placement.carePeriodId} and ${carePeriod.voidedAt} is null`,
      ),
      area: object("PlacementArea", areaOn),
      access: resolved([needs.accessRelations(placement.childId)]),
      over20Miles: resolved([needs.accessRelations(placement.childId), needs.placementHome(placement.id)]),
    },
  },
  PlacementArea: {
    childId: sql`${placementArea.childId}`,
    fields: {
      authority: value(placementArea.areaAuthorityId),
      authorityUnknown: value(placementArea.areaUnknown),
      country: value(placementArea.areaCountry),
      icb: value(placementArea.icbId),
      icbUnknown: value(placementArea.icbUnknown),
      from: value(placementArea.validFrom),
      until: value(placementArea.validUntil),
      outOfAuthorityArea: several(
        sql`${placementArea.outOfAuthorityArea}`,
        sql`${placementArea.outOfAuthorityAreaReason}`,
      ),
      atADistance: several(sql`${placementArea.atADistance}`, sql`${placementArea.atADistanceReason}`),
      // As the resolver has it: who may not read what decided is told the placement's own reason, or that it is hidden.
      outOfIcbArea: several(
        sql`${placementArea.outOfIcbArea}`,
        sql`case when ${placementArea.outOfIcbArea} = 'UNKNOWN'
          then case when ${mayReadOfArea("PLACEMENT_HOME")} then ${placementArea.outOfIcbAreaReason} else ${placementArea.icbUnknown} end
          when ${mayReadOfArea("DETERMINATION")} then ${placementArea.outOfIcbAreaReason} else 'HIDDEN' end`,
      ),
    },
  },
  RegisterEntry: {
    childId: sql`${placement.childId}`,
    leads: true,
    fields: {
      whose: { kind: "value", sql: whose },
      child: childOf(placement.childId),
      placement: { kind: "same", of: "Placement" },
    },
  },
};
