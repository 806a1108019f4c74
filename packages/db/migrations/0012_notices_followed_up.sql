-- What follows a notice once it is drafted or sent: due days that bank holidays move, escalation, mail. And referrals.

-- Bank holidays that were loaded, or taken away, after others had been: what was due by the calendar before may be due on another
-- day. Added to, never changed.
create table bank_holiday_change (
  id bigint generated always as identity primary key,
  division text not null,
  held_on date not null,
  change text not null check (change in ('ADDED', 'REMOVED')),
  loaded_at timestamptz not null default now()
);
grant select on bank_holiday_change to cic_request;

-- Through which change an authority's records of a kind were brought up to date.
create table bank_holiday_follow_up (
  follower text not null check (follower in ('NOTICES', 'ASSESSMENTS')),
  authority_id text not null references organisation,
  through bigint not null,
  primary key (authority_id, follower)
);
alter table bank_holiday_follow_up enable row level security;
alter table bank_holiday_follow_up force row level security;
create policy bank_holiday_follow_up_own on bank_holiday_follow_up to cic_request
  using (authority_id = (select current_setting('cic.organisation', true)))
  with check (authority_id = (select current_setting('cic.organisation', true)));
grant select, insert, update on bank_holiday_follow_up to cic_request;

-- Who carries on what concerned an organisation that ended: its only successor, merger after merger; itself, where it was divided or
-- goes on. The other way round than `stands_for`.
create function carried_on_by(organisation text, today date) returns text stable language sql as $$
  with recursive carried(id, n) as (
    select organisation, 0
    union all
    select s.successor_id, c.n + 1
    from carried c
      join organisation o on o.id = c.id and o.valid_until <= today
      join organisation_succession s on s.predecessor_id = c.id and s.effective_on <= today
    where c.n < 20 and not exists (select from organisation_succession other
      where other.predecessor_id = c.id and other.successor_id <> s.successor_id and other.effective_on <= today)
  )
  select id from carried order by n desc limit 1
$$;

-- The day by which a notice that is not sent yet is due became another. Added to, never changed.
create table notice_due_change (
  id uuid primary key,
  notice_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  cause text not null check (cause in ('BANK_HOLIDAYS', 'PLACEMENT')),
  due_on_before date,
  due_kind_before text check (due_kind_before in ('BEFORE', 'WITHIN')),
  due_on date,
  due_kind text check (due_kind in ('BEFORE', 'WITHIN')),
  changed_at timestamptz not null default now(),
  check ((due_on_before is null) = (due_kind_before is null)),
  check ((due_on is null) = (due_kind is null)),
  foreign key (notice_id, child_id, authority_id) references notice (id, child_id, authority_id)
);
create index notice_due_change_notice on notice_due_change (notice_id);
create index notice_due_change_child on notice_due_change (child_id);
create index notice_due_change_authority on notice_due_change (authority_id);
alter table notice_due_change enable row level security;
alter table notice_due_change force row level security;
create policy notice_due_change_read on notice_due_change for select to cic_request
  using (exists (select from notice n where n.id = notice_due_change.notice_id));
create policy notice_due_change_insert on notice_due_change for insert to cic_request
  with check (authority_id = (select current_setting('cic.organisation', true)));
grant select, insert on notice_due_change to cic_request;
create index notice_drafts on notice (authority_id, id) where state = 'DRAFTED';

-- Within how many working days a step is to follow, by local agreement: no law says so, and none ships with the product.
create table notice_service_level (
  step text not null check (step in ('ACKNOWLEDGE', 'ACCEPT', 'ANSWER')),
  working_days integer not null check (working_days between 1 and 250),
  -- For what is waited for since a day of these.
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  source text not null check (source <> ''),
  exclude using gist (step with =, daterange(valid_from, valid_until) with &&)
);
grant select on notice_service_level to cic_request;

-- Set by the sweep when a step passed its service level, and taken away by the step.
alter table notice add column escalated_at timestamptz;
alter table notice add check (escalated_at is null or state in ('SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED'));
create index notice_waiting on notice (state_since, id) where escalated_at is null
  and state in ('SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED') and recipient_organisation_id is not null;
