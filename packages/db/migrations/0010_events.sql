-- What happened, for those who are told of it: the outbox, the feed, and webhooks. Ids and types, never what a record says.

-- Sends webhooks. Sees no child's record: events and what is to be delivered, of the organisation whose claims it carries; without
-- claims, only which organisation was told of which child and whether it still may be, to find where access has ended.
do $$ begin
  create role cic_delivery nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_delivery', 'set') then
    execute format('grant cic_delivery to %I', current_user);
  end if;
end $$;
grant usage on schema public to cic_delivery;

create sequence event_sequence;

create table event (
  id uuid primary key,
  -- Feeds are read in the order of (transaction, sequence), and only up to the oldest transaction that has not ended: numbers
  -- are given before a commit, so that one that comes late would otherwise be passed by. Never less than that of an earlier
  -- event of the same child.
  transaction bigint not null,
  sequence bigint not null,
  type text not null check (type ~ '^[A-Z][A-Z_]+$'),
  child_id uuid,
  authority_id text,
  -- Shaped as a list of the domain's EventRecord: kind and id.
  records jsonb not null,
  recorded_at timestamptz not null default now(),
  check ((child_id is null) = (authority_id is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index event_child on event (child_id, transaction);
create index event_authority on event (authority_id);

-- Whom an event is for, as it was when it happened.
create table event_audience (
  event_id uuid not null references event,
  organisation_id text not null references organisation,
  child_id uuid,
  authority_id text,
  transaction bigint not null,
  sequence bigint not null,
  -- The fact itself names the organisation, such as a notice its recipient: told whether or not it may see the child.
  named boolean not null default false,
  -- The organisation was told that it no longer sees the child.
  gone boolean not null default false,
  primary key (event_id, organisation_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index event_audience_feed on event_audience (organisation_id, transaction, sequence) where not gone;
create index event_audience_children on event_audience (organisation_id, child_id) where not gone and not named;
create index event_audience_child on event_audience (child_id);
create index event_audience_authority on event_audience (authority_id);

create table webhook_endpoint (
  id uuid primary key,
  organisation_id text not null references organisation,
  url text not null check (url <> ''),
  -- Null: every type, also those that come later.
  event_types text[],
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'DELETED')),
  paused_because text check (paused_because in ('BY_OWNER', 'REPEATED_FAILURE', 'GONE')),
  -- Since when every request has failed.
  failing_since timestamptz,
  dead_in_a_row integer not null default 0,
  -- Up to where the organisation's feed was made into deliveries.
  read_transaction bigint not null,
  read_sequence bigint not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'PAUSED') = (paused_because is not null)),
  unique (id, organisation_id)
);
create index webhook_endpoint_organisation on webhook_endpoint (organisation_id, created_at, id);
create index webhook_endpoint_active on webhook_endpoint (organisation_id) where state = 'ACTIVE';

-- What requests are signed with. Written by requests and never read by them.
create table webhook_secret (
  id uuid primary key,
  endpoint_id uuid not null,
  organisation_id text not null,
  secret text not null check (secret like 'whsec\_%'),
  created_at timestamptz not null,
  -- Signs until then, beside the one that took its place.
  valid_until timestamptz,
  foreign key (endpoint_id, organisation_id) references webhook_endpoint (id, organisation_id)
);
create index webhook_secret_organisation on webhook_secret (organisation_id);
create unique index webhook_secret_current on webhook_secret (endpoint_id) where valid_until is null;
create index webhook_secret_endpoint on webhook_secret (endpoint_id);

create table webhook_delivery (
  id uuid primary key,
  endpoint_id uuid not null,
  organisation_id text not null,
  event_id uuid not null references event,
  child_id uuid,
  authority_id text,
  -- The event's: deliveries of a child go in this order.
  sequence bigint not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'FAILED', 'DELIVERED', 'DEAD', 'WITHHELD')),
  -- Since it was made or replayed.
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- Held by a worker until then; a worker that dies holds it no longer.
  leased_until timestamptz,
  lease uuid,
  last_attempt_at timestamptz,
  last_status integer,
  last_error text,
  created_at timestamptz not null,
  unique (endpoint_id, event_id),
  unique (id, organisation_id),
  foreign key (endpoint_id, organisation_id) references webhook_endpoint (id, organisation_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, sequence) where state in ('PENDING', 'FAILED');
