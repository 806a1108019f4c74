import type { RecordForNotice } from "@cic/domain/notices/notice-content";
import { sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/**
 * What the record says of a placement and its child today, for a notice; `undefined` when the placement was taken back. The
 * child must be the caller's, or locked. One statement.
 */
export async function findRecordForNotice(db: ScopedDb, placementId: string): Promise<RecordForNotice | undefined> {
  const [row] = await rowsOf<RecordForNotice>(
    db,
    sql`select
        json_build_object('dateOfBirth', c.date_of_birth, 'sex', c.sex,
          'nhsNumber', (select value from child_identifier i
            where i.child_id = c.id and i.scheme = 'NHS_NUMBER' and i.superseded_at is null),
          'unaccompaniedAsylumSeeking', case when c.uasc_until <= current_setting('cic.today', true)::date then 'NO' else c.uasc end
        ) as identity,
        json_build_object('type', p.type_code, 'provider', p.provider_code, 'urn', p.urn, 'postcode', p.postcode,
          'startedOn', p.started_on, 'endedOn', p.ended_on, 'madeInEmergency', p.made_in_emergency) as placement,
        json_build_object('careStartedOn', cp.started_on, 'legalStatus', l.code, 'legalStatusFrom', l.started_on) as legal,
        json_build_object('registrations', (select coalesce(json_agg(json_build_object(
            'practiceCode', g.practice_code, 'from', g.started_on, 'until', g.ended_on) order by g.started_on), '[]')
          from gp_registration g where g.child_id = c.id and g.voided_at is null
            and (g.ended_on is null or g.ended_on >= p.started_on))) as gp
      from placement p
        join child c on c.id = p.child_id
        join care_period cp on cp.id = p.care_period_id
        left join lateral (select code, started_on from legal_status s
          where s.care_period_id = cp.id and s.voided_at is null and s.started_on <= current_setting('cic.today', true)::date
          order by s.started_on desc limit 1) l on true
      where p.id = ${placementId} and p.voided_at is null`,
  );
  return row;
}
