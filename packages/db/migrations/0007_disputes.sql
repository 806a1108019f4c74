-- Disputes between two ICBs about who is responsible for a child; seen by the two and nobody else.

-- An organisation, and those that ended by the day and of which it is the only successor, merger after merger: it carries on
-- what concerned them. One that was divided has no single successor, so that nobody inherits what it alone could see.
create function stands_for(organisation text, today date) returns text[] stable language sql as $$
  with recursive stood(id) as (
    select organisation
    union
    select s.predecessor_id
    from stood
      join organisation_succession s on s.successor_id = stood.id
      join organisation p on p.id = s.predecessor_id
    where s.effective_on <= today
      and p.valid_until <= today
      and not exists (select from organisation_succession other
        where other.predecessor_id = s.predecessor_id and other.successor_id <> s.successor_id
          and other.effective_on <= today)
  )
  select array_agg(id) from stood
$$;

-- The organisations for which the caller acts.
create function organisations_acted_for() returns text[] stable language sql as $$
  select stands_for(current_setting('cic.organisation', true), nullif(current_setting('cic.today', true), '')::date)
$$;

create table dispute (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  determination_id uuid not null references determination,
  about_on date not null,
  service text not null
    check (service in ('STATUTORY_ASSESSMENT', 'COMMUNITY', 'ACUTE_ELECTIVE', 'URGENT_EMERGENCY', 'MENTAL_HEALTH_COMMUNITY')),
  raised_by_id text not null references organisation,
  respondent_id text not null references organisation check (respondent_id <> raised_by_id),
  state text not null check (state in
    ('RAISED', 'LOCAL_RESOLUTION', 'ESCALATED', 'ARBITRATION_REQUESTED', 'DETERMINED', 'SETTLED', 'WITHDRAWN')),
  state_since timestamptz not null,
  -- Shaped as the domain's InterimPayer.
  interim_payer jsonb,
  outcome_icb_id text references organisation,
  raised_at timestamptz not null,
  -- The position of its last step.
  version integer not null default 1,
  -- Somebody pays until it is over.
  check ((interim_payer is null) = (state in ('SETTLED', 'WITHDRAWN'))),
  check ((outcome_icb_id is not null) = (state in ('DETERMINED', 'SETTLED'))),
  check (outcome_icb_id in (raised_by_id, respondent_id)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index dispute_child on dispute (child_id);
create index dispute_authority on dispute (authority_id);
create index dispute_determination on dispute (determination_id);
create index dispute_raised_by on dispute (raised_by_id, raised_at, id);
create index dispute_respondent on dispute (respondent_id, raised_at, id);
-- At most one at a time between two ICBs about a child, whoever raised it.
create unique index dispute_open_between on dispute
  (child_id, least(raised_by_id, respondent_id), greatest(raised_by_id, respondent_id))
  where state not in ('SETTLED', 'WITHDRAWN');

-- What happened, step by step. Added to, never changed.
create table dispute_step (
  id uuid primary key,
  dispute_id uuid not null references dispute,
  position integer not null check (position >= 1),
  from_state text,
  to_state text not null,
  organisation_id text not null references organisation,
  taken_by text not null,
  taken_at timestamptz not null,
  reason text not null check (reason <> ''),
  -- Shaped as a list of the domain's Evidence.
  evidence jsonb not null,
  outcome_icb_id text references organisation,
  request_id text,
  check ((from_state is null) = (position = 1)),
  unique (dispute_id, position)
);

-- Time limits by the edition of the rules and the state; the operator loads them, and none ships with the product.
create table dispute_time_limit (
  edition_id text not null,
  state text not null check (state in ('RAISED', 'LOCAL_RESOLUTION', 'ESCALATED', 'ARBITRATION_REQUESTED', 'DETERMINED')),
  calendar_days integer not null check (calendar_days > 0),
  source text not null check (source <> ''),
  primary key (edition_id, state)
);

alter table dispute enable row level security;
alter table dispute force row level security;
create policy dispute_read on dispute for select to cic_request
  using (raised_by_id = any ((select organisations_acted_for())::text[])
    or respondent_id = any ((select organisations_acted_for())::text[]));
-- Whoever raises it sees the determination that it is about.
create policy dispute_insert on dispute for insert to cic_request
  with check (raised_by_id = (select current_setting('cic.organisation', true)) and state = 'RAISED'
    and exists (select from determination d where d.id = dispute.determination_id and d.child_id = dispute.child_id));
create policy dispute_update on dispute for update to cic_request
  using (raised_by_id = any ((select organisations_acted_for())::text[])
    or respondent_id = any ((select organisations_acted_for())::text[]));

-- A step is seen by who sees its dispute.
alter table dispute_step enable row level security;
alter table dispute_step force row level security;
create policy dispute_step_read on dispute_step for select to cic_request
  using (exists (select from dispute d where d.id = dispute_step.dispute_id));
create policy dispute_step_insert on dispute_step for insert to cic_request
  with check (organisation_id = (select current_setting('cic.organisation', true))
    and exists (select from dispute d where d.id = dispute_step.dispute_id));

grant select, insert on dispute, dispute_step to cic_request;
-- What it is about and who its parties are is never changed.
grant update (state, state_since, interim_payer, outcome_icb_id, version) on dispute to cic_request;
grant select on dispute_time_limit to cic_request;