create index webhook_delivery_waiting on webhook_delivery (endpoint_id, child_id, sequence) where state in ('PENDING', 'FAILED');
create index webhook_delivery_organisation on webhook_delivery (organisation_id, created_at, id);
create index webhook_delivery_event on webhook_delivery (event_id);
create index webhook_delivery_child on webhook_delivery (child_id);
create index webhook_delivery_authority on webhook_delivery (authority_id);

-- What was sent, request by request. Added to, never changed.
create table webhook_attempt (
  id bigint generated always as identity primary key,
  delivery_id uuid not null,
  organisation_id text not null,
  attempted_at timestamptz not null,
  duration_ms integer not null,
  status integer,
  error text,
  foreign key (delivery_id, organisation_id) references webhook_delivery (id, organisation_id)
);
create index webhook_attempt_delivery on webhook_attempt (delivery_id, id);
create index webhook_attempt_organisation on webhook_attempt (organisation_id);

alter table event enable row level security;
alter table event force row level security;
alter table event_audience enable row level security;
alter table event_audience force row level security;

-- An event is told while the child may be seen; afterwards one event without a child says that it no longer may.
create policy event_audience_read on event_audience for select to cic_request
  using (organisation_id = (select current_setting('cic.organisation', true)) and not gone
    and (child_id is null or named or exists (select from access_relation r
      where r.child_id = event_audience.child_id and r.organisation_id = (select current_setting('cic.organisation', true))
        and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
        and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date)))));
create policy event_read on event for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or exists (select from event_audience a where a.event_id = event.id));

-- Written by whoever writes the fact: the responsible authority, or an organisation that a notice named and that may see no more
-- than the notice. An event says nothing but ids, and its keys hold the child and the authority together.
create policy event_insert on event for insert to cic_request
  with check ((select current_setting('cic.organisation', true)) <> '');
create policy event_audience_insert on event_audience for insert to cic_request
  with check ((select current_setting('cic.organisation', true)) <> '');

create policy event_audience_delivery on event_audience to cic_delivery
  using (organisation_id = (select current_setting('cic.organisation', true)))
  with check (organisation_id = (select current_setting('cic.organisation', true)));
create policy event_delivery on event for select to cic_delivery
  using (exists (select from event_audience a where a.event_id = event.id));
create policy event_delivery_insert on event for insert to cic_delivery with check (child_id is null);
create policy access_relation_delivery on access_relation for select to cic_delivery
  using (organisation_id = (select current_setting('cic.organisation', true)));

-- Webhooks are their organisation's own.
do $$ declare name text; begin
  foreach name in array array['webhook_endpoint', 'webhook_secret', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to cic_request, cic_delivery
      using (organisation_id = (select current_setting(''cic.organisation'', true)))
      with check (organisation_id = (select current_setting(''cic.organisation'', true)))', name || '_own', name);
  end loop;
end $$;
-- Which organisations have any.
create policy webhook_endpoint_all on webhook_endpoint for select to cic_delivery using (true);

create policy event_audience_ended on event_audience for select to cic_delivery
  using ((select current_setting('cic.organisation', true)) = '');
create policy access_relation_ended on access_relation for select to cic_delivery
  using ((select current_setting('cic.organisation', true)) = '');

grant usage on sequence event_sequence to cic_request, cic_delivery;
grant select, insert on event, event_audience to cic_request, cic_delivery;
grant update (gone) on event_audience to cic_delivery;
grant select on access_relation to cic_delivery;
-- Named by the statement that writes events. Without a policy, so that none of their rows is seen.
grant select (id, care_period_id, started_on, ended_on) on placement to cic_delivery;
grant select (id, valid_from, valid_until) on determination to cic_delivery;

grant select, insert on webhook_endpoint, webhook_delivery, webhook_attempt to cic_request, cic_delivery;
grant update (url, event_types, state, paused_because, failing_since, dead_in_a_row, version, updated_at)
  on webhook_endpoint to cic_request;
grant update (state, paused_because, failing_since, dead_in_a_row, read_transaction, read_sequence, version, updated_at)
  on webhook_endpoint to cic_delivery;
grant update (state, attempts, next_attempt_at) on webhook_delivery to cic_request;
grant update on webhook_delivery to cic_delivery;
-- Not the secret.
grant select (id, endpoint_id, organisation_id, created_at, valid_until) on webhook_secret to cic_request;
grant insert, update (valid_until), delete on webhook_secret to cic_request;
grant select on webhook_secret to cic_delivery;