grant update (escalated_at) on notice to cic_request;

-- That a step passed its service level, by the service itself. Added to, never changed.
create table notice_escalation (
  id uuid primary key,
  notice_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  -- The last step before it.
  position integer not null,
  state text not null,
  step text not null check (step in ('ACKNOWLEDGE', 'ACCEPT', 'ANSWER')),
  waited_since date not null,
  due_on date not null,
  working_days integer not null,
  source text not null,
  escalated_at timestamptz not null,
  unique (notice_id, position),
  foreign key (notice_id, child_id, authority_id) references notice (id, child_id, authority_id)
);
create index notice_escalation_child on notice_escalation (child_id);
create index notice_escalation_authority on notice_escalation (authority_id);
alter table notice_escalation enable row level security;
alter table notice_escalation force row level security;
create policy notice_escalation_read on notice_escalation for select to cic_request
  using (exists (select from notice n where n.id = notice_escalation.notice_id));
grant select on notice_escalation to cic_request;

-- Where an organisation is written to about its duties: a shared mailbox, never a person's.
create table duty_inbox (
  organisation_id text not null references organisation,
  address text not null check (address ~ '^[^@\s]+@[^@\s]+$'),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  source text not null check (source <> ''),
  exclude using gist (organisation_id with =, daterange(valid_from, valid_until) with &&)
);
grant select on duty_inbox to cic_request;

-- E-mail to duty inboxes about notices, and how it fared. What is sent is a link and the row's id: nothing of the child.
create table mail (
  id uuid primary key,
  notice_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  occasion text not null check (occasion in ('NOTICE_SENT', 'NOTICE_ESCALATED')),
  -- Whose duty inbox it goes to, and its address as it was.
  organisation_id text not null references organisation,
  address text not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'FAILED', 'SENT', 'BOUNCED', 'DEAD')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- Held by a worker until then; a worker that dies holds it no longer.
  leased_until timestamptz,
  lease uuid,
  last_attempt_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  foreign key (notice_id, child_id, authority_id) references notice (id, child_id, authority_id)
);
create index mail_notice on mail (notice_id);
create index mail_child on mail (child_id);
create index mail_authority on mail (authority_id);
create index mail_organisation on mail (organisation_id);
create index mail_due on mail (next_attempt_at, id) where state in ('PENDING', 'FAILED');

-- What was handed over, time by time. Added to, never changed.
create table mail_attempt (
  id bigint generated always as identity primary key,
  mail_id uuid not null references mail,
  attempted_at timestamptz not null,
  error text
);
create index mail_attempt_mail on mail_attempt (mail_id, id);

alter table mail enable row level security;
alter table mail force row level security;
-- The notice's sender, and whose inbox it went to.
create policy mail_read on mail for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or organisation_id = any ((select organisations_acted_for())::text[]));
-- Whoever sends a notice on: the address is the organisation's own, whatever a request says.
create policy mail_insert on mail for insert to cic_request
  with check ((select current_setting('cic.organisation', true)) <> ''
    and exists (select from duty_inbox d where d.organisation_id = mail.organisation_id and d.address = mail.address));
alter table mail_attempt enable row level security;
alter table mail_attempt force row level security;
create policy mail_attempt_read on mail_attempt for select to cic_request
  using (exists (select from mail m where m.id = mail_attempt.mail_id));
grant select, insert on mail to cic_request;
grant select on mail_attempt to cic_request;

-- The escalation sweep: sees of notices that wait when and for whom, writes that they are escalated, and sees nothing else of a child.
-- The mail worker: sees where mail goes and not whom it is about.
do $$ declare name text; begin
  foreach name in array array['cic_escalation', 'cic_mail'] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, name, 'set') then
      execute format('grant %I to %I', name, current_user);
    end if;
    execute format('grant usage on schema public to %I', name);
  end loop;
end $$;

