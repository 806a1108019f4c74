import type { Day } from "@cic/domain/dates";
import { takesApplications } from "@cic/domain/offer-applications/takes-applications";
import { PUBLISHED_OFFERS } from "@cic/domain/offers/published-offers";

/** Years of records before the last day. */
const YEARS = 10;

/**
 * A number from 0 to 1 (never 1) for the draw `n` of whoever is numbered `key`: of the seed alone. The hash is the one that
 * partitions go by, which PostgreSQL does not change.
 */
const draws = (seed: number) => (n: number, key: string) =>
  `((hashint8extended((${key})::bigint, ${seed}::bigint * 1000 + ${n}) & 2147483647) / 2147483648.0)`;

/** Offers that take applications, each with its owner. */
const APPLIED_FOR = PUBLISHED_OFFERS.filter((offer) => takesApplications(offer) === null).map(
  ({ id, ownerId }) => `${id} ${ownerId}`,
);

/** One of the values, each as likely as it is often named. */
const oneOf = (draw: string, values: readonly string[]) =>
  `(array[${values.map((value) => `'${value}'`).join(", ")}])[1 + floor(${draw} * ${values.length})::integer]`;

/**
 * The statements that make up children, and what befell each of them over ten years up to `today`, as temporary tables `made_…`: a row
 * for each row that is to be stored, by its authority. Everybody and everything is made up; numbers are of the range that is never given out.
 */
