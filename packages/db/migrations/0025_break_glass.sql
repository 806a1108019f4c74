-- Breaking glass: somebody who does not see a child sees in an emergency what keeps the child safe, alone, for minutes, and under review.

create table break_glass (
  id uuid primary key,
  -- Null: nobody on record was asked for. Whoever asked is told no more by the answer, and is reviewed all the same.
  child_id uuid,
  authority_id text,
  organisation_id text not null references organisation,
  subject text not null,
  role text not null,
  asked_by text not null check (asked_by in ('CHILD_ID', 'NHS_NUMBER')),
  reason text not null check (reason <> ''),
  began_at timestamptz not null default now(),
  ends_at timestamptz not null check (ends_at > began_at and ends_at <= began_at + interval '60 minutes'),
  request_id text,
  outcome text check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'TAKEN_FURTHER')),
  review_note text,
  reviewed_at timestamptz,
  reviewed_by text,
  version integer not null default 1,
  check ((child_id is null) = (authority_id is null)),
  check ((outcome is null) = (reviewed_at is null) and (outcome is null) = (reviewed_by is null) and (outcome is null) = (review_note is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index break_glass_child on break_glass (child_id);
create index break_glass_authority on break_glass (authority_id, began_at, id);
create index break_glass_organisation on break_glass (organisation_id, began_at, id);
create index break_glass_subject on break_glass (organisation_id, subject, ends_at);
select audit_child_table('break_glass');

alter table break_glass enable row level security;
alter table break_glass force row level security;
-- Whoever broke it, while they act for the same organisation; and information governance of theirs and of the child's authority.
create policy break_glass_own on break_glass for select to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)) and subject = (select current_setting('cic.subject', true)));
create policy break_glass_governed on break_glass for select to cic_request
  using (organisation_id = (select current_setting('cic.governance', true)) or authority_id = (select current_setting('cic.governance', true)));
-- Their organisation answers for it, by somebody else than who did it.
create policy break_glass_review on break_glass for update to cic_request
  using (organisation_id = (select current_setting('cic.governance', true)) and subject <> (select current_setting('cic.subject', true)))
  with check (organisation_id = (select current_setting('cic.governance', true)));
grant select on break_glass to cic_request;
grant update (outcome, review_note, reviewed_at, reviewed_by, version) on break_glass to cic_request;

-- Finds the child past row-level security, and can write nothing but the grant.
do $$ begin
  create role cic_break_glass nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_break_glass', 'set') then
    execute format('grant cic_break_glass to %I', current_user);
  end if;
end $$;
grant usage, create on schema public to cic_break_glass;
create policy child_break_glass_find on child for select to cic_break_glass using (true);
create policy child_identifier_break_glass_find on child_identifier for select to cic_break_glass using (true);
create policy access_relation_break_glass_find on access_relation for select to cic_break_glass using (true);
create policy break_glass_insert on break_glass for insert to cic_break_glass with check (true);
grant select (id, authority_id) on child to cic_break_glass;
grant select (child_id, scheme, value, superseded_at) on child_identifier to cic_break_glass;
grant select (child_id, organisation_id, basis, valid_from, valid_until, superseded_at) on access_relation to cic_break_glass;
grant insert on break_glass to cic_break_glass;

-- Who acts is what the transaction says, never the argument. Answers with the child, and whom to tell: those responsible for the child.
-- An NHS number that two children have names none of them.
create function break_the_glass(said jsonb, out child uuid, out authority text, out told text[]) language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := current_setting('cic.today')::date;
begin
  if coalesce(current_setting('cic.organisation', true), '') = '' or current_setting('cic.subject') = '' then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody breaks glass';
  end if;
  select (array_agg(c.id))[1], (array_agg(c.authority_id))[1] into child, authority from public.child c
  where c.id = (said ->> 'childId')::uuid
    or c.id in (select i.child_id from public.child_identifier i
      where i.scheme = 'NHS_NUMBER' and i.value = said ->> 'nhsNumber' and i.superseded_at is null)
  having count(*) = 1;
  insert into public.break_glass (id, child_id, authority_id, organisation_id, subject, role, asked_by, reason, began_at, ends_at, request_id)
  values ((said ->> 'id')::uuid, child, authority, current_setting('cic.organisation'), current_setting('cic.subject'),
    current_setting('cic.role'), case when said ? 'nhsNumber' then 'NHS_NUMBER' else 'CHILD_ID' end, said ->> 'reason',
    clock_timestamp(), clock_timestamp() + make_interval(mins => (said ->> 'minutes')::integer), current_setting('cic.request', true));
  select coalesce(array_agg(distinct r.organisation_id), '{}') into told from public.access_relation r
  where r.child_id = child and r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB') and r.superseded_at is null
    and r.valid_from <= today and (r.valid_until is null or r.valid_until > today);
end $$;
alter function break_the_glass(jsonb) owner to cic_break_glass;
revoke create on schema public from cic_break_glass;
revoke execute on function break_the_glass(jsonb) from public;
grant execute on function break_the_glass(jsonb) to cic_request;
create index child_identifier_value on child_identifier (scheme, value) where superseded_at is null;

-- Opens a table to whoever broke the glass, until it ends: asked at each statement, by the clock and not by the transaction.
create function open_to_broken_glass(name text, child_column text, condition text) returns void language plpgsql as $$
begin
  execute format('create policy %I on %I for select to cic_request using (%I in (select b.child_id from break_glass b
      where b.organisation_id = (select current_setting(''cic.organisation'', true)) and b.subject = (select current_setting(''cic.subject'', true))
        and b.ends_at > clock_timestamp()) and (%s))', name || '_broken_glass', name, child_column, condition);
end $$;
-- Who the child is, by what number health knows them, where they live today, who answers for them and who treats them; to those whose
-- work is care also what is known of their health, line by line. No history, no address of home, no legal papers, no clinical text.
select open_to_broken_glass('child', 'id', 'true');
select open_to_broken_glass('child_identifier', 'child_id', $$scheme = 'NHS_NUMBER'$$);
do $$ declare name text; begin
  foreach name in array array['care_period', 'placement', 'gp_registration'] loop
    perform open_to_broken_glass(name, 'child_id', 'voided_at is null and started_on <= (select current_setting(''cic.today'', true)::date)
      and (ended_on is null or ended_on > (select current_setting(''cic.today'', true)::date))');
  end loop;
end $$;
select open_to_broken_glass('placement_area', 'child_id', $$superseded_at is null and valid_from <= (select current_setting('cic.today', true)::date)
  and (valid_until is null or valid_until > (select current_setting('cic.today', true)::date))$$);
select open_to_broken_glass('health_line', 'child_id', $$(select current_setting('cic.clinical', true)) = 'on'
  and voided_at is null and superseded_at is null$$);
