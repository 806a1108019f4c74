-- What an operation read is noted in one row, without an index, in the transaction that read it; it is filed among the entries, under each
-- of its children, by whoever seals them and before anybody reads the audit. To write a row and its index entries for every child of a
-- list took a third of what the list itself took.

-- Entries that wait to be filed.
create table audit_unfiled (like audit_entry including defaults including constraints);
create trigger append_only before update on audit_unfiled for each row execute function refuse_to_change_audit();
create trigger append_only_whole before truncate on audit_unfiled for each statement execute function refuse_to_change_audit();
alter table audit_unfiled enable row level security;
alter table audit_unfiled force row level security;
create policy audit_unfiled_audit on audit_unfiled to cic_audit using (true) with check (true);
create policy audit_unfiled_seal on audit_unfiled for select to cic_seal using (true);
grant select, insert, delete on audit_unfiled to cic_audit;
grant select on audit_unfiled to cic_seal;
create policy erasure_audit on erasure for select to cic_audit using (true);
grant select (erased_id, authority_id) on erasure to cic_audit;

grant create on schema public to cic_audit;

-- Notes what was read. Where `said` names no children, they are those of `cic.seen`, which statements of the same transaction named.
create or replace function audit_read(said jsonb) returns void language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  shown uuid[] := case when said ? 'childIds' then array(select value::uuid from jsonb_array_elements_text(said -> 'childIds'))
    else string_to_array(nullif(current_setting('cic.seen', true), ''), ',')::uuid[] end;
begin
  if coalesce(cardinality(shown), 0) = 0 and said ->> 'record' is null then return; end if;
  insert into public.audit_unfiled (kind, organisation_id, subject, role, purpose, request_id, operation, document_hash, record, record_id,
    child_ids)
  values (coalesce(said ->> 'kind', 'READ'), said ->> 'organisation', said ->> 'subject', said ->> 'role', said ->> 'purpose',
    said ->> 'request', said ->> 'operation', said ->> 'document', said ->> 'record', said ->> 'recordId', coalesce(shown, '{}'));
end $$;

-- Files what was noted and committed until now, the oldest first and no more than `most`, and says how many that were. Whoever comes
-- meanwhile waits. Children who do not exist and never did are left out, and an entry of nobody. A server that only reads files nothing.
create function file_audit(most bigint default null) returns integer language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  filed integer;
begin
  if current_setting('transaction_read_only')::boolean then return 0; end if;
  perform pg_advisory_xact_lock(715025);
  with taken as materialized (
    delete from public.audit_unfiled u
    where u.ctid = any (array(select w.ctid from public.audit_unfiled w order by w.id limit most)) returning u.*),
  named as materialized (
    select distinct t.id, t.occurred_at, t.organisation_id, s.child_id, coalesce((select c.authority_id from public.child c where c.id = s.child_id),
      (select e.authority_id from public.erasure e where e.erased_id = s.child_id)) as authority_id
    from taken t cross join unnest(t.child_ids) s (child_id)),
  children as (select id, array_agg(child_id order by child_id) as ids from named where authority_id is not null group by id),
  entry as materialized (
    select t.*, coalesce(c.ids, '{}') as ids from taken t left join children c using (id) where c.ids is not null or t.record is not null),
  written as (
    insert into public.audit_entry (id, occurred_at, kind, organisation_id, subject, role, purpose, request_id, operation, document_hash,
      record, record_id, child_ids)
    select id, occurred_at, kind, organisation_id, subject, role, purpose, request_id, operation, document_hash, record, record_id, ids
    from entry),
  child as (
    insert into public.audit_child (entry_id, occurred_at, child_id, authority_id, organisation_id)
    select id, occurred_at, child_id, authority_id, organisation_id from named where authority_id is not null),
  unsealed as (
    insert into public.audit_unsealed (entry_id, occurred_at, organisation_id) select id, occurred_at, organisation_id from entry)
  select count(*) into filed from taken;
  return filed;
end $$;
alter function file_audit(bigint) owner to cic_audit;

-- Whoever is erased was seen until then, under every id that their record had. Who sees them while it goes on is filed by the erasure.
create function file_audit_first() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform public.file_audit();
  return null;
end $$;
alter function file_audit_first() owner to cic_audit;
create trigger file_audit_first before delete on child for each statement execute function file_audit_first();
revoke create on schema public from cic_audit;
revoke execute on function file_audit(bigint), file_audit_first() from public;
do $$ begin execute format('grant execute on function file_audit(bigint) to %I, cic_seal', session_user); end $$;
