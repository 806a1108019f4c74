import type { PopulationId } from "@cic/domain/indicators/population";
import { type SQL, sql } from "drizzle-orm";
import { LEAVER_SQL } from "./leaver-population-sql.ts";
import {
  AS_DEFINED,
  type Build,
  inForce,
  type Means,
  type Moments,
  moment,
  none,
  SHORT_BREAKS,
  snapshotDays,
} from "./population-parts.ts";

/**
 * The predicate of a population: a row for each record, counted or excluded (`excluded` says why), with a category for each of
 * its outcomes. Both the number and its members come from it.
 *
 * Columns: record_id, child_id, authority_id, on_date, excluded, score, and each outcome by its id. Only the outcomes asked for are
 * worked out; the others are null.
 */
export function populationSql(
  id: PopulationId,
  moments: Moments,
  outcomes: readonly string[],
  means: Means = AS_DEFINED,
): SQL {
  return POPULATION_SQL[id](moments, (outcome) => outcomes.includes(outcome), means);
}

/** Children in care on each day, with what holds on it. */
const inCare = (moments: Moments, placed = (placement: SQL) => placement) => sql`from ${snapshotDays(moments)}
  join care_period c on c.voided_at is null and ${inForce("c", moment)}
  left join legal_status ls on ls.care_period_id = c.id and ls.voided_at is null and ${inForce("ls", moment)}
  ${placed(sql`left join placement p on p.care_period_id = c.id and p.voided_at is null and ${inForce("p", moment)}`)}`;
const area = sql`left join placement_area pa on pa.placement_id = p.id and pa.superseded_at is null
  and ${inForce("pa", moment, "valid_from", "valid_until")}`;
const shortBreakNow = sql`case when ls.code in ${SHORT_BREAKS} then 'SHORT_BREAK' end`;

/** A notice that was sent and stands, of a placement's start. */
const SENT = sql`n.sent_on is not null and n.state not in ('WITHDRAWN', 'VOID')
  and n.event in ('ENTERED_CARE', 'STARTED', 'MOVED')`;

