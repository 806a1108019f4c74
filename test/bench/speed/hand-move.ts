import { createHash } from "node:crypto";
import type { HandStatement } from "./hand-statements.ts";

/**
 * A move and all that follows from it in one statement, as somebody would write it who knows this question alone: the child was moved before,
 * and is placed outside the area of the ICB that it comes from before and after, so that who is responsible is determined as before. It refuses nothing and answers no
 * key twice; a placement of another version, or one that has ended, moves nobody.
 */
export const HAND_MOVE: HandStatement = {
  writes: true,
  parameters: (variables) => [
    ...["key", "placement", "on", "postcode"].map((name) => variables[name] as string),
    createHash("sha256").update(JSON.stringify(variables)).digest("base64url"),
  ],
  text: `with made as materialized (select uuidv7() as placement_id, uuidv7() as facts_id, clock_timestamp() as moment),
  keyed as (
    insert into idempotency_key (organisation_id, key, operation, request_hash, result)
    select current_setting('cic.organisation'), $1::text, 'movePlacement', $5::text,
      json_build_object('kind', 'moved', 'from', $2::uuid, 'to', made.placement_id) from made),
  locked as materialized (
    select c.id from child c where c.id = (select child_id from placement where id = $2::uuid and voided_at is null)
      and c.authority_id = current_setting('cic.organisation') for no key update),
  ended as (
    update placement p set ended_on = $3::date, end_reason = 'CARPL', version = p.version + 1, updated_at = now() from locked
    where p.id = $2::uuid and p.child_id = locked.id and p.version = 1 and p.ended_on is null and p.started_on < $3::date returning p.*),
  started as (
    insert into placement (id, child_id, authority_id, care_period_id, type_code, provider_code, postcode, started_on, made_in_emergency, source)
    select made.placement_id, child_id, authority_id, care_period_id, 'U4', 'PR1', $4::text, $3::date, 'NO', 'API' from ended, made returning *),
  place as materialized (
    select t.*, coalesce(d.authority_id, (select organisation_id from organisation_code
        where scheme = 'ONS' and code = t.district_code and organisation_id like 'LA:%' limit 1)) as area_id
    from postcode t left join district d on d.code = t.district_code where t.postcode = $4::text),
  outside as materialized (
    select place.area_id <> ended.authority_id as of_authority, exists (select from authority_adjacency n
        join organisation_code k on k.code = n.adjoining_ons_code and k.scheme = 'ONS'
        where n.authority_id = ended.authority_id and k.organisation_id = place.area_id) as adjoins
    from ended, place),
  -- Whether it is outside the area of the ICB that the child comes from, on the days of each determination.
  origin as materialized (
    select valid_from, answer, reason, lead(valid_from) over (order by valid_from) as valid_until from (
      select greatest(o.valid_from, $3::date) as valid_from, a.answer, a.reason, lag(a.reason) over (order by o.valid_from) as before
      from ended join determination o on o.child_id = ended.child_id and o.superseded_at is null and (o.valid_until is null or o.valid_until > $3::date),
        place, lateral (select coalesce(o.originating_icb_id, o.commissioner_icb_id) = place.icb_ids[1] as inside,
          case o.outcome when 'DETERMINED' then 'ORIGINATING_ICB' else 'PROPOSED_ICB' end as icb) k,
        lateral (select case when inside then 'NO' else 'YES' end as answer, case when inside then 'IN_' else 'OUTSIDE_' end || icb as reason) a) o
    where before is distinct from reason),
  old_area as (
    update placement_area a set superseded_at = recorded_now() from ended where a.placement_id = ended.id and a.superseded_at is null returning a.*),
  area as (
    insert into placement_area (placement_id, child_id, authority_id, valid_from, valid_until, area_authority_id, area_country, area_unknown, icb_id,
      icb_unknown, out_of_authority_area, out_of_authority_area_reason, at_a_distance, at_a_distance_reason, out_of_icb_area, out_of_icb_area_reason)
    select placement_id, child_id, authority_id, valid_from, least(valid_until, $3::date), area_authority_id, area_country, area_unknown, icb_id,
      icb_unknown, out_of_authority_area, out_of_authority_area_reason, at_a_distance, at_a_distance_reason, out_of_icb_area, out_of_icb_area_reason
    from old_area where valid_from < $3::date
    union all
    select s.id, s.child_id, s.authority_id, origin.valid_from, origin.valid_until, place.area_id, place.country, null, place.icb_ids[1], null,
      case when of_authority then 'YES' else 'NO' end, case when of_authority then 'IN_ANOTHER_AUTHORITY' else 'IN_RESPONSIBLE_AUTHORITY' end,
      case when of_authority and not adjoins then 'YES' else 'NO' end, case when not of_authority then 'IN_RESPONSIBLE_AUTHORITY'
        when adjoins then 'IN_ADJOINING_AUTHORITY' else 'IN_ANOTHER_AUTHORITY' end,
      origin.answer, origin.reason
    from started s, place, outside, origin),
  old_home as (
    update placement_home h set superseded_at = recorded_now() from ended where h.placement_id = ended.id and h.superseded_at is null returning h.*),
  home as (
    insert into placement_home (placement_id, child_id, authority_id, home_postcode, distance_miles, over_20_miles, over_20_miles_reason)
    select placement_id, child_id, authority_id, home_postcode, distance_miles, over_20_miles, over_20_miles_reason from old_home
    union all
    select s.id, s.child_id, s.authority_id, h.home_postcode, round(d.miles::numeric, 1), case when d.miles > 20 then 'YES' else 'NO' end, null
    from started s, place, old_home h join postcode t on t.postcode = h.home_postcode
      cross join lateral (select sqrt((t.easting - place.easting)::float ^ 2 + (t.northing - place.northing)::float ^ 2) / 1609.3 as miles) d),
  old_relation as (
    update access_relation r set superseded_at = now() from ended
    where r.cause = 'PLACEMENT' and r.cause_id = ended.id and r.superseded_at is null returning r.*),
  relation as (
    insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, valid_until, cause, cause_id)
    select uuidv7(), child_id, authority_id, organisation_id, basis, valid_from, coalesce(valid_until, $3::date + 1), cause, cause_id from old_relation
    union all
    select uuidv7(), s.child_id, s.authority_id, seen.organisation_id, seen.basis, $3::date, null, 'PLACEMENT', s.id
    from started s, place, lateral (values ('RECEIVING_ICB', place.icb_ids[1]),
      ('AREA_LA', nullif(place.area_id, s.authority_id))) seen(basis, organisation_id) where seen.organisation_id is not null
    returning organisation_id, cause_id, valid_from, valid_until),
  notified as (
    update notice n set state = 'SUPERSEDED', state_since = now(), version = n.version + 1, escalated_at = null from ended, notice before
    where before.id = n.id and n.placement_id = ended.id and n.state in ('SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED')
      and n.event in ('ENTERED_CARE', 'STARTED', 'MOVED')
    returning n.id, n.child_id, n.authority_id, n.version, before.state as from_state,
      array(select distinct carried_on_by(reader, current_setting('cic.today')::date) from unnest(n.reader_ids) reader) as named),
  stepped as (
    insert into notice_step (id, notice_id, child_id, authority_id, position, from_state, to_state, organisation_id, taken_by, taken_at, request_id)
    select uuidv7(), id, child_id, authority_id, version, from_state, 'SUPERSEDED', current_setting('cic.organisation'),
      current_setting('cic.subject'), now(), current_setting('cic.request') from notified),
  old_facts as (
    update commissioning_facts f set superseded_at = made.moment from ended, made where f.child_id = ended.child_id and f.superseded_at is null
    returning f.*),
  said_now as materialized (
    select f.*, jsonb_set(f.facts, '{placements}', jsonb_set(f.facts -> 'placements', '{-1,until}', to_jsonb($3::date)) || jsonb_build_object(
      'kind', 'FOSTER', 'arrangedBy', f.facts -> 'placements' -> -1 -> 'arrangedBy', 'arrangedOn', null, 'from', $3::date, 'until', null,
      'place', jsonb_build_object('kind', 'known', 'postcode', t.postcode, 'country', t.country, 'districtCode', t.district_code, 'authorityId', t.area_id,
        'authorityUnknown', null, 'easting', t.easting, 'northing', t.northing, 'icbIds', t.icb_ids, 'icbKnownFrom', '{}'::json,
        'terminatedOn', t.terminated_on))) as now_facts
    from old_facts f, place t),
  facts as (
    insert into commissioning_facts (id, child_id, authority_id, facts, digest, rules_version, determined_on, cause, recorded_at)
    select made.facts_id, child_id, authority_id, now_facts, encode(sha256(now_facts::text::bytea), 'base64'), rules_version, $3::date, 'PLACEMENT', made.moment
    from said_now, made),
  old_determination as (
    update determination d set superseded_at = made.moment from ended, made where d.child_id = ended.child_id and d.superseded_at is null returning d.*),
  determined as (
    insert into determination (id, facts_id, child_id, authority_id, valid_from, valid_until, in_care, outcome, commissioner, commissioner_icb_id,
      originating_icb_id, interim_payer, rule_id, edition_id, reason_codes, warnings, said, digest, supersedes_id, changes, recorded_at)
    select uuidv7(), made.facts_id, child_id, authority_id, valid_from, valid_until, in_care, outcome, commissioner, commissioner_icb_id,
      originating_icb_id, interim_payer, rule_id, edition_id, reason_codes, warnings, said, digest, id, '[]', made.moment from old_determination, made),
  happened as materialized (
    select uuidv7() as id, type, child_id, authority_id, jsonb_build_array(jsonb_build_object('record', record, 'id', record_id)) as records, record, record_id, named,
      nextval('event_sequence') as sequence, greatest(pg_current_xact_id()::text::bigint,
        (select max(before.transaction) from event before where before.child_id = e.child_id)) as transaction
    from (select 'NOTICE_CHANGED', child_id, authority_id, 'NOTICE', id, named from notified
      union all select 'PLACEMENT_ENDED', child_id, authority_id, 'PLACEMENT', id, '{}' from ended
      union all select 'PLACEMENT_RECORDED', child_id, authority_id, 'PLACEMENT', id, '{}' from started) e(type, child_id, authority_id, record, record_id, named)),
  event as (
    insert into event (id, transaction, sequence, type, child_id, authority_id, records)
    select id, transaction, sequence, type, child_id, authority_id, records from happened),
  told as (
    insert into event_audience (event_id, organisation_id, child_id, authority_id, transaction, sequence, named)
    select h.id, a.organisation_id, h.child_id, h.authority_id, h.transaction, h.sequence, bool_or(a.named)
    from happened h cross join lateral (
      select h.authority_id as organisation_id, false as named union all select unnest(h.named), true
      union all select r.organisation_id, false from relation r where r.cause_id = h.record_id and h.record = 'PLACEMENT'
        and r.valid_from <= $3::date and (r.valid_until is null or r.valid_until > $3::date)
      union all select r.organisation_id, false from access_relation r where r.child_id = h.child_id and h.record = 'PLACEMENT' and r.basis = 'ORIGINATING_ICB'
        and r.superseded_at is null and r.valid_from <= $3::date and (r.valid_until is null or r.valid_until > $3::date)) a
    group by 1, 2, 3, 4, 5, 6)
  select json_build_object('movePlacement', json_build_object(
    'ended', (select json_build_object('id', id, 'endedOn', ended_on, 'endReason', end_reason, 'version', version) from ended),
    'started', (select json_build_object('id', s.id, 'type', s.type_code, 'startedOn', s.started_on, 'version', s.version,
        'postcode', regexp_replace(s.postcode, '(...)$', ' \\1'), 'area', json_build_object(
          'icb', (select json_build_object('id', o.id, 'name', o.name) from organisation o where o.id = place.icb_ids[1]),
          'outOfAuthorityArea', json_build_object('value', case when of_authority then 'YES' else 'NO' end)))
      from started s, place, outside)))::text as answer`,
};
