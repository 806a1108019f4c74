-- Vacancies in health organisations, what care leavers are interested in, and what of it they share with whom.
--
-- Everybody whose interest is recorded here is in care or a care leaver: that a row exists tells it. So an employer sees no interest,
-- nor how many there are, but what somebody shares with it, as long as they do.

create table vacancy (
  id uuid primary key,
  employer_id text not null references organisation,
  title text not null check (title <> ''),
  kind text not null check (kind in ('RING_FENCED', 'OPEN')),
  guaranteed_interview boolean not null,
  short_programme text not null check (short_programme in ('YES', 'NO', 'NOT_KNOWN')),
  opens_on date not null,
  closes_on date not null check (closes_on > opens_on),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index vacancy_employer on vacancy (employer_id);
create index vacancy_closes on vacancy (closes_on, id);

create table vacancy_interest (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  vacancy_id uuid not null references vacancy,
  state text not null check (state in ('EXPRESSED', 'INTERVIEWED', 'OFFERED', 'PLACED', 'ENDED', 'WITHDRAWN', 'NOT_TAKEN_ON')),
  state_since timestamptz not null,
  starts_on date,
  ended_on date check (ended_on > starts_on),
  bursary_received_before text not null default 'NOT_KNOWN' check (bursary_received_before in ('YES', 'NO', 'NOT_KNOWN')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((starts_on is null) = (state not in ('PLACED', 'ENDED'))),
  check ((ended_on is null) = (state <> 'ENDED')),
  unique (child_id, vacancy_id),
  unique (id, child_id, authority_id, vacancy_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index vacancy_interest_child on vacancy_interest (child_id, created_at, id);
create index vacancy_interest_authority on vacancy_interest (authority_id, created_at, id);
create index vacancy_interest_vacancy on vacancy_interest (vacancy_id);

-- An opt-in: to one organisation, for one vacancy. Revoked, never deleted.
create table care_leaver_share (
  id uuid primary key,
  interest_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  vacancy_id uuid not null references vacancy,
  employer_id text not null references organisation,
  candidate_reference text not null check (candidate_reference <> ''),
  shared_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (interest_id, child_id, authority_id, vacancy_id) references vacancy_interest (id, child_id, authority_id, vacancy_id)
);
create unique index care_leaver_share_live on care_leaver_share (interest_id) where revoked_at is null;
create index care_leaver_share_child on care_leaver_share (child_id);
create index care_leaver_share_authority on care_leaver_share (authority_id);
create index care_leaver_share_employer on care_leaver_share (employer_id, shared_at, id) where revoked_at is null;

-- What happened, and every opt-in and revocation, with who and when. Added to, never changed.
create table vacancy_interest_entry (
  id uuid primary key,
  interest_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  vacancy_id uuid not null,
  event text not null check (event in ('EXPRESSED', 'SHARED', 'REVOKED', 'INTERVIEWED', 'OFFERED', 'PLACED', 'ENDED', 'WITHDRAWN',
    'NOT_TAKEN_ON')),
  taken_by text not null,
  taken_at timestamptz not null,
  request_id text,
  foreign key (interest_id, child_id, authority_id, vacancy_id) references vacancy_interest (id, child_id, authority_id, vacancy_id)
);
create index vacancy_interest_entry_interest on vacancy_interest_entry (interest_id, taken_at, id);
create index vacancy_interest_entry_child on vacancy_interest_entry (child_id);
create index vacancy_interest_entry_authority on vacancy_interest_entry (authority_id);

-- Lets the child write what is their own: for themselves, under the authority that vouches for them.
create function open_to_writes_of_the_child(name text) returns void language plpgsql as $$
begin
  execute format('create policy %I on %I for insert to cic_request
    with check (child_id = (select nullif(current_setting(''cic.child'', true), '''')::uuid)
      and authority_id = (select current_setting(''cic.caller'', true)))', name || '_own_insert', name);
  execute format('create policy %I on %I for update to cic_request
    using (child_id = (select nullif(current_setting(''cic.child'', true), '''')::uuid))', name || '_own_update', name);
end $$;

select protect_child_table('vacancy_interest', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);
select open_to_writes_of_the_child('vacancy_interest');
select protect_child_table('vacancy_interest_entry', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);
select open_to_writes_of_the_child('vacancy_interest_entry');

-- Only the young person shares; they and the authority that is responsible for them revoke.
select protect_child_table('care_leaver_share', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);
select open_to_writes_of_the_child('care_leaver_share');
drop policy care_leaver_share_insert on care_leaver_share;
create policy care_leaver_share_own_employer on care_leaver_share as restrictive for insert to cic_request
  with check (employer_id = (select v.employer_id from vacancy v where v.id = care_leaver_share.vacancy_id));
-- `cic.recruiter` is on for who fills vacancies, and for nobody else of the organisation. An opt-in is to the organisation that it
-- names, and to no successor of it.
create policy care_leaver_share_employer_read on care_leaver_share for select to cic_request
  using (revoked_at is null and employer_id = (select current_setting('cic.caller', true))
    and (select current_setting('cic.recruiter', true)) = 'on');

alter table vacancy enable row level security;
alter table vacancy force row level security;
create policy vacancy_read on vacancy for select to cic_request using (true);
create policy vacancy_insert on vacancy for insert to cic_request
  with check (employer_id = (select current_setting('cic.caller', true)) and (select current_setting('cic.recruiter', true)) = 'on');

grant select, insert on vacancy, vacancy_interest, vacancy_interest_entry, care_leaver_share to cic_request;
grant update (state, state_since, starts_on, ended_on, bursary_received_before, version) on vacancy_interest to cic_request;
grant update (revoked_at) on care_leaver_share to cic_request;

-- A young person tells of what they do themselves, behind the last event of theirs.
create policy event_read_own on event for select to cic_request
  using (child_id = (select nullif(current_setting('cic.child', true), '')::uuid));
