-- Rights of those whom the records are about, and how long records are kept: holds, corrections asked for, erasure, copies.

-- Every table that names a child, found from the catalogue: that has a column for the child or a key to one, or leads by a key to a table
-- that has. `condition` picks the rows of the child whose ids are `$1`, a uuid[]: a record keeps the ids of those merged into it. Rows at
-- a greater depth are referred to by none at a lesser one. The audit is apart.
create function tables_naming_a_child() returns table (name text, condition text, depth integer) language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  with recursive keys as (
    select f.conname, f.conrelid, f.confrelid,
      string_agg(quote_ident(a.attname), ', ' order by k.n) as columns, string_agg(quote_ident(r.attname), ', ' order by k.n) as led_to,
      min(a.attname::text) filter (where r.attname = 'id') as named_by
    from pg_constraint f cross join unnest(f.conkey, f.confkey) with ordinality k(attnum, to_attnum, n)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum
      join pg_attribute r on r.attrelid = f.confrelid and r.attnum = k.to_attnum
    where f.contype = 'f' and f.conrelid <> f.confrelid group by f.oid, 1, 2, 3),
  columns as (
    select c.oid, a.attname::text as name, a.attname = 'child_id' as own, a.attnotnull
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'audit\_%'
      and case when c.relname = 'child' then a.attname = 'id' else a.attname = 'child_id'
        or exists (select from keys k where k.conrelid = c.oid and k.confrelid = 'child'::regclass and k.named_by = a.attname) end),
  -- `whole`: that a row is of the child is said by `child_id` and nothing else.
  own as (
    select c.oid, c.oid::regclass::text as name, string_agg(format('%I = any ($1)', c.name), ' or ' order by c.name) as condition,
      bool_and(c.own) as whole, coalesce(bool_or(c.attnotnull) filter (where c.own), false) as always
    from columns c group by 1),
  -- A row of one child leads to a row of the same one, unless it may name none, or what it leads to names two.
  wide as (
    select o.oid, o.name, concat_ws(' or ', o.condition, string_agg(format('(%s) in (select %s from public.%I where %s)',
      k.columns, k.led_to, p.name, p.condition), ' or ' order by k.conname) filter (where k.columns is not null)) as condition
    from own o left join (keys k join own p on p.oid = k.confrelid and p.name <> 'child')
      on k.conrelid = o.oid and not (o.always and p.whole)
    where o.name <> 'child' group by o.oid, o.name, o.condition),
  named as (
    select oid, condition from wide union all select oid, condition from own where name = 'child'
    union all
    select k.conrelid, string_agg(format('(%s) in (select %s from public.%I where %s)', k.columns, k.led_to, w.name, w.condition),
      ' or ' order by k.conname)
    from keys k join wide w on w.oid = k.confrelid where k.conrelid not in (select oid from own) group by 1),
  deep as (
    select oid, 0 as depth from named
    union
    select f.conrelid, deep.depth + 1 from deep join pg_constraint f on f.confrelid = deep.oid and f.contype = 'f' and f.conrelid <> f.confrelid
    where f.conrelid in (select oid from named) and deep.depth < 40)
  select c.relname::text, named.condition, max(deep.depth)
  from named join deep using (oid) join pg_class c on c.oid = named.oid group by 1, 2 $$;

-- The day so many years after another, as the law counts birthdays: of 29 February 1 March in a common year.
create function anniversary(of date, years integer) returns date language sql immutable as $$
  select (of + make_interval(years => years))::date + (extract(day from of) > extract(day from of + make_interval(years => years)))::integer $$;