export function makeUp(children: number, seed: number, today: Day): string {
  const draw = draws(seed);
  const id = (kind: string, key: string) => `md5('${seed} ${kind} ' || ${key})::uuid`;
  const until = `date '${today}'`;
  const table = (name: string, query: string) =>
    `create temp table ${name} on commit drop as ${query}; create index on ${name} (authority_id); analyze ${name};
     grant select on ${name} to cic_request;`;
  const whole = (n: number, key: string, from: number, to: number) =>
    `(${from} + floor(${draw(n, key)} * ${to - from + 1})::integer)`;

  return [
    // Authorities of the day with the ICB that most of their area is in; some are ten times as large as others.
    `create temp table made_place on commit drop as
      select row_number() over (order by o.id) - 1 as n, o.id as authority_id, coalesce(own.icb_id, 'ICB:QMJ') as icb_id
      from organisation o left join lateral (select i.icb_id from district d join district_icb i on i.district_code = d.code
        where d.authority_id = o.id and (i.valid_until is null or i.valid_until > ${until})
        order by i.coverage desc, d.code, i.icb_id limit 1) own on true
      where o.kind = 'LOCAL_AUTHORITY' and (o.valid_until is null or o.valid_until > ${until});`,
    `create temp table made_number on commit drop as
      select row_number() over (order by body) - 1 as i, body || digit as nhs_number from (
        select body, (11 - (9 * 27 + 7 * s[1] + 6 * s[2] + 5 * s[3] + 4 * s[4] + 3 * s[5] + 2 * s[6]) % 11) % 11 as digit
        from (select '999' || lpad(n::text, 6, '0') as body, string_to_array(lpad(n::text, 6, '0'), null)::integer[] as s
          from generate_series(0, ${Math.min(999_999, Math.ceil(children * 1.11) + 50)}) n) bodies) numbers
      where digit < 10 order by body limit ${children};`,
    table(
      "made_child",
      `select i, ${id("child", "i")} as id, place.authority_id, place.icb_id, 'made-up-' || i as local_id,
        ${until} - 1 - ${whole(1, "i", 0, YEARS * 365)} as entered_on,
        ${until} - 1 - ${whole(1, "i", 0, YEARS * 365)} - case when ${draw(2, "i")} < 0.2 then ${whole(3, "i", 0, 364)} else ${whole(3, "i", 365, 6300)} end as born,
        ${oneOf(draw(4, "i"), ["FEMALE", "FEMALE", "FEMALE", "FEMALE", "MALE", "MALE", "MALE", "MALE", "MALE", "UNKNOWN"])} as sex,
        case when ${draw(5, "i")} < 0.06 then 'YES' when ${draw(5, "i")} < 0.98 then 'NO' else 'NOT_KNOWN' end as uasc, nhs_number
      from made_number join made_place place on place.n = floor(power(${draw(6, "i")}, 1.6) * (select count(*) from made_place))`,
    ),
    // Every seventh who left comes back once.
    table(
      "made_care",
      `with first as (
        select i, id as child_id, authority_id, icb_id, born, entered_on as started_on,
          least(entered_on + 30 + floor(-ln(1 - ${draw(10, "i")}) * 900)::integer, (born + interval '18 years')::date) as ended_on
        from made_child),
      every as (
        select first.*, 0 as n from first union all
        select i, child_id, authority_id, icb_id, born, ended_on + ${whole(11, "i", 60, 600)},
          least(ended_on + ${whole(11, "i", 60, 600)} + ${whole(12, "i", 30, 900)}, (born + interval '18 years')::date), 1
        from first where ${draw(13, "i")} < 0.15)
      select i * 2 + n as i, ${id("care", "(i * 2 + n)")} as id, child_id, authority_id, icb_id, born, started_on, n,
        case when ended_on <= ${until} then ended_on end as ended_on, least(ended_on, ${until}) - started_on as days
      from every where started_on < ${until} and ended_on > started_on`,
    ),
    table(
      "made_status",
      `select ${id("status", "(i * 2 + part)")} as id, child_id, authority_id, care.id as care_period_id,
        case when ${draw(20, "i")} < 0.03 then ${oneOf(draw(21, "i"), ["V3", "V4"])}
          else ${oneOf(draw(22, "(i * 2 + part)"), ["C1", "C2", "C2", "C2", "E1", "V2"])} end as code,
        case when part = 0 then started_on else started_on + days / 2 end as started_on,
        case when part = 0 and two then started_on + days / 2 else ended_on end as ended_on
      from (select made_care.*, days > 200 and ${draw(23, "i")} < 0.5 as two from made_care) care
        cross join generate_series(0, case when two then 1 else 0 end) part`,
    ),
    table(
      "made_stay",
      `with stay as (
        select care.i * 8 + part as i, care.id as care_id, child_id, authority_id, icb_id, part, started_on + days * part / count as began_on,
          case when part = count - 1 then ended_on else started_on + days * (part + 1) / count end as left_on
        from (select c.*, least(${whole(30, "c.i", 1, 5)}, 1 + c.days / 15) as count from made_care c) care
          cross join generate_series(0, care.count - 1) part),
      drawn as (
        select stay.*, case when ${draw(38, "i")} < 0.42 then 'YES' when ${draw(38, "i")} < 0.98 then 'NO' else 'UNKNOWN' end as out,
          floor(${draw(39, "i")} * ((select count(*) from made_place) - 1)) as elsewhere from stay)
      select drawn.i, ${id("placement", "drawn.i")} as id, care_id, child_id, drawn.authority_id, part, began_on, left_on, out,
        ${oneOf(draw(31, "drawn.i"), ["U4", "U4", "U4", "U4", "U1", "U6", "K2", "K2", "H5", "P1", "A3", "R3", "T2"])} as type_code,
        ${oneOf(draw(32, "drawn.i"), ["PR1", "PR1", "PR4", "PR2"])} as provider_code, 'SC' || ${whole(33, "drawn.i", 100_000, 999_999)} as urn,
        ${oneOf(draw(34, "drawn.i"), ["YES", "NO", "NO", "NO", "NO", "NO", "NO", "NO", "NO", "NOT_KNOWN"])} as made_in_emergency,
        case out when 'YES' then away.authority_id when 'NO' then own.authority_id end as area_authority_id,
        case out when 'YES' then away.icb_id when 'NO' then own.icb_id end as area_icb_id,
        case when ${draw(35, "drawn.i")} < 0.04 then null when out = 'YES' and ${draw(36, "drawn.i")} < 0.5 then ${whole(37, "drawn.i", 21, 180)}
          else ${whole(37, "drawn.i", 0, 20)} end as miles
      from drawn join made_place own on own.authority_id = drawn.authority_id
        join made_place away on away.n = case when elsewhere >= own.n then elsewhere + 1 else elsewhere end`,
    ),
    // Whoever was responsible stays so after care, until it begins anew.
    table(
      "made_determination",
      `select ${id("determination", "(i * 2 + part)")} as id, child_id, authority_id, part = 0 as in_care, outcome,
        case when part = 0 then started_on else ended_on end as valid_from, case when part = 0 then ended_on else again_on end as valid_until,
        case when outcome <> 'INDETERMINATE' then icb_id end as icb_id, icb_id as payer_id
      from (select care.i, care.child_id, care.authority_id, care.started_on, care.ended_on,
          lead(care.started_on) over (partition by care.child_id order by care.n) as again_on,
          case when ${draw(40, "care.i")} < 0.86 then 'DETERMINED' when ${draw(40, "care.i")} < 0.95 then 'PROVISIONAL' else 'INDETERMINATE' end as outcome,
          case when ${draw(41, "care.i")} < 0.92 then care.icb_id else other.icb_id end as icb_id
        from made_care care join made_place other on other.n = floor(${draw(42, "care.i")} * (select count(*) from made_place))) made
      cross join generate_series(0, 1) part where part = 0 or ended_on is not null`,
    ),
    // Asked for, and what came of it; reviews are half-yearly before the fifth birthday. England: of 34,450 who left care in 2024-25, 3,040 were
    // adopted. That adoption is the plan for twice as many for a time, and that who waits for half a year is examined again, is assumed.
    table(
      "made_assessment",
      `with asked as (
        select i * 64 as key, i, 'IHA' as kind, started_on + ${whole(50, "i", 0, 8)} as requested_on, ${whole(51, "i", 4, 32)} as after from made_care
        union all
        select i * 64 + part, i, 'RHA', started_on - 10 + part * step, ${whole(52, "(i * 64 + part)", 5, 50)}
        from (select i, started_on, days, case when started_on < born + 1825 then 182 else 365 end as step from made_care) care
          cross join generate_series(1, days / step) part
        union all
        select i * 64 + 62 + part, i, 'ADOPTION_MEDICAL', started_on + 200 * (part + 1), ${whole(53, "(i * 2 + part)", 10, 45)}
        from made_care cross join generate_series(0, 1) part where days > 200 * (part + 1) + 60 and ${draw(54, "i")} < 0.2),
      told as (
        select asked.*, care.id as care_id, child_id, authority_id, icb_id, ended_on, ${draw(55, "key")} as fate, requested_on + after as done_on,
          ${draw(55, "key")} < 0.88 and requested_on + after <= least(ended_on, ${until}) as done
        from asked join made_care care using (i)
        where requested_on <= ${until} and (ended_on is null or requested_on <= ended_on))
      select ${id("assessment", "key")} as id, key, care_id, child_id, authority_id, icb_id, kind, requested_on,
        case when done then done_on end as assessed_on,
        case when done then case when ${draw(56, "key")} < 0.94 or kind <> 'IHA' then 'MEDICAL_PRACTITIONER' else 'NURSE' end end as assessed_by,
        case when done and ${draw(57, "key")} < 0.93 and done_on + ${whole(58, "key", 1, 15)} <= ${until} then done_on + ${whole(58, "key", 1, 15)} end as returned_on,
        case when done then null when ended_on is null and requested_on > ${until} - 60 then 'REQUESTED'
          when fate < 0.96 then 'DECLINED' else 'CANCELLED' end as undone,
        least(requested_on + 10, ended_on, ${until}) as closed_on
      from told`,
    ),
    table(
      "made_quality",
      `select ${id("quality", "(a.key * 2 + v)")} as id, a.id as assessment_id, child_id, authority_id, v as version,
        v = 2 or ${draw(60, "a.key")} < 0.88 as passed, returned_on + v * 5 as checked_on
      from made_assessment a cross join generate_series(1, case when ${draw(60, "a.key")} < 0.88 then 1 else 2 end) v
      where returned_on + 10 <= ${until} and ${draw(61, "a.key")} < 0.7`,
    ),
    table(
      "made_consent",
      `select ${id("consent", "i")} as id, child_id, authority_id, started_on + ${whole(70, "i", -3, 14)} as decided_on,
        started_on + ${whole(70, "i", -3, 14)} + ${whole(71, "i", 0, 3)} as received_on
      from made_care where ${draw(72, "i")} < 0.88 and started_on + 17 <= ${until}`,
    ),
    table(
      "made_registration",
      `select ${id("registration", "(i * 2 + part)")} as id, child.id as child_id, child.authority_id,
        case when ${draw(80, "(i * 2 + part)")} < 0.96 then 'Z9' || lpad(${whole(81, "(i * 2 + part)", 0, 299)}::text, 4, '0') end as practice_code,
        case when part = 0 then born else entered_on + 40 end as started_on, case when part = 0 and two then entered_on + 40 end as ended_on
      from (select made_child.*, ${draw(82, "i")} < 0.3 as two from made_child where ${draw(83, "i")} < 0.93) child
        cross join generate_series(0, case when two then 1 else 0 end) part
      where part = 0 or entered_on + 40 <= ${until}`,
    ),
    table(
      "made_notice",
      `select ${id("notice", "i")} as id, i, stay.id as placement_id, child_id, authority_id, area_icb_id as icb_id, made_in_emergency,
        case when part = 0 then 'ENTERED_CARE' else 'MOVED' end as event, began_on + ${whole(90, "i", -3, 9)} as sent_on
      from made_stay stay where area_icb_id is not null and (part = 0 or out = 'YES') and ${draw(91, "i")} < 0.9
        and began_on + 9 <= ${until}`,
    ),
    table(
      "made_return",
      `select care.child_id, care.authority_id, year, jsonb_build_object('CHILD', child.local_id, 'DOB', to_char(care.born, 'DD/MM/YYYY'),
          'SDQ_SCORE', case when age between 4 and 16 and ${draw(100, "key")} < 0.78 then ${whole(101, "key", 0, 30)}::text else '' end,
          'SDQ_REASON', case when age between 4 and 16 and ${draw(100, "key")} >= 0.78 then ${oneOf(draw(102, "key"), ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5"])} else '' end,
          'CONVICTED', case when ${draw(103, "key")} < 0.03 then '1' else '0' end,
          'HEALTH_CHECK', case when age > 4 then '' when ${draw(104, "key")} < 0.88 then '1' else '0' end,
          'IMMUNISATIONS', case when ${draw(105, "key")} < 0.82 then '1' else '0' end,
          'TEETH_CHECK', case when ${draw(106, "key")} < 0.79 then '1' else '0' end,
          'HEALTH_ASSESSMENT', case when ${draw(107, "key")} < 0.89 then '1' else '0' end,
          'SUBSTANCE_MISUSE', case when ${draw(108, "key")} < 0.04 then '1' else '0' end,
          'INTERVENTION_RECEIVED', case when ${draw(108, "key")} < 0.02 then '1' when ${draw(108, "key")} < 0.04 then '0' else '' end,
          'INTERVENTION_OFFERED', case when ${draw(108, "key")} >= 0.02 and ${draw(108, "key")} < 0.03 then '1' when ${draw(108, "key")} between 0.03 and 0.04 then '0' else '' end) as cells
      from (select care.*, care.i * 16 + year % 16 as key, year, extract(year from age(make_date(year, 3, 31), born))::integer as age
        from made_care care cross join generate_series(extract(year from ${until})::integer - ${YEARS}, extract(year from ${until})::integer) year
        where make_date(year, 3, 31) <= ${until} and started_on <= make_date(year - 1, 4, 1)
          and (ended_on is null or ended_on > make_date(year, 3, 31))) care
      join made_child child on child.id = care.child_id`,
    ),
    table(
      "made_leaver",
      `select ${id("leaver", "key")} as id, child_id, authority_id, year,
        ${oneOf(draw(110, "key"), ["YES", "YES", "YES", "YES", "YES", "YES", "YES", "NO", "REFU", "NREQ", "RHOM", "DIED"])} as in_touch,
        ${oneOf(draw(111, "key"), ["F1", "F2", "F4", "P2", "F5", "G4", "G5", "G6", "0"])} as activity,
        ${oneOf(draw(112, "key"), ["B1", "C1", "D1", "U1", "T1", "K1", "X2", "S2", "0"])} as accommodation
      from (select child_id, authority_id, year, i * 16 + year % 16 as key
        from (select distinct on (child_id) * from made_care order by child_id, n desc) care
          cross join generate_series(extract(year from ${until})::integer - ${YEARS}, extract(year from ${until})::integer) year
        where ended_on >= (born + interval '16 years')::date and make_date(year, 3, 31) between ended_on and ${until}
          and extract(year from age(make_date(year, 3, 31), born)) between 17 and 21) leavers`,
    ),
    // Once a year of care: the dentist, and whether immunisations are up to date.
    table(
      "made_line",
      `select ${id("line", "(key * 2 + part)")} as id, child_id, authority_id, on_day,
        case part when 0 then 'DENTAL_CHECK' else 'IMMUNISATIONS' end as kind, case part when 0 then 'DENTIST' else 'GP_PRACTICE' end as source,
        case when part = 0 then case when ${draw(120, "(key * 2)")} < 0.9 then 'YES' else 'NO' end
          when ${draw(120, "(key * 2 + 1)")} < 0.82 then 'UP_TO_DATE' else 'NOT_UP_TO_DATE' end as value
      from (select child_id, authority_id, i * 32 + part as key, started_on + part * 365 + ${whole(121, "(i * 32 + part)", 10, 300)} as on_day, ended_on
          from made_care cross join generate_series(0, days / 365) part) years
        cross join generate_series(0, 1) part
      where on_day <= least(ended_on, ${until}) and ${draw(122, "(key * 2 + part)")} < 0.85`,
    ),
    table(
      "made_passport",
      `select ${id("passport", "i")} as id, id as child_id, authority_id, (born + interval '18 years')::date + ${whole(130, "i", -300, 60)} as given_on
      from made_child where born + interval '18 years 60 days' <= ${until} and ${draw(131, "i")} < 0.7
        and exists (select from made_care c where c.child_id = made_child.id and c.ended_on >= (made_child.born + interval '17 years')::date)`,
    ),
    // To any of the published offers that take them, anew each year: a certificate is of one.
    table(
      "made_application",
      `select ${id("application", "key")} as id, key, child_id, authority_id, answered_on, offer[1] as offer_id, offer[2] as owner_id,
        case when fate < 0.75 then case when is_past then 'LAPSED' else 'ISSUED' end
          when fate >= 0.8 and not is_past then 'SUBMITTED' when fate < 0.85 then 'REFUSED' else 'WITHDRAWN' end as state
      from (select asked.*, ${draw(141, "key")} as fate, answered_on + 365 <= ${until} as is_past,
          string_to_array(${oneOf(draw(143, "i"), APPLIED_FOR)}, ' ') as offer
        from (select i * 16 + year % 16 as key, i, child_id, made_leaver.authority_id,
            make_date(year, 3, 31) - ${whole(142, "(i * 16 + year % 16)", 0, 300)} as answered_on
          from made_leaver join made_child on made_child.id = made_leaver.child_id where ${draw(140, "i")} < 0.5) asked) applied`,
    ),
  ].join("\n");
}
