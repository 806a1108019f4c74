-- Children who were adopted: the record from before the order is sealed, and no way leads from it to the one after it, or back.
-- Addresses that are kept from all but those who look after the child.

-- Keeps what is sealed, and says whether a child is; may do nothing else. No request runs as it.
do $$ begin
  create role cic_sealing nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_sealing', 'set') then
    execute format('grant cic_sealing to %I', current_user);
  end if;
end $$;
grant usage, create on schema public to cic_sealing;

-- The record from before the order. `local_id` is what the authority called the child: its own again, for whoever comes next.
create table sealed_identity (
  id uuid primary key,
  child_id uuid not null unique,
  authority_id text not null references organisation,
  local_id text not null,
  adopted_on date not null,
  reason text not null check (reason <> ''),
  -- Who was responsible or had been when it was sealed: nobody else may ask to have it opened.
  parties text[] not null,
  sealed_by text not null,
  sealed_at timestamptz not null default now(),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index sealed_identity_authority on sealed_identity (authority_id, sealed_at, id);
create index sealed_identity_local_id on sealed_identity (authority_id, local_id);

-- The link itself: apart, because no role of requests reads a column of it. Not audited: a copy would be a second link.
create table sealed_link (
  identity_id uuid primary key references sealed_identity,
  after_child_id uuid not null references child
);
create index sealed_link_after on sealed_link (after_child_id);

-- That a record was made which names a sealed identity: by a return, or by hand. Who made it was told nothing.
create table sealed_match (
  id uuid primary key default gen_random_uuid(),
  identity_id uuid not null references sealed_identity,
  authority_id text not null references organisation,
  found_child_id uuid not null references child,
  matched_by text not null check (matched_by in ('LOCAL_ID', 'NHS_NUMBER', 'UPN')),
  found_at timestamptz not null default now(),
  unique (identity_id, found_child_id, matched_by)
);
create index sealed_match_authority on sealed_match (authority_id, found_at, id);
create index sealed_match_found on sealed_match (found_child_id);

-- That somebody asked to see what is sealed. Null: nothing that they may ask for was named, which no answer says.
create table sealed_opening (
  id uuid primary key,
  child_id uuid,
  authority_id text,
  identity_id uuid references sealed_identity,
  organisation_id text not null references organisation,
  subject text not null,
  role text not null,
  asked_by text not null check (asked_by in ('CHILD_ID', 'NHS_NUMBER')),
  reason text not null check (reason <> ''),
  minutes integer not null check (minutes between 1 and 60),
  asked_at timestamptz not null,
  request_id text,
  decision text check (decision in ('APPROVED', 'REFUSED')),
  decided_by text check (decided_by <> subject),
  decided_at timestamptz,
  ends_at timestamptz check (ends_at > decided_at and ends_at <= decided_at + interval '60 minutes'),
  outcome text check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'TAKEN_FURTHER')),
  review_note text,
  reviewed_at timestamptz,
  reviewed_by text,
  version integer not null default 1,
  check ((child_id is null) = (identity_id is null) and (child_id is null) = (authority_id is null)),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check ((decision is not distinct from 'APPROVED') = (ends_at is not null)),
  check (outcome is null or decision = 'APPROVED'),
  check ((outcome is null) = (reviewed_at is null) and (outcome is null) = (reviewed_by is null) and (outcome is null) = (review_note is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index sealed_opening_child on sealed_opening (child_id);
create index sealed_opening_authority on sealed_opening (authority_id, asked_at, id);
create index sealed_opening_organisation on sealed_opening (organisation_id, asked_at, id);
create index sealed_opening_identity on sealed_opening (identity_id);

-- That where a child lives is to be kept from somebody. Never changed but for its last day.
create table address_protection (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  ground text not null check (ground in ('RISK_FROM_A_PERSON', 'COURT_ORDER', 'POLICE', 'MARKED_ON_SPINE', 'OTHER')),
  reason text not null check (reason <> ''),
  end_reason text,
  recorded_by text not null default current_setting('cic.subject', true),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index address_protection_child on address_protection (child_id, valid_from, id);
create index address_protection_authority on address_protection (authority_id, valid_from, id);
create trigger keep_history before update on address_protection for each row when (old.* is distinct from new.*) execute function keep_history();
-- That there is a reason, and which, is the responsible authority's to know.
select protect_child_table('address_protection', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$);
grant select, insert on address_protection to cic_request;
grant update (valid_until, end_reason, version) on address_protection to cic_request;

do $$ declare name text; begin
  foreach name in array array['sealed_identity', 'sealed_match', 'sealed_opening'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to cic_sealing using (true) with check (true)', name || '_sealing', name);
    execute format('grant select, insert on %I to cic_sealing', name);
    -- To information governance of the authority: that something is sealed, and never whom it is about.
    execute format('create policy %I on %I for select to cic_request
      using (authority_id = (select current_setting(''cic.governance'', true)))', name || '_governed', name);
  end loop;
end $$;
alter table sealed_link enable row level security;
alter table sealed_link force row level security;
create policy sealed_link_sealing on sealed_link to cic_sealing using (true) with check (true);
grant select, insert on sealed_link to cic_sealing;
grant update (decision, decided_by, decided_at, ends_at, version) on sealed_opening to cic_sealing;
grant select (id, authority_id, adopted_on, reason, sealed_by, sealed_at) on sealed_identity to cic_request;
grant select (id, identity_id, authority_id, matched_by, found_at) on sealed_match to cic_request;

-- Whoever asked, and information governance of theirs: not one column tells whether anything was found.
create policy sealed_opening_own on sealed_opening for select to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)) and subject = (select current_setting('cic.subject', true)));
create policy sealed_opening_answered on sealed_opening for select to cic_request
  using (organisation_id = (select current_setting('cic.governance', true)));
-- The review is closed by neither of the two.
create policy sealed_opening_review on sealed_opening for update to cic_request
  using (organisation_id = (select current_setting('cic.governance', true)) and subject <> (select current_setting('cic.subject', true))
    and decided_by <> (select current_setting('cic.subject', true)))
  with check (organisation_id = (select current_setting('cic.governance', true)));
-- Of what another organisation had opened the child's authority is told, once it was.
drop policy sealed_opening_governed on sealed_opening;
create policy sealed_opening_governed on sealed_opening for select to cic_request
  using (decision = 'APPROVED' and authority_id = (select current_setting('cic.governance', true)));
grant select (id, organisation_id, subject, role, asked_by, reason, minutes, asked_at, decision, decided_by, decided_at, ends_at, outcome,
  review_note, reviewed_at, reviewed_by, version) on sealed_opening to cic_request;
grant update (outcome, review_note, reviewed_at, reviewed_by, version) on sealed_opening to cic_request;

do $$ declare name text; begin
  foreach name in array array['child', 'child_identifier', 'access_relation', 'consent_share', 'health_line', 'import_row', 'import_finding',
    'record_history', 'address_protection'] loop
    execute format('create policy %I on %I for select to cic_sealing using (true)', name || '_sealing', name);
    execute format('grant select on %I to cic_sealing', name);
  end loop;
  foreach name in array array['child', 'access_relation', 'consent_share', 'import_row', 'import_finding'] loop
    execute format('create policy %I on %I for update to cic_sealing using (true)', name || '_sealing_update', name);
  end loop;
end $$;
create policy record_history_sealing_insert on record_history for insert to cic_sealing with check (true);
grant insert on record_history to cic_sealing;
grant usage on sequence record_history_id_seq to cic_sealing;
grant update (local_id, version, updated_at) on child to cic_sealing;
grant update (superseded_at) on access_relation to cic_sealing;
grant update (ended_at) on consent_share to cic_sealing;

-- Rows of files from before the seal: they name the child as the authority did. A later file is as any other.
alter table import_row add column sealed boolean not null default false;
alter table import_finding add column sealed boolean not null default false;
grant update (sealed) on import_row, import_finding to cic_sealing;
create policy import_row_sealed on import_row as restrictive for select to cic_request using (not sealed);
create policy import_finding_sealed on import_finding as restrictive for select to cic_request using (not sealed);

-- Whether the child's identity is sealed. Whatever compares children past row-level security leaves those out.
create function is_sealed(child uuid) returns boolean language plpgsql stable parallel safe
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from public.sealed_identity s where s.child_id = child);
end $$;
-- The child who acts, as their claims say; once the record is sealed, nobody.
create function own_child(child text) returns text language plpgsql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return case when public.is_sealed(child::uuid) then '00000000-0000-0000-0000-000000000000' else child end;
end $$;

-- Whoever sees a child by a relation sees nothing of one that is sealed, because none is in force, and none comes into force again.
-- Everything else that names a child is asked here: what goes by the authority, a recipient, an owner or an audience.
do $$ declare name text; begin
  foreach name in array array['assessment_charge', 'audit_child', 'break_glass', 'care_leaver_share', 'consent_share', 'dispute', 'event',
    'event_audience', 'mail', 'notice', 'notice_clinical', 'notice_version', 'offer_application', 'webhook_delivery'] loop
    execute format('create policy %I on %I as restrictive for select to cic_request using (child_id is null or not is_sealed(child_id))',
      name || '_sealed', name);
  end loop;
  -- In the background nothing more is sent, escalated or reminded of. That access has ended is told as of any other child.
  foreach name in array array['offer_application', 'webhook_delivery'] loop
    execute format('create policy %I on %I as restrictive for select to cic_delivery using (child_id is null or not is_sealed(child_id))',
      name || '_sealed_delivery', name);
  end loop;
end $$;
create policy event_audience_sealed_delivery on event_audience as restrictive for select to cic_delivery
  using (not named or child_id is null or not is_sealed(child_id));
create policy notice_sealed_escalation on notice as restrictive for select to cic_escalation using (not is_sealed(child_id));
create policy mail_sealed_mail on mail as restrictive for select to cic_mail using (not is_sealed(child_id));
-- What was done with one row names its child; what was done with several leaves this one out of them.
create policy audit_entry_sealed on audit_entry as restrictive for select to cic_request
  using (kind <> 'WRITE' or not is_sealed(child_ids[1]));
create policy audit_change_sealed on audit_change as restrictive for select to cic_request
  using ((select true from audit_entry e where e.occurred_at = audit_change.occurred_at and e.id = audit_change.entry_id limit 1));

create function keep_sealed() returns trigger language plpgsql as $$
begin
  if new.superseded_at is null and is_sealed(new.child_id) then new.superseded_at := clock_timestamp(); end if;
  return new;
end $$;
create trigger keep_sealed before insert or update on access_relation for each row execute function keep_sealed();

-- What a new record has in common with a sealed one: asked of every record alike, and told to nobody but the review.
create function find_sealed_matches() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'child' then
    insert into public.sealed_match (identity_id, authority_id, found_child_id, matched_by)
    select s.id, s.authority_id, a.id, 'LOCAL_ID' from added a
      join public.sealed_identity s on s.authority_id = a.authority_id and s.local_id = a.local_id
    on conflict do nothing;
  else
    insert into public.sealed_match (identity_id, authority_id, found_child_id, matched_by)
    select s.id, s.authority_id, a.child_id, a.scheme from added a
      join public.child_identifier i on i.scheme = a.scheme and i.value = a.value and i.superseded_at is null
      join public.sealed_identity s on s.child_id = i.child_id
    where a.child_id <> s.child_id and not exists (select from public.sealed_link l where l.identity_id = s.id and l.after_child_id = a.child_id)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger find_sealed_matches after insert on child referencing new table as added
  for each statement execute function find_sealed_matches();
create trigger find_sealed_matches after insert on child_identifier referencing new table as added
  for each statement execute function find_sealed_matches();

-- Seals what the caller's authority holds. Whose it is and that it may be sealed was decided before; here it is asked again.
create function seal_identity(said jsonb) returns timestamptz language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before public.child;
  sealed timestamptz := clock_timestamp();
begin
  select * into before from public.child c where c.id = (said ->> 'childId')::uuid for update;
  if before.authority_id is distinct from nullif(current_setting('cic.organisation', true), '') or public.is_sealed(before.id) then
    raise exception using errcode = 'insufficient_privilege', message = 'not the caller''s to seal';
  end if;
  insert into public.sealed_identity (id, child_id, authority_id, local_id, adopted_on, reason, parties, sealed_by, sealed_at)
  values ((said ->> 'id')::uuid, before.id, before.authority_id, before.local_id, (said ->> 'adoptedOn')::date, said ->> 'reason',
    array(select distinct r.organisation_id from public.access_relation r
      where r.child_id = before.id and r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') and r.superseded_at is null),
    current_setting('cic.subject'), sealed);
  if said ->> 'afterChildId' is not null then
    insert into public.sealed_link (identity_id, after_child_id) values ((said ->> 'id')::uuid, (said ->> 'afterChildId')::uuid);
  end if;
  update public.access_relation set superseded_at = sealed where child_id = before.id and superseded_at is null;
  update public.consent_share set ended_at = sealed where child_id = before.id and ended_at is null;
  update public.import_finding f set sealed = true from public.import_row r
    where r.authority_id = before.authority_id and r.child_local_id = before.local_id
      and f.import_id = r.import_id and f.file = r.file and f.ordinal = r.ordinal;
  update public.import_row set sealed = true where authority_id = before.authority_id and child_local_id = before.local_id;
  update public.child set local_id = 'sealed ' || id, version = version + 1, updated_at = now() where id = before.id;
  return sealed;
end $$;

-- Which sealed identity a request names, of those that the caller's organisation may have opened. By the child, or by the number of
-- the record from before or of the one after.
create function ask_to_open_sealed(said jsonb) returns void language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_ids uuid[];
  asked public.sealed_identity;
begin
  if coalesce(current_setting('cic.caller', true), '') = '' or current_setting('cic.subject') = '' then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody asks';
  end if;
  select array_agg(s.id) into found_ids from public.sealed_identity s left join public.sealed_link l on l.identity_id = s.id
  where current_setting('cic.caller') = any (s.parties) and (
    (said ->> 'childId')::uuid in (s.id, s.child_id, l.after_child_id)
    or exists (select from public.child_identifier i where i.scheme = 'NHS_NUMBER' and i.value = said ->> 'nhsNumber'
      and i.superseded_at is null and i.child_id in (s.child_id, l.after_child_id)));
  if cardinality(found_ids) = 1 then select * into asked from public.sealed_identity where id = found_ids[1]; end if;
  insert into public.sealed_opening (id, child_id, authority_id, identity_id, organisation_id, subject, role, asked_by, reason, minutes,
    asked_at, request_id)
  values ((said ->> 'id')::uuid, asked.child_id, asked.authority_id, asked.id, current_setting('cic.caller'), current_setting('cic.subject'),
    current_setting('cic.role'), case when said ? 'nhsNumber' then 'NHS_NUMBER' else 'CHILD_ID' end, said ->> 'reason',
    (said ->> 'minutes')::integer, clock_timestamp(), current_setting('cic.request', true));
end $$;

-- Another's decision, if it still waits for one.
create function decide_sealed_opening(said jsonb) returns boolean language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.sealed_opening o set decision = said ->> 'decision', decided_by = current_setting('cic.subject'), decided_at = now(),
    ends_at = case said ->> 'decision' when 'APPROVED' then now() + make_interval(mins => o.minutes) end, version = o.version + 1
  where o.id = (said ->> 'id')::uuid and o.version = (said ->> 'version')::integer and o.decision is null
    and o.organisation_id = nullif(current_setting('cic.governance', true), '') and o.subject <> current_setting('cic.subject')
    and o.asked_at > clock_timestamp() - interval '24 hours';
  return found;
end $$;

-- What is open to the caller at this instant, by the clock and not by the transaction: who the child was, the record after the order, and
-- records that were made since and name the sealed one; to those whose work is care also what was known of the child's health.
create function opened_identity(opening uuid) returns jsonb language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('childId', c.id, 'authorityId', c.authority_id, 'localId', s.local_id, 'dateOfBirth', c.date_of_birth,
    'sex', c.sex, 'adoptedOn', s.adopted_on,
    'nhsNumber', (select i.value from public.child_identifier i where i.child_id = c.id and i.scheme = 'NHS_NUMBER' and i.superseded_at is null),
    'upn', (select i.value from public.child_identifier i where i.child_id = c.id and i.scheme = 'UPN' and i.superseded_at is null),
    'afterChildId', (select l.after_child_id from public.sealed_link l where l.identity_id = s.id),
    'foundChildIds', (select coalesce(jsonb_agg(distinct m.found_child_id), '[]') from public.sealed_match m where m.identity_id = s.id),
    'healthLines', case when current_setting('cic.clinical', true) = 'on' then (
      select coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'value', h.value, 'on', h.on_day, 'ofYear', h.of_year)
        order by h.effective_on desc, h.id), '[]')
      from public.health_line h where h.child_id = c.id and h.voided_at is null and h.superseded_at is null) end)
  from public.sealed_opening o join public.sealed_identity s on s.id = o.identity_id join public.child c on c.id = s.child_id
  where o.id = opening and o.organisation_id = nullif(current_setting('cic.caller', true), '')
    and o.subject = nullif(current_setting('cic.subject', true), '') and o.ends_at > clock_timestamp()
