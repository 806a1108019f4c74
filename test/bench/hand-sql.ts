/** The days of a question: a period, and the snapshots in it. */
export interface HandMoments {
  readonly from: string;
  readonly until: string;
  readonly days: readonly string[];
}

const at = (alias: string, on: string, from = "started_on", until = "ended_on") =>
  `${alias}.${from} <= ${on} and (${alias}.${until} is null or ${alias}.${until} > ${on})`;
const determined = (of: string, on: string) =>
  `join determination d on d.child_id = ${of}.child_id and d.superseded_at is null and ${at("d", on, "valid_from", "valid_until")}`;
const noShortBreak = (of: string, on: string) =>
  `not exists (select from legal_status ls where ls.care_period_id = ${of} and ls.voided_at is null and ls.code in ('V3', 'V4') and ${at("ls", on)})`;

/** The working day so many after each day, over the days from which anything is due in the period. */
const due = (name: string, days: number, { from, until }: HandMoments) => `${name} as materialized (
  with w as (select day::date, working, sum(working::integer) over (order by day) as n
    from (select day, extract(isodow from day) < 6 and not exists (select from bank_holiday h
        where h.division = 'england-and-wales' and h.held_on = day::date) as working
      from generate_series(date '${from}' - 62, date '${until}' + 62, interval '1 day') day) days)
  select s.day as start, w.day as due from w s join w on w.working and w.n = s.n + ${days})`;

const told = `exists (select from placement p join notice n on n.placement_id = p.id where p.care_period_id = c.id
  and n.recipient_kind in ('ICB_OF_RESIDENCE', 'ICB_OF_PLACEMENT') and n.event in ('ENTERED_CARE', 'STARTED', 'MOVED')
  and n.state not in ('WITHDRAWN', 'VOID') and n.sent_on <= due.due)`;
const requested = `exists (select from assessment a where a.care_period_id = c.id and a.kind = 'IHA' and a.state <> 'VOID' and a.requested_on <= due.due)`;
const consented = `exists (select from consent k where k.child_id = c.child_id and k.decision = 'GIVEN' and 'ASSESSMENT' = any(k.scopes)
  and k.voided_at is null and (k.withdrawn_on is null or k.withdrawn_on > c.started_on) and k.received_on <= due.due
  and (c.ended_on is null or k.received_on < c.ended_on))`;

const entered = (numerator: string) => (moments: HandMoments) =>
  `with ${due("due", 5, moments)}
  select d.commissioner_icb_id as icb, c.started_on as on_date, ${numerator} as numerator, true as denominator, 0 as score
  from care_period c join due on due.start = c.started_on ${determined("c", "c.started_on")}
  where c.voided_at is null and c.started_on >= '${moments.from}' and c.started_on < '${moments.until}' and ${noShortBreak("c.id", "c.started_on")}`;

const initial = (numerator: string, by: "START" | "DUE") => (moments: HandMoments) => {
  const on = by === "START" ? "c.started_on" : "due.due";
  return `with ${due("due", 20, moments)}
  select d.commissioner_icb_id as icb, ${on} as on_date, ${numerator} as numerator,
    not coalesce(a.assessed_on is null and c.ended_on <= due.due, false) and not exists (select from assessment r where r.child_id = c.child_id
      and r.kind in ('IHA', 'RHA') and r.state <> 'VOID' and r.report_returned_on is not null and r.assessed_on < c.started_on
      and c.started_on <= (r.assessed_on + interval '3 months')::date) as denominator, 0 as score
  from due join care_period c on c.started_on = due.start ${determined("c", on)}
  cross join lateral (select min(assessed_on) filter (where assessed_by = 'MEDICAL_PRACTITIONER') as assessed_on,
      min(report_returned_on) filter (where assessed_by = 'MEDICAL_PRACTITIONER') as returned_on, bool_or(state = 'DECLINED') as declined
    from assessment where care_period_id = c.id and kind = 'IHA' and state <> 'VOID') a
  where c.voided_at is null and ${on} >= '${moments.from}' and ${on} < '${moments.until}' and ${noShortBreak("c.id", "c.started_on")}`;
};

