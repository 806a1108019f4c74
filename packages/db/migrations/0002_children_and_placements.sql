-- Children, care periods, legal statuses, placements; who may see them, and why.
-- Requests run as cic_request, which owns nothing and cannot bypass row-level security.

create table child (
  id uuid primary key,
  authority_id text not null references organisation,
  local_id text not null check (local_id <> ''),
  date_of_birth date not null,
  sex text check (sex in ('FEMALE', 'MALE', 'UNKNOWN')),
  ethnicity text,
  uasc text not null default 'NOT_KNOWN' check (uasc in ('YES', 'NO', 'NOT_KNOWN')),
  uasc_until date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (authority_id, local_id),
  unique (id, authority_id)
);
create index child_authority_birth on child (authority_id, date_of_birth, id);
create index child_authority_id on child (authority_id, id);

-- Why an organisation may see a child, and when. Written with the fact that causes it; superseded, never deleted.
create table access_relation (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  organisation_id text not null references organisation,
  basis text not null check (basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'AREA_LA', 'PROVIDER')),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  cause text not null check (cause in ('CHILD', 'PLACEMENT', 'DETERMINATION', 'REQUEST')),
  cause_id uuid not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index access_relation_child on access_relation (child_id, organisation_id) where superseded_at is null;
create index access_relation_organisation on access_relation (organisation_id, basis, child_id) where superseded_at is null;
create index access_relation_cause on access_relation (cause_id) where superseded_at is null;
create index access_relation_authority on access_relation (authority_id) where superseded_at is null;

create table child_identifier (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  scheme text not null check (scheme in ('UPN', 'NHS_NUMBER')),
  value text not null,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create unique index child_identifier_current on child_identifier (child_id, scheme) where superseded_at is null;
create index child_identifier_authority on child_identifier (authority_id);

create table care_period (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  started_on date not null,
  ended_on date check (ended_on > started_on),
  end_reason text,
  voided_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (end_reason is null or ended_on is not null),
  unique (id, child_id),
  foreign key (child_id, authority_id) references child (id, authority_id),
  constraint care_periods_do_not_overlap exclude using gist
    (child_id with =, daterange(started_on, ended_on) with &&) where (voided_at is null) deferrable
);
create index care_period_child on care_period (child_id, started_on, id);
create index care_period_authority on care_period (authority_id, started_on, id);

create table legal_status (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  care_period_id uuid not null,
  code text not null,
  started_on date not null,
  ended_on date check (ended_on > started_on),
  voided_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (care_period_id, child_id) references care_period (id, child_id),
  constraint legal_statuses_do_not_overlap exclude using gist
    (child_id with =, daterange(started_on, ended_on) with &&) where (voided_at is null) deferrable
);
create index legal_status_child on legal_status (child_id, started_on, id);
create index legal_status_care_period on legal_status (care_period_id);
create index legal_status_authority on legal_status (authority_id);

create table placement (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  care_period_id uuid not null,
  type_code text not null,
  provider_code text,
  urn text,
  postcode text,
  started_on date not null,
  ended_on date check (ended_on > started_on),
  end_reason text,
  made_in_emergency text not null default 'NOT_KNOWN' check (made_in_emergency in ('YES', 'NO', 'NOT_KNOWN')),
  source text not null check (source in ('API', 'SSDA903')),
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, child_id),
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (care_period_id, child_id) references care_period (id, child_id),
  constraint placements_do_not_overlap exclude using gist
    (child_id with =, daterange(started_on, ended_on) with &&) where (voided_at is null) deferrable
);
create index placement_child on placement (child_id, started_on, id);
create index placement_care_period on placement (care_period_id);
create index placement_authority_start on placement (authority_id, started_on, id);
create index placement_authority_end on placement (authority_id, coalesce(ended_on, 'infinity'::date), id);

-- The areas a placement lies in, dated: an ICB may be merged or split while the child stays where they are.
-- Each of the facts is YES, NO or UNKNOWN; UNKNOWN has a reason.
create table placement_area (
  placement_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  area_authority_id text references organisation,
  area_country text,
  area_unknown text,
  icb_id text references organisation,
  icb_unknown text,
  out_of_authority_area text not null check (out_of_authority_area in ('YES', 'NO', 'UNKNOWN')),
  out_of_authority_area_reason text,
  at_a_distance text not null check (at_a_distance in ('YES', 'NO', 'UNKNOWN')),
  at_a_distance_reason text,
  out_of_icb_area text not null check (out_of_icb_area in ('YES', 'NO', 'UNKNOWN')),
  out_of_icb_area_reason text,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (placement_id, child_id) references placement (id, child_id)
);
create unique index placement_area_current on placement_area (placement_id, valid_from) where superseded_at is null;
create index placement_area_child on placement_area (child_id) where superseded_at is null;
create index placement_area_icb on placement_area (icb_id, valid_from, placement_id) where superseded_at is null;
create index placement_area_area_authority on placement_area (area_authority_id, valid_from, placement_id) where superseded_at is null;
create index placement_area_authority on placement_area (authority_id) where superseded_at is null;

-- What says where home is: apart from the placement, because the area that receives a child is not told it.
create table placement_home (
  placement_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  home_postcode text,
  distance_miles numeric(5, 1),
  over_20_miles text not null check (over_20_miles in ('YES', 'NO', 'UNKNOWN')),
  over_20_miles_reason text,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (placement_id, child_id) references placement (id, child_id)
);
create unique index placement_home_current on placement_home (placement_id) where superseded_at is null;
create index placement_home_child on placement_home (child_id) where superseded_at is null;
create index placement_home_authority on placement_home (authority_id) where superseded_at is null;

