import { sql } from "drizzle-orm";
import { type Build, inForce, moment, SHORT_BREAKS, snapshotDays } from "./population-parts.ts";

/** Those who leave care, and have left it. */
export const LEAVER_SQL = {
  CARE_LEAVERS: (moments) => sql`
    select l.child_id as record_id, l.child_id, l.authority_id, ${moment},
      case when l.in_touch = 'DIED' then 'DIED' when l.in_touch = 'RHOM' then 'RETURNED_HOME'
        when age.years not between 17 and 21 then 'OTHER_AGE' end as excluded, null::integer as score,
      case l.in_touch when 'YES' then 'IN_TOUCH' when 'REFU' then 'REFUSES' when 'NREQ' then 'NOT_NEEDED'
        else 'NOT_IN_TOUCH' end as in_touch,
      case when l.activity ~ '^[FP]' then 'ACTIVE' when l.activity ~ '^G' then 'NEET' else 'NOT_KNOWN' end as activity,
      case when l.accommodation ~ '1$' then 'SUITABLE' when l.accommodation ~ '2$' then 'UNSUITABLE' else 'NOT_KNOWN' end as accommodation
    from ${snapshotDays(moments)}
    join care_leaver_measure l on l.voided_at is null and l.year = extract(year from ${moment})
    join child born on born.id = l.child_id
    cross join lateral (select extract(year from age(${moment}, born.date_of_birth))::integer as years) age`,

  TURNED_18: ({ from, until, asOf }) => sql`
    select c.id as record_id, c.child_id, c.authority_id, eighteen.on_day as on_date,
      case when ls.code in ${SHORT_BREAKS} then 'SHORT_BREAK' end as excluded, null::integer as score,
      case when passport.given_on <= eighteen.on_day then 'GIVEN' when passport.given_on is not null then 'GIVEN_LATE'
        when eighteen.on_day >= ${asOf}::date then 'NOT_YET_DUE' when passport.not_given then 'NOT_GIVEN' else 'NOT_TOLD' end as passport
    from child born
    cross join lateral (select (born.date_of_birth + interval '18 years')::date as on_day) eighteen
    join care_period c on c.child_id = born.id and c.voided_at is null and ${inForce("c", sql`eighteen.on_day - 1`)}
    left join legal_status ls on ls.care_period_id = c.id and ls.voided_at is null and ${inForce("ls", sql`eighteen.on_day - 1`)}
    left join lateral (select min(e.started_on) filter (where e.holds) as given_on, bool_or(not e.holds) as not_given
      from care_leaver_entry e where e.child_id = c.child_id and e.voided_at is null and e.kind = 'HEALTH_PASSPORT') passport on true
    where born.date_of_birth >= (${from}::date - interval '18 years 1 day')::date and born.date_of_birth <= (${until}::date - interval '18 years')::date
      and eighteen.on_day >= ${from}::date and eighteen.on_day < ${until}::date`,

  OFFER_APPLIED: ({ from, until }) => sql`
    select o.id as record_id, o.child_id, o.authority_id, o.answered_on as on_date,
      case when o.state = 'WITHDRAWN' then 'WITHDRAWN' end as excluded, null::integer as score,
      case when o.certificate_from is not null then 'ISSUED' when o.state = 'REFUSED' then 'REFUSED' else 'UNDECIDED' end as offer
    from offer_application o
    where o.answered_on >= ${from}::date and o.answered_on < ${until}::date`,
} satisfies Record<string, Build>;