const afterConsent = (moments: HandMoments) => `with ${due("due", 20, moments)}
  select d.commissioner_icb_id as icb, c.started_on as on_date, coalesce(a.assessed_on <= due.due, false) as numerator,
    not coalesce(a.assessed_on is null and c.ended_on <= due.due, false) and not exists (select from assessment r where r.child_id = c.child_id
      and r.kind in ('IHA', 'RHA') and r.state <> 'VOID' and r.report_returned_on is not null and r.assessed_on < c.started_on
      and c.started_on <= (r.assessed_on + interval '3 months')::date) as denominator, 0 as score
  from care_period c ${determined("c", "c.started_on")}
  cross join lateral (select greatest(min(k.received_on), c.started_on) as on_day from consent k where k.child_id = c.child_id
    and k.decision = 'GIVEN' and 'ASSESSMENT' = any(k.scopes) and k.voided_at is null and k.received_on is not null
    and (k.withdrawn_on is null or k.withdrawn_on > c.started_on) and (c.ended_on is null or k.received_on < c.ended_on)
    having count(*) > 0) agreed join due on due.start = agreed.on_day
  cross join lateral (select min(assessed_on) as assessed_on from assessment where care_period_id = c.id and kind = 'IHA' and state <> 'VOID'
    and assessed_by = 'MEDICAL_PRACTITIONER') a
  where c.voided_at is null and c.started_on >= '${moments.from}' and c.started_on < '${moments.until}' and ${noShortBreak("c.id", "c.started_on")}`;

const review = (numerator: string) => (moments: HandMoments) =>
  `
  select d.commissioner_icb_id as icb, r.due as on_date, ${numerator} as numerator,
    not coalesce(next.assessed_on is null and c.ended_on <= r.due, false) as denominator, 0 as score
  from assessment a join child k on k.id = a.child_id
  cross join lateral (select (a.assessed_on + case when a.assessed_on + interval '6 months' < k.date_of_birth + interval '5 years'
    then interval '6 months' else interval '12 months' end)::date as due) r
  join care_period c on c.id = a.care_period_id and c.voided_at is null ${determined("a", "r.due")}
  cross join lateral (select min(b.assessed_on) as assessed_on from assessment b where b.care_period_id = a.care_period_id and b.kind = 'RHA'
    and b.state <> 'VOID' and b.assessed_on > a.assessed_on) next
  where a.kind in ('IHA', 'RHA') and a.state <> 'VOID' and a.assessed_on >= date '${moments.from}' - 400 and a.assessed_on < '${moments.until}'
    and r.due >= '${moments.from}' and r.due < '${moments.until}'`;

const medical = ({ from, until }: HandMoments) => `
  select d.commissioner_icb_id as icb, r.due as on_date, coalesce(a.assessed_on <= r.due, false) as numerator, true as denominator, 0 as score
  from assessment a cross join lateral (select (a.requested_on + interval '1 month')::date as due) r ${determined("a", "r.due")}
  where a.kind = 'ADOPTION_MEDICAL' and a.state not in ('VOID', 'CANCELLED') and a.requested_on >= date '${from}' - 32
    and a.requested_on < '${until}' and r.due >= '${from}' and r.due < '${until}'`;

const checked = ({ from, until }: HandMoments) => `
  select d.commissioner_icb_id as icb, q.checked_on as on_date, q.passed as numerator, true as denominator, 0 as score
  from assessment_quality q ${determined("q", "q.checked_on")}
  where q.checked_on >= '${from}' and q.checked_on < '${until}' and not exists (select from assessment_quality e
    where e.assessment_id = q.assessment_id and (e.checked_on, e.checked_at) < (q.checked_on, q.checked_at))`;

