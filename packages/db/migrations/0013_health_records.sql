-- What is known of a child's health, line by line: dated, or of a year that ends on 31 March.

create table health_line (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  kind text not null check (kind in ('DENTAL_CHECK', 'IMMUNISATIONS', 'DEVELOPMENT_CHECK', 'VISION_CHECK', 'HEARING_CHECK',
    'SUBSTANCE_MISUSE', 'SUBSTANCE_MISUSE_INTERVENTION', 'SDQ', 'HEALTH_ASSESSMENT')),
  -- NOT_KNOWN is an answer, and never NO.
  value text not null check (value in ('YES', 'NO', 'UP_TO_DATE', 'NOT_UP_TO_DATE', 'CATCH_UP_SCHEDULE', 'RECEIVED', 'OFFERED',
    'NOT_OFFERED', 'SCORED', 'NOT_DONE', 'NOT_KNOWN')),
  on_day date,
  of_year integer check (of_year between 1990 and 2200),
  -- By which lines of a kind follow one another: the domain's `effectiveOn`.
  effective_on date not null,
  source text not null check (source in ('DENTIST', 'GP_PRACTICE', 'CHILD_HEALTH_INFORMATION_SERVICE', 'HEALTH_TEAM', 'SCHOOL',
    'PARENT_OR_CARER', 'CHILD', 'AUTHORITY', 'OTHER', 'SSDA903')),
  sdq_rater text check (sdq_rater in ('CARER', 'TEACHER', 'SELF')),
  sdq_total integer check (sdq_total between 0 and 40),
  sdq_emotional integer check (sdq_emotional between 0 and 10),
  sdq_conduct integer check (sdq_conduct between 0 and 10),
  sdq_hyperactivity integer check (sdq_hyperactivity between 0 and 10),
  sdq_peer integer check (sdq_peer between 0 and 10),
  sdq_prosocial integer check (sdq_prosocial between 0 and 10),
  sdq_reason text check (sdq_reason in ('AGE', 'CARER_REFUSED', 'DISABILITY', 'OTHER', 'CHILD_REFUSED')),
  -- Of a return: the import that brought it.
  import_id uuid,
  recorded_by_id text not null references organisation,
  recorded_by text not null default current_setting('cic.subject', true),
  -- A return said another thing later.
  superseded_at timestamptz,
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((on_day is null) <> (of_year is null)),
  check ((kind = 'SDQ' and value <> 'NOT_KNOWN') = (sdq_rater is not null)),
  check ((value = 'SCORED') = (sdq_total is not null)),
  check ((value = 'NOT_DONE') = (sdq_reason is not null)),
  check (sdq_emotional is null or sdq_total = sdq_emotional + sdq_conduct + sdq_hyperactivity + sdq_peer),
  check ((source = 'SSDA903') = (import_id is not null)),
  check (superseded_at is null or source = 'SSDA903'),
  check ((voided_at is null) = (void_reason is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index health_line_child on health_line (child_id, kind, effective_on, id);
create index health_line_authority on health_line (authority_id, effective_on, id);
create unique index health_line_of_return on health_line (child_id, kind, of_year)
  where source = 'SSDA903' and superseded_at is null and voided_at is null;
create trigger keep_history before update on health_line for each row when (old.* is distinct from new.*) execute function keep_history();

-- Social care reads what its return tells; of those in health, whoever cares for the child. The ICB that receives a child is told
-- the lines of the days of the placement, and keeps seeing those that it recorded.
select protect_child_table('health_line', 'child_id',
  $$r.basis = 'RESPONSIBLE_LA' or ((select current_setting('cic.clinical', true)) = 'on'
    and (r.basis in ('ORIGINATING_ICB', 'PROVIDER') or (r.basis = 'RECEIVING_ICB'
      and (health_line.recorded_by_id = r.organisation_id or exists (select 1 from placement p where p.id = r.cause_id
        and daterange(p.started_on, p.ended_on, '[]') && case when health_line.on_day is not null
          then daterange(health_line.on_day, health_line.on_day, '[]')
          else daterange(make_date(health_line.of_year - 1, 4, 1), make_date(health_line.of_year, 4, 1)) end)))))$$, true);
select open_to_shares('health_line');
select health_teams_write('health_line');

grant select, insert on health_line to cic_request;
-- Whom it is of, of which kind, and of which return, is never changed.
grant update (value, on_day, of_year, effective_on, source, sdq_rater, sdq_total, sdq_emotional, sdq_conduct, sdq_hyperactivity,
  sdq_peer, sdq_prosocial, sdq_reason, superseded_at, voided_at, void_reason, version, updated_at) on health_line to cic_request;
