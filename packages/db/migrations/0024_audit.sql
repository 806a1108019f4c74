-- Who saw or changed a child's record: for which organisation, in which role, for what purpose, by which request. Added to and never
-- changed, a table for each month, each organisation's entries chained by hashes (`audit_seal`).

create sequence audit_sequence;

-- What one operation read, or one change of one row.
create table audit_entry (
  id bigint not null default nextval('audit_sequence'),
  occurred_at timestamptz not null default now(),
  kind text not null check (kind in ('READ', 'WRITE', 'DELIVERY')),
  -- For whom the caller acted, and whose chain the entry is in; of a change that no caller made, the child's authority.
  organisation_id text not null,
  subject text not null,
  role text,
  purpose text,
  request_id text,
  -- Fields that were asked for, and the document without its values: never what they were asked with.
  operation text,
  document_hash text,
  -- Of a change: the table and the row. Of what names children by no id here: the import.
  record text,
  record_id text,
  child_ids uuid[] not null,
  primary key (occurred_at, id)
) partition by range (occurred_at);
create index audit_entry_organisation on audit_entry (organisation_id, occurred_at, id);
create index audit_entry_subject on audit_entry (organisation_id, subject, occurred_at, id);

-- The children of an entry, a row for each: what entries are found and shown by.
create table audit_child (
  entry_id bigint not null,
  occurred_at timestamptz not null,
  child_id uuid not null,
  authority_id text not null,
  organisation_id text not null,
  primary key (occurred_at, entry_id, child_id)
) partition by range (occurred_at);
create index audit_child_child on audit_child (child_id, occurred_at, entry_id);
create index audit_child_authority on audit_child (authority_id, occurred_at);

-- What a row said before and after a change.
create table audit_change (
  entry_id bigint not null,
  occurred_at timestamptz not null,
  organisation_id text not null,
  -- Of a record that is read by those alone who care for the child.
  clinical boolean not null,
  before jsonb,
  after jsonb,
  primary key (occurred_at, entry_id)
) partition by range (occurred_at);

-- Entries that are not sealed yet; a queue, and no part of the record.
create table audit_unsealed (
  entry_id bigint primary key,
  occurred_at timestamptz not null,
  organisation_id text not null
);
create index audit_unsealed_organisation on audit_unsealed (organisation_id, entry_id);

-- An organisation's entries in the order in which they were sealed, without a gap. `content` is the hash of what the entry says, `hash`
-- that of the one before with it.
create table audit_seal (
  organisation_id text not null,
  number bigint not null check (number > 0),
  entry_id bigint not null,
  occurred_at timestamptz not null,
  content bytea not null,
  hash bytea not null,
  primary key (organisation_id, number)
);
create unique index audit_seal_entry on audit_seal (entry_id);

-- The head of each chain.
create table audit_chain (
  organisation_id text primary key,
  number bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default now()
);