create policy notice_sweep_read on notice for select to cic_escalation
  using (state in ('SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED'));
create policy notice_sweep_update on notice for update to cic_escalation
  using (state in ('SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED'));
grant select (id, child_id, authority_id, recipient_organisation_id, reader_ids, state, state_since, sent_on, version, escalated_at)
  on notice to cic_escalation;
grant update (escalated_at) on notice to cic_escalation;
create policy notice_escalation_insert on notice_escalation for insert to cic_escalation with check (true);
grant insert on notice_escalation to cic_escalation;
create policy event_escalation_insert on event for insert to cic_escalation with check (type = 'NOTICE_ESCALATED');
create policy event_audience_escalation_insert on event_audience for insert to cic_escalation with check (not gone);
-- Of other events only the order in which a child's are told.
create policy event_escalation on event for select to cic_escalation using (true);
grant select (child_id, transaction) on event to cic_escalation;
grant insert on event, event_audience to cic_escalation;
grant usage on sequence event_sequence to cic_escalation;
create policy mail_escalation_insert on mail for insert to cic_escalation with check (occasion = 'NOTICE_ESCALATED');
grant insert on mail to cic_escalation;
grant select on organisation, organisation_succession, bank_holiday, notice_service_level, duty_inbox to cic_escalation;
-- Named by the statement that writes events. Without a policy, so that none of their rows is seen.
grant select (child_id, organisation_id, basis, valid_from, valid_until, superseded_at, cause_id) on access_relation to cic_escalation;
grant select (id, care_period_id, started_on, ended_on) on placement to cic_escalation;
grant select (id, valid_from, valid_until) on determination to cic_escalation;

create policy mail_worker on mail to cic_mail using (true) with check (true);
create policy mail_attempt_worker on mail_attempt for insert to cic_mail with check (true);
grant select (id, notice_id, occasion, organisation_id, address, state, attempts, next_attempt_at, leased_until, lease, last_attempt_at,
  created_at) on mail to cic_mail;
grant update (state, attempts, next_attempt_at, leased_until, lease, last_attempt_at, last_error) on mail to cic_mail;
grant insert on mail_attempt to cic_mail;

