-- Health assessments, and their clocks. Nothing here refers to a charge, a dispute or a determination.

create table assessment (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  care_period_id uuid not null,
  kind text not null check (kind in ('IHA', 'RHA', 'ADOPTION_MEDICAL')),
  state text not null check (state in ('REQUESTED', 'ACCEPTED', 'BOOKED', 'COMPLETED', 'REPORT_RETURNED', 'QA_FAILED', 'QA_PASSED',
    'DECLINED', 'CANCELLED', 'VOID')),
  state_since timestamptz not null,
  requested_on date not null,
  accepted_on date,
  -- When the appointment that holds was made, and for when.
  booked_on date,
  appointment_on date,
  assessed_on date,
  assessed_by text check (assessed_by in ('MEDICAL_PRACTITIONER', 'NURSE', 'MIDWIFE')),
  -- The first return: a correction does not make it late.
  report_returned_on date check (report_returned_on >= assessed_on),
  declined_on date,
  cancelled_on date,
  not_brought integer not null default 0 check (not_brought >= 0),
  not_brought_reviewed integer not null default 0 check (not_brought_reviewed between 0 and not_brought),
  cancelled_by_carer integer not null default 0,
  cancelled_by_service integer not null default 0,
  -- The ICB of the placement when it was asked for: its team accepts and books. Null when it is not known.
  icb_id text references organisation,
  -- Who performs it.
  provider_id text not null references organisation,
  -- On the day of the request.
  out_of_area text not null check (out_of_area in ('YES', 'NO', 'NOT_KNOWN')),
  -- Who pays, as known at the request; told to the provider. No state asks for it.
  payer_icb_id text references organisation,
  payer_certainty text check (payer_certainty in ('DETERMINED', 'PROVISIONAL', 'INDETERMINATE')),
  sdq_missing boolean not null,
  -- The position of its last step.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((assessed_on is null) = (assessed_by is null)),
  check ((payer_icb_id is null) = (payer_certainty is null)),
  check ((booked_on is null) = (appointment_on is null)),
  unique (id, child_id, authority_id),
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (care_period_id, child_id) references care_period (id, child_id)
);
create index assessment_child on assessment (child_id, requested_on, id);
create index assessment_authority on assessment (authority_id, requested_on, id);
create index assessment_care_period on assessment (care_period_id);
create index assessment_provider on assessment (provider_id, requested_on, id);
-- One of a kind is under way.
create unique index assessment_under_way on assessment (child_id, kind) where state in ('REQUESTED', 'ACCEPTED', 'BOOKED');

-- What happened, step by step. Added to, never changed.
create table assessment_step (
  id uuid primary key,
  assessment_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  position integer not null check (position >= 1),
  kind text not null,
  from_state text,
  to_state text not null,
  happened_on date not null,
  reason text check (reason <> ''),
  appointment_on date,
  understanding_judged_by text check (understanding_judged_by <> ''),
  alternatives_offered text check (alternatives_offered <> ''),
  reoffer_on date,
  organisation_id text not null references organisation,
  taken_by text not null,
  taken_at timestamptz not null,
  request_id text,
  check ((from_state is null) = (position = 1)),
  unique (assessment_id, position),
  foreign key (assessment_id, child_id, authority_id) references assessment (id, child_id, authority_id)
);
create index assessment_step_child on assessment_step (child_id);
create index assessment_step_authority on assessment_step (authority_id);

-- What came back, each time: summary and plan (part C). Added to, never changed.
create table assessment_report (
  id uuid primary key,
  assessment_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  version integer not null check (version >= 1),
  returned_on date not null,
  summary text not null check (summary <> ''),
  organisation_id text not null references organisation,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (assessment_id, version),
  unique (id, child_id, authority_id),
  foreign key (assessment_id, child_id, authority_id) references assessment (id, child_id, authority_id)
);
create index assessment_report_child on assessment_report (child_id);
create index assessment_report_authority on assessment_report (authority_id);

