-- Whoever reads in one round trip cannot say whom it saw before it has the answer: the statements that read say so, in the transaction
-- that the entry is written in. Where `said` names no children, they are those of `cic.seen`.
create or replace function audit_read(said jsonb) returns void language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  shown uuid[] := case when said ? 'childIds' then array(select value::uuid from jsonb_array_elements_text(said -> 'childIds'))
    else string_to_array(nullif(current_setting('cic.seen', true), ''), ',')::uuid[] end;
begin
  if coalesce(cardinality(shown), 0) = 0 and said ->> 'record' is null then return; end if;
  with seen as materialized (
    select c.id, c.authority_id from public.child c where c.id = any (shown) order by c.id),
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
