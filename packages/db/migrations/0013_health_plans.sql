-- Health plans: needs, and actions with an owner and a day, which go on from plan to plan.

create table health_plan (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  number integer not null check (number >= 1),
  made_on date not null,
  review_on date check (review_on > made_on),
  -- When the next one took its place.
  replaced_on date check (replaced_on >= made_on),
  -- The assessment that it comes from.
  assessment_id uuid,
  recorded_by_id text not null references organisation,
  recorded_by text not null default current_setting('cic.subject', true),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (id, child_id, authority_id),
  foreign key (child_id, authority_id) references child (id, authority_id),
  constraint health_plans_in_order unique (child_id, number)
);
create index health_plan_authority on health_plan (authority_id, made_on, id);
create unique index health_plan_current on health_plan (child_id) where replaced_on is null;
create index health_plan_assessment on health_plan (assessment_id);

-- The clinical part, apart so that the policy decides who reads it. Added to, never changed.
create table health_plan_clinical (
  plan_id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  clinical text not null check (clinical <> ''),
  foreign key (plan_id, child_id, authority_id) references health_plan (id, child_id, authority_id)
);
create index health_plan_clinical_child on health_plan_clinical (child_id);
create index health_plan_clinical_authority on health_plan_clinical (authority_id);

create table health_need (
  id uuid primary key,
  plan_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  position integer not null,
  area text not null check (area in ('PHYSICAL', 'EMOTIONAL_AND_MENTAL', 'DENTAL', 'IMMUNISATION', 'VISION_AND_HEARING',
    'DEVELOPMENT', 'SUBSTANCE_MISUSE', 'SEXUAL_HEALTH', 'OTHER')),
  description text not null check (description <> ''),
  -- The need of the plan before that it carries on.
  carried_from_id uuid,
  unique (plan_id, position),
  unique (id, plan_id, child_id, authority_id),
  foreign key (plan_id, child_id, authority_id) references health_plan (id, child_id, authority_id)
);
create index health_need_child on health_need (child_id);
create index health_need_authority on health_need (authority_id);

create table health_action (
  id uuid primary key,
  need_id uuid not null,
  plan_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  position integer not null,
  description text not null check (description <> ''),
  owner text not null check (owner <> ''),
  owner_organisation_id text references organisation,
  due_on date not null,
  state text not null check (state in ('OPEN', 'DONE', 'NOT_NEEDED', 'CARRIED')),
  carried_from_id uuid,
  -- The first of those that it carries on.
  origin_id uuid not null,
  version integer not null default 1,
  check ((carried_from_id is null) = (origin_id = id)),
  unique (need_id, position),
  foreign key (need_id, plan_id, child_id, authority_id) references health_need (id, plan_id, child_id, authority_id)
);
create index health_action_plan on health_action (plan_id);
create index health_action_child on health_action (child_id, due_on, id);
create index health_action_authority on health_action (authority_id, due_on, id);
create index health_action_owner on health_action (owner_organisation_id, due_on, id);
create index health_action_origin on health_action (origin_id);

-- How an action went on, through every plan. Added to, never changed.
create table health_action_progress (
  id uuid primary key,
  origin_id uuid not null,
  child_id uuid not null,
  authority_id text not null,
  note text not null check (note <> ''),
  state text not null check (state in ('OPEN', 'DONE', 'NOT_NEEDED')),
  due_on date not null,
  recorded_by_id text not null references organisation,
  recorded_by text not null default current_setting('cic.subject', true),
  recorded_at timestamptz not null default now(),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index health_action_progress_origin on health_action_progress (origin_id, recorded_at, id);
create index health_action_progress_child on health_action_progress (child_id);
create index health_action_progress_authority on health_action_progress (authority_id);

-- The plan, for social care, the child, and those in health who care for the child: the ICB that receives a child sees the plans
-- that were in force on a day of the placement, and those that it made.
select protect_child_table('health_plan', 'child_id',
  $$r.basis = 'RESPONSIBLE_LA' or ((select current_setting('cic.clinical', true)) = 'on'
    and (r.basis in ('ORIGINATING_ICB', 'PROVIDER') or (r.basis = 'RECEIVING_ICB'
      and (health_plan.recorded_by_id = r.organisation_id or exists (select 1 from placement p where p.id = r.cause_id
        and daterange(p.started_on, p.ended_on, '[]') && daterange(health_plan.made_on, health_plan.replaced_on, '[]'))))))$$, true);
select open_to_shares('health_plan');
select health_teams_write('health_plan');

-- What belongs to a plan is seen by who sees the plan.
do $$ declare name text; begin
  foreach name in array array['health_need', 'health_action', 'health_action_progress'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for insert to cic_request
      with check (authority_id = (select current_setting(''cic.organisation'', true)))', name || '_insert', name);
    perform health_teams_write(name);
  end loop;
end $$;
create policy health_need_read on health_need for select to cic_request
  using (exists (select from health_plan p where p.id = health_need.plan_id));
create policy health_action_read on health_action for select to cic_request
  using (exists (select from health_plan p where p.id = health_action.plan_id));
create policy health_action_update on health_action for update to cic_request
  using (authority_id = (select current_setting('cic.organisation', true)))
  with check (authority_id = (select current_setting('cic.organisation', true)));
create policy health_action_progress_read on health_action_progress for select to cic_request
  using (exists (select from health_action a where a.origin_id = health_action_progress.origin_id));

-- The clinical part, for those in health who care for the child and see the plan.
alter table health_plan_clinical enable row level security;
alter table health_plan_clinical force row level security;
create policy health_plan_clinical_read on health_plan_clinical for select to cic_request
  using ((select current_setting('cic.clinical', true)) = 'on'
    and exists (select from access_relation r where r.child_id = health_plan_clinical.child_id
      and r.organisation_id = (select current_setting('cic.organisation', true))
      and r.basis in ('ORIGINATING_ICB', 'RECEIVING_ICB', 'PROVIDER')
      and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
      and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date)))
    and exists (select from health_plan p where p.id = health_plan_clinical.plan_id));
select health_teams_write('health_plan_clinical');

grant select, insert on health_plan, health_plan_clinical, health_need, health_action, health_action_progress to cic_request;
grant update (replaced_on, version) on health_plan to cic_request;
grant update (state, due_on, version) on health_action to cic_request;