-- That a record is kept, whatever its clock says.
create table legal_hold (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  reason text not null check (reason <> ''),
  placed_by text not null default current_setting('cic.subject', true),
  placed_at timestamptz not null default now(),
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text check (lift_reason <> ''),
  version integer not null default 1,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index legal_hold_child on legal_hold (child_id);
create index legal_hold_authority on legal_hold (authority_id);

-- That a person says that a record of theirs is wrong, and what became of it.
create table rectification (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  record text not null check (record in ('ASSESSMENT', 'CARE_LEAVER_ENTRY', 'CARE_PERIOD', 'CHILD', 'CONSENT', 'GP_REGISTRATION',
    'HEALTH_LINE', 'HEALTH_PLAN', 'LEGAL_STATUS', 'PLACEMENT', 'RESIDENCE')),
  record_id uuid not null,
  statement text not null check (statement <> ''),
  asked_by_them boolean not null,
  asked_by text not null default current_setting('cic.subject', true),
  asked_at timestamptz not null default now(),
  received_on date not null,
  answer_by date not null check (answer_by > received_on),
  state text not null default 'OPEN' check (state in ('OPEN', 'CORRECTED', 'REFUSED', 'STATEMENT_ADDED')),
  decision_reason text check (decision_reason <> ''),
  correction_id uuid,
  decided_by text,
  decided_at timestamptz,
  version integer not null default 1,
  check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decision_reason is null)),
  check ((state = 'CORRECTED') = (correction_id is not null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index rectification_child on rectification (child_id, asked_at);
create index rectification_authority on rectification (authority_id, asked_at, id);
create index rectification_record on rectification (record_id);

-- That a record be erased. Gone with the record when it is.
create table erasure_request (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  reason text not null check (reason <> ''),
  asked_by_them boolean not null,
  asked_by text not null default current_setting('cic.subject', true),
  asked_at timestamptz not null default now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'REFUSED')),
  refused_because text[],
  refused_rule text,
  refused_until date,
  decision_note text check (decision_note <> ''),
  decided_by text,
  decided_at timestamptz,
  version integer not null default 1,
  check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decision_note is null)),
  foreign key (child_id, authority_id) references child (id, authority_id)
);
create index erasure_request_child on erasure_request (child_id);
create index erasure_request_authority on erasure_request (authority_id, asked_at, id);

-- What is left of an erased record. Names nobody: the id is one that nothing has any more.
create table erasure (
  id uuid primary key,
  authority_id text not null references organisation,
  erased_id uuid not null unique,
  erased_at timestamptz not null default now(),
  rule text not null,
  kept_until date not null,
  asked_by text,
  approved_by text not null,
  check (asked_by is distinct from approved_by),
  -- Rows of each table.
  rows_erased jsonb not null
);
create index erasure_authority on erasure (authority_id, erased_at, id);
create trigger kept before update or delete on erasure for each row execute function refuse_change();
create trigger kept_whole before truncate on erasure execute function refuse_change();

-- Entries of the audit whose values were erased: their seals stand, and are over what they said.
create table audit_redaction (
  entry_id bigint not null,
  occurred_at timestamptz not null,
  erasure_id uuid not null references erasure,
  primary key (occurred_at, entry_id)
);
create index audit_redaction_erasure on audit_redaction (erasure_id);
create trigger append_only before update or delete on audit_redaction for each row execute function refuse_to_change_audit();
create trigger append_only_whole before truncate on audit_redaction for each statement execute function refuse_to_change_audit();

-- Reads, for those who govern information, who is on record, when they were born, died or were adopted, and which records there are;
-- nothing of what they say. For the young person the same of themselves.
do $$ declare name text; begin
  foreach name in array array['cic_governance', 'cic_erasure'] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, name, 'set') then
      execute format('grant %I to %I', name, current_user);
    end if;
  end loop;
end $$;
grant usage on schema public to cic_governance;
grant usage, create on schema public to cic_erasure;

