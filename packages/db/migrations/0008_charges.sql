-- Charges for assessments of children who are placed out of their ICB's area, and the prices of assessments.
-- Nothing about care reads them.

-- Loaded by the operator. Closed at both ends, because prices are set for a year: a later file never has to shorten a price
-- by which something was charged.
create table assessment_price (
  instrument text not null check (instrument <> ''),
  kind text not null check (kind in ('IHA', 'RHA')),
  delivered_by text not null check (delivered_by in ('DOCTOR', 'NURSE')),
  valid_from date not null,
  valid_until date not null check (valid_until > valid_from),
  amount_pence integer not null check (amount_pence between 1 and 1000000),
  source text not null check (source <> ''),
  loaded_at timestamptz not null default now(),
  constraint assessment_prices_do_not_overlap exclude using gist
    (kind with =, delivered_by with =, daterange(valid_from, valid_until) with &&)
);
grant select on assessment_price to cic_request;

-- Entries of a ledger: never changed and never taken away. What turns out otherwise is credited, and charged anew.
create table assessment_charge (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  entry text not null check (entry in ('CHARGE', 'CREDIT')),
  -- So that a charge refers to the child and waits for whoever changes the child's record, and a credit, which refers to its
  -- charge, does not: each would wait for the other where both take the same charge back.
  charged_child_id uuid generated always as (case when entry = 'CHARGE' then child_id end) stored,
  -- NOW_IN_AREA: the claimant itself turned out to be responsible. Charged again if another does later.
  cause text not null check (cause in ('CLAIMED', 'CLAIMED_IN_ERROR', 'PAYER_CHANGED', 'NOW_IN_AREA', 'PRICE_LOADED')),
  -- In the words of whoever claimed in error.
  reason text,
  -- The charge that a credit takes back. A charge is credited once.
  credits_id uuid unique,
  -- The charge of the same assessment in whose place this one stands.
  replaces_id uuid unique,
  kind text not null check (kind in ('IHA', 'RHA')),
  delivered_by text not null check (delivered_by in ('DOCTOR', 'NURSE')),
  assessed_on date not null,
  quality_checked_on date not null check (quality_checked_on >= assessed_on),
  -- The claimant's own.
  reference text not null check (reference <> ''),
  claimed_by_id text not null references organisation,
  provider_id text not null references organisation,
  payer_id text not null references organisation,
  payer_certainty text not null check (payer_certainty in ('DETERMINED', 'PROVISIONAL', 'INDETERMINATE')),
  determination_id uuid not null references determination,
  -- Null when no price was loaded; never zero.
  amount_pence integer check (abs(amount_pence) between 1 and 1000000),
  price_instrument text,
  price_source text,
  -- In London: decides the month.
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text default current_setting('cic.subject', true),
  request_id text default current_setting('cic.request', true),
  check (payer_id <> claimed_by_id),
  check ((entry = 'CREDIT') = (credits_id is not null)),
  check (entry = 'CHARGE' or replaces_id is null),
  check ((cause = 'CLAIMED_IN_ERROR') = (reason is not null)),
  check ((entry = 'CHARGE') = (amount_pence > 0)),
  check ((amount_pence is null) = (price_instrument is null) and (amount_pence is null) = (price_source is null)),
  unique (id, child_id, authority_id, claimed_by_id, provider_id, payer_id),
  foreign key (charged_child_id, authority_id) references child (id, authority_id),
  foreign key (credits_id, child_id, authority_id, claimed_by_id, provider_id, payer_id)
    references assessment_charge (id, child_id, authority_id, claimed_by_id, provider_id, payer_id),
  foreign key (replaces_id) references assessment_charge
);
create index assessment_charge_child on assessment_charge (child_id, assessed_on);
create index assessment_charge_authority on assessment_charge (authority_id, id);
create index assessment_charge_payer on assessment_charge (payer_id, provider_id, recorded_on, id);
create index assessment_charge_provider on assessment_charge (provider_id, recorded_on, id);
create index assessment_charge_claimed_by on assessment_charge (claimed_by_id, provider_id, recorded_on, id);
create index assessment_charge_determination on assessment_charge (determination_id);

alter table assessment_charge enable row level security;
alter table assessment_charge force row level security;

-- The parties, and the authority that is responsible for the child. Nobody else sees that there is a charge.
create policy assessment_charge_read on assessment_charge for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    or payer_id = any ((select organisations_acted_for())::text[])
    or claimed_by_id = any ((select organisations_acted_for())::text[])
    or provider_id = any ((select organisations_acted_for())::text[]));

-- Whoever claims sees the child, and may credit its own charges later when it no longer does. The responsible authority only
-- puts entries in the place of others: when a determination changes, and when prices are loaded.
create policy assessment_charge_insert on assessment_charge for insert to cic_request
  with check (
    (claimed_by_id = any ((select organisations_acted_for())::text[])
      and cause in ('CLAIMED', 'CLAIMED_IN_ERROR')
      and (entry = 'CREDIT' or exists (select from child c where c.id = assessment_charge.child_id)))
    or (authority_id = (select current_setting('cic.organisation', true))
      and cause in ('PAYER_CHANGED', 'NOW_IN_AREA', 'PRICE_LOADED')
      and (entry = 'CREDIT' or replaces_id is not null)));

grant select, insert on assessment_charge to cic_request;