-- The clinical record (part B), apart so that the policy decides who reads it.
create table assessment_clinical (
  report_id uuid primary key,
  assessment_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  clinical text not null check (clinical <> ''),
  foreign key (report_id, child_id, authority_id) references assessment_report (id, child_id, authority_id)
);
create index assessment_clinical_child on assessment_clinical (child_id);
create index assessment_clinical_authority on assessment_clinical (authority_id);

-- To whom copies of the summary and plan went. Added to, never changed.
create table assessment_copy (
  id uuid primary key,
  assessment_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  recipient text not null check (recipient in ('CHILD', 'CARER', 'PARENT', 'SOCIAL_WORKER', 'REVIEWING_OFFICER', 'GP',
    'HEALTH_VISITOR_OR_SCHOOL_NURSE', 'ORIGINATING_ICB_TEAM', 'RECEIVING_ICB_TEAM')),
  sent_on date not null,
  organisation_id text not null references organisation,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (assessment_id, recipient, sent_on),
  foreign key (assessment_id, child_id, authority_id) references assessment (id, child_id, authority_id)
);
create index assessment_copy_child on assessment_copy (child_id);
create index assessment_copy_authority on assessment_copy (authority_id);

-- What the answers to the quality checklist came to. Added to, never changed.
create table assessment_quality (
  id uuid primary key,
  assessment_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  report_version integer not null,
  checklist_version text not null,
  passed boolean not null,
  failed text[] not null,
  -- A list of question, answer, comment.
  answers jsonb not null,
  checked_on date not null,
  organisation_id text not null references organisation,
  checked_by text not null,
  checked_at timestamptz not null,
  check (passed = (cardinality(failed) = 0)),
  foreign key (assessment_id, child_id, authority_id) references assessment (id, child_id, authority_id)
);
create index assessment_quality_assessment on assessment_quality (assessment_id, id);
create index assessment_quality_child on assessment_quality (child_id);
create index assessment_quality_authority on assessment_quality (authority_id);

