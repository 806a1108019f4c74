-- Which commissioner is responsible for a child, day by day, as it was determined; and what was known when it was.

-- The facts of one determination of a child: what the rules were asked about. Superseded, never changed.
create table commissioning_facts (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  -- Shaped as the domain's CommissioningFacts.
  facts jsonb not null,
  -- Of `facts`, so that a change that changes no fact determines nothing anew.
  digest text not null,
  -- Version of the rules that were applied.
  rules_version text not null,
  -- The day on which it was determined: selects the successors beside an answer, nothing else.
  determined_on date not null,
  cause text not null check (cause in ('PLACEMENT', 'CARE_PERIOD', 'GP_REGISTRATION', 'RESIDENCE', 'RETURN', 'REFERENCE_DATA')),
  determined_by text default current_setting('cic.subject', true),
  request_id text default current_setting('cic.request', true),
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  check (superseded_at > recorded_at),
  unique (id, child_id),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create unique index commissioning_facts_current on commissioning_facts (child_id) where superseded_at is null;
create index commissioning_facts_child on commissioning_facts (child_id, recorded_at);
create index commissioning_facts_authority on commissioning_facts (authority_id);

-- The answer for the days on which it is one and the same, of the services that the general rule and the child rule cover.
create table determination (
  id uuid primary key,
  facts_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  -- Whether the child is looked after on these days.
  in_care boolean not null,
  outcome text not null check (outcome in ('DETERMINED', 'PROVISIONAL', 'INDETERMINATE')),
  -- Shaped as the domain's Party: on the day, and today.
  commissioner jsonb not null,
  commissioner_icb_id text references organisation,
  originating_icb_id text references organisation,
  -- Shaped as the domain's InterimPayer.
  interim_payer jsonb,
  rule_id text,
  edition_id text,
  reason_codes text[] not null,
  warnings text[] not null,
  -- What answers are compared by, so that it can be told what changed and whether it can be reproduced.
  said jsonb not null,
  -- Of the whole answer.
  digest text not null,
  -- The determination that held on the first of these days until this one, and in what they differ.
  supersedes_id uuid references determination,
  changes jsonb not null,
  changed boolean not null generated always as (changes <> '[]'::jsonb) stored,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  check (superseded_at > recorded_at),
  check (outcome = 'DETERMINED' or interim_payer is not null),
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (facts_id, child_id) references commissioning_facts (id, child_id)
);
create unique index determination_current on determination (child_id, valid_from) where superseded_at is null;
create index determination_child on determination (child_id, recorded_at);
create index determination_facts on determination (facts_id);
create index determination_supersedes on determination (supersedes_id);
create index determination_authority on determination (authority_id, recorded_at, id) where superseded_at is null;
create index determination_authority_all on determination (authority_id);
create index determination_icb on determination (commissioner_icb_id, recorded_at, id) where superseded_at is null;

-- Facts tell where home is: not for the area that receives a child. The answer is, for the days of the placement, and as it was
-- given since the placement was told: what had been determined and was put right before is not theirs to know.
select protect_child_table('commissioning_facts', 'child_id', $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')$$);
select protect_child_table('determination', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis = 'RECEIVING_ICB'
    and (determination.superseded_at is null or determination.recorded_at >= r.recorded_at)
    and exists (select 1 from placement p where p.id = r.cause_id
      and daterange(p.started_on, p.ended_on) && daterange(determination.valid_from, determination.valid_until)))$$);

grant select, insert, update on commissioning_facts, determination to cic_request;

-- Whether placements lie inside their care periods is asked when a transaction ends, of each of the thousands of rows that an applied
-- return wrote. Statistics that were gathered meanwhile say that the tables are empty, and a plan that goes by them, with the policies
-- in it, reads them whole for every row. Like a foreign key, the check therefore looks past row-level security, and at rows by their
-- key; its role can do nothing else.
do $$ begin
  create role cic_check nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_check', 'set') then
    execute format('grant cic_check to %I', current_user);
  end if;
end $$;
grant usage, create on schema public to cic_check;
grant select on placement, care_period to cic_check;
create policy placement_check on placement for select to cic_check using (true);
create policy care_period_check on care_period for select to cic_check using (true);

create or replace function placement_inside_care_period() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  stay public.placement;
  care public.care_period;
begin
  if tg_table_name = 'placement' then
    select * into stay from public.placement where id = new.id;
    select * into care from public.care_period where id = stay.care_period_id;
    if stay.voided_at is null and (care.voided_at is not null or stay.started_on < care.started_on
      or (care.ended_on is not null and (stay.ended_on is null or stay.ended_on > care.ended_on))) then
      raise exception using errcode = 'check_violation', message = 'placement outside its care period',
        constraint = 'placement_inside_care_period';
    end if;
    return null;
  end if;
  select * into care from public.care_period where id = new.id;
  if exists (
    select from public.placement p where p.care_period_id = care.id and p.voided_at is null
      and (care.voided_at is not null or p.started_on < care.started_on
        or (care.ended_on is not null and (p.ended_on is null or p.ended_on > care.ended_on)))
  ) then
    raise exception using errcode = 'check_violation', message = 'placement outside its care period',
      constraint = 'placement_inside_care_period';
  end if;
  return null;
end $$;
alter function placement_inside_care_period() owner to cic_check;
revoke create on schema public from cic_check;
