import type { CareHistory } from "@cic/domain/care-leavers/care-history";
import type { Day } from "@cic/domain/dates";
import type { GpFact } from "@cic/domain/offers/offer-person";
import { sql } from "drizzle-orm";
import { isUuid } from "../ids.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** What the record says of somebody who asks for offers. */
export interface OfferRecord {
  readonly childId: string;
  readonly authorityId: string;
  readonly history: CareHistory;
  readonly gp: GpFact;
}

interface Read {
  readonly childId: string;
  readonly authorityId: string;
  readonly born: Day;
  readonly carePeriods: CareHistory["carePeriods"];
  readonly legalStatuses: CareHistory["legalStatuses"];
  readonly registered: boolean;
  readonly practiceCode: string | null;
  readonly icbId: string | null;
  readonly gpAuthorityId: string | null;
}

/**
 * The record of a child on a day, to the child and to the authority that is responsible for them; `undefined` for everybody else
 * and when there is none. Of the GP it says the registration of the day: which ICB its practice is associated with, and in which
 * authority it stands. One statement.
 */
export async function findOfferRecord(db: ScopedDb, childId: string, on: Day): Promise<OfferRecord | undefined> {
  if (!isUuid(childId)) return undefined;
  const [row] = await rowsOf<Read>(
    db,
    sql`select c.id as "childId", c.authority_id as "authorityId", c.date_of_birth::text as born,
        (select coalesce(json_agg(row), '[]') from (select started_on as "from", ended_on as "until", end_reason as "endReason"
          from care_period where child_id = c.id and voided_at is null order by started_on) row) as "carePeriods",
        (select coalesce(json_agg(row), '[]') from (select code, started_on as "from", ended_on as "until"
          from legal_status where child_id = c.id and voided_at is null order by started_on) row) as "legalStatuses",
        r.id is not null as registered, r.practice_code as "practiceCode", a.icb_id as "icbId",
        d.authority_id as "gpAuthorityId"
      from child c
        left join gp_registration r on r.child_id = c.id and r.voided_at is null and daterange(r.started_on, r.ended_on) @> ${on}::date
        left join gp_practice g on g.ods_code = r.practice_code
        left join gp_practice_association a on a.practice_code = g.ods_code and daterange(a.valid_from, a.valid_until) @> ${on}::date
        left join postcode p on p.postcode = upper(replace(g.postcode, ' ', ''))
        left join district d on d.code = p.district_code
      where c.id = ${childId} and (c.authority_id = current_setting('cic.organisation', true)
        or c.id = nullif(current_setting('cic.child', true), '')::uuid)`,
  );
  if (row === undefined) return undefined;
  const { authorityId, born, carePeriods, legalStatuses, registered, practiceCode, icbId, gpAuthorityId } = row;
  return {
    childId: row.childId,
    authorityId,
    history: { born, carePeriods, legalStatuses, facts: [] },
    gp: !registered
      ? { kind: "NOT_KNOWN" }
      : practiceCode === null
        ? { kind: "NONE" }
        : { kind: "REGISTERED", icbId, authorityId: gpAuthorityId },
  };
}
