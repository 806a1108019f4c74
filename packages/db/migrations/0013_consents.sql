-- Consent to health care as a record, who is shared with on the ground of one, and who may write of a child's health.

-- Organisations that care for a child write of their health, as the authority does. Whoever pays or reports writes nothing.
create function health_teams_write(name text) returns void language plpgsql as $$
declare
  cares text := format('exists (select from access_relation r
    where r.child_id = %I.child_id and r.authority_id = %I.authority_id
      and r.organisation_id = (select current_setting(''cic.organisation'', true))
      and (select current_setting(''cic.clinical'', true)) = ''on''
      and r.basis in (''ORIGINATING_ICB'', ''RECEIVING_ICB'', ''PROVIDER'')
      and r.superseded_at is null and r.valid_from <= (select current_setting(''cic.today'', true)::date)
      and (r.valid_until is null or r.valid_until > (select current_setting(''cic.today'', true)::date)))', name, name);
begin
  execute format('create policy %I on %I for insert to cic_request with check (%s)', name || '_insert_health', name, cares);
  if name <> 'record_history' then
    execute format('create policy %I on %I for update to cic_request using (%s) with check (%s)',
      name || '_update_health', name, cares, cares);
  end if;
end $$;

-- What a record said is kept by whoever changes it, the child too.
select health_teams_write('record_history');
create policy record_history_insert_own on record_history for insert to cic_request
  with check (child_id = (select nullif(current_setting('cic.child', true), '')::uuid));
-- A child who withdraws tells of it.
create policy event_insert_own on event for insert to cic_request
  with check (child_id = (select nullif(current_setting('cic.child', true), '')::uuid));
create policy event_audience_insert_own on event_audience for insert to cic_request
  with check (child_id = (select nullif(current_setting('cic.child', true), '')::uuid));

create table consent (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  decision text not null check (decision in ('GIVEN', 'REFUSED')),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['ASSESSMENT', 'INFORMATION_SHARING', 'IMMUNISATION']),
  capacity text not null check (capacity in ('PARENTAL_RESPONSIBILITY', 'AUTHORITY_UNDER_CARE_ORDER',
    'AUTHORITY_UNDER_PLACEMENT_ORDER', 'AUTHORITY_UNDER_EMERGENCY_ORDER', 'YOUNG_PERSON', 'GILLICK_COMPETENT_CHILD')),
  -- Who decided.
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  -- By whoever arranges the child's health care. Null: not received.
  received_on date check (received_on >= decided_on),
  evidence text not null check (evidence in ('CORAMBAAF_CONSENT_FORM', 'SIGNED_FORM', 'COURT_ORDER', 'LETTER_OR_EMAIL', 'SPOKEN', 'OTHER')),
  evidence_reference text check (evidence_reference <> ''),
  -- Whether the child was judged to understand enough; null where nobody judged it.
  understanding_sufficient boolean,
  understanding_judged_by text,
  understanding_judged_on date,
  alternatives_offered text check (alternatives_offered <> ''),
  reoffer_on date check (reoffer_on > decided_on),
  withdrawn_on date check (withdrawn_on >= decided_on),
  withdrawn_by text,
  withdrawal_reason text,
  -- What was found of the capacity when it was recorded.
  checked text not null check (checked in ('SETTLED', 'PROVISIONAL', 'NOT_KNOWN')),
  recorded_by_id text not null references organisation,
  recorded_by text not null default current_setting('cic.subject', true),
  voided_at timestamptz,
  void_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((understanding_sufficient is null) = (understanding_judged_by is null)),
  check ((understanding_sufficient is null) = (understanding_judged_on is null)),
  check (capacity <> 'GILLICK_COMPETENT_CHILD' or understanding_sufficient),
  check (decision = 'GIVEN' or (received_on is null and withdrawn_on is null)),
  check (decision = 'REFUSED' or (alternatives_offered is null and reoffer_on is null)),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (withdrawal_reason is null or withdrawn_on is not null),
  check ((voided_at is null) = (void_reason is null)),
  unique (id, child_id, authority_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index consent_child on consent (child_id, decided_on, id);
create index consent_authority on consent (authority_id, decided_on, id);
create trigger keep_history before update on consent for each row when (old.* is distinct from new.*) execute function keep_history();

-- With whom health records are shared on the ground of a consent alone. Ends with it.
create table consent_share (
  id uuid primary key,
  consent_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  organisation_id text not null references organisation check (organisation_id <> authority_id),
  shared_from date not null,
  -- The first day on which somebody else decides: a consent of others ends when the child is old enough.
  shared_until date,
  ended_at timestamptz,
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (consent_id, child_id, authority_id) references consent (id, child_id, authority_id)
);
create index consent_share_consent on consent_share (consent_id);
create index consent_share_child on consent_share (child_id, organisation_id) where ended_at is null;
create index consent_share_authority on consent_share (authority_id);
create index consent_share_organisation on consent_share (organisation_id, child_id) where ended_at is null;
create unique index consent_share_once on consent_share (consent_id, organisation_id) where ended_at is null;

-- Lets those read a table with whom the child's health records are shared today.
create function open_to_shares(name text) returns void language plpgsql as $$
begin
  execute format('create policy %I on %I for select to cic_request using (exists (select from consent_share s
    where s.child_id = %I.child_id and s.organisation_id = (select current_setting(''cic.organisation'', true))
      and s.ended_at is null and s.shared_from <= (select current_setting(''cic.today'', true)::date)
      and (s.shared_until is null or s.shared_until > (select current_setting(''cic.today'', true)::date))))',
    name || '_shared', name, name);
end $$;

select protect_child_table('consent', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')$$, true);
select health_teams_write('consent');
create policy consent_update_own on consent for update to cic_request
  using (child_id = (select nullif(current_setting('cic.child', true), '')::uuid))
  with check (child_id = (select nullif(current_setting('cic.child', true), '')::uuid));

select protect_child_table('consent_share', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')$$, true);
select health_teams_write('consent_share');
create policy consent_share_recipient on consent_share for select to cic_request
  using (organisation_id = (select current_setting('cic.organisation', true)));
create policy consent_share_update_own on consent_share for update to cic_request
  using (child_id = (select nullif(current_setting('cic.child', true), '')::uuid))
  with check (child_id = (select nullif(current_setting('cic.child', true), '')::uuid));

grant select, insert on consent, consent_share to cic_request;
-- Whom it is of, and whether it was given or refused, is never changed.
grant update (scopes, capacity, decided_by, decided_on, received_on, evidence, evidence_reference, understanding_sufficient,
  understanding_judged_by, understanding_judged_on, alternatives_offered, reoffer_on, withdrawn_on, withdrawn_by,
  withdrawal_reason, checked, voided_at, void_reason, version, updated_at) on consent to cic_request;
grant update (ended_at) on consent_share to cic_request;
