-- Who might see each child, in the orders in which a list shows them: as for placements (`placement_reader`), a list walks through its
-- reader's children and stops when its page is full. The policy of children decides of each row: one too many shows nothing, and one too few
-- would hide a child. None is therefore taken away while the child is on record. A row whose day is no more the child's is passed over.
create table child_reader (
  organisation_id text not null,
  date_of_birth date not null,
  child uuid not null
);

-- Kept by the role that keeps those of placements.
grant usage, create on schema public to cic_placement_readers;
create policy child_placement_readers on child for select to cic_placement_readers using (true);
grant select (id, date_of_birth) on child to cic_placement_readers;
grant select, insert on child_reader to cic_placement_readers;

-- Of the statement's relations: a child is on record before them. Row by row through indexes, in this order and no other (`offset 0`): of
-- tables that are being filled statistics say nothing.
create function note_child_readers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if tg_table_name = 'child' then
    insert into public.child_reader
    select distinct r.organisation_id, new.date_of_birth, new.id from public.access_relation r
    where r.child_id = new.id and r.superseded_at is null
    on conflict do nothing;
  else
    insert into public.child_reader
    select distinct r.organisation_id, c.date_of_birth, c.id from changed r cross join lateral (
      select o.id, o.date_of_birth from public.child o where o.id = r.child_id offset 0) c
    where r.superseded_at is null
    on conflict do nothing;
  end if;
  return null;
end $$;
alter function note_child_readers() owner to cic_placement_readers;
revoke execute on function note_child_readers() from public;

-- The same of placements: until now PostgreSQL could read all relations for each of a statement's placements, while an import filled both.
set local role cic_placement_readers;
create or replace function note_placement_readers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if tg_table_name = 'placement' then
    insert into public.placement_reader
    select distinct r.organisation_id, p.started_on, p.id from changed p cross join lateral (
      select a.organisation_id, a.basis, a.cause_id from public.access_relation a
      where a.child_id = p.child_id and a.superseded_at is null offset 0) r
    where r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id)
    on conflict do nothing;
  else
    insert into public.placement_reader
    select distinct r.organisation_id, p.started_on, p.id from changed r cross join lateral (
      select o.id, o.started_on from public.placement o where o.child_id = r.child_id offset 0) p
    where r.superseded_at is null and (r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
      or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id))
    on conflict do nothing;
  end if;
  return null;
end $$;
set local role none;
revoke create on schema public from cic_placement_readers;
create trigger note_readers_of_changed after update of date_of_birth on child
  for each row when (old.date_of_birth is distinct from new.date_of_birth) execute function note_child_readers();
create trigger note_children_of_new after insert on access_relation referencing new table as changed
  for each statement execute function note_child_readers();
create trigger note_children_of_changed after update on access_relation referencing new table as changed
  for each statement execute function note_child_readers();

-- Of what is on record. Nobody else sees it all.
set local role cic_placement_readers;
insert into child_reader
select distinct r.organisation_id, c.date_of_birth, c.id from access_relation r join child c on c.id = r.child_id
where r.superseded_at is null order by 1, 2, 3;
set local role none;
alter table child_reader add primary key (organisation_id, date_of_birth, child), add foreign key (child) references child;
create index child_reader_in_order_of_id on child_reader (organisation_id, child, date_of_birth);
-- By the child they are erased.
create index child_reader_child on child_reader (child);
analyze child_reader;

select open_to_rights('child_reader', false);
create policy child_reader_read on child_reader for select to cic_request
  using (organisation_id = (select current_setting('cic.organisation', true)));
create policy child_reader_kept on child_reader to cic_placement_readers using (true) with check (true);
grant select on child_reader to cic_request;