create function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', message = 'the audit is added to and never changed';
end $$;
do $$ declare name text; begin
  foreach name in array array['audit_entry', 'audit_child', 'audit_change', 'audit_seal'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_to_change_audit()', name);
    execute format('create trigger append_only_whole before truncate on %I for each statement execute function refuse_to_change_audit()', name);
  end loop;
end $$;

-- Makes the tables of each month up to so many months ahead; resolves to how many were missing. What is written in a month that has
-- none goes to the default partition and stays there. Nobody is granted anything on a partition, and without policies it shows no row.
create function make_audit_months(ahead integer) returns integer language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s' set timezone = 'UTC' as $$
declare
  made integer := 0;
  month timestamptz;
  parent text;
  part text;
  stray boolean;
begin
  perform pg_advisory_xact_lock(715024);
  for n in 0 .. least(ahead, 60) loop
    month := date_trunc('month', now()) + make_interval(months => n);
    foreach parent in array array['audit_entry', 'audit_child', 'audit_change'] loop
      part := parent || to_char(month, '_YYYY_MM');
      continue when to_regclass('public.' || part) is not null;
      execute format('select exists (select from only public.%I where occurred_at >= %L and occurred_at < %L)', parent || '_default',
        month, month + interval '1 month') into stray;
      continue when stray;
      execute format('create table public.%I partition of public.%I for values from (%L) to (%L)', part, parent, month, month + interval '1 month');
      perform public.guard_audit_partition(part);
      made := made + 1;
    end loop;
  end loop;
  return made;
end $$;
create function guard_audit_partition(name text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('alter table public.%I enable row level security', name);
  execute format('alter table public.%I force row level security', name);
  execute format('create trigger append_only_whole before truncate on public.%I for each statement execute function public.refuse_to_change_audit()', name);
end $$;
do $$ declare parent text; begin
  foreach parent in array array['audit_entry', 'audit_child', 'audit_change'] loop
    execute format('create table %I partition of %I default', parent || '_default', parent);
    -- Read by the function that makes months, to find what went astray.
    execute format('alter table %I enable row level security', parent || '_default');
    execute format('create trigger append_only_whole before truncate on %I for each statement execute function refuse_to_change_audit()', parent || '_default');
  end loop;
end $$;
select make_audit_months(3);

-- Writes entries, whoever acts; may do nothing else.
do $$ begin
  create role cic_audit nologin;
exception when duplicate_object or unique_violation then null;
end $$;
-- Seals entries and checks seals: reads every entry, adds seals, and takes entries off the queue.
do $$ begin
  create role cic_seal nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ declare name text; begin
  foreach name in array array['cic_audit', 'cic_seal'] loop
    if not pg_has_role(current_user, name, 'set') then
      execute format('grant %I to %I', name, current_user);
    end if;
  end loop;
end $$;
grant usage, create on schema public to cic_audit;
grant usage on schema public to cic_seal;

do $$ declare name text; begin
  foreach name in array array['audit_entry', 'audit_child', 'audit_change', 'audit_unsealed', 'audit_seal', 'audit_chain'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select to cic_seal using (true)', name || '_seal', name);
    execute format('grant select on %I to cic_seal', name);
  end loop;
  foreach name in array array['audit_entry', 'audit_child', 'audit_change', 'audit_unsealed'] loop
    execute format('create policy %I on %I for insert to cic_audit with check (true)', name || '_write', name);
    execute format('grant insert on %I to cic_audit', name);
  end loop;
end $$;
grant usage on sequence audit_sequence to cic_audit;
create policy child_audit on child for select to cic_audit using (true);
grant select (id, authority_id) on child to cic_audit;
create policy audit_seal_write on audit_seal for insert to cic_seal with check (true);
create policy audit_chain_write on audit_chain for insert to cic_seal with check (true);
create policy audit_chain_move on audit_chain for update to cic_seal using (true);
create policy audit_unsealed_done on audit_unsealed for delete to cic_seal using (true);
grant insert on audit_seal, audit_chain to cic_seal;
grant update on audit_chain to cic_seal;
grant delete on audit_unsealed to cic_seal;
revoke execute on function make_audit_months(integer), guard_audit_partition(text) from public;
grant execute on function make_audit_months(integer) to cic_seal;

-- Who may read the audit: an organisation's information governance what its own people did, and what anybody did with its children; a
-- young person what was done with their own record. Of an entry about several authorities' children each sees its own (`audit_child`).
-- Asked with a limit, row by row: as `exists` it may be answered from a hash of every child that the caller may know of.
create policy audit_child_read on audit_child for select to cic_request
  using (organisation_id = (select current_setting('cic.governance', true))
    or authority_id = (select current_setting('cic.governance', true))
    or child_id = (select nullif(current_setting('cic.child', true), '')::uuid));
create policy audit_entry_read on audit_entry for select to cic_request
  using (organisation_id = (select current_setting('cic.governance', true))
    or (select true from audit_child c where c.occurred_at = audit_entry.occurred_at and c.entry_id = audit_entry.id limit 1));
-- What a row said: whoever's people wrote it, and the child's authority but for what only those read who care for the child.
create policy audit_change_read on audit_change for select to cic_request
  using (organisation_id = (select current_setting('cic.governance', true))
    or (not clinical and (select true from audit_child c where c.occurred_at = audit_change.occurred_at
      and c.entry_id = audit_change.entry_id and c.authority_id = (select current_setting('cic.governance', true)) limit 1)));
grant select (id, occurred_at, kind, organisation_id, subject, role, purpose, request_id, operation, document_hash, record, record_id)
  on audit_entry to cic_request;
grant select on audit_child, audit_change to cic_request;

-- Writes that children were seen: one entry, in one statement. Children who do not exist are left out.
create function audit_read(said jsonb) returns void language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  with seen as materialized (
    select c.id, c.authority_id from public.child c
    where c.id = any (array(select value::uuid from jsonb_array_elements_text(said -> 'childIds'))) order by c.id),
  entry as materialized (
    select nextval('public.audit_sequence') as id, now() as occurred_at, said ->> 'organisation' as organisation_id
    where exists (select from seen) or said ->> 'record' is not null),
  written as (
    insert into public.audit_entry (id, occurred_at, kind, organisation_id, subject, role, purpose, request_id, operation,
      document_hash, record, record_id, child_ids)
    select id, occurred_at, coalesce(said ->> 'kind', 'READ'), organisation_id, said ->> 'subject', said ->> 'role',
      said ->> 'purpose', said ->> 'request', said ->> 'operation', said ->> 'document', said ->> 'record', said ->> 'recordId',
      array(select id from seen order by id) from entry),
  named as (
    insert into public.audit_child (entry_id, occurred_at, child_id, authority_id, organisation_id)
    select entry.id, entry.occurred_at, seen.id, seen.authority_id, entry.organisation_id from entry cross join seen)
  insert into public.audit_unsealed (entry_id, occurred_at, organisation_id) select id, occurred_at, organisation_id from entry;
end $$;
alter function audit_read(jsonb) owner to cic_audit;
revoke execute on function audit_read(jsonb) from public;
-- Not to the roles that requests run as: an entry is written by the login itself, after its transaction.
do $$ begin execute format('grant execute on function audit_read(jsonb) to %I, cic_delivery', session_user); end $$;

-- Writes what rows said before and after. Of a statement that adds rows all at once, of others row by row.
create function audit_write() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  child_column text := tg_argv[0];
  is_clinical boolean := tg_argv[1]::boolean;
  changes jsonb[];
begin
  if tg_op = 'INSERT' then
    select array_agg(jsonb_build_object('after', to_jsonb(a))) into changes from added a;
  else
    changes := array[case when tg_op = 'UPDATE' then jsonb_build_object('before', to_jsonb(old), 'after', to_jsonb(new))
      else jsonb_build_object('before', to_jsonb(old)) end];
  end if;
  if changes is null then return null; end if;
  with row as materialized (
    select nextval('public.audit_sequence') as id, change -> 'before' as before, change -> 'after' as after,
      coalesce(change -> 'after', change -> 'before') as said
    from unnest(changes) change),
  entry as materialized (
    select row.*, (said ->> child_column)::uuid as child_id, said ->> 'authority_id' as authority_id,
      coalesce(nullif(current_setting('cic.caller', true), ''), said ->> 'authority_id') as organisation_id
    from row where said ->> child_column is not null),
  written as (
    insert into public.audit_entry (id, kind, organisation_id, subject, role, purpose, request_id, operation, record, record_id, child_ids)
    select id, 'WRITE', organisation_id, coalesce(nullif(current_setting('cic.subject', true), ''), 'database: ' || session_user),
      nullif(current_setting('cic.role', true), ''), nullif(current_setting('cic.purpose', true), ''),
      nullif(current_setting('cic.request', true), ''), nullif(current_setting('cic.operation', true), ''), tg_table_name,
      said ->> 'id', array[child_id]
    from entry),
  named as (
    insert into public.audit_child (entry_id, occurred_at, child_id, authority_id, organisation_id)
    select id, now(), child_id, authority_id, organisation_id from entry),
  changed as (
    insert into public.audit_change (entry_id, occurred_at, organisation_id, clinical, before, after)
    select id, now(), organisation_id, is_clinical, before, after from entry)
  insert into public.audit_unsealed (entry_id, occurred_at, organisation_id) select id, now(), organisation_id from entry;
  return null;
end $$;
alter function audit_write() owner to cic_audit;
revoke create on schema public from cic_audit;

-- Has every change of a table that names a child audited. `clinical`: its rows are for those alone who care for the child.
create function audit_child_table(name text, child_column text default 'child_id', clinical boolean default false) returns void
  language plpgsql as $$
begin
  execute format('create trigger zz_audit_insert after insert on %I referencing new table as added
    for each statement execute function audit_write(%L, %L)', name, child_column, clinical);
  execute format('create trigger zz_audit_update after update on %I for each row when (old.* is distinct from new.*)
    execute function audit_write(%L, %L)', name, child_column, clinical);
  execute format('create trigger zz_audit_delete after delete on %I for each row execute function audit_write(%L, %L)',
    name, child_column, clinical);
end $$;

select audit_child_table('child', 'id');
-- Every other table that names a child is audited, but for what is itself a log or a queue of what happened (events, mail, history)
-- and what is derived anew from audited rows (clocks). Later tables call the function themselves; a test finds those that do not.
do $$ declare name text; begin
  for name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition and a.attname = 'child_id'
      and not a.attisdropped and c.relname not like 'audit\_%' and c.relname not in ('assessment_clock', 'event', 'event_audience',
        'mail', 'record_history', 'webhook_delivery')
    order by 1
  loop
    perform audit_child_table(name, 'child_id', name like '%\_clinical');
  end loop;
end $$;
