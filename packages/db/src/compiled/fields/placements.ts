import { type SQL, sql } from "drizzle-orm";
import { callerMayRead } from "../../access/access-relation.queries.ts";
import { carePeriod } from "../../children/care-period.table.ts";
import { placement, placementArea, placementHome } from "../../placements/placement.table.ts";
import type { AreaOn } from "../../placements/placement-list.ts";
import { type Args, type CompiledType, object, resolved, rowOf, several, today, value } from "../compiled-field.ts";
import { needs } from "../needs.ts";
import { childOf } from "./shared.ts";

/** The area in which the placement lies on a day: its last or today while none is given, and the nearest of a day outside it. */
function areaOn({ on }: Args): SQL {
  const day =
    on == null
      ? sql`case when ${placement.endedOn} <= ${today} then ${placement.endedOn} - 1 else greatest(${placement.startedOn}, ${today}) end`
      : sql`${on}::date`;
  const began = sql`${placementArea.validFrom} <= ${day}`;
  return sql`from ${placementArea} where ${placementArea.placementId} = ${placement.id} and ${placementArea.supersededAt} is null
    order by ${began} desc, case when ${began} then ${placementArea.validFrom} end desc, ${placementArea.validFrom} limit 1`;
}

/** Of a child whose address is hidden nothing of where it lies, and no reason. */
const hiddenArea = sql`from (select ${placement.id} as placement_id, ${placement.childId} as child_id, ${placement.startedOn} as valid_from,
    ${placement.endedOn} as valid_until, null::text as area_authority_id, null::text as area_country, null::text as area_unknown,
    null::text as icb_id, null::text as icb_unknown, 'UNKNOWN' as out_of_authority_area, null::text as out_of_authority_area_reason,
    'UNKNOWN' as at_a_distance, null::text as at_a_distance_reason, 'UNKNOWN' as out_of_icb_area, null::text as out_of_icb_area_reason
  where is_address_hidden(${placement.childId})) ${placementArea}`;

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
      area: { kind: "object", of: "PlacementArea", from: areaOn, instead: hiddenArea },
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