const outOfArea = (numerator: string, denominator: string) => (moments: HandMoments) =>
  `with ${due("due", 5, moments)}
  select d.commissioner_icb_id as icb, p.started_on as on_date, ${numerator} as numerator, ${denominator} as denominator, 0 as score
  from placement p join due on due.start = p.started_on
  join placement_area pa on pa.placement_id = p.id and pa.superseded_at is null and pa.out_of_authority_area = 'YES'
    and ${at("pa", "p.started_on", "valid_from", "valid_until")} ${determined("p", "p.started_on")}
  cross join lateral (select min(n.sent_on) as sent_on from notice n where n.placement_id = p.id and n.recipient_kind = 'ICB_OF_PLACEMENT'
    and n.state not in ('WITHDRAWN', 'VOID') and n.event in ('ENTERED_CARE', 'STARTED', 'MOVED')) told
  where p.voided_at is null and p.started_on >= '${moments.from}' and p.started_on < '${moments.until}' and p.type_code !~ '^T[0-4]$'
    and ${noShortBreak("p.care_period_id", "p.started_on")}`;
const prior = "coalesce(told.sent_on <= p.started_on, false)";
const emergency = `coalesce(told.sent_on > p.started_on and p.made_in_emergency = 'YES' and told.sent_on <= due.due, false)`;

const days = (moments: HandMoments) =>
  `unnest(array[${moments.days.map((one) => `'${one}'`).join(", ")}]::date[]) m(day)`;
const inCare =
  (numerator: string, joins = "", denominator = "true") =>
  (moments: HandMoments) =>
    `
  select d.commissioner_icb_id as icb, m.day as on_date, coalesce(${numerator}, false) as numerator, ${denominator} as denominator, 0 as score
  from ${days(moments)} join care_period c on c.voided_at is null and ${at("c", "m.day")} ${determined("c", "m.day")} ${joins}
  where ${noShortBreak("c.id", "m.day")}`;
const stay = `left join placement p on p.care_period_id = c.id and p.voided_at is null and ${at("p", "m.day")}`;
const reviewed = `join child k on k.id = c.child_id
  cross join lateral (select max(a.assessed_on) as on from assessment a where a.child_id = c.child_id and a.state <> 'VOID'
    and a.kind in ('IHA', 'RHA') and a.assessed_on <= m.day and a.assessed_on >= c.started_on - interval '3 months') last`;
const isNew = `last.on is null and c.started_on > m.day - 28 and working_days_after(c.started_on, 20) >= m.day`;
const moves = `cross join lateral (select count(*) filter (where not again) as moves from (
    select type_code, coalesce((type_code, provider_code, urn) is not distinct from lag((type_code, provider_code, urn)) over w
      and n > lag(n) over w + 1, false) as again
    from (select q.type_code, q.provider_code, q.urn, q.started_on, row_number() over (order by q.started_on) as n from placement q where q.child_id = c.child_id and q.voided_at is null
      and q.started_on <= m.day and (q.ended_on is null or q.ended_on > (m.day + 1 - interval '1 year')::date)) stays
    where type_code !~ '^T[0-4]$' window w as (order by started_on)) counted) year`;

const line = (kind: string) =>
  `from health_line h where h.child_id = c.child_id and h.kind = '${kind}' and h.voided_at is null and h.superseded_at is null`;
const turned18 = ({ from, until }: HandMoments) => `
  select d.commissioner_icb_id as icb, e.day as on_date, exists (select from care_leaver_entry p where p.child_id = k.id and p.voided_at is null
    and p.kind = 'HEALTH_PASSPORT' and p.holds and p.started_on <= e.day) as numerator, true as denominator, 0 as score
  from child k cross join lateral (select (k.date_of_birth + interval '18 years')::date as day) e
  join care_period c on c.child_id = k.id and c.voided_at is null and ${at("c", "e.day - 1")} ${determined("c", "e.day")}
  where e.day >= '${from}' and e.day < '${until}' and ${noShortBreak("c.id", "e.day - 1")}`;
