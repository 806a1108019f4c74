import { lenses } from "@cic/domain/access/lenses";
import type { DisputedDetermination } from "@cic/domain/disputes/raise-dispute";
import { sql } from "drizzle-orm";
import { callerHasBasis } from "../access/access-relation.queries.ts";
import { determination } from "../determinations/determination.table.ts";
import { mayBeToldOf } from "../determinations/determination-list.ts";
import { holdsOn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { rowsOf } from "../page.ts";
import { placementArea } from "../placements/placement.table.ts";
import type { ScopedDb } from "../scope.ts";
import { isOpen } from "./dispute.queries.ts";
import { dispute } from "./dispute.table.ts";

/** With the authority that the record belongs to. */
export type DisputedRow = DisputedDetermination & { readonly authorityId: string };

/**
 * The determination of a child that holds on a day, as far as the caller may read it. `undefined` when there is none that they
 * see. One statement.
 */
export async function findDisputedDetermination(
  db: ScopedDb,
  childId: string,
  on: string,
): Promise<DisputedRow | undefined> {
  if (!isUuid(childId)) return undefined;
  const readsFacts = callerHasBasis(sql`${determination.childId}`, lenses.COMMISSIONING_FACTS);
  const [row] = await rowsOf<DisputedRow>(
    db,
    sql`select ${determination.id} as "determinationId", ${determination.authorityId} as "authorityId",
        ${determination.commissioner} as commissioner, ${determination.interimPayer} as "interimPayer",
        case when ${readsFacts} then ${determination.originatingIcbId} end as "originatingIcbId",
        (select coalesce(json_agg(distinct ${placementArea.icbId}), '[]') from ${placementArea}
          where ${placementArea.childId} = ${determination.childId} and ${placementArea.supersededAt} is null
            and ${placementArea.icbId} is not null
            and ${holdsOn(sql`${placementArea.validFrom}`, sql`${placementArea.validUntil}`, on)}) as "areaIcbIds",
        (select coalesce(json_agg(json_build_object('id', ${dispute.id}, 'raisedById', ${dispute.raisedById},
            'respondentId', ${dispute.respondentId})), '[]') from ${dispute}
          where ${dispute.childId} = ${determination.childId} and ${isOpen}) as open
      from ${determination}
      where ${determination.childId} = ${childId} and ${determination.supersededAt} is null
        and ${holdsOn(sql`${determination.validFrom}`, sql`${determination.validUntil}`, on)}
        and ${mayBeToldOf(sql`${on}::date`)}`,
  );
  return row;
}
