-- Counts of figures that are kept, for who is shown a whole country: of each population, month, area and category how many there
-- are. Made by the statements that count live, one authority at a time; no child is named. Raw: shown only after disclosure
-- control, so that only the role of figures reads them.
do $$ begin
  create role cic_rollup nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_rollup', 'set') then
    execute format('grant cic_rollup to %I', current_user);
  end if;
  -- It reads what figures are counted from, and no more.
  if not pg_has_role('cic_rollup', 'cic_figures', 'usage') then
    grant cic_figures to cic_rollup;
  end if;
end $$;
grant usage, create on schema public to cic_rollup;

-- Of which authorities' children the counts are, and as of when.
create table figure_rollup (
  authority_id text primary key references organisation,
  -- Of the statements: what others counted is not read.
  made_by text not null,
  counted_at timestamptz not null,
  -- What is due is due as of this day.
  counted_on date not null,
  -- The first day of the first month that is not counted.
  until_month date not null
);

-- The authorities of whose children something was written that is not in the counts yet: a row for each transaction that wrote.
-- Whoever counts takes away those rows that it sees, and counts what they wrote; what is written meanwhile keeps its row.
create table figure_change (
  authority_id text not null references organisation,
  written_by xid8 not null default pg_current_xact_id(),
  primary key (authority_id, written_by)
);

create table figure_count (
  authority_id text not null references organisation,
  -- Population, geography and breakdown.
  source text not null,
  month date not null,
  -- The areas that they are counted in, of either level; NOT_KNOWN where nobody knows.
  icb text not null,
  area_authority text not null,
  -- Of the breakdown; empty when there is none.
  category text not null,
  -- Of each category of each outcome, in the order of the population's definition. Null: nothing is scored.
  counts integer[] not null,
  scores integer[],
  primary key (source, month, authority_id, icb, area_authority, category)
);
create index figure_count_authority on figure_count (authority_id, month);

do $$ declare name text; begin
  foreach name in array array['figure_rollup', 'figure_change', 'figure_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select to cic_figures using (true)', name || '_figures', name);
    execute format('create policy %I on %I to cic_rollup using (true) with check (true)', name || '_rollup', name);
  end loop;
end $$;
grant select on figure_rollup, figure_change, figure_count to cic_figures;
grant insert, update on figure_rollup to cic_rollup;
grant insert, delete on figure_change, figure_count to cic_rollup;

create function mark_figure_change() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.figure_change (authority_id) select distinct authority_id from changed on conflict do nothing;
  return null;
end $$;
alter function mark_figure_change() owner to cic_rollup;
-- By when something is due goes by them, of everybody.
create function mark_figure_change_of_all() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.figure_change (authority_id) select authority_id from public.figure_rollup on conflict do nothing;
  return null;
end $$;
alter function mark_figure_change_of_all() owner to cic_rollup;
do $$ declare name text; begin
  foreach name in array array['child', 'care_period', 'legal_status', 'placement', 'placement_area', 'placement_home', 'notice',
    'determination', 'assessment', 'assessment_quality', 'consent', 'gp_registration', 'return_row', 'care_leaver_measure'] loop
    execute format('create trigger mark_figure_change_insert after insert on %I referencing new table as changed
      for each statement execute function mark_figure_change()', name);
    execute format('create trigger mark_figure_change_update after update on %I referencing new table as changed
      for each statement execute function mark_figure_change()', name);
  end loop;
end $$;
create trigger mark_figure_change after insert or update or delete on bank_holiday
  for each statement execute function mark_figure_change_of_all();
revoke create on schema public from cic_rollup;

-- What is there already.
do $$ begin
  set local role cic_rollup;
  insert into figure_change (authority_id)
    select authority_id from care_period union select authority_id from care_leaver_measure;
  reset role;
end $$;

-- By when something is due, from a calendar of the days of those years whose bank holidays are loaded: to lay the days out again for
-- every record took most of the time of a figure. A day's number is how many working days there were until its end.
create table working_day (
  on_day date primary key,
  number integer not null,
  works boolean not null
);
create index working_day_number on working_day (number) where works;
grant select on working_day to cic_figures;
create function lay_out_working_days() returns trigger language plpgsql as $$
begin
  delete from working_day;
  insert into working_day (on_day, number, works)
    select day, number, works from (
      select day, works, sum(works::integer) over (order by day) as number from (
        select d::date as day, extract(isodow from d) < 6 and not exists (select from bank_holiday h
            where h.division = 'england-and-wales' and h.held_on = d::date) as works
          from (select date_trunc('year', min(held_on)) as first, date_trunc('year', max(held_on)) + interval '1 year' as last
            from bank_holiday where division = 'england-and-wales') loaded
          cross join lateral generate_series(loaded.first, loaded.last - interval '1 day', interval '1 day') d) days) numbered
    where exists (select from bank_holiday h where h.division = 'england-and-wales' and h.held_on >= date_trunc('year', day)
      and h.held_on < date_trunc('year', day) + interval '1 year');
  return null;
end $$;
create trigger lay_out_working_days after insert or update or delete on bank_holiday
  for each statement execute function lay_out_working_days();
update bank_holiday set name = name where false;
-- A year that is not loaded has no days: what is due in it, or after it, nobody can say.
create or replace function working_days_after(start date, days integer) returns date language sql stable parallel safe as $$
  select due.on_day from working_day next
    join working_day due on due.works and due.number = next.number - next.works::integer + days
  where next.on_day = start + 1
$$;

-- For figures: an area's children begin with what was determined; a review or a medical with when it was done or asked for.
create index determination_figures on determination (commissioner_icb_id, child_id, valid_from) where superseded_at is null;
create index assessment_assessed on assessment (assessed_on) where assessed_on is not null;
create index assessment_requested on assessment (kind, requested_on);
create index assessment_quality_checked on assessment_quality (assessment_id, checked_on, checked_at);
create index care_leaver_measure_of_year on care_leaver_measure (year, authority_id) where voided_at is null;
