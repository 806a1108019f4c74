-- What is told of care leavers and done for them, and how they are doing.

-- Facts that care periods do not tell, and what the authority does. Of one kind there is one at a time.
create table care_leaver_entry (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  kind text not null check (kind in ('HOME_WITH_PARENT', 'DETAINED_OR_IN_HOSPITAL', 'ACCOMMODATED_OTHERWISE',
    'LOOKED_AFTER_ELSEWHERE', 'PLANNED_SERIES', 'IN_EDUCATION', 'PERSONAL_ADVISER', 'STAYING_PUT', 'NEEDS_ASSESSMENT',
    'PATHWAY_PLAN', 'PATHWAY_PLAN_REVIEW', 'HEALTH_PASSPORT', 'SUPPORT_REQUESTED')),
  -- False: known not to have been so.
  holds boolean not null,
  -- The authority's own id of the personal adviser.
  adviser text check (adviser <> ''),
  started_on date not null,
  ended_on date check (ended_on > started_on),
  source text not null
    check (source in ('SPINE', 'GP_PRACTICE', 'PARENT_OR_CARER', 'CHILD', 'AUTHORITY', 'HEALTH_TEAM', 'OTHER')),
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((kind = 'PERSONAL_ADVISER') = (adviser is not null)),
  check ((voided_at is null) = (void_reason is null)),
  foreign key (child_id, authority_id) references child (id, authority_id),
  constraint care_leaver_entries_do_not_overlap exclude using gist
    (child_id with =, kind with =, daterange(started_on, ended_on) with &&) where (voided_at is null) deferrable
);
create index care_leaver_entry_child on care_leaver_entry (child_id, started_on, id);
create index care_leaver_entry_authority on care_leaver_entry (authority_id);

-- What a year's return says (OC3). One a year; what it said before is in the record's history.
create table care_leaver_measure (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  -- The year ending 31 March.
  year integer not null check (year between 2000 and 2999),
  in_touch text not null check (in_touch <> ''),
  activity text not null check (activity <> ''),
  accommodation text not null check (accommodation <> ''),
  -- Null: a return told it, which does not say.
  observed_on date,
  source text not null check (source in ('API', 'SSDA903')),
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((voided_at is null) = (void_reason is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create unique index care_leaver_measure_year on care_leaver_measure (child_id, year) where voided_at is null;
create index care_leaver_measure_child on care_leaver_measure (child_id, year);
create index care_leaver_measure_authority on care_leaver_measure (authority_id, year);

create trigger keep_history before update on care_leaver_entry for each row when (old.* is distinct from new.*) execute function keep_history();
create trigger keep_history before update on care_leaver_measure for each row when (old.* is distinct from new.*) execute function keep_history();

-- The authority that looks after the child, and the child: a care leaver's life is no commissioner's business.
select protect_child_table('care_leaver_entry', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);
select protect_child_table('care_leaver_measure', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);

grant select, insert, update on care_leaver_entry, care_leaver_measure to cic_request;