const POPULATION_SQL: Readonly<Record<PopulationId, Build>> = {
  ENTERED_CARE: (moments, wants, { due, joins }) => sql`
    select c.id as record_id, c.child_id, c.authority_id, c.started_on as on_date,
      case when ls.code in ${SHORT_BREAKS} then 'SHORT_BREAK' end as excluded, null::integer as score,
      ${wants("icb_told") ? withinFive(sql`told.sent_on`, moments) : none} as icb_told,
      ${wants("requested") || wants("both") ? withinFive(sql`asked.requested_on`, moments) : none} as requested,
      ${wants("consented") || wants("both") ? withinFive(sql`agreed.received_on`, moments) : none} as consented,
      ${wants("both") ? withinFive(sql`case when asked.requested_on is not null and agreed.received_on is not null then greatest(asked.requested_on, agreed.received_on) end`, moments) : none} as both,
      ${wants("initial_assessment") ? initialAssessment(moments) : none} as initial_assessment,
      ${wants("after_consent") ? afterConsent(moments) : none} as after_consent
    from care_period c
    left join legal_status ls on ls.care_period_id = c.id and ls.voided_at is null and ${inForce("ls", sql`c.started_on`)}
    ${joins(FIVE_DAYS.some(wants), due("limits", sql`c.started_on`, 5))}
    ${
      wants("icb_told")
        ? sql`left join lateral (select min(n.sent_on) as sent_on from notice n join placement p on p.id = n.placement_id
      where p.care_period_id = c.id and n.child_id = c.child_id and ${SENT}
        and n.recipient_kind in ('ICB_OF_RESIDENCE', 'ICB_OF_PLACEMENT')) told on true`
        : sql``
    }
    ${
      wants("requested") || wants("both")
        ? sql`left join lateral (select min(a.requested_on) as requested_on from assessment a
      where a.care_period_id = c.id and a.kind = 'IHA' and a.state <> 'VOID') asked on true`
        : sql``
    }
    ${
      // Consent that was there before care began counts, while nobody withdrew it.
      wants("consented") || wants("both") || wants("after_consent")
        ? sql`left join lateral (select case when count(*) > 0 then greatest(min(k.received_on), c.started_on) end as received_on from consent k
      where k.child_id = c.child_id and k.decision = 'GIVEN' and 'ASSESSMENT' = any(k.scopes) and k.voided_at is null
        and (k.withdrawn_on is null or k.withdrawn_on > c.started_on) and k.received_on is not null
        and (c.ended_on is null or k.received_on < c.ended_on)) agreed on true`
        : sql``
    }
    ${wants("initial_assessment") || wants("after_consent") ? assessedIn(joins(wants("initial_assessment"), due("twenty", sql`c.started_on`, 20))) : sql``}
    ${wants("after_consent") ? due("consent_due", sql`agreed.received_on`, 20) : sql``}
    where c.voided_at is null and c.started_on >= ${moments.from}::date and c.started_on < ${moments.until}::date`,

  INITIAL_ASSESSMENT_DUE: (moments, _, { due }) => sql`
    select c.id as record_id, c.child_id, c.authority_id, twenty.due as on_date,
      case when ls.code in ${SHORT_BREAKS} then 'SHORT_BREAK' end as excluded, null::integer as score,
      ${initialAssessment(moments)} as initial_assessment
    from care_period c
    left join legal_status ls on ls.care_period_id = c.id and ls.voided_at is null and ${inForce("ls", sql`c.started_on`)}
    ${assessedIn(due("twenty", sql`c.started_on`, 20))}
    where c.voided_at is null and c.started_on >= ${moments.from}::date - 60 and c.started_on < ${moments.until}::date
      and twenty.due >= ${moments.from}::date and twenty.due < ${moments.until}::date`,

  REVIEW_ASSESSMENT_DUE: ({ from, until, asOf }) => sql`
    select a.id as record_id, a.child_id, a.authority_id, reviews.due as on_date,
      case when next.assessed_on is null and c.ended_on <= reviews.due then 'LEFT_CARE_BEFORE_DUE' end as excluded,
      null::integer as score,
      case when reviews.due >= ${asOf}::date then 'NOT_YET_DUE'
        when next.assessed_on <= reviews.due then 'ON_TIME' when next.assessed_on is not null then 'LATE'
        when exists (select from assessment no where no.care_period_id = a.care_period_id and no.declined_on is not null
          and no.state = 'DECLINED' and no.requested_on > a.assessed_on) then 'DECLINED'
        else 'NOT_DONE' end as review
    from assessment a
    join care_period c on c.id = a.care_period_id and c.voided_at is null
    join child born on born.id = a.child_id
    cross join lateral (select ${reviewDue(sql`a.assessed_on`)} as due) reviews
    left join lateral (select min(b.assessed_on) as assessed_on from assessment b where b.care_period_id = a.care_period_id
      and b.kind = 'RHA' and b.state <> 'VOID' and b.assessed_on > a.assessed_on) next on true
    where a.kind in ('IHA', 'RHA') and a.state <> 'VOID' and a.assessed_on is not null
      and a.assessed_on >= (${from}::date - interval '13 months')::date and a.assessed_on < ${until}::date
      and reviews.due >= ${from}::date and reviews.due < ${until}::date`,

  ADOPTION_MEDICAL_DUE: ({ from, until, asOf }) => sql`
    select a.id as record_id, a.child_id, a.authority_id, (a.requested_on + interval '1 month')::date as on_date,
      case when a.state = 'CANCELLED' then 'CANCELLED' end as excluded, null::integer as score,
      case when a.assessed_on <= a.requested_on + interval '1 month' then 'ON_TIME' when a.assessed_on is not null then 'LATE'
        when a.requested_on + interval '1 month' < ${asOf}::date then 'NOT_DONE' else 'NOT_YET_DUE' end as adoption_medical
    from assessment a
    where a.kind = 'ADOPTION_MEDICAL' and a.state <> 'VOID' and a.requested_on >= (${from}::date - interval '2 months')::date
      and (a.requested_on + interval '1 month')::date >= ${from}::date and (a.requested_on + interval '1 month')::date < ${until}::date`,

  ASSESSMENT_CHECKED: ({ from, until }, _, { among }) => sql`
    select q.assessment_id as record_id, q.child_id, q.authority_id, q.checked_on as on_date, null::text as excluded,
      null::integer as score, case when q.passed then 'PASSED' else 'FAILED' end as first_check
    from (select distinct on (assessment_id) assessment_id, child_id, authority_id, checked_on, passed
      from assessment_quality ${among} order by assessment_id, checked_on, checked_at) q
    where q.checked_on >= ${from}::date and q.checked_on < ${until}::date`,

  IN_CARE: (moments, wants, { joins }) => sql`
    select c.id as record_id, c.child_id, c.authority_id, ${moment}, ${shortBreakNow} as excluded, null::integer as score,
      ${wants("reach") ? sql`case pa.out_of_authority_area when 'YES' then 'OUT_OF_AREA' when 'NO' then 'IN_AREA' else 'NOT_KNOWN' end` : none} as reach,
      ${wants("distance") ? sql`case home.over_20_miles when 'YES' then 'OVER_20' when 'NO' then 'UP_TO_20' else 'NOT_KNOWN' end` : none} as distance,
      ${wants("moves") ? sql`case when placed.count >= 3 then 'THREE_OR_MORE' else 'UP_TO_2' end` : none} as moves,
      ${wants("gp") ? sql`case when gp.child_id is null then 'NOT_KNOWN' when gp.practice_code is null then 'NOT_REGISTERED' else 'REGISTERED' end` : none} as gp,
      ${
        // Assessed in this period of care, or as recently before it that no initial assessment was needed.
        wants("assessed")
          ? sql`case when last.assessed_on is null and c.started_on > ${moment} - 28 and working_days_after(c.started_on, 20) >= ${moment} then 'NEW'
        when last.assessed_on is null then 'NONE' when ${reviewDue(sql`last.assessed_on`)} >= ${moment} then 'IN_DATE' else 'OVERDUE' end`
          : none
      } as assessed,
      ${
        wants("dental")
          ? sql`case when c.started_on > (${moment} + 1 - interval '1 year')::date then 'NOT_A_YEAR' when teeth.checked_on is not null then 'CHECKED'
        when teeth.not_checked then 'NOT_CHECKED' else 'NOT_KNOWN' end`
          : none
      } as dental,
      ${wants("immunised") ? sql`coalesce(vaccines.value, 'NOT_KNOWN')` : none} as immunised
    ${inCare(moments, (placement) => joins(wants("reach") || wants("distance"), placement))}
    ${wants("reach") ? area : sql``}
    ${wants("distance") ? sql`left join placement_home home on home.placement_id = p.id and home.superseded_at is null` : sql``}
    ${
      // The return from a temporary stay to where the child lived before is no placement.
      wants("moves")
        ? sql`left join lateral (select count(*) filter (where not same_again) as count from (
            select type_code, started_on, coalesce((type_code, provider_code, urn) is not distinct from
                lag((type_code, provider_code, urn)) over settled and stay > lag(stay) over settled + 1, false) as same_again
            from (select q.type_code, q.provider_code, q.urn, q.started_on, row_number() over (order by q.started_on) as stay
              from placement q where q.child_id = c.child_id and q.voided_at is null and q.started_on <= ${moment}
                and (q.ended_on is null or q.ended_on > (${moment} + 1 - interval '1 year')::date)) stays
            where type_code !~ '^T[0-4]$' window settled as (order by started_on)) moved) placed on true`
        : sql``
    }
    ${
      wants("gp")
        ? sql`left join gp_registration gp on gp.child_id = c.child_id and gp.voided_at is null and ${inForce("gp", moment)}`
        : sql``
    }
    ${
      wants("assessed")
        ? sql`join child born on born.id = c.child_id
    left join lateral (select max(a.assessed_on) as assessed_on from assessment a where a.child_id = c.child_id and a.state <> 'VOID'
      and a.kind in ('IHA', 'RHA') and a.assessed_on <= ${moment} and a.assessed_on >= c.started_on - interval '3 months') last on true`
        : sql``
    }
    ${
      // A dated check; what a return says of a year is another measure.
      wants("dental")
        ? sql`left join lateral (select max(h.on_day) filter (where h.value = 'YES') as checked_on, bool_or(h.value = 'NO') as not_checked
      from health_line h where h.child_id = c.child_id and h.kind = 'DENTAL_CHECK' and ${LINE_STANDS}
        and h.on_day <= ${moment} and h.on_day > (${moment} - interval '1 year')::date) teeth on true`
        : sql``
    }
    ${
      wants("immunised")
        ? sql`left join lateral (select h.value from health_line h where h.child_id = c.child_id and h.kind = 'IMMUNISATIONS'
      and ${LINE_STANDS} and h.effective_on <= ${moment} order by h.effective_on desc, h.id desc limit 1) vaccines on true`
        : sql``
    }`,

  IN_CARE_A_YEAR: (moments) => sql`
    select c.id as record_id, c.child_id, c.authority_id, ${moment},
      case when exists (select from legal_status ls where ls.child_id = c.child_id and ls.voided_at is null
          and ls.code in ${SHORT_BREAKS} and ls.started_on <= ${moment}
          and (ls.ended_on is null or ls.ended_on > (${moment} + 1 - interval '1 year')::date)) then 'SHORT_BREAK'
        when c.started_on > (${moment} + 1 - interval '1 year')::date then 'NOT_A_YEAR' end as excluded,
      case when age.years between 5 and 16 and told.score ~ '^([0-9]|[1-3][0-9]|40)$' then told.score::integer end as score,
      ${done("HEALTH_ASSESSMENT")} as health_assessment, ${done("IMMUNISATIONS")} as immunisations,
      ${done("TEETH_CHECK")} as teeth_check,
      case when age.years >= 5 then 'FIVE_OR_OVER' else ${done("HEALTH_CHECK")} end as health_check,
      case told.oc2 ->> 'SUBSTANCE_MISUSE' when '1' then case
          when told.oc2 ->> 'INTERVENTION_RECEIVED' = '1' then 'RECEIVED'
          when told.oc2 ->> 'INTERVENTION_OFFERED' = '1' then 'OFFERED' else 'NEITHER' end
        when '0' then 'NOT_IDENTIFIED' else 'NOT_TOLD' end as substance_misuse,
      case when age.years < 10 then 'UNDER_10' else case told.oc2 ->> 'CONVICTED'
        when '1' then 'CONVICTED' when '0' then 'NOT_CONVICTED' else 'NOT_TOLD' end end as convicted,
      case when age.years not between 5 and 16 then 'NOT_IN_SCOPE'
        when told.score ~ '^([0-9]|1[0-3])$' then 'NORMAL' when told.score ~ '^1[4-6]$' then 'BORDERLINE'
        when told.score ~ '^(1[7-9]|[23][0-9]|40)$' then 'CONCERN'
        when told.oc2 ->> 'SDQ_REASON' in ('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5') then told.oc2 ->> 'SDQ_REASON'
        else 'NO_REASON' end as sdq
    from ${snapshotDays(moments)}
    join care_period c on c.voided_at is null and ${inForce("c", moment)}
    join child born on born.id = c.child_id
    cross join lateral (select extract(year from age(${moment}, born.date_of_birth))::integer as years) age
    left join lateral (select r.oc2, r.oc2 ->> 'SDQ_SCORE' as score from return_row r
      where r.child_id = c.child_id and r.module = 'OC2' and r.year = extract(year from ${moment})
        and r.superseded_at is null and not r.removed limit 1) told on true`,

  PLACED_OUT_OF_AREA: ({ from, until, asOf }, _, { due }) => sql`
    select p.id as record_id, p.child_id, p.authority_id, p.started_on as on_date,
      case when p.type_code ~ '^T[0-4]$' then 'TEMPORARY' when ls.code in ${SHORT_BREAKS} then 'SHORT_BREAK' end as excluded,
      null::integer as score,
      case when told.sent_on <= p.started_on then 'ON_TIME_PRIOR'
        when p.made_in_emergency <> 'YES' then case when told.sent_on is not null then 'LATE' else 'MISSING' end
        when limits.due is null then 'NO_CALENDAR'
        when told.sent_on <= limits.due then 'ON_TIME_EMERGENCY'
        when told.sent_on is not null then 'LATE'
        when limits.due < ${asOf}::date then 'MISSING' else 'NOT_YET_DUE' end as area_told
    from placement p
    join placement_area pa on pa.placement_id = p.id and pa.superseded_at is null and pa.out_of_authority_area = 'YES'
      and ${inForce("pa", sql`p.started_on`, "valid_from", "valid_until")}
    left join legal_status ls on ls.care_period_id = p.care_period_id and ls.voided_at is null and ${inForce("ls", sql`p.started_on`)}
    ${due("limits", sql`p.started_on`, 5, "p.made_in_emergency = 'YES'")}
    left join lateral (select min(n.sent_on) as sent_on from notice n where n.placement_id = p.id and n.child_id = p.child_id and ${SENT}
      and n.recipient_kind = 'ICB_OF_PLACEMENT') told on true
    where p.voided_at is null and p.started_on >= ${from}::date and p.started_on < ${until}::date`,

  PLACED_IN_AREA: (moments) => sql`
    select p.id as record_id, c.child_id, c.authority_id, ${moment}, ${shortBreakNow} as excluded, null::integer as score,
      coalesce(d.outcome, 'NOT_DETERMINED') as commissioner
    ${inCare(moments)} ${area}
    left join determination d on d.child_id = c.child_id and d.superseded_at is null
      and ${inForce("d", moment, "valid_from", "valid_until")}
    where pa.out_of_authority_area = 'YES'`,

  ...LEAVER_SQL,
};

