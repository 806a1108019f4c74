-- What those who do not see the records are shown: counted once a month, so that no figure tells of a child who was added since.

create table indicator_release (
  population text not null,
  -- Which areas are compared, and whom it is made for.
  level text not null check (level in ('AUTHORITY', 'ICB')),
  audience text not null check (audience in ('DFE', 'NHS_ENGLAND', 'LOCAL')),
  policy_version integer not null,
  -- The one area that it is of; '' for all.
  area_id text not null,
  -- A financial year, or a day.
  span text not null,
  -- The first of the month in which it was made.
  month date not null check (extract(day from month) = 1),
  -- Of the population's categories and statement: a changed one is counted anew.
  counted_by text not null,
  made_on date not null,
  -- Shaped as the domain's FigureRelease: counts, and which of them are shown.
  figures jsonb not null,
  primary key (population, level, audience, policy_version, area_id, span, month, counted_by),
  check (month <= made_on and made_on < month + interval '1 month')
);

-- The raw counts are for the role that hides them. It adds to them, and changes nothing.
alter table indicator_release enable row level security;
alter table indicator_release force row level security;
create policy indicator_release_figures on indicator_release for select to cic_figures using (true);
create policy indicator_release_figures_insert on indicator_release for insert to cic_figures
  with check (made_on <= (select current_setting('cic.today', true)::date));
grant select, insert on indicator_release to cic_figures;

-- A row of OC2 holds a local id and a date of birth: figures read what it says of health, and no more.
create function oc2_outcomes(module text, cells jsonb) returns jsonb immutable parallel safe language sql as $$
  select case when module = 'OC2' then coalesce((select jsonb_object_agg(key, value) from jsonb_each(cells)
    where key in ('HEALTH_ASSESSMENT', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_CHECK', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED',
      'INTERVENTION_OFFERED', 'CONVICTED', 'SDQ_SCORE', 'SDQ_REASON')), '{}') end
$$;
alter table return_row add column oc2 jsonb generated always as (oc2_outcomes(module, cells)) stored;
revoke select (cells) on return_row from cic_figures;
grant select (oc2) on return_row to cic_figures;

-- Health passports and offers, and of what is known of health: whether teeth were checked and immunisations are up to date.
grant select (child_id, kind, holds, started_on, voided_at) on care_leaver_entry to cic_figures;
create policy care_leaver_entry_figures on care_leaver_entry for select to cic_figures using (kind = 'HEALTH_PASSPORT');
grant select (id, child_id, authority_id, state, answered_on, certificate_from) on offer_application to cic_figures;
create policy offer_application_figures on offer_application for select to cic_figures using (answered_on is not null);
grant select (id, child_id, kind, value, on_day, effective_on, superseded_at, voided_at) on health_line to cic_figures;
create policy health_line_figures on health_line for select to cic_figures using (kind in ('DENTAL_CHECK', 'IMMUNISATIONS'));
create index child_born on child (date_of_birth);
create index offer_application_answered on offer_application (answered_on);
do $$ declare name text; begin
  foreach name in array array['care_leaver_entry', 'offer_application', 'health_line'] loop
    execute format('create trigger mark_figure_change_insert after insert on %I referencing new table as changed
      for each statement execute function mark_figure_change()', name);
    execute format('create trigger mark_figure_change_update after update on %I referencing new table as changed
      for each statement execute function mark_figure_change()', name);
  end loop;
end $$;
