-- What is known of a child's GP registrations and homes, and the practices that registrations name.

-- Reference data, loaded by the operator. Which ICB a practice is associated with is a published list, not where it stands.
create table gp_practice (
  ods_code text primary key check (ods_code ~ '^[A-Z][A-Z0-9]{2,9}$'),
  name text not null check (name <> ''),
  country text not null check (country in ('ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND')),
  -- Of Defence Medical Services.
  defence boolean not null default false,
  postcode text,
  source text not null check (source <> ''),
  loaded_at timestamptz not null default now()
);

create table gp_practice_association (
  practice_code text not null references gp_practice,
  icb_id text not null references organisation,
  valid_from date,
  valid_until date check (valid_until > valid_from),
  source text not null check (source <> ''),
  exclude using gist (practice_code with =, daterange(valid_from, valid_until) with &&)
);
create index gp_practice_association_icb on gp_practice_association (icb_id);
grant select on gp_practice, gp_practice_association to cic_request;

-- A day that no row covers is a day of which nobody has told anything. No practice: the child was registered with none.
create table gp_registration (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  practice_code text references gp_practice,
  started_on date not null,
  ended_on date check (ended_on > started_on),
  source text not null
    check (source in ('SPINE', 'GP_PRACTICE', 'PARENT_OR_CARER', 'CHILD', 'AUTHORITY', 'HEALTH_TEAM', 'OTHER')),
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((voided_at is null) = (void_reason is null)),
  foreign key (child_id, authority_id) references child (id, authority_id),
  constraint gp_registrations_do_not_overlap exclude using gist
    (child_id with =, daterange(started_on, ended_on) with &&) where (voided_at is null) deferrable
);
create index gp_registration_child on gp_registration (child_id, started_on, id);
create index gp_registration_authority on gp_registration (authority_id);
create index gp_registration_practice on gp_registration (practice_code);

-- Homes, other than what an authority or an ICB arranged. NONE: the child lived nowhere for good.
create table residence (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  kind text not null check (kind in ('USUAL', 'TEMPORARY', 'NONE')),
  postcode text,
  started_on date not null,
  ended_on date check (ended_on > started_on),
  source text not null
    check (source in ('SPINE', 'GP_PRACTICE', 'PARENT_OR_CARER', 'CHILD', 'AUTHORITY', 'HEALTH_TEAM', 'OTHER')),
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kind <> 'NONE' or postcode is null),
  check ((voided_at is null) = (void_reason is null)),
  foreign key (child_id, authority_id) references child (id, authority_id),
  constraint residences_do_not_overlap exclude using gist
    (child_id with =, daterange(started_on, ended_on) with &&) where (voided_at is null) deferrable
);
create index residence_child on residence (child_id, started_on, id);
create index residence_authority on residence (authority_id);

create trigger keep_history before update on gp_registration for each row when (old.* is distinct from new.*) execute function keep_history();
create trigger keep_history before update on residence for each row when (old.* is distinct from new.*) execute function keep_history();

-- The ICB that receives a child is told of the registrations of the days of the placement; of homes, nothing.
select protect_child_table('gp_registration', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis = 'RECEIVING_ICB'
    and exists (select 1 from placement p where p.id = r.cause_id
      and daterange(p.started_on, p.ended_on) && daterange(gp_registration.started_on, gp_registration.ended_on)))$$);
select protect_child_table('residence', 'child_id', $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')$$);

grant select, insert, update on gp_registration, residence to cic_request;
