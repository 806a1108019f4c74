-- Indicators: who may count, what they may read of a child's record to do so, where they are to be, and what did not come.

-- Figures are counted over children whom their reader may not see. Their role reads columns that name nobody, of every child, and
-- nothing else: no names or numbers, no postcodes, no text. It writes nothing, owns nothing and cannot pass row-level security;
-- these policies say what it reads. Whoever asks gets counts, and who the counted are is asked again by the role of requests.
do $$ begin
  create role cic_figures nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_figures', 'set') then
    execute format('grant cic_figures to %I', current_user);
  end if;
end $$;
grant usage on schema public to cic_figures;
grant select on organisation, bank_holiday to cic_figures;

grant select (id, date_of_birth, sex, uasc, uasc_until) on child to cic_figures;
grant select (id, child_id, authority_id, started_on, ended_on, voided_at) on care_period to cic_figures;
grant select (child_id, care_period_id, code, started_on, ended_on, voided_at) on legal_status to cic_figures;
grant select (id, child_id, authority_id, care_period_id, type_code, provider_code, urn, started_on, ended_on, made_in_emergency, voided_at)
  on placement to cic_figures;
grant select (placement_id, child_id, valid_from, valid_until, area_authority_id, icb_id, out_of_authority_area, superseded_at)
  on placement_area to cic_figures;
grant select (placement_id, child_id, over_20_miles, superseded_at) on placement_home to cic_figures;
grant select (id, child_id, placement_id, event, recipient_kind, recipient_organisation_id, state, sent_on, withheld_ground)
  on notice to cic_figures;
grant select (child_id, valid_from, valid_until, outcome, commissioner_icb_id, superseded_at) on determination to cic_figures;
grant select (id, child_id, authority_id, care_period_id, kind, state, requested_on, assessed_on, assessed_by, report_returned_on,
  declined_on) on assessment to cic_figures;
grant select (assessment_id, child_id, authority_id, passed, checked_on, checked_at) on assessment_quality to cic_figures;
grant select (child_id, decision, scopes, received_on, withdrawn_on, voided_at) on consent to cic_figures;
grant select (child_id, practice_code, started_on, ended_on, voided_at) on gp_registration to cic_figures;
grant select (child_id, authority_id, module, year, cells, removed, superseded_at) on return_row to cic_figures;
grant select (child_id, authority_id, year, in_touch, activity, accommodation, voided_at) on care_leaver_measure to cic_figures;

do $$
declare name text;
begin
  foreach name in array array['child', 'care_period', 'legal_status', 'placement', 'placement_area', 'placement_home', 'notice',
    'determination', 'gp_registration', 'care_leaver_measure', 'assessment', 'assessment_quality', 'consent'] loop
    execute format('create policy %I on %I for select to cic_figures using (true)', name || '_figures', name);
  end loop;
end $$;
-- Other parts of the return tell where children live.
create policy return_row_figures on return_row for select to cic_figures using (module = 'OC2');
create index return_row_year on return_row (year, module, authority_id) where superseded_at is null;
create index care_period_start on care_period (started_on);
create index placement_start on placement (started_on);

-- The last day of "within so many working days of"; null where the bank holidays of a year that it touches are not loaded.
create function working_days_after(start date, days integer) returns date language sql stable parallel safe as $$
  select case when (select count(distinct extract(year from held_on)) from bank_holiday where division = 'england-and-wales'
      and extract(year from held_on) between extract(year from start + 1) and extract(year from max(on_day)))
    = extract(year from max(on_day)) - extract(year from start + 1) + 1 then max(on_day) end
  from (
    select d::date as on_day from generate_series(start + 1, start + days * 2 + 20, interval '1 day') d
    where extract(isodow from d) < 6
      and not exists (select from bank_holiday where division = 'england-and-wales' and held_on = d::date)
    order by d limit days
  ) counted
$$;

-- Where an organisation means to be, as dated points on a line. Superseded, never changed.
create table indicator_target (
  id uuid primary key,
  organisation_id text not null references organisation,
  indicator_id text not null,
  on_date date not null,
  value numeric not null check (value between 0 and 100),
  source text not null check (source <> ''),
  set_by text not null default current_setting('cic.subject', true),
  set_at timestamptz not null default now(),
  superseded_at timestamptz
);
create unique index indicator_target_current on indicator_target (organisation_id, indicator_id, on_date) where superseded_at is null;

-- Of which data an organisation is expected to tell each month, and of which months it told.
create table feed_expectation (
  id uuid primary key,
  organisation_id text not null references organisation,
  feed text not null check (feed in ('HEALTH_ASSESSMENTS', 'CARE_PERIODS', 'NOTICES')),
  started_on date not null,
  ended_on date check (ended_on > started_on),
  exclude using gist (organisation_id with =, feed with =, daterange(started_on, ended_on) with &&)
);
create table feed_receipt (
  organisation_id text not null references organisation,
  feed text not null check (feed in ('HEALTH_ASSESSMENTS', 'CARE_PERIODS', 'NOTICES')),
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  received_on date not null,
  recorded_by text not null default current_setting('cic.subject', true),
  primary key (organisation_id, feed, month)
);

-- None of these names a child. Targets are the organisation's own; that data did not come concerns all who count it.
do $$
declare name text;
begin
  foreach name in array array['indicator_target', 'feed_expectation', 'feed_receipt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for insert to cic_request
      with check (organisation_id = (select current_setting(''cic.caller'', true)))', name || '_insert', name);
  end loop;
  foreach name in array array['feed_expectation', 'feed_receipt'] loop
    execute format('create policy %I on %I for select to cic_request using (true)', name || '_read', name);
    execute format('create policy %I on %I for select to cic_figures using (true)', name || '_figures', name);
  end loop;
end $$;
create policy indicator_target_read on indicator_target for select to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)));
create policy indicator_target_update on indicator_target for update to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)))
  with check (organisation_id = (select current_setting('cic.caller', true)));
create policy feed_expectation_update on feed_expectation for update to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)))
  with check (organisation_id = (select current_setting('cic.caller', true)));
grant select, insert on indicator_target, feed_expectation, feed_receipt to cic_request;
grant update (superseded_at) on indicator_target to cic_request;
grant update (ended_on) on feed_expectation to cic_request;
grant select on feed_expectation, feed_receipt to cic_figures;
