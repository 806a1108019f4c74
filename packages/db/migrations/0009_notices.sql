-- Notices of placements: whom the authority told, what of, when, and what became of it.

-- A notice names its placement's child by this and not by the child itself: an ICB that redirects one while the authority
-- holds the child must not wait for it, holding the notice.
alter table placement add constraint placement_of_child unique (id, child_id, authority_id);

create table notice (
  id uuid primary key,
  -- The first notice of the chain: one notice, and those to whom it was redirected.
  chain_id uuid not null,
  chain_position integer not null default 1 check (chain_position >= 1),
  child_id uuid not null,
  -- The sender.
  authority_id text not null,
  placement_id uuid not null,
  event text not null check (event in ('ENTERED_CARE', 'STARTED', 'MOVED', 'ENDED', 'LEFT_CARE')),
  recipient_kind text not null check (recipient_kind in ('CHILD', 'PARENT_OR_PR_HOLDER', 'PERSON_WITH_CONTACT', 'PREVIOUS_CARER',
    'ICB_OF_RESIDENCE', 'HEALTH_BOARD_OF_RESIDENCE', 'ICB_OF_PLACEMENT', 'HEALTH_BOARD_OF_PLACEMENT', 'GP_OLD', 'GP_NEW',
    'SCHOOL', 'REVIEWING_OFFICER', 'AREA_AUTHORITY', 'PLACEMENT_CARER')),
  -- Null for who is outside the system: recorded as told by the authority.
  recipient_organisation_id text references organisation check (recipient_organisation_id <> authority_id),
  -- Null when no day is known. BEFORE: before the event of the day; WITHIN: through it.
  due_on date,
  due_kind text check (due_kind in ('BEFORE', 'WITHIN')),
  state text not null check (state in ('DRAFTED', 'SENT', 'DELIVERED', 'ACKNOWLEDGED', 'QUERIED', 'ANSWERED', 'ACCEPTED',
    'REDIRECTED', 'WITHDRAWN', 'SUPERSEDED', 'VOID')),
  state_since timestamptz not null,
  -- The instant, because on the day of the event the order matters; and its day in London.
  sent_at timestamptz,
  sent_on date,
  delivered_at timestamptz,
  -- As known when it was drafted or sent.
  made_in_emergency text not null check (made_in_emergency in ('YES', 'NO', 'NOT_KNOWN')),
  -- Why it is lawfully not sent.
  withheld_ground text check (withheld_ground in ('RISK_OF_SIGNIFICANT_HARM')),
  void_reason text,
  -- The notice that was redirected here, and the recipient that did.
  supersedes_id uuid,
  redirected_by_id text,
  -- Who sees it beside the sender: its recipient once it is sent, and those to whom it was redirected since.
  reader_ids text[] not null default '{}',
  -- The position of its last step.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((due_on is null) = (due_kind is null)),
  check ((sent_at is null) = (sent_on is null)),
  check (sent_at is not null or state in ('DRAFTED', 'WITHDRAWN')),
  check (sent_at is null or state <> 'DRAFTED'),
  check ((state = 'VOID') = (void_reason is not null)),
  check (withheld_ground is null or sent_at is null),
  check (withheld_ground is null or recipient_kind in ('PARENT_OR_PR_HOLDER', 'PERSON_WITH_CONTACT', 'PREVIOUS_CARER')),
  check ((chain_position = 1) = (chain_id = id)),
  check ((chain_position = 1) = (supersedes_id is null)),
  check ((supersedes_id is null) = (redirected_by_id is null)),
  unique (id, child_id, authority_id),
  unique (chain_id, chain_position),
  unique (id, chain_id, child_id, authority_id, placement_id, recipient_organisation_id),
  foreign key (placement_id, child_id, authority_id) references placement (id, child_id, authority_id),
  foreign key (chain_id) references notice,
  -- Only the recipient of a notice redirects it.
  foreign key (supersedes_id, chain_id, child_id, authority_id, placement_id, redirected_by_id)
    references notice (id, chain_id, child_id, authority_id, placement_id, recipient_organisation_id)
);
create index notice_child on notice (child_id);
create index notice_authority on notice (authority_id, state_since, id);
create index notice_placement on notice (placement_id);
create index notice_recipient on notice (recipient_organisation_id, sent_at, id);
create index notice_readers on notice using gin (reader_ids);
create index notice_supersedes on notice (supersedes_id);
-- A chain goes on in one place.
create unique index notice_current on notice (chain_id) where state <> 'REDIRECTED';