-- A placement lies inside its care period; checked when the transaction ends, so that both may change in it.
create function placement_inside_care_period() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from placement p join care_period c on c.id = p.care_period_id
    where p.child_id = new.child_id and p.voided_at is null
      and (case when tg_table_name = 'placement' then p.id else c.id end) = new.id
      and (c.voided_at is not null or p.started_on < c.started_on
        or (c.ended_on is not null and (p.ended_on is null or p.ended_on > c.ended_on)))
  ) then
    raise exception using errcode = 'check_violation', message = 'placement outside its care period',
      constraint = 'placement_inside_care_period';
  end if;
  return null;
end $$;
create constraint trigger placement_inside_care_period after insert or update on placement
  deferrable initially deferred for each row execute function placement_inside_care_period();
create constraint trigger placement_inside_care_period after update on care_period
  deferrable initially deferred for each row execute function placement_inside_care_period();

-- What a row said before each change, who changed it and in which request.
create table record_history (
  id bigint generated always as identity primary key,
  record text not null,
  record_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  before jsonb not null,
  -- Why, in the words of whoever corrected it.
  reason text,
  changed_by text,
  request_id text,
  changed_at timestamptz not null default now()
);
create index record_history_record on record_history (record, record_id, id);
create index record_history_child on record_history (child_id);
create index record_history_authority on record_history (authority_id);

create function keep_history() returns trigger language plpgsql as $$
begin
  insert into record_history (record, record_id, child_id, authority_id, before, reason, changed_by, request_id)
  values (tg_table_name, old.id, coalesce((to_jsonb(old) ->> 'child_id')::uuid, old.id), old.authority_id, to_jsonb(old),
    nullif(current_setting('cic.reason', true), ''), current_setting('cic.subject', true), current_setting('cic.request', true));
  return new;
end $$;
create trigger keep_history before update on child for each row when (old.* is distinct from new.*) execute function keep_history();
create trigger keep_history before update on care_period for each row when (old.* is distinct from new.*) execute function keep_history();
create trigger keep_history before update on legal_status for each row when (old.* is distinct from new.*) execute function keep_history();
create trigger keep_history before update on placement for each row when (old.* is distinct from new.*) execute function keep_history();

-- Row-level security.

-- Gives a table that names a child its three policies: `readers` may read, the responsible authority may write.
-- Settings stand in scalar sub-selects so that they are evaluated once a statement.
create function protect_child_table(name text, child_column text, readers text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy %I on %I for select to cic_request using (exists (select 1 from access_relation r
       where r.child_id = %I.%I and r.organisation_id = (select current_setting(''cic.organisation'', true))
         and r.superseded_at is null and r.valid_from <= (select current_setting(''cic.today'', true)::date)
         and (r.valid_until is null or r.valid_until > (select current_setting(''cic.today'', true)::date))
         and (%s)))', name || '_read', name, name, child_column, readers);
  execute format(
    'create policy %I on %I for insert to cic_request
       with check (authority_id = (select current_setting(''cic.organisation'', true)))', name || '_insert', name);
  execute format(
    'create policy %I on %I for update to cic_request
       using (authority_id = (select current_setting(''cic.organisation'', true)))
       with check (authority_id = (select current_setting(''cic.organisation'', true)))', name || '_update', name);
end $$;

alter table access_relation enable row level security;
alter table access_relation force row level security;
create policy access_relation_read on access_relation for select to cic_request
  using (organisation_id = (select current_setting('cic.organisation', true))
    or authority_id = (select current_setting('cic.organisation', true)));
create policy access_relation_insert on access_relation for insert to cic_request
  with check (authority_id = (select current_setting('cic.organisation', true)));
create policy access_relation_update on access_relation for update to cic_request
  using (authority_id = (select current_setting('cic.organisation', true)))
  with check (authority_id = (select current_setting('cic.organisation', true)));

-- record             who may read it: the lenses of packages/domain/src/access/lenses.ts
select protect_child_table('child', 'id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'AREA_LA', 'PROVIDER')$$);
select protect_child_table('child_identifier', 'child_id',
  $$r.basis = 'RESPONSIBLE_LA' or (scheme = 'NHS_NUMBER' and r.basis in ('ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER'))$$);
select protect_child_table('placement', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = placement.id)$$);
select protect_child_table('placement_area', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = placement_area.placement_id)$$);
select protect_child_table('placement_home', 'child_id', $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')$$);
select protect_child_table('care_period', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'PROVIDER') or (r.basis in ('RECEIVING_ICB', 'AREA_LA')
    and exists (select 1 from placement p where p.id = r.cause_id and p.care_period_id = care_period.id))$$);
select protect_child_table('legal_status', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis = 'RECEIVING_ICB'
    and exists (select 1 from placement p where p.id = r.cause_id and p.care_period_id = legal_status.care_period_id))$$);
select protect_child_table('record_history', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$);

grant select, insert, update on child, access_relation, child_identifier, care_period, legal_status, placement,
  placement_area, placement_home to cic_request;
grant select, insert on record_history to cic_request;
grant usage on sequence record_history_id_seq to cic_request;

-- One effect for a mutation, however often it is sent: the key is stored in the mutation's own transaction.
create table idempotency_key (
  organisation_id text not null references organisation,
  key text not null,
  operation text not null,
  request_hash text not null,
  result jsonb,
  created_at timestamptz not null default now(),
  primary key (organisation_id, key)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_own on idempotency_key to cic_request
  using (organisation_id = (select current_setting('cic.organisation', true)))
  with check (organisation_id = (select current_setting('cic.organisation', true)));
grant select, insert, update on idempotency_key to cic_request;