-- Opens a table that names a child to both: its rows' ids to governance of the child's authority, unless they are not to be `counted`,
-- its rows to erasure.
create function open_to_rights(name text, counted boolean default true) returns void language plpgsql as $$
declare
  shown text;
  child_column text := case when name = 'child' then 'id' else 'child_id' end;
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy %I on %I to cic_erasure using (true)', name || '_erasure', name);
  execute format('grant select, delete on %I to cic_erasure', name);
  select string_agg(quote_ident(a.attname), ', ') into shown from pg_attribute a
    where a.attrelid = name::regclass and a.attname in ('id', 'child_id', 'authority_id') and not a.attisdropped;
  if counted and exists (select from pg_attribute a where a.attrelid = name::regclass and a.attname = 'authority_id')
    and exists (select from pg_attribute a where a.attrelid = name::regclass and a.attname = child_column) then
    execute format('create policy %I on %I for select to cic_governance
      using (authority_id = (select current_setting(''cic.governance'', true))
        or %I = (select nullif(current_setting(''cic.child'', true), '''')::uuid))', name || '_governance', name, child_column);
    execute format('grant select (%s) on %I to cic_governance', shown, name);
  end if;
end $$;
do $$ declare name text; begin
  for name in select t.name from tables_naming_a_child() t order by 1 loop
    -- Whom something sealed is about, and that an address is kept from somebody, is not counted either.
    perform open_to_rights(name, name not like 'sealed\_%' and name <> 'address_protection');
  end loop;
end $$;
-- Of who was adopted governance is told that something is sealed, and never whom it is about.
create policy child_sealed_governance on child as restrictive for select to cic_governance using (not is_sealed(id));
-- Of a protected address also what was said before is nobody's to count.
grant select (record) on record_history to cic_governance;
grant select (date_of_birth) on child to cic_governance;
grant select (ended_on, end_reason, voided_at) on care_period to cic_governance;
grant select (recorded_at) on determination to cic_governance;
grant select on legal_hold to cic_governance;
create policy erasure_erasure on erasure to cic_erasure using (true) with check (true);
create policy audit_redaction_erasure on audit_redaction to cic_erasure using (true) with check (true);
create policy audit_child_erasure on audit_child for select to cic_erasure using (true);
create policy audit_change_erasure on audit_change to cic_erasure using (true) with check (true);
create policy export_erasure on export to cic_erasure using (true) with check (true);
create policy import_row_erasure on import_row to cic_erasure using (true);
create policy import_finding_erasure on import_finding to cic_erasure using (true);
create policy idempotency_key_erasure on idempotency_key to cic_erasure using (true);
create policy figure_change_erasure on figure_change to cic_erasure using (true) with check (true);
grant select, insert on erasure, audit_redaction to cic_erasure;
grant select on audit_child to cic_erasure;
grant select, update (before, after) on audit_change to cic_erasure;
grant select, update (expires_at), delete on export to cic_erasure;
grant select, delete on import_row, import_finding, idempotency_key to cic_erasure;
grant select, insert on figure_change to cic_erasure;
-- To lock the child, so that nothing of theirs is written meanwhile.
grant update (version) on child to cic_erasure;

-- Every later table that names a child says so to the audit, and is thereby erased with the child.
create or replace function audit_child_table(name text, child_column text default 'child_id', clinical boolean default false) returns void
  language plpgsql as $$
begin
  execute format('create trigger zz_audit_insert after insert on %I referencing new table as added
    for each statement execute function audit_write(%L, %L)', name, child_column, clinical);
  execute format('create trigger zz_audit_update after update on %I for each row when (old.* is distinct from new.*)
    execute function audit_write(%L, %L)', name, child_column, clinical);
  execute format('create trigger zz_audit_delete after delete on %I for each row execute function audit_write(%L, %L)',
    name, child_column, clinical);
  if not exists (select from pg_policies p where p.tablename = name and p.policyname = name || '_erasure') then
    perform open_to_rights(name);
  end if;
end $$;
select audit_child_table('legal_hold');
select audit_child_table('rectification');
select audit_child_table('erasure_request');

-- The audit is never changed, but that what an erased record said is taken out of it.
create or replace function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_level = 'ROW' and current_user = 'cic_erasure' and to_jsonb(new) ? 'before' then
    if new.before is null and new.after is null and to_jsonb(new) - 'before' - 'after' = to_jsonb(old) - 'before' - 'after' then
      return new;
    end if;
  end if;
  raise exception using errcode = 'insufficient_privilege', message = 'the audit is added to and never changed';
end $$;

-- Holds are governance's alone. What a person says is wrong is read by their authority beside the record, too.
create policy legal_hold_governed on legal_hold for select to cic_request
  using (authority_id = (select current_setting('cic.governance', true)));
create policy legal_hold_place on legal_hold for insert to cic_request
  with check (authority_id = (select current_setting('cic.governance', true)));
create policy legal_hold_lift on legal_hold for update to cic_request
  using (authority_id = (select current_setting('cic.governance', true)));
grant select, insert on legal_hold to cic_request;
grant update (lifted_by, lifted_at, lift_reason, version) on legal_hold to cic_request;

create policy rectification_read on rectification for select to cic_request
  using (exists (select 1 from access_relation r
    where r.child_id = rectification.child_id and r.organisation_id = (select current_setting('cic.organisation', true))
      and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
      and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date)) and r.basis = 'RESPONSIBLE_LA'));
do $$ declare name text; begin
  foreach name in array array['rectification', 'erasure_request'] loop
    execute format('create policy %I on %I for select to cic_request
      using (authority_id = (select current_setting(''cic.governance'', true)))', name || '_governed', name);
    perform open_to_the_child(name, 'child_id');
    execute format('create policy %I on %I for insert to cic_request
      with check (authority_id = (select current_setting(''cic.governance'', true)) and not asked_by_them
        or child_id = (select nullif(current_setting(''cic.child'', true), '''')::uuid) and asked_by_them)', name || '_ask', name);
    execute format('create policy %I on %I for update to cic_request
      using (authority_id = (select current_setting(''cic.governance'', true)))', name || '_decide', name);
  end loop;
end $$;
grant select, insert on rectification, erasure_request to cic_request;
-- What was asked, by whom, is never changed.
grant update (state, decision_reason, correction_id, decided_by, decided_at, version) on rectification to cic_request;
grant update (state, refused_because, refused_rule, refused_until, decision_note, decided_by, decided_at, version)
  on erasure_request to cic_request;

-- Governance tells of what it did.
do $$ declare name text; begin
  foreach name in array array['event', 'event_audience'] loop
    execute format('create policy %I on %I for insert to cic_request
      with check ((select current_setting(''cic.governance'', true)) <> ''''
        and (child_id is null or authority_id = (select current_setting(''cic.governance'', true))))', name || '_insert_governed', name);
  end loop;
end $$;

alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_governed on erasure for select to cic_request
  using (authority_id = (select current_setting('cic.governance', true)));
grant select on erasure to cic_request;
alter table audit_redaction enable row level security;
alter table audit_redaction force row level security;
create policy audit_redaction_seal on audit_redaction for select to cic_seal using (true);
create policy erasure_seal on erasure for select to cic_seal using (true);
grant select on audit_redaction, erasure to cic_seal;

-- Erases a child's record, whole: every row of every table that names them, what the audit says that they said, staged rows of returns
-- and files made for them. The erasure that is left names nobody. Who approves is what the transaction says, never the argument.
-- A record that others were merged into goes with theirs, under every id that it had. What is sealed is not erased here: it is kept for
-- as long as adoption records are, and nobody who would ask or approve may know whose it is. What somebody's record shares with a sealed
-- one goes with theirs, uncounted, and the sealed one stays.
-- That the law allows it is decided before; that two people did it, and that no hold stands, is asked here once more.
create function erase_child(said jsonb, out child uuid, out told text[]) language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asked public.erasure_request;
  subject public.child;
  ids uuid[];
  made uuid := (said ->> 'id')::uuid;
  counts jsonb := '{}';
  n bigint;
  t record;
begin
  select * into asked from public.erasure_request r
  where r.id = (said ->> 'requestId')::uuid and r.state = 'OPEN' and r.authority_id = current_setting('cic.governance')
    and current_setting('cic.governance') <> '';
  if not found or asked.asked_by = current_setting('cic.subject') then
    raise exception using errcode = 'insufficient_privilege', message = 'nobody erases what they asked for';
  end if;
  select * into subject from public.child c where c.id = asked.child_id for update;
  child := subject.id;
  ids := public.ids_of_child(subject.id);
  perform from public.child c where c.id = any (ids) order by c.id for update;
  if subject.merged_into_id is not null or ids <> public.ids_of_child(subject.id) then
    raise exception using errcode = 'serialization_failure', message = 'the record was merged meanwhile';
  end if;
  if exists (select from unnest(ids) i where public.is_sealed(i)) then
    raise exception using errcode = 'integrity_constraint_violation', message = 'the identity is sealed', constraint = 'no_identity_is_sealed';
  end if;
  if exists (select from public.legal_hold h where h.child_id = any (ids) and h.lifted_at is null) then
    raise exception using errcode = 'integrity_constraint_violation', message = 'a legal hold stands', constraint = 'no_hold_stands';
  end if;
  -- Article 19: whoever was shown the record is told that it is erased.
  select coalesce(array_agg(distinct r.organisation_id), '{}') into told from public.access_relation r where r.child_id = any (ids);

  -- What is sealed in files names whoever had that local id before.
  delete from public.import_finding f using public.import_row r
  where r.authority_id = subject.authority_id and r.child_local_id in (select c.local_id from public.child c where c.id = any (ids))
    and not r.sealed and f.import_id = r.import_id and f.file = r.file and f.ordinal = r.ordinal;
  delete from public.import_row r
  where r.authority_id = subject.authority_id and r.child_local_id in (select c.local_id from public.child c where c.id = any (ids))
    and not r.sealed;
  get diagnostics n = row_count;
  if n > 0 then counts := counts || jsonb_build_object('import_row', n); end if;
  -- Files that name the child are given to nobody any more, and are gone from where they are kept in a week.
  update public.export e set expires_at = now() where e.expires_at > now()
    and e.id in (select x.export_id from public.export_child x where x.child_id = any (ids));

  for t in select * from public.tables_naming_a_child() order by depth desc, name loop
    execute format('delete from public.%I where %s', t.name, t.condition) using ids;
    get diagnostics n = row_count;
    if n > 0 and t.name not like 'sealed\_%' then counts := counts || jsonb_build_object(t.name, n); end if;
  end loop;
  delete from public.export e where e.kind = 'SUBJECT_ACCESS' and e.question ->> 'childId' = any (ids::text[]);
  delete from public.idempotency_key k using unnest(ids) i where starts_with(k.key, i::text || ':');
  insert into public.figure_change (authority_id) values (subject.authority_id) on conflict do nothing;

  insert into public.erasure (id, authority_id, erased_id, rule, kept_until, asked_by, approved_by, rows_erased)
  values (made, subject.authority_id, subject.id, said ->> 'rule', (said ->> 'keptUntil')::date,
    case when not asked.asked_by_them then asked.asked_by end, current_setting('cic.subject'), counts);
  -- Last, with what the deletions above wrote: that each row was erased stays, and what it said does not.
  with emptied as (
    update public.audit_change a set before = null, after = null from public.audit_child c
    where c.child_id = any (ids) and a.occurred_at = c.occurred_at and a.entry_id = c.entry_id
      and (a.before is not null or a.after is not null)
    returning a.entry_id, a.occurred_at)
  insert into public.audit_redaction (entry_id, occurred_at, erasure_id) select entry_id, occurred_at, made from emptied;
end $$;
alter function erase_child(jsonb) owner to cic_erasure;
revoke create on schema public from cic_erasure;
revoke execute on function erase_child(jsonb), open_to_rights(text, boolean) from public;
grant execute on function erase_child(jsonb) to cic_request;
-- To find a child's staged rows in all returns of the authority, and files that name the child.
create index import_row_local_id on import_row (authority_id, child_local_id);

-- A copy of a person's record is a file as others are.
alter table export drop constraint export_kind_check;
alter table export add constraint export_kind_check check (kind in ('FIGURE', 'MEMBERS', 'SUBJECT_ACCESS'));
create index export_subject on export ((question ->> 'childId')) where kind = 'SUBJECT_ACCESS';
-- A young person has the copy of their own.
create policy export_own_record on export to cic_request
  using (organisation_id = (select current_setting('cic.caller', true)) and requested_by = (select current_setting('cic.subject', true))
    and kind = 'SUBJECT_ACCESS' and question ->> 'childId' = (select current_setting('cic.child', true)))
  with check (organisation_id = (select current_setting('cic.caller', true)) and requested_by = (select current_setting('cic.subject', true))
    and kind = 'SUBJECT_ACCESS' and question ->> 'childId' = (select current_setting('cic.child', true)));
