-- Whom the policy of placements might show each of them, in the order in which a list shows them. A list walks through its reader's and
-- stops when its page is full: without, all that the organisation sees would be read for fifty of them.

-- An index over several tables, which PostgreSQL does not have, kept as a table of ids and days. The policy of placements decides of each
-- row: one too many shows nothing, and one too few would hide a placement. None is therefore taken away while its placement is on record, also
-- when a relation ends. A row whose day is no more its placement's is passed over. Of a voided placement, too, there are rows.
create table placement_reader (
  organisation_id text not null,
  started_on date not null,
  placement_id uuid not null
);

-- Keeps them past row-level security, and can do nothing else.
do $$ begin
  create role cic_placement_readers nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_placement_readers', 'set') then
    execute format('grant cic_placement_readers to %I', current_user);
  end if;
end $$;
grant usage, create on schema public to cic_placement_readers;
create policy access_relation_placement_readers on access_relation for select to cic_placement_readers using (true);
create policy placement_placement_readers on placement for select to cic_placement_readers using (true);
grant select (child_id, organisation_id, basis, cause_id, superseded_at) on access_relation to cic_placement_readers;
grant select (id, child_id, started_on) on placement to cic_placement_readers;
grant select, insert on placement_reader to cic_placement_readers;

-- Of the statement's rows, each with those on record. Whoever writes of a child has the child locked, so that neither of two at once
-- misses what the other adds. Row by row through indexes: in an import statistics say that the tables are empty.
create function note_placement_readers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if tg_table_name = 'placement' then
    insert into public.placement_reader
    select distinct r.organisation_id, p.started_on, p.id from changed p join public.access_relation r on r.child_id = p.child_id
    where r.superseded_at is null and (r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
      or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id))
    on conflict do nothing;
  else
    insert into public.placement_reader
    select distinct r.organisation_id, p.started_on, p.id from changed r join public.placement p on p.child_id = r.child_id
    where r.superseded_at is null and (r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
      or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id))
    on conflict do nothing;
  end if;
  return null;
end $$;
alter function note_placement_readers() owner to cic_placement_readers;
revoke execute on function note_placement_readers() from public;
revoke create on schema public from cic_placement_readers;
create trigger note_readers_of_new after insert on placement referencing new table as changed
  for each statement execute function note_placement_readers();
create trigger note_readers_of_changed after update on placement referencing new table as changed
  for each statement execute function note_placement_readers();
create trigger note_placements_of_new after insert on access_relation referencing new table as changed
  for each statement execute function note_placement_readers();
create trigger note_placements_of_changed after update on access_relation referencing new table as changed
  for each statement execute function note_placement_readers();

-- Of what is on record. Nobody else sees it all.
set local role cic_placement_readers;
insert into placement_reader
select distinct r.organisation_id, p.started_on, p.id from access_relation r join placement p on p.child_id = r.child_id
where r.superseded_at is null and (r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
  or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id))
order by 1, 2, 3;
set local role none;
alter table placement_reader add primary key (organisation_id, started_on, placement_id),
  add foreign key (placement_id) references placement;
-- By the placement they are erased.
create index placement_reader_placement on placement_reader (placement_id);
analyze placement_reader;

select open_to_rights('placement_reader', false);
create policy placement_reader_read on placement_reader for select to cic_request
  using (organisation_id = (select current_setting('cic.organisation', true)));
create policy placement_reader_kept on placement_reader to cic_placement_readers using (true) with check (true);
grant select on placement_reader to cic_request;
