import type { CareHistory } from "@cic/domain/care-leavers/care-history";
import type { Day } from "@cic/domain/dates";
import type { GpFact } from "@cic/domain/offers/offer-person";
import { type SQL, sql } from "drizzle-orm";
import {
  type CareLeaverRow,
  careLeaverRecord,
  careLeaverRows,
  historyOf,
} from "../care-leavers/care-leaver.queries.ts";
import { child } from "../children/child.table.ts";
import { rowOfQuery } from "../compiled/needs.ts";
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

interface Registration {
  readonly registered: boolean;
  readonly practiceCode: string | null;
  readonly icbId: string | null;
  readonly authorityId: string | null;
}

/**
 * The record of a child on a day, to the child and to the authority that is responsible for them; `undefined` for everybody else
 * and when there is none. Of the GP it says the registration of the day: which ICB its practice is associated with, and in which
 * authority it stands. One statement.
 */
export async function findOfferRecord(db: ScopedDb, childId: string, on: Day): Promise<OfferRecord | undefined> {
  if (!isUuid(childId)) return undefined;
  const [row] = await rowsOf<{ record: CareLeaverRow | null; registration: Registration | null }>(
    db,
    sql`select ${rowOfQuery(careLeaverRows([sql`${child.id} = ${childId}`]))} as record, ${rowOfQuery(registrationOn(childId, on))} as registration`,
  );
  const { record: found = null, registration = null } = row ?? {};
  // An area's ICB and others may see the child, and are told nothing of what they can have.
  if (found === null || registration === null) return undefined;
  const record = careLeaverRecord(found);
  return {
    childId: record.child.id,
    authorityId: record.child.authorityId,
    history: historyOf(record),
    gp: gpFact(registration),
  };
}

const registrationOn = (childId: string, on: Day): SQL =>
  sql`select r.id is not null as registered, r.practice_code as "practiceCode", a.icb_id as "icbId", d.authority_id as "authorityId"
      from child c
        left join gp_registration r on r.child_id = c.id and r.voided_at is null and daterange(r.started_on, r.ended_on) @> ${on}::date
        left join gp_practice g on g.ods_code = r.practice_code
        left join gp_practice_association a on a.practice_code = g.ods_code and daterange(a.valid_from, a.valid_until) @> ${on}::date
        left join postcode p on p.postcode = upper(replace(g.postcode, ' ', ''))
        left join district d on d.code = p.district_code
      where c.id = ${childId} and (c.authority_id = current_setting('cic.organisation', true)
        or c.id = nullif(current_setting('cic.child', true), '')::uuid) limit 1`;

function gpFact({ registered, practiceCode, icbId, authorityId }: Registration): GpFact {
  if (!registered) return { kind: "NOT_KNOWN" };
  return practiceCode === null ? { kind: "NONE" } : { kind: "REGISTERED", icbId, authorityId };
}