$$;

-- Whether where the child lives is protected today and not the caller's to know. The authority that looks after the child knows; the
-- area of a placement also the ICB and the authority that see the child because of it (`at`).
create function is_address_hidden(child uuid, at uuid default null) returns boolean language plpgsql stable parallel safe
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := current_setting('cic.today', true)::date;
begin
  return exists (select from public.address_protection p where p.child_id = child and p.valid_from <= today
      and (p.valid_until is null or p.valid_until > today))
    and not exists (select from public.access_relation r
      where r.child_id = child and r.organisation_id = current_setting('cic.organisation', true) and r.superseded_at is null
        and r.valid_from <= today and (r.valid_until is null or r.valid_until > today)
        and (r.basis = 'RESPONSIBLE_LA' or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = at)));
end $$;
do $$ declare name text; begin
  foreach name in array array['commissioning_facts', 'placement_home', 'residence'] loop
    execute format('create policy %I on %I as restrictive for select to cic_request using (not is_address_hidden(child_id))',
      name || '_protected', name);
  end loop;
end $$;
create policy placement_area_protected on placement_area as restrictive for select to cic_request
  using (not is_address_hidden(child_id, placement_id));
-- A practice stands where its patients live; the ICB of that area knows it.
create policy gp_registration_protected on gp_registration as restrictive for select to cic_request
  using (not is_address_hidden(child_id) or exists (select from access_relation r
    where r.child_id = gp_registration.child_id and r.organisation_id = (select current_setting('cic.organisation', true))
      and r.basis = 'RECEIVING_ICB' and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
      and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))));