/** Outcomes that go by the fifth working day. */
const FIVE_DAYS = ["icb_told", "requested", "consented", "both"];

/** Whether a day is there by the fifth working day after care began. */
function withinFive(there: SQL, { asOf }: Moments): SQL {
  return sql`case when limits.due is null then 'NO_CALENDAR' when ${there} <= limits.due then 'ON_TIME'
    when ${there} is not null then 'LATE' when limits.due < ${asOf}::date then 'MISSING' else 'NOT_YET_DUE' end`;
}

/** The initial assessment of a period of care, one that was recent enough before it, and by when it is due. */
const assessedIn = (twenty: SQL) => sql`${twenty}
    left join lateral (select min(a.assessed_on) filter (where a.assessed_by = 'MEDICAL_PRACTITIONER') as assessed_on,
        min(a.report_returned_on) filter (where a.assessed_by = 'MEDICAL_PRACTITIONER') as report_returned_on,
        bool_or(a.state = 'DECLINED') as declined
      from assessment a where a.care_period_id = c.id and a.kind = 'IHA' and a.state <> 'VOID') iha on true
    left join lateral (select true as found from assessment a where a.child_id = c.child_id and a.state <> 'VOID'
      and a.kind in ('IHA', 'RHA') and a.assessed_on < c.started_on and c.started_on <= (a.assessed_on + interval '3 months')::date
      and a.report_returned_on is not null limit 1) recent on true`;