const applied = ({ from, until }: HandMoments) => `
  select d.commissioner_icb_id as icb, o.answered_on as on_date, o.certificate_from is not null as numerator, true as denominator, 0 as score
  from offer_application o ${determined("o", "o.answered_on")}
  where o.answered_on >= '${from}' and o.answered_on < '${until}' and o.state <> 'WITHDRAWN'`;

const year =
  (numerator: string, denominator = "true", score = "0") =>
  (moments: HandMoments) =>
    `
  select d.commissioner_icb_id as icb, m.day as on_date, coalesce(${numerator}, false) as numerator, coalesce(${denominator}, false) as denominator,
    ${score} as score
  from ${days(moments)} join care_period c on c.voided_at is null and ${at("c", "m.day")} and c.started_on <= (m.day + 1 - interval '1 year')::date
  ${determined("c", "m.day")} join child k on k.id = c.child_id
  cross join lateral (select extract(year from age(m.day, k.date_of_birth)) as years) age
  left join return_row r on r.child_id = c.child_id and r.module = 'OC2' and r.year = extract(year from m.day) and r.superseded_at is null and not r.removed
  where not exists (select from legal_status ls where ls.child_id = c.child_id and ls.voided_at is null and ls.code in ('V3', 'V4')
    and ls.started_on <= m.day and (ls.ended_on is null or ls.ended_on > (m.day + 1 - interval '1 year')::date))`;
const is = (cell: string) => `r.oc2 ->> '${cell}' = '1'`;
const score = `case when r.oc2 ->> 'SDQ_SCORE' ~ '^([0-9]|[1-3][0-9]|40)$' then (r.oc2 ->> 'SDQ_SCORE')::integer end`;
const scored = `(age.years between 5 and 16 and ${score} is not null)`;

const placedHere = ({ days: on }: HandMoments) => `
  select pa.icb_id as icb, m.day as on_date, coalesce(d.outcome = 'DETERMINED', false) as numerator, true as denominator, 0 as score
  from unnest(array[${on.map((one) => `'${one}'`).join(", ")}]::date[]) m(day)
  join placement_area pa on pa.superseded_at is null and pa.out_of_authority_area = 'YES' and ${at("pa", "m.day", "valid_from", "valid_until")}
  join placement p on p.id = pa.placement_id and p.voided_at is null and ${at("p", "m.day")}
  join care_period c on c.id = p.care_period_id and c.voided_at is null and ${at("c", "m.day")}
  left join determination d on d.child_id = p.child_id and d.superseded_at is null and ${at("d", "m.day", "valid_from", "valid_until")}
  where ${noShortBreak("c.id", "m.day")}`;

const leavers = (numerator: string) => (moments: HandMoments) =>
  `
  select d.commissioner_icb_id as icb, m.day as on_date, ${numerator} as numerator, true as denominator, 0 as score
  from ${days(moments)} join care_leaver_measure l on l.voided_at is null and l.year = extract(year from m.day) ${determined("l", "m.day")}
  join child k on k.id = l.child_id
  where l.in_touch not in ('DIED', 'RHOM') and extract(year from age(m.day, k.date_of_birth)) between 17 and 21`;

