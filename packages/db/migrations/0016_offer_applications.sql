-- Applications of care leavers for what is offered to them, and what an ICB may spend on an offer. The offers themselves are
-- published data that ships with the rules; a row names one by its id.

create table offer_budget (
  id uuid primary key,
  offer_id text not null check (offer_id ~ '^[A-Z0-9_]+$'),
  organisation_id text not null references organisation,
  valid_from date not null,
  valid_until date not null check (valid_until > valid_from),
  amount_pence integer not null check (amount_pence >= 0),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint offer_budgets_do_not_overlap exclude using gist (offer_id with =, daterange(valid_from, valid_until) with &&)
);
create index offer_budget_organisation on offer_budget (organisation_id, offer_id);

create table offer_application (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  offer_id text not null check (offer_id ~ '^[A-Z0-9_]+$'),
  -- Who published the offer: it, or the only successor of it, decides.
  owner_id text not null references organisation,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'APPEALED', 'ISSUED', 'REMINDED', 'RENEWED',
    'LAPSED', 'WITHDRAWN')),
  state_since timestamptz not null,
  refusals integer not null default 0,
  -- What the rules answered when it was submitted, and of which day. Null: it was never submitted, and its owner does not see it.
  answer jsonb,
  answered_on date,
  email text check (email <> ''),
  certificate_number text check (certificate_number <> ''),
  certificate_from date,
  certificate_until date check (certificate_until > certificate_from),
  remind_on date,
  -- What its approval took, and from which budget. What is withdrawn counts no more.
  budget_id uuid references offer_budget,
  committed_pence integer check (committed_pence >= 0),
  renews_id uuid,
  -- The position of its last step.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((answer is null) = (answered_on is null)),
  check (answer is not null or state in ('DRAFT', 'WITHDRAWN')),
  check ((certificate_number is null) = (certificate_from is null)),
  check ((certificate_number is null) = (certificate_until is null)),
  check ((certificate_number is null) = (state not in ('ISSUED', 'REMINDED', 'RENEWED', 'LAPSED'))),
  check ((budget_id is null) = (committed_pence is null)),
  unique (id, child_id, authority_id),
  unique (id, child_id, offer_id),
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (renews_id, child_id, offer_id) references offer_application (id, child_id, offer_id)
);
create index offer_application_child on offer_application (child_id, state_since, id);
create index offer_application_authority on offer_application (authority_id, state_since, id);
create index offer_application_owner on offer_application (owner_id, state_since, id) where answer is not null;
create index offer_application_budget on offer_application (budget_id);
create index offer_application_renews on offer_application (renews_id);
-- What the calendar asks for.
create index offer_application_due on offer_application (certificate_until) where state in ('ISSUED', 'REMINDED');
-- One at a time of a person for an offer.
create unique index offer_application_open on offer_application (child_id, offer_id)
  where state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'APPEALED');
-- An application is renewed once.
create unique index offer_application_renewed on offer_application (renews_id) where state not in ('WITHDRAWN', 'REFUSED');

-- What was told for an application. Apart, because who gives the offer is told the answer and not this.
create table offer_application_facts (
  application_id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  -- Shaped as the domain's ToldFacts.
  facts jsonb not null,
  foreign key (application_id, child_id, authority_id) references offer_application (id, child_id, authority_id)
);
create index offer_application_facts_child on offer_application_facts (child_id);
create index offer_application_facts_authority on offer_application_facts (authority_id);

-- What happened, step by step. Added to, never changed.
create table offer_application_step (
  id uuid primary key,
  application_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  position integer not null check (position >= 1),
  from_state text,
  to_state text not null,
  side text not null check (side in ('APPLICANT', 'OWNER', 'RECORD')),
  taken_by text not null,
  taken_at timestamptz not null,
  reason text check (reason <> ''),
  request_id text,
  check ((from_state is null) = (position = 1)),
  unique (application_id, position),
  foreign key (application_id, child_id, authority_id) references offer_application (id, child_id, authority_id)
);
create index offer_application_step_child on offer_application_step (child_id);
create index offer_application_step_authority on offer_application_step (authority_id);

select protect_child_table('offer_application', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);
select open_to_writes_of_the_child('offer_application');
-- Who gives the offer sees what was submitted, and decides.
create policy offer_application_owner_read on offer_application for select to cic_request
  using (answer is not null and owner_id = any ((select organisations_acted_for())::text[]));
create policy offer_application_owner_update on offer_application for update to cic_request
  using (answer is not null and owner_id = any ((select organisations_acted_for())::text[]));

select protect_child_table('offer_application_facts', 'child_id', $$r.basis = 'RESPONSIBLE_LA'$$, true);
select open_to_writes_of_the_child('offer_application_facts');

-- A step is seen, and taken, by who sees its application.
alter table offer_application_step enable row level security;
alter table offer_application_step force row level security;
create policy offer_application_step_read on offer_application_step for select to cic_request
  using (exists (select from offer_application a where a.id = offer_application_step.application_id));
create policy offer_application_step_insert on offer_application_step for insert to cic_request
  with check (exists (select from offer_application a where a.id = offer_application_step.application_id));

-- A budget is its owner's alone.
alter table offer_budget enable row level security;
alter table offer_budget force row level security;
create policy offer_budget_read on offer_budget for select to cic_request
  using (organisation_id = any ((select organisations_acted_for())::text[]));
create policy offer_budget_insert on offer_budget for insert to cic_request
  with check (organisation_id = (select current_setting('cic.organisation', true)));
create policy offer_budget_update on offer_budget for update to cic_request
  using (organisation_id = any ((select organisations_acted_for())::text[]));

grant select, insert on offer_application, offer_application_facts, offer_application_step, offer_budget to cic_request;
-- Whose it is, for what and of whom is never changed.
grant update (state, state_since, refusals, answer, answered_on, certificate_number, certificate_from, certificate_until, remind_on,
  budget_id, committed_pence, version) on offer_application to cic_request;
grant update (valid_until, amount_pence, version, updated_at) on offer_budget to cic_request;

-- What the calendar does, by the role that tells of ended access, acting for no organisation.
create policy offer_application_calendar on offer_application for select to cic_delivery
  using ((select current_setting('cic.organisation', true)) = '' and state in ('ISSUED', 'REMINDED', 'LAPSED'));
create policy offer_application_calendar_update on offer_application for update to cic_delivery
  using ((select current_setting('cic.organisation', true)) = '' and state in ('ISSUED', 'REMINDED'))
  with check (state in ('REMINDED', 'LAPSED'));
create policy offer_application_step_calendar on offer_application_step for insert to cic_delivery
  with check ((select current_setting('cic.organisation', true)) = '' and side = 'RECORD');
create policy event_calendar_insert on event for insert to cic_delivery
  with check ((select current_setting('cic.organisation', true)) = '' and type = 'OFFER_APPLICATION_CHANGED');
create policy event_audience_calendar_insert on event_audience for insert to cic_delivery
  with check ((select current_setting('cic.organisation', true)) = '');
-- A child's events go on from the last one.
create policy event_calendar_read on event for select to cic_delivery
  using ((select current_setting('cic.organisation', true)) = '');
grant select on offer_application to cic_delivery;
grant update (state, state_since, version) on offer_application to cic_delivery;
grant insert on offer_application_step to cic_delivery;