/** As the domain's `classifyInitialAssessment`; on the due day itself there is still time. */
const initialAssessment = ({ asOf }: Moments) => sql`case when recent.found then 'RECENT_ASSESSMENT'
        when twenty.due is null then 'NO_CALENDAR'
        when iha.assessed_on is null and c.ended_on <= twenty.due then 'LEFT_CARE_BEFORE_DUE'
        when ${asOf}::date <= twenty.due then 'NOT_YET_DUE'
        when iha.assessed_on <= twenty.due then case when iha.report_returned_on <= twenty.due then 'REPORTED' else 'ASSESSED' end
        when iha.assessed_on is not null then 'ASSESSED_LATE'
        when iha.declined then 'DECLINED' else 'NOT_ASSESSED' end`;

/** As `initialAssessment`, by twenty working days from receipt of consent; of who has none there is no such day. */
const afterConsent = ({ asOf }: Moments) => sql`case when agreed.received_on is null then 'NO_CONSENT'
        when recent.found then 'RECENT_ASSESSMENT'
        when consent_due.due is null then 'NO_CALENDAR'
        when iha.assessed_on is null and c.ended_on <= consent_due.due then 'LEFT_CARE_BEFORE_DUE'
        when iha.assessed_on <= consent_due.due then 'IN_TIME'
        when ${asOf}::date <= consent_due.due then 'NOT_YET_DUE'
        when iha.assessed_on is not null then 'ASSESSED_LATE'
        when iha.declined then 'DECLINED' else 'NOT_ASSESSED' end`;

const LINE_STANDS = sql`h.voided_at is null and h.superseded_at is null`;

/** As the domain's `reviewDue`: within six months before the fifth birthday, within twelve after. */
const reviewDue = (
  assessedOn: SQL,
) => sql`case when (${assessedOn} + interval '6 months')::date < (born.date_of_birth + interval '5 years')::date
      then (${assessedOn} + interval '6 months')::date else (${assessedOn} + interval '12 months')::date end`;

/** An item of OC2: 1 is done, 0 is not, and anything else is not told. */
function done(column: string): SQL {
  return sql`case told.oc2 ->> ${sql.raw(`'${column}'`)} when '1' then 'DONE' when '0' then 'NOT_DONE' else 'NOT_TOLD' end`;
}