/** Each indicator as somebody would write it who knows the tables and this question alone. */
export const HAND_SQL: Readonly<Record<string, (moments: HandMoments) => string>> = {
  K01: entered(told),
  K02: entered(`${requested} and ${consented}`),
  K02A: entered(requested),
  K02B: entered(consented),
  K03: initial("coalesce(a.assessed_on <= due.due, false)", "START"),
  K03D: initial("a.assessed_on is null and coalesce(a.declined, false)", "START"),
  K03_DUE: initial("coalesce(a.assessed_on <= due.due, false)", "DUE"),
  K04: initial("coalesce(a.assessed_on <= due.due and a.returned_on <= due.due, false)", "START"),
  K05: afterConsent,
  K06: review("coalesce(next.assessed_on <= r.due, false)"),
  K07: inCare(
    `(last.on + case when last.on + interval '6 months' < k.date_of_birth + interval '5 years' then interval '6 months' else interval '12 months' end)::date >= m.day`,
    reviewed,
    `not (${isNew})`,
  ),
  K08: inCare(
    `exists (select ${line("DENTAL_CHECK")} and h.value = 'YES' and h.on_day <= m.day and h.on_day > (m.day - interval '1 year')::date)`,
    "",
    "c.started_on <= (m.day + 1 - interval '1 year')::date",
  ),
  K09: inCare(
    `(select h.value ${line("IMMUNISATIONS")} and h.effective_on <= m.day order by h.effective_on desc, h.id desc limit 1) = 'UP_TO_DATE'`,
  ),
  K10: year(scored, "age.years between 5 and 16"),
  K11: year("false", scored, `case when ${scored} then ${score} else 0 end`),
  K12: inCare(
    "g.practice_code is not null",
    `left join gp_registration g on g.child_id = c.child_id and g.voided_at is null and ${at("g", "m.day")}`,
  ),
  K13: turned18,
  K14: outOfArea(`(${prior} or ${emergency})`, "true"),
  K14E: outOfArea(emergency, `(${prior} or ${emergency})`),
  K16: review(
    `next.assessed_on is null and exists (select from assessment n where n.care_period_id = a.care_period_id and n.state = 'DECLINED' and n.requested_on > a.assessed_on)`,
  ),
  K17: medical,
  K19: checked,
  K21: placedHere,
  K23_APPLIED: applied,
  OC2_CONVICTED: year(is("CONVICTED"), "age.years >= 10"),
  OC2_HEALTH_ASSESSMENT: year(is("HEALTH_ASSESSMENT")),
  OC2_HEALTH_CHECK: year(is("HEALTH_CHECK"), "age.years < 5"),
  OC2_IMMUNISATIONS: year(is("IMMUNISATIONS")),
  OC2_INTERVENTION_OFFERED: year(
    `not coalesce(${is("INTERVENTION_RECEIVED")}, false) and ${is("INTERVENTION_OFFERED")}`,
    is("SUBSTANCE_MISUSE"),
  ),
  OC2_INTERVENTION_RECEIVED: year(is("INTERVENTION_RECEIVED"), is("SUBSTANCE_MISUSE")),
  OC2_SDQ_AVERAGE: year("false", scored, `case when ${scored} then ${score} else 0 end`),
  OC2_SDQ_COMPLETED: year(scored, "age.years between 5 and 16"),
  OC2_SDQ_CONCERN: year(`${score} >= 17`, scored),
  OC2_SUBSTANCE_MISUSE: year(is("SUBSTANCE_MISUSE")),
  OC2_TEETH_CHECK: year(is("TEETH_CHECK")),
  OC3_ACTIVE: leavers("l.activity ~ '^[FP]'"),
  OC3_IN_TOUCH: leavers("l.in_touch = 'YES'"),
  OC3_NEET: leavers("l.activity ~ '^G'"),
  OC3_SUITABLE: leavers("l.accommodation ~ '1$'"),
  PL_OUT_OF_AREA: inCare(
    "pa.out_of_authority_area = 'YES'",
    `${stay} left join placement_area pa on pa.placement_id = p.id and pa.superseded_at is null and ${at("pa", "m.day", "valid_from", "valid_until")}`,
  ),
  PL_OVER_20_MILES: inCare(
    "h.over_20_miles = 'YES'",
    `${stay} left join placement_home h on h.placement_id = p.id and h.superseded_at is null`,
  ),
  PL_THREE_OR_MORE: inCare("year.moves >= 3", moves),
};
