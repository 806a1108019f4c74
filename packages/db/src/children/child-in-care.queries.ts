import type { ChildInCare } from "@cic/domain/children/child-in-care";
import { sql } from "drizzle-orm";
import { isUuid } from "../ids.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** A record by which a caller names a child. */
export interface ChildNamedBy {
  readonly record: "child" | "carePeriod" | "placement";
  readonly id: string;
}

const childOf = {
  child: (id: string) => sql`${id}::uuid`,
  carePeriod: (id: string) => sql`(select child_id from care_period where id = ${id} and voided_at is null)`,
  placement: (id: string) => sql`(select child_id from placement where id = ${id} and voided_at is null)`,
};

/**
 * Locks a child of the authority until the transaction ends, and reads what decisions about them need: changes to one child
 * happen one after the other, each seeing what the last one did. `undefined` when there is no such record, when the caller
 * may not see it, or when another authority is responsible. Two statements.
 *
 * The lock leaves the key alone: an organisation that holds a notice about the child writes events of it meanwhile, and would
 * otherwise wait for whoever waits for the notice.
 */
export async function lockChildInCare(
  db: ScopedDb,
  authorityId: string,
  by: ChildNamedBy,
): Promise<ChildInCare | undefined> {
  if (!isUuid(by.id)) return undefined;
  const [child] = await rowsOf<Pick<ChildInCare, "id" | "authorityId" | "dateOfBirth" | "version">>(
    db,
    sql`select id, authority_id as "authorityId", date_of_birth::text as "dateOfBirth", version from child
      where id = ${childOf[by.record](by.id)} and authority_id = ${authorityId} for no key update`,
  );
  if (child === undefined) return undefined;
  // A statement of its own, so that it sees what was committed while the lock was waited for.
  const [recorded] = await rowsOf<Pick<ChildInCare, "carePeriods" | "legalStatuses" | "placements">>(
    db,
    sql`select
      (select coalesce(json_agg(row order by row."startedOn"), '[]') from
        (select id, started_on as "startedOn", ended_on as "endedOn", version
          from care_period where child_id = ${child.id} and voided_at is null) row) as "carePeriods",
      (select coalesce(json_agg(row order by row."startedOn"), '[]') from
        (select id, care_period_id as "carePeriodId", started_on as "startedOn", ended_on as "endedOn"
          from legal_status where child_id = ${child.id} and voided_at is null) row) as "legalStatuses",
      (select coalesce(json_agg(row order by row."startedOn"), '[]') from
        (select p.id, p.care_period_id as "carePeriodId", p.started_on as "startedOn", p.ended_on as "endedOn",
            p.end_reason as "endReason", p.type_code as type, p.provider_code as provider, p.urn, p.postcode,
            h.home_postcode as "homePostcode", p.made_in_emergency as "madeInEmergency", p.version
          from placement p left join placement_home h on h.placement_id = p.id and h.superseded_at is null
          where p.child_id = ${child.id} and p.voided_at is null) row) as placements`,
  );
  return recorded === undefined ? undefined : { ...child, ...recorded };
}