-- Referrals of children to health services. Since when a child waits is never changed, whoever the provider becomes and wherever the
-- child lives.
create table referral (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  service text not null check (service in ('MENTAL_HEALTH', 'COMMUNITY_PAEDIATRICS', 'SPEECH_AND_LANGUAGE', 'OCCUPATIONAL_THERAPY',
    'PHYSIOTHERAPY', 'DENTISTRY', 'EYE_CARE', 'HEARING', 'HOSPITAL_SPECIALTY', 'OTHER')),
  provider text not null check (provider <> ''),
  referred_on date not null,
  waiting_since date not null check (waiting_since <= referred_on),
  state text not null check (state in ('OPEN', 'ATTENDED', 'DISCHARGED', 'VOID')),
  first_attended_on date,
  missed integer not null default 0,
  closed_on date,
  discharge_reason text check (discharge_reason in ('COMPLETED', 'DECLINED_BY_CHILD', 'DECLINED_BY_CARER', 'NOT_ATTENDED', 'OTHER')),
  -- The position of its last step.
  version integer not null default 1,
  made_at timestamptz not null,
  check ((state in ('DISCHARGED', 'VOID')) = (closed_on is not null)),
  check ((state = 'DISCHARGED') = (discharge_reason is not null)),
  unique (id, child_id, authority_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index referral_child on referral (child_id, waiting_since, id);
create index referral_authority on referral (authority_id, waiting_since, id);

-- What happened, step by step. Added to, never changed.
create table referral_step (
  id uuid primary key,
  referral_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('MADE', 'ATTENDED', 'MISSED', 'CANCELLED_BY_SERVICE', 'TRANSFERRED', 'REVIEWED', 'DISCHARGED', 'VOIDED')),
  taken_on date not null,
  provider text check (provider <> ''),
  reviewer text check (reviewer <> ''),
  review_outcome text check (review_outcome in ('OFFER_AGAIN', 'DISCHARGE_AGREED')),
  discharge_reason text,
  organisation_id text not null references organisation,
  taken_by text not null,
  taken_at timestamptz not null,
  request_id text,
  check ((position = 1) = (kind = 'MADE')),
  check ((kind in ('MADE', 'TRANSFERRED')) = (provider is not null)),
  check ((kind = 'REVIEWED') = (reviewer is not null and review_outcome is not null)),
  check ((kind = 'DISCHARGED') = (discharge_reason is not null)),
  unique (referral_id, position),
  foreign key (referral_id, child_id, authority_id) references referral (id, child_id, authority_id)
);
create index referral_step_child on referral_step (child_id);
create index referral_step_authority on referral_step (authority_id);

select protect_child_table('referral', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')$$, own => true);
select protect_child_table('referral_step', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')$$, own => true);
-- Health writes them too, while it sees the child.
do $$ declare name text; health text := 'exists (select 1 from access_relation r where r.child_id = %1$I.child_id
      and r.authority_id = %1$I.authority_id and r.organisation_id = (select current_setting(''cic.organisation'', true))
      and r.superseded_at is null and r.valid_from <= (select current_setting(''cic.today'', true)::date)
      and (r.valid_until is null or r.valid_until > (select current_setting(''cic.today'', true)::date))
      and r.basis in (''ORIGINATING_ICB'', ''RECEIVING_ICB'', ''PROVIDER''))';
begin
  foreach name in array array['referral', 'referral_step'] loop
    execute format('create policy %1$I_insert_health on %1$I for insert to cic_request with check (' || health || ')', name);
  end loop;
  execute format('create policy %1$I_update_health on %1$I for update to cic_request using (' || health || ')', 'referral');
end $$;
drop policy referral_step_update on referral_step;
grant select, insert on referral, referral_step to cic_request;
-- Whom it is about, and since when they wait, is never changed.
grant update (provider, state, first_attended_on, missed, closed_on, discharge_reason, version) on referral to cic_request;

-- The clinical part of a notice is read by whose work it is; its sender reads what it said itself.
drop policy notice_clinical_read on notice_clinical;
create policy notice_clinical_read on notice_clinical for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or ((select current_setting('cic.clinical', true)) = 'on'
      and exists (select from notice n where n.chain_id = notice_clinical.chain_id
        and n.recipient_organisation_id = any ((select organisations_acted_for())::text[])
        and n.state not in ('REDIRECTED', 'WITHDRAWN', 'VOID')
        and n.recipient_kind in ('ICB_OF_RESIDENCE', 'HEALTH_BOARD_OF_RESIDENCE', 'ICB_OF_PLACEMENT',
          'HEALTH_BOARD_OF_PLACEMENT', 'GP_OLD', 'GP_NEW'))));

-- How many placements there were of which an ICB was not told, counted once a month by each placing authority's own record: figures
-- for those who may not see the children. Raw: shown only after disclosure control, by the role that does it.
create table silent_placement_count (
  authority_id text not null references organisation,
  -- The first of the month, and the day on which it was counted.
  month date not null check (extract(day from month) = 1),
  counted_on date not null,
  silence text not null check (silence in ('NO_NOTICE', 'SENT_ELSEWHERE', 'LATE')),
  -- Zero is written too: an authority without rows was not counted.
  placements integer not null check (placements >= 0),
  primary key (authority_id, month, silence)
);
create index silent_placement_count_month on silent_placement_count (month);
alter table silent_placement_count enable row level security;
alter table silent_placement_count force row level security;
create policy silent_placement_count_own on silent_placement_count for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true)));
create policy silent_placement_count_insert on silent_placement_count for insert to cic_request
  with check (authority_id = (select current_setting('cic.organisation', true)));
grant select, insert on silent_placement_count to cic_request;
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
create policy silent_placement_count_figures on silent_placement_count for select to cic_figures using (true);
grant select on silent_placement_count to cic_figures;