do $$ declare signature text; begin
  foreach signature in array array['is_sealed(uuid)', 'own_child(text)', 'find_sealed_matches()', 'seal_identity(jsonb)',
    'ask_to_open_sealed(jsonb)', 'decide_sealed_opening(jsonb)', 'opened_identity(uuid)', 'is_address_hidden(uuid, uuid)'] loop
    execute format('alter function %s owner to cic_sealing', signature);
    execute format('revoke execute on function %s from public', signature);
    execute format('grant execute on function %s to cic_request', signature);
  end loop;
end $$;
revoke create on schema public from cic_sealing;
-- Asked of every access that is written, whoever writes it, and of a young person's claim before the role is taken.
grant execute on function is_sealed(uuid), own_child(text) to public;
-- Answers of the database's own trigger, and no request's to call.
revoke execute on function find_sealed_matches() from cic_request;

-- Glass is broken for nobody whose identity is sealed: as if there were no such child.
create policy sealed_identity_break_glass on sealed_identity for select to cic_break_glass using (true);
grant select (child_id) on sealed_identity to cic_break_glass;
create or replace function break_the_glass(said jsonb, out child uuid, out authority text, out told text[]) language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := current_setting('cic.today')::date;
  -- One instant: an hour that ends a microsecond late is longer than an hour.
  began timestamptz := clock_timestamp();