-- Whose a missed day was, as somebody confirmed it: the last word is the latest. Added to, never changed.
create table assessment_breach (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  -- The clock: what it started with.
  kind text not null check (kind in ('IHA', 'RHA', 'ADOPTION_MEDICAL')),
  cause_id uuid not null,
  measure text not null check (measure in ('ASSESSED', 'REPORTED')),
  due_on date not null,
  proposed_leg text not null,
  proposed_owner text not null,
  proposed_reason text not null,
  owner text not null check (owner in ('AUTHORITY', 'HEALTH', 'PROVIDER')),
  reason text not null,
  -- Needed to disagree.
  note text check (note <> ''),
  organisation_id text not null references organisation,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  check (note is not null or (owner = proposed_owner and reason = proposed_reason)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index assessment_breach_child on assessment_breach (child_id, cause_id);
create index assessment_breach_authority on assessment_breach (authority_id);

-- The clocks that run, as far as a list needs them to be sorted and found: days and the leg, never what is left. Follows from the
-- facts in the transaction that changes them; the domain derives the same, and a test holds the two together.
create table assessment_clock (
  -- What it starts with: a care period, the assessment before, the request of an adoption medical.
  cause_id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  care_period_id uuid not null,
  kind text not null,
  started_on date not null,
  -- Null when bank holidays are not loaded.
  due_on date,
  leg text not null,
  waiting_on text not null,
  leg_since date not null,
  assessed boolean not null,
  paused text,
  assessment_id uuid,
  provider_id text,
  icb_id text,
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index assessment_clock_child on assessment_clock (child_id);
create index assessment_clock_due on assessment_clock (authority_id, coalesce(due_on, 'infinity'::date), cause_id);
create index assessment_clock_started on assessment_clock (authority_id, started_on, cause_id);
create index assessment_clock_since on assessment_clock (authority_id, leg_since, cause_id);
create index assessment_clock_assessment on assessment_clock (assessment_id);

-- That bank holidays moved a due day. Added to, never changed but for when it was told.
create table assessment_due_change (
  id uuid primary key,
  cause_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  care_period_id uuid not null,
  due_on_before date,
  due_on date,
  changed_at timestamptz not null default now(),
  told_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index assessment_due_change_cause on assessment_due_change (cause_id);
create index assessment_due_change_child on assessment_due_change (child_id);
create index assessment_due_change_authority on assessment_due_change (authority_id) where told_at is null;

-- Row-level security.

create function assessments_read_by(name text) returns text language sql as $$
  select format($f$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
    or (r.basis = 'RECEIVING_ICB' and exists (select from placement p where p.id = r.cause_id and p.care_period_id = %I.care_period_id))
    or (r.basis = 'PROVIDER' and r.cause_id = %I.%I)$f$, name, name, case name when 'assessment' then 'id' else 'assessment_id' end)
$$;
select protect_child_table('assessment', 'child_id', assessments_read_by('assessment'), true);
select protect_child_table('assessment_clock', 'child_id', assessments_read_by('assessment_clock'), true);
drop policy assessment_clock_insert on assessment_clock;
drop policy assessment_clock_update on assessment_clock;
select protect_child_table('assessment_breach', 'child_id', $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB')$$);
drop policy assessment_breach_insert on assessment_breach;
drop policy assessment_breach_update on assessment_breach;
select protect_child_table('assessment_due_change', 'child_id', $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB')$$);
drop policy assessment_due_change_insert on assessment_due_change;

-- ICBs that see it, and its provider, take their steps.
create policy assessment_update_health on assessment for update to cic_request
  using (exists (select from access_relation r where r.child_id = assessment.child_id
    and r.organisation_id = (select current_setting('cic.organisation', true))
    and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
    and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))
    and (r.basis in ('ORIGINATING_ICB', 'RECEIVING_ICB') or (r.basis = 'PROVIDER' and r.cause_id = assessment.id))))
  -- A step may end the access by which it was taken.
  with check ((select current_setting('cic.organisation', true)) <> '');

do $$ declare name text; begin
  foreach name in array array['assessment_step', 'assessment_report', 'assessment_copy', 'assessment_quality'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select to cic_request
      using (exists (select from assessment a where a.id = %I.assessment_id))', name || '_read', name, name);
    execute format('create policy %I on %I for insert to cic_request
      with check (organisation_id = (select current_setting(''cic.organisation'', true))
        and exists (select from assessment a where a.id = %I.assessment_id))', name || '_insert', name, name);
  end loop;
end $$;
create policy assessment_breach_insert on assessment_breach for insert to cic_request
  with check (organisation_id = (select current_setting('cic.organisation', true))
    and exists (select from access_relation r where r.child_id = assessment_breach.child_id
      and r.organisation_id = (select current_setting('cic.organisation', true)) and r.superseded_at is null
      and r.valid_from <= (select current_setting('cic.today', true)::date)
      and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))
      and r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB')));

-- Health bases, and only those whose work is care.
alter table assessment_clinical enable row level security;
alter table assessment_clinical force row level security;
create policy assessment_clinical_read on assessment_clinical for select to cic_request
  using ((select current_setting('cic.clinical', true)) = 'on'
    and authority_id <> (select current_setting('cic.organisation', true))
    and (select current_setting('cic.organisation', true)) <> ''
    and exists (select from assessment a where a.id = assessment_clinical.assessment_id));
create policy assessment_clinical_insert on assessment_clinical for insert to cic_request
  with check ((select current_setting('cic.clinical', true)) = 'on'
    and authority_id <> (select current_setting('cic.organisation', true))
    and exists (select from assessment a where a.id = assessment_clinical.assessment_id));

grant select, insert on assessment, assessment_step, assessment_report, assessment_clinical, assessment_copy, assessment_quality,
  assessment_breach to cic_request;
grant update (state, state_since, accepted_on, booked_on, appointment_on, assessed_on, assessed_by, report_returned_on, declined_on,
  cancelled_on, not_brought, not_brought_reviewed, cancelled_by_carer, cancelled_by_service, version) on assessment to cic_request;
grant select on assessment_clock, assessment_due_change to cic_request;
grant update (told_at) on assessment_due_change to cic_request;

-- Derives clocks from all facts, whoever changes one: a provider that accepts does not see the notices by which its leg begins. Says
-- days alone, and what it says is read under the policies above.
do $$ begin
  create role cic_clock nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_clock', 'set') then
    execute format('grant cic_clock to %I', current_user);
  end if;
end $$;
grant usage, create on schema public to cic_clock;
grant select on child, care_period, legal_status, placement, notice, consent, assessment, bank_holiday, access_relation, organisation
  to cic_clock;
grant update (version) on child to cic_clock;
grant select, insert, update, delete on assessment_clock to cic_clock;
grant insert on assessment_due_change, assessment_step to cic_clock;
grant update (state, state_since, cancelled_on, version) on assessment to cic_clock;
grant insert, update on access_relation to cic_clock;
create policy child_clock on child for select to cic_clock using (true);
create policy child_clock_lock on child for update to cic_clock using (true);
create policy care_period_clock on care_period for select to cic_clock using (true);
create policy legal_status_clock on legal_status for select to cic_clock using (true);
create policy placement_clock on placement for select to cic_clock using (true);
create policy notice_clock on notice for select to cic_clock using (true);
create policy consent_clock on consent for select to cic_clock using (true);
create policy assessment_clock_follow on assessment for select to cic_clock using (true);
create policy assessment_clock_end on assessment for update to cic_clock using (state in ('REQUESTED', 'ACCEPTED', 'BOOKED'))
  with check (state = 'CANCELLED');
create policy assessment_step_clock on assessment_step for insert to cic_clock with check (true);
create policy assessment_clock_all on assessment_clock to cic_clock using (true) with check (true);
create policy assessment_due_change_clock on assessment_due_change for insert to cic_clock with check (true);
create policy access_relation_clock on access_relation for select to cic_clock using (true);
create policy access_relation_clock_insert on access_relation for insert to cic_clock
  with check (basis = 'PROVIDER' and cause = 'REQUEST');
create policy access_relation_clock_update on access_relation for update to cic_clock
  using (basis = 'PROVIDER' and cause = 'REQUEST') with check (basis = 'PROVIDER' and cause = 'REQUEST');

-- The domain's `addWorkingDays`; null when the bank holidays of a year that it touches are not loaded.
create function add_working_days(start date, days integer) returns date stable language sql as $$
  select case when not exists (
      select from generate_series(extract(year from start + 1)::integer, extract(year from max(d.day))::integer) y
      where not exists (select from bank_holiday h where h.division = 'england-and-wales' and h.held_on >= make_date(y, 1, 1)
        and h.held_on < make_date(y + 1, 1, 1)))
    then max(d.day) end
  from (select start + n as day from generate_series(1, days * 2 + 30) n
    where extract(isodow from start + n) < 6
      and not exists (select from bank_holiday h where h.division = 'england-and-wales' and h.held_on = start + n)
    order by n limit days) d
$$;

-- The domain's `reviewDue`.
create function review_due(last_on date, born date) returns date immutable language sql as $$
  select case when (last_on + interval '6 months')::date < fifth then (last_on + interval '6 months')::date
    else (last_on + interval '12 months')::date end
  from (select case when to_char(b, 'MM-DD') = to_char(born, 'MM-DD') then b else b + 1 end as fifth
    from (select (born + interval '5 years')::date as b) c) f
$$;

-- The care of these children as far as clocks go.
create function clock_care(ids uuid[]) returns table (id uuid, child_id uuid, authority_id text, born date, started_on date,
  ended_on date, short_breaks boolean, notified_on date, consent_since date) stable language sql as $$
  select c.id, c.child_id, c.authority_id, k.date_of_birth, c.started_on, c.ended_on,
    coalesce((select bool_and(l.code in ('V3', 'V4')) from legal_status l
      where l.care_period_id = c.id and l.voided_at is null), false),
    -- By a notice, or by the first request, whatever came of it.
    least((select min((select min(n.sent_on) from notice n where n.placement_id = p.id and n.state not in ('WITHDRAWN', 'VOID')
          and n.recipient_kind in ('ICB_OF_RESIDENCE', 'ICB_OF_PLACEMENT')))
        from placement p where p.care_period_id = c.id),
      (select min(a.requested_on) from assessment a where a.care_period_id = c.id and a.state <> 'VOID')),
    (select min(s.received_on) from consent s where s.child_id = c.child_id and s.voided_at is null and s.decision = 'GIVEN'
      and 'ASSESSMENT' = any(s.scopes) and s.checked <> 'NOT_KNOWN' and s.received_on is not null and s.withdrawn_on is null)
  from care_period c join child k on k.id = c.child_id and k.id = any(ids)
  where c.child_id = any(ids) and c.voided_at is null
$$;

-- The domain's `assessmentClocks`, of those that run.
create function derived_clocks(ids uuid[]) returns table (cause_id uuid, child_id uuid, authority_id text, care_period_id uuid, kind text,
  started_on date, due_on date, leg text, waiting_on text, leg_since date, assessed boolean, paused text, assessment_id uuid,
  provider_id text, icb_id text) stable language sql as $$
  with care as materialized (select * from clock_care(ids) where ended_on is null),
  fact as materialized (
    select a.*, a.assessed_on is not null and (a.kind = 'RHA' or a.assessed_by = 'MEDICAL_PRACTITIONER') as satisfies
    from assessment a where a.child_id = any(ids) and a.state <> 'VOID'),
  recent as (
    select distinct on (care.id) care.id as care_id, f.id, f.assessed_on from care join fact f on f.child_id = care.child_id
    where f.satisfies and f.kind <> 'ADOPTION_MEDICAL' and f.assessed_by = 'MEDICAL_PRACTITIONER' and f.report_returned_on is not null
      and f.assessed_on < care.started_on and care.started_on <= (f.assessed_on + interval '3 months')::date
    order by care.id, f.assessed_on desc, f.id desc),
  done as (
    select care.id as care_id, f.id, f.assessed_on, f.kind, f.report_returned_on from care join fact f on f.care_period_id = care.id
    where f.satisfies and f.kind <> 'ADOPTION_MEDICAL' and f.assessed_on >= care.started_on),
  anchor as (
    select care_id, id, assessed_on, lead(id) over (partition by care_id order by assessed_on, id) as next_id
    from (select care_id, id, assessed_on from recent union all select care_id, id, assessed_on from done) a),
  -- The request that is followed while nothing was done.
  followed as (
    select distinct on (f.care_period_id, f.kind) f.care_period_id as care_id, f.kind, f.id from fact f
    where f.assessed_on is null and f.cancelled_on is null and f.kind <> 'ADOPTION_MEDICAL'
    order by f.care_period_id, f.kind, f.requested_on desc, f.id desc),
  initial as (
    select distinct on (care_id) care_id, id from done where kind = 'IHA' order by care_id, assessed_on, id),
  -- Many children came into care on the same day.
  due as materialized (
    select started_on, add_working_days(started_on, 20) as due_on from (select distinct started_on from care) d),
  clock as (
    select 'IHA' as kind, care.id as cause_id, care.id as care_id, care.started_on, due.due_on, coalesce(i.id, f.id) as attempt_id
    from care join due on due.started_on = care.started_on left join initial i on i.care_id = care.id left join followed f on f.care_id = care.id and f.kind = 'IHA'
    where not care.short_breaks and not exists (select from recent r where r.care_id = care.id)
      and (i.id is not null or not exists (select from done d where d.care_id = care.id))
    union all
    select 'RHA', a.id, care.id, a.assessed_on, review_due(a.assessed_on, care.born), coalesce(a.next_id, f.id)
    from care join anchor a on a.care_id = care.id left join followed f on f.care_id = care.id and f.kind = 'RHA' and a.next_id is null
    where not care.short_breaks
    union all
    select 'ADOPTION_MEDICAL', f.id, care.id, f.requested_on, (f.requested_on + interval '1 month')::date, f.id
    from care join fact f on f.care_period_id = care.id
    where f.kind = 'ADOPTION_MEDICAL' and (f.cancelled_on is null or f.assessed_on is not null)),
  told as (
    select clock.*, care.child_id, care.authority_id, case when clock.kind = 'IHA' then care.notified_on end as notified,
      care.consent_since as consent, coalesce(f.satisfies, false) as satisfied,
      not coalesce(f.satisfies, false) and f.declined_on is not null as declined, f.provider_id, f.icb_id, f.report_returned_on,
      f.requested_on, f.accepted_on, f.booked_on, case when f.satisfies then f.assessed_on end as assessed_on
    from clock join care on care.id = clock.care_id left join fact f on f.id = clock.attempt_id
    where not (coalesce(f.satisfies, false) and f.report_returned_on is not null)),
  -- A decline leaves nothing to follow until it is asked for again.
  at as (
    select told.*, case when not declined then requested_on end as requested, case when not declined then accepted_on end as accepted,
      case when not declined then booked_on end as booked from told),
  now as (
    select at.*, case
      when assessed_on is not null then 'REPORT'
      when booked is not null then 'ASSESS'
      when accepted is not null then 'BOOK'
      when requested is not null and consent is not null then 'ACCEPT'
      when requested is not null then 'CONSENT'
      when kind = 'IHA' and notified is null then 'NOTIFY'
      when consent is null then 'CONSENT'
      when kind = 'ADOPTION_MEDICAL' then 'ACCEPT'
      else 'REQUEST' end as leg
    from at)
  select cause_id, child_id, authority_id, care_id, kind, started_on, due_on, leg,
    case when leg in ('NOTIFY', 'CONSENT', 'REQUEST') then 'AUTHORITY' when leg in ('ACCEPT', 'BOOK') then 'HEALTH' else 'PROVIDER' end,
    case leg
      when 'NOTIFY' then started_on
      when 'CONSENT' then greatest(started_on, case when kind = 'IHA' then coalesce(notified, requested) end)
      when 'REQUEST' then greatest(started_on, notified, consent)
      when 'ACCEPT' then greatest(started_on, notified, consent, requested)
      when 'BOOK' then greatest(started_on, notified, consent, requested, accepted)
      when 'ASSESS' then greatest(started_on, notified, consent, requested, accepted, booked)
      else greatest(started_on, notified, consent, requested, accepted, booked, assessed_on) end,
    assessed_on is not null, case when declined then 'CHILD_DECLINED' end, attempt_id, provider_id, icb_id
  from now
$$;

-- Brings the clocks of these children up to their facts. What a transaction has just written no statistics know of: however many
-- children there are, they are found by indexes and put together by hashes.
create function refresh_assessment_clocks(ids uuid[]) returns void language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set enable_seqscan = off as $$
begin
  perform from public.child c where c.id = any(ids) order by c.id for no key update;
  -- A statement of its own, so that it sees what was committed while the locks were waited for.
  with derived as materialized (select * from public.derived_clocks(ids)),
  gone as (
    delete from public.assessment_clock c where c.child_id = any(ids) and not exists (select from derived d where d.cause_id = c.cause_id)),
  moved as (
    insert into public.assessment_due_change (id, cause_id, child_id, authority_id, care_period_id, due_on_before, due_on)
    select gen_random_uuid(), c.cause_id, c.child_id, c.authority_id, c.care_period_id, c.due_on, d.due_on
    from public.assessment_clock c join derived d on d.cause_id = c.cause_id
    where c.kind = 'IHA' and c.started_on = d.started_on and c.due_on is distinct from d.due_on)
  insert into public.assessment_clock as c (cause_id, child_id, authority_id, care_period_id, kind, started_on, due_on, leg, waiting_on,
    leg_since, assessed, paused, assessment_id, provider_id, icb_id)
  select * from derived
  on conflict (cause_id) do update set kind = excluded.kind, care_period_id = excluded.care_period_id, started_on = excluded.started_on,
      due_on = excluded.due_on, leg = excluded.leg, waiting_on = excluded.waiting_on, leg_since = excluded.leg_since,
      assessed = excluded.assessed, paused = excluded.paused, assessment_id = excluded.assessment_id,
      provider_id = excluded.provider_id, icb_id = excluded.icb_id
    where c is distinct from excluded;
end $$;
alter function refresh_assessment_clocks(uuid[]) owner to cic_clock;

create function follow_assessment_clocks() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ids uuid[];
begin
  select array_agg(distinct child_id) into ids from changed;
  if ids is not null then perform public.refresh_assessment_clocks(ids); end if;
  return null;
end $$;
alter function follow_assessment_clocks() owner to cic_clock;

-- Who leaves care is assessed no more as a child in care: what was asked for and not done ends with it.
create function end_assessments_with_care() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  with ended as (
    update public.assessment a set state = 'CANCELLED', state_since = now(), version = a.version + 1,
      cancelled_on = greatest(a.requested_on, coalesce(c.ended_on, current_date))
    from changed c join public.assessment before on before.care_period_id = c.id
    where a.id = before.id and (c.ended_on is not null or c.voided_at is not null) and a.state in ('REQUESTED', 'ACCEPTED', 'BOOKED')
    returning a.id, a.child_id, a.authority_id, a.version, before.state as from_state, a.cancelled_on)
  insert into public.assessment_step (id, assessment_id, child_id, authority_id, position, kind, from_state, to_state, happened_on, reason,
    organisation_id, taken_by, taken_at, request_id)
  select gen_random_uuid(), id, child_id, authority_id, version, 'LEFT_CARE', from_state, 'CANCELLED', cancelled_on, null,
    authority_id, coalesce(nullif(current_setting('cic.subject', true), ''), 'operator'), now(), current_setting('cic.request', true)
  from ended;
  return null;
end $$;
alter function end_assessments_with_care() owner to cic_clock;

-- The provider sees the child while something is asked of it, and on the day on which that ends.
create function assessment_access() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := coalesce(nullif(current_setting('cic.today', true), '')::date, current_date);
  ends boolean := new.state in ('QA_PASSED', 'DECLINED', 'CANCELLED', 'VOID');
begin
  if ends then
    update public.access_relation set valid_until = today + 1
    where cause_id = new.id and cause = 'REQUEST' and superseded_at is null and (valid_until is null or valid_until > today + 1);
  elsif not exists (select from public.access_relation where cause_id = new.id and cause = 'REQUEST' and superseded_at is null
      and valid_until is null) then
    update public.access_relation set superseded_at = now()
    where cause_id = new.id and cause = 'REQUEST' and superseded_at is null and valid_until > today;
    insert into public.access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
    values (gen_random_uuid(), new.child_id, new.authority_id, new.provider_id, 'PROVIDER', today, 'REQUEST', new.id);
  end if;
  return null;
end $$;
alter function assessment_access() owner to cic_clock;
create trigger assessment_access_begins after insert on assessment for each row
  when (new.state not in ('QA_PASSED', 'DECLINED', 'CANCELLED', 'VOID')) execute function assessment_access();
create trigger assessment_access_follows after update on assessment for each row
  when (old.state <> new.state) execute function assessment_access();

do $$ declare name text; begin
  create trigger end_assessments_with_care after update on care_period referencing new table as changed
    for each statement execute function end_assessments_with_care();
  foreach name in array array['assessment', 'care_period', 'consent', 'legal_status'] loop
    execute format('create trigger follow_assessment_clocks_insert after insert on %I referencing new table as changed
      for each statement execute function follow_assessment_clocks()', name);
    execute format('create trigger follow_assessment_clocks_update after update on %I referencing new table as changed
      for each statement execute function follow_assessment_clocks()', name);
  end loop;
end $$;

-- Of a notice only that it was sent, or taken back.
create function follow_notice_sent() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform public.refresh_assessment_clocks(array[new.child_id]);
  return null;
end $$;
alter function follow_notice_sent() owner to cic_clock;
create trigger follow_notice_sent after insert on notice for each row when (new.sent_on is not null) execute function follow_notice_sent();
create trigger follow_notice_sent_later after update on notice for each row
  when (old.sent_on is distinct from new.sent_on or (old.state <> new.state and new.state in ('WITHDRAWN', 'VOID')))
  execute function follow_notice_sent();

-- The facts that clocks are derived from, of the children whose clocks the caller may see: the same for each of them.
create function assessment_clock_facts(ids uuid[]) returns table (id uuid, facts jsonb) stable language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set enable_seqscan = off as $$
declare
  seen uuid[] := array(select k.id from child k where k.id = any(ids) and (k.id = nullif(current_setting('cic.child', true), '')::uuid
    or exists (select from access_relation r where r.child_id = k.id and r.organisation_id = current_setting('cic.organisation', true)
      and r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER') and r.superseded_at is null
      and r.valid_from <= current_setting('cic.today', true)::date
      and (r.valid_until is null or r.valid_until > current_setting('cic.today', true)::date))));
begin
  return query
  with care as (
    select c.child_id, min(c.consent_since) as consent_since, jsonb_agg(jsonb_build_object('id', c.id, 'startedOn', c.started_on,
      'endedOn', c.ended_on, 'shortBreaks', c.short_breaks, 'notifiedOn', c.notified_on) order by c.started_on) as periods
    from clock_care(seen) c group by 1),
  asked as (
    select a.child_id, jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'carePeriodId', a.care_period_id,
        'requestedOn', a.requested_on, 'acceptedOn', a.accepted_on, 'bookedOn', a.booked_on, 'assessedOn', a.assessed_on,
        'assessedBy', a.assessed_by, 'reportReturnedOn', a.report_returned_on, 'declinedOn', a.declined_on,
        'cancelledOn', a.cancelled_on, 'notBrought', a.not_brought, 'cancelledByCarer', a.cancelled_by_carer,
        'outOfArea', a.out_of_area = 'YES', 'icbId', a.icb_id, 'providerId', a.provider_id) order by a.requested_on, a.id) as requests
    from assessment a where a.child_id = any(seen) and a.state <> 'VOID' group by 1)
  select k.id, jsonb_build_object('childId', k.id, 'authorityId', k.authority_id, 'dateOfBirth', k.date_of_birth,
    'consentSince', care.consent_since, 'carePeriods', coalesce(care.periods, '[]'), 'assessments', coalesce(asked.requests, '[]'))
  from child k left join care on care.child_id = k.id left join asked on asked.child_id = k.id where k.id = any(seen);
end $$;
alter function assessment_clock_facts(uuid[]) owner to cic_clock;
revoke create on schema public from cic_clock;

-- Those who are in care already. The migrator's own login is bound by row-level security too.
do $$ begin
  set local role cic_clock;
  perform refresh_assessment_clocks(array(select distinct child_id from care_period where voided_at is null and ended_on is null));
  reset role;
end $$;