-- What was sent, as the record was. Added to, never changed; an answer to a query may bring the record's next state.
create table notice_version (
  id uuid primary key,
  chain_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  version integer not null check (version >= 1),
  -- Shaped as the domain's NoticeContent; of the sections that the recipient is told.
  content jsonb not null,
  made_at timestamptz not null,
  made_by text not null default current_setting('cic.subject', true),
  unique (chain_id, version),
  unique (id, chain_id, child_id, authority_id),
  foreign key (chain_id, child_id, authority_id) references notice (id, child_id, authority_id)
);
create index notice_version_child on notice_version (child_id);
create index notice_version_authority on notice_version (authority_id);

-- The clinical part, apart so that the policy decides who reads it.
create table notice_clinical (
  version_id uuid primary key,
  chain_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  clinical text not null check (clinical <> ''),
  foreign key (version_id, chain_id, child_id, authority_id) references notice_version (id, chain_id, child_id, authority_id)
);
create index notice_clinical_child on notice_clinical (child_id);
create index notice_clinical_authority on notice_clinical (authority_id);
create index notice_clinical_chain on notice_clinical (chain_id);

-- What happened, step by step. Added to, never changed.
create table notice_step (
  id uuid primary key,
  notice_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  position integer not null check (position >= 1),
  from_state text,
  to_state text not null,
  organisation_id text not null references organisation,
  taken_by text not null,
  taken_at timestamptz not null,
  reason text check (reason <> ''),
  redirected_to_id text references organisation,
  request_id text,
  check ((from_state is null) = (position = 1)),
  check ((to_state = 'REDIRECTED') = (redirected_to_id is not null)),
  unique (notice_id, position),
  foreign key (notice_id, child_id, authority_id) references notice (id, child_id, authority_id)
);
create index notice_step_child on notice_step (child_id);
create index notice_step_authority on notice_step (authority_id);

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_read on notice for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or reader_ids && (select organisations_acted_for())::text[]);
-- The responsible authority sends; a recipient only puts another in its own place.
create policy notice_insert on notice for insert to cic_request
  with check ((authority_id = (select current_setting('cic.organisation', true)) and chain_position = 1)
    or redirected_by_id = any ((select organisations_acted_for())::text[]));
create policy notice_update on notice for update to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or reader_ids && (select organisations_acted_for())::text[]);

-- The recipient reads what it was sent, unless it should not have come to it.
alter table notice_version enable row level security;
alter table notice_version force row level security;
create policy notice_version_read on notice_version for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or exists (select from notice n where n.chain_id = notice_version.chain_id
      and n.recipient_organisation_id = any ((select organisations_acted_for())::text[])
      and n.state not in ('REDIRECTED', 'WITHDRAWN', 'VOID')));
create policy notice_version_insert on notice_version for insert to cic_request
  with check (authority_id = (select current_setting('cic.organisation', true)));

alter table notice_clinical enable row level security;
alter table notice_clinical force row level security;
create policy notice_clinical_read on notice_clinical for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or exists (select from notice n where n.chain_id = notice_clinical.chain_id
      and n.recipient_organisation_id = any ((select organisations_acted_for())::text[])
      and n.state not in ('REDIRECTED', 'WITHDRAWN', 'VOID')
      and n.recipient_kind in ('ICB_OF_RESIDENCE', 'HEALTH_BOARD_OF_RESIDENCE', 'ICB_OF_PLACEMENT',
        'HEALTH_BOARD_OF_PLACEMENT', 'GP_OLD', 'GP_NEW')));
create policy notice_clinical_insert on notice_clinical for insert to cic_request
  with check (authority_id = (select current_setting('cic.organisation', true)));

-- A step is seen by who sees its notice. The first step of a redirected notice is written by who cannot see it.
alter table notice_step enable row level security;
alter table notice_step force row level security;
create policy notice_step_read on notice_step for select to cic_request
  using (exists (select from notice n where n.id = notice_step.notice_id));
create policy notice_step_insert on notice_step for insert to cic_request
  with check (organisation_id = (select current_setting('cic.organisation', true))
    and (position = 1 or exists (select from notice n where n.id = notice_step.notice_id)));

grant select, insert on notice, notice_version, notice_clinical, notice_step to cic_request;
-- Whom it is about, whom it is to and what it is of is never changed.
grant update (due_on, due_kind, made_in_emergency, state, state_since, sent_at, sent_on, delivered_at, void_reason, reader_ids,
  version) on notice to cic_request;