begin
  if coalesce(current_setting('cic.organisation', true), '') = '' or current_setting('cic.subject') = '' then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody breaks glass';
  end if;
  select (array_agg(c.id))[1], (array_agg(c.authority_id))[1] into child, authority from public.child c
  where (c.id = (said ->> 'childId')::uuid
    or c.id in (select i.child_id from public.child_identifier i
      where i.scheme = 'NHS_NUMBER' and i.value = said ->> 'nhsNumber' and i.superseded_at is null))
    and not exists (select from public.sealed_identity s where s.child_id = c.id)
  having count(*) = 1;
  insert into public.break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, began_at, ends_at, request_id)
  values ((said ->> 'id')::uuid, child, authority, current_setting('cic.organisation'), current_setting('cic.subject'),
    current_setting('cic.role'), case when said ? 'nhsNumber' then 'NHS_NUMBER' else 'CHILD_ID' end, said ->> 'reason',
    began, began + make_interval(mins => (said ->> 'minutes')::integer), current_setting('cic.request', true));
  select coalesce(array_agg(distinct r.organisation_id), '{}') into told from public.access_relation r
  where r.child_id = child and r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB') and r.superseded_at is null
    and r.valid_from <= today and (r.valid_until is null or r.valid_until > today);
end $$;

select audit_child_table('sealed_identity');
select audit_child_table('sealed_opening');
select audit_child_table('address_protection');
