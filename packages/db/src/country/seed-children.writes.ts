import type { Day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import type { Database, Session } from "../database.ts";
import { rowsOf } from "../page.ts";
import { asOperator, goByIndexes, type ScopedDb, withFigures } from "../scope.ts";
import { makeUp } from "./made-up.ts";

/** There are not many more numbers in the range that is never given out. */
export const MOST_CHILDREN = 900_000;

/** The database holds children: what is made up is never put beside them. */
export class HoldsChildren extends Error {
  override readonly name = "HoldsChildren";
}

export interface SeedOptions {
  readonly children: number;
  /** The same on the same day makes the same. */
  readonly seed: number;
  /** Nothing is recorded of later days. */
  readonly today: Day;
  readonly onAuthority?: (done: number, of: number) => void;
}

/**
 * Makes up children of every authority with ten years of records, and stores them as each authority, bound by all constraints and
 * policies; all or none. Clocks are derived once for each authority at the end, and not anew with every row, and nothing is audited. Rejects with
 * {@link HoldsChildren}.
 */
export async function seedChildren(
  database: Database,
  { children, seed, today, onAuthority }: SeedOptions,
): Promise<void> {
  if (
    !(Number.isInteger(children) && children >= 1 && children <= MOST_CHILDREN && Number.isInteger(seed) && seed >= 0)
  ) {
    throw new RangeError(`from 1 to ${MOST_CHILDREN} children, and a seed of 0 or more`);
  }
  const asker = { subject: "operator", requestId: "seed", today };
  const held = await withFigures(database, asker, (db) => rowsOf(db, sql`select id from child limit 1`));
  if (held.length > 0) throw new HoldsChildren();
  await asOperator(database, async (session) => {
    const db = session.drizzle as ScopedDb;
    await goByIndexes(db);
    await session.exec("set constraints all immediate");
    await session.exec(followed("disable"));
    await session.exec(makeUp(children, seed, today));
    await session.exec(PRACTICES);
    const authorities = await rowsOf<{ id: string }>(
      db,
      sql`select distinct authority_id as id from made_child order by 1`,
    );
    for (const [i, { id }] of authorities.entries()) {
      await storeAuthority(session, id, today);
      onAuthority?.(i + 1, authorities.length);
    }
    await session.exec(followed("enable"));
  });
}

/** What follows every row: its child's clocks, and the audit of it, since nobody made up has a record that somebody changed. */
const followed = (change: "enable" | "disable") => `do $$ declare followed record; begin
  for followed in select tgrelid::regclass as name, tgname from pg_trigger
    where tgname in ('follow_assessment_clocks_insert', 'follow_notice_sent', 'zz_audit_insert') loop
    execute format('alter table %s ${change} trigger %I', followed.name, followed.tgname);
  end loop;
end $$`;

const PRACTICES = `insert into gp_practice (ods_code, name, country, source)
  select 'Z9' || lpad(n::text, 4, '0'), 'Made-up practice ' || n, 'ENGLAND', 'made up' from generate_series(0, 299) n on conflict do nothing`;

async function storeAuthority(session: Session, authorityId: string, today: Day): Promise<void> {
  await session.exec(`select set_config('role', 'cic_request', true), set_config('cic.organisation', '${authorityId}', true),
    set_config('cic.caller', '${authorityId}', true), set_config('cic.today', '${today}', true), set_config('cic.subject', 'operator', true);
    ${STORED.map((statement) => statement.replaceAll("$authority", `'${authorityId}'`).replaceAll("$today", `date '${today}'`)).join(";\n")};
    select refresh_assessment_clocks(array(select id from made_child where authority_id = '${authorityId}'));
    select set_config('role', 'none', true)`);
}

const noon = (column: string) => `(${column} + time '12:00') at time zone 'Europe/London'`;
const party = (id: string) =>
  `jsonb_build_object('onTheDay', jsonb_build_object('kind', 'ICB', 'id', ${id}), 'today', jsonb_build_object('kind', 'ICB', 'id', ${id}))`;

/** Each in the order of its references. */
const STORED = [
  `insert into child (id, authority_id, local_id, date_of_birth, sex, uasc)
    select id, authority_id, local_id, born, sex, uasc from made_child where authority_id = $authority`,
  `insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
    select gen_random_uuid(), id, authority_id, authority_id, 'RESPONSIBLE_LA', born, 'CHILD', id from made_child where authority_id = $authority`,
  `insert into child_identifier (id, child_id, authority_id, scheme, value)
    select md5('nhs ' || id)::uuid, id, authority_id, 'NHS_NUMBER', nhs_number from made_child where authority_id = $authority`,
  `insert into care_period (id, child_id, authority_id, started_on, ended_on, end_reason)
    select id, child_id, authority_id, started_on, ended_on, case when ended_on is not null then 'E8' end from made_care where authority_id = $authority`,
  `insert into legal_status (id, child_id, authority_id, care_period_id, code, started_on, ended_on)
    select id, child_id, authority_id, care_period_id, code, started_on, ended_on from made_status where authority_id = $authority`,
  `insert into placement (id, child_id, authority_id, care_period_id, type_code, provider_code, urn, started_on, ended_on, end_reason,
      made_in_emergency, source)
    select id, child_id, authority_id, care_id, type_code, provider_code, urn, began_on, left_on, case when left_on is not null then 'CARPL' end,
      made_in_emergency, 'API' from made_stay where authority_id = $authority`,
  `insert into placement_area (placement_id, child_id, authority_id, valid_from, area_authority_id, area_country, area_unknown, icb_id, icb_unknown,
      out_of_authority_area, out_of_authority_area_reason, at_a_distance, at_a_distance_reason, out_of_icb_area, out_of_icb_area_reason)
    select id, child_id, authority_id, began_on, area_authority_id, case when area_authority_id is not null then 'ENGLAND' end,
      case when out = 'UNKNOWN' then 'NO_POSTCODE' end, area_icb_id, case when out = 'UNKNOWN' then 'NO_POSTCODE' end,
      out, case when out = 'UNKNOWN' then 'NO_POSTCODE' end, out, case when out = 'UNKNOWN' then 'NO_POSTCODE' end,
      'UNKNOWN', 'NO_POSTCODE' from made_stay where authority_id = $authority`,
  `insert into placement_home (placement_id, child_id, authority_id, distance_miles, over_20_miles, over_20_miles_reason)
    select id, child_id, authority_id, miles, case when miles is null then 'UNKNOWN' when miles > 20 then 'YES' else 'NO' end,
      case when miles is null then 'NO_POSTCODE' end from made_stay where authority_id = $authority`,
  `insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, valid_until, cause, cause_id)
    select gen_random_uuid(), child_id, authority_id, area_icb_id, 'RECEIVING_ICB', began_on, left_on, 'PLACEMENT', id
    from made_stay where area_icb_id is not null and authority_id = $authority
    union all select gen_random_uuid(), child_id, authority_id, area_authority_id, 'AREA_LA', began_on, left_on, 'PLACEMENT', id
    from made_stay where out = 'YES' and authority_id = $authority`,
  `insert into commissioning_facts (id, child_id, authority_id, recorded_at, facts, digest, rules_version, determined_on, cause)
    select md5('facts ' || id)::uuid, id, authority_id, now(), '{}', 'made up', 'made up', $today, 'REFERENCE_DATA' from made_child where authority_id = $authority`,
  `insert into determination (id, facts_id, child_id, authority_id, recorded_at, valid_from, valid_until, in_care, outcome, commissioner,
      commissioner_icb_id, originating_icb_id, interim_payer, reason_codes, warnings, said, digest, changes)
    select id, md5('facts ' || child_id)::uuid, child_id, authority_id, now(), valid_from, valid_until, in_care, outcome,
      case when icb_id is null then '{"onTheDay": null, "today": null}' else ${party("icb_id")} end, icb_id, icb_id,
      case when outcome <> 'DETERMINED' then jsonb_build_object('commissioner', jsonb_build_object('kind', 'ICB', 'id', payer_id),
        'basis', 'PRESENT', 'fundingWithoutPrejudice', true) end, '{}', '{}', '{}', 'made up', '[]' from made_determination where authority_id = $authority`,
  `insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, valid_until, cause, cause_id)
    select gen_random_uuid(), child_id, authority_id, icb_id, 'ORIGINATING_ICB', valid_from, valid_until, 'DETERMINATION', id
    from made_determination where icb_id is not null and authority_id = $authority`,
  `insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, assessed_on, assessed_by,
      report_returned_on, declined_on, cancelled_on, icb_id, provider_id, out_of_area, sdq_missing)
    select id, child_id, authority_id, care_id, kind, coalesce(undone, case when returned_on is null then 'COMPLETED' when returned_on < $today - 30 then 'QA_PASSED' else 'REPORT_RETURNED' end),
      ${noon("coalesce(returned_on, assessed_on, closed_on)")}, requested_on, assessed_on, assessed_by, returned_on,
      case when undone = 'DECLINED' then closed_on end, case when undone = 'CANCELLED' then closed_on end, icb_id, icb_id, 'NOT_KNOWN', false
    from made_assessment where authority_id = $authority`,
  `insert into assessment_quality (id, assessment_id, child_id, authority_id, report_version, checklist_version, passed, failed, answers,
      checked_on, organisation_id, checked_by, checked_at)
    select id, assessment_id, child_id, authority_id, version, '1', passed, case when passed then '{}' else '{SIGNED}'::text[] end, '[]', checked_on,
      authority_id, 'operator', ${noon("checked_on")} from made_quality where authority_id = $authority`,
  `insert into consent (id, child_id, authority_id, decision, scopes, capacity, decided_by, decided_on, received_on, evidence, checked, recorded_by_id)
    select id, child_id, authority_id, 'GIVEN', '{ASSESSMENT}', 'PARENTAL_RESPONSIBILITY', 'a parent', decided_on, received_on, 'SIGNED_FORM', 'SETTLED',
      authority_id from made_consent where authority_id = $authority`,
  `insert into gp_registration (id, child_id, authority_id, practice_code, started_on, ended_on, source)
    select id, child_id, authority_id, practice_code, started_on, ended_on, 'HEALTH_TEAM' from made_registration where authority_id = $authority`,
  `insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind, recipient_organisation_id, state, state_since,
      sent_at, sent_on, made_in_emergency, reader_ids)
    select id, id, child_id, authority_id, placement_id, event, 'ICB_OF_PLACEMENT', icb_id, 'ACCEPTED', ${noon("sent_on")}, ${noon("sent_on")}, sent_on,
      made_in_emergency, array[icb_id] from made_notice where authority_id = $authority`,
  `insert into import (id, authority_id, format, year, status, created_by, created_at, applied_at)
    select md5('return ' || authority_id || year)::uuid, authority_id, 'SSDA903', year, 'APPLIED', 'operator', now(), now()
    from (select distinct authority_id, year from made_return where authority_id = $authority) returned`,
  `insert into return_row (child_id, authority_id, module, row_key, year, cells, import_id, file, line)
    select child_id, authority_id, 'OC2', child_id::text, year, cells, md5('return ' || authority_id || year)::uuid, 'oc2.csv',
      1 + row_number() over (partition by year order by child_id) from made_return where authority_id = $authority`,
  `insert into care_leaver_measure (id, child_id, authority_id, year, in_touch, activity, accommodation, source)
    select id, child_id, authority_id, year, in_touch, activity, accommodation, 'API' from made_leaver where authority_id = $authority`,
  `insert into care_leaver_entry (id, child_id, authority_id, kind, holds, started_on, source)
    select id, child_id, authority_id, 'HEALTH_PASSPORT', true, given_on, 'HEALTH_TEAM' from made_passport where authority_id = $authority`,
  `insert into health_line (id, child_id, authority_id, kind, value, on_day, effective_on, source, recorded_by_id)
    select id, child_id, authority_id, kind, value, on_day, on_day, source, authority_id from made_line where authority_id = $authority`,
  `insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since, answer, answered_on,
      certificate_number, certificate_from, certificate_until)
    select id, child_id, authority_id, offer_id, owner_id, state, ${noon("answered_on")},
      '{"outcome": "ELIGIBLE", "exemption": null, "conditions": [], "next": []}', answered_on, certificate[1], certificate[2]::date, certificate[3]::date
    from (select made_application.*, case when state in ('ISSUED', 'LAPSED') then
        array['made-up-' || key, (answered_on + 10)::text, (answered_on + 375)::text] end as certificate from made_application) made
    where authority_id = $authority`,
];
