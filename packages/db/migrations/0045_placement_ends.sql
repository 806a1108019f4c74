-- Whom a placement might be shown is kept with its end, too: a list is walked in that order, and whoever asks for a day begins with what had
-- not ended by then. Without, an ICB's children of a day are counted among all whom it ever saw.
alter table placement_reader add column ended_on date not null default 'infinity';

grant usage, create on schema public to cic_placement_readers;
grant select (ended_on) on placement to cic_placement_readers;
grant update (ended_on) on placement_reader to cic_placement_readers;

-- As before (0044), and what is on record already is told of another end.
set local role cic_placement_readers;
create or replace function note_placement_readers() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if tg_table_name = 'placement' then
    insert into public.placement_reader as k (organisation_id, started_on, placement_id, ended_on)
    select distinct r.organisation_id, p.started_on, p.id, coalesce(p.ended_on, 'infinity') from changed p cross join lateral (
      select a.organisation_id, a.basis, a.cause_id from public.access_relation a
      where a.child_id = p.child_id and a.superseded_at is null offset 0) r
    where r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id)
    on conflict (organisation_id, started_on, placement_id) do update set ended_on = excluded.ended_on where k.ended_on <> excluded.ended_on;
  else
    insert into public.placement_reader as k (organisation_id, started_on, placement_id, ended_on)
    select distinct r.organisation_id, p.started_on, p.id, coalesce(p.ended_on, 'infinity') from changed r cross join lateral (
      select o.id, o.started_on, o.ended_on from public.placement o where o.child_id = r.child_id offset 0) p
    where r.superseded_at is null and (r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
      or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = p.id))
    on conflict (organisation_id, started_on, placement_id) do update set ended_on = excluded.ended_on where k.ended_on <> excluded.ended_on;
  end if;
  return null;
end $$;
-- Of what is on record. Nobody else sees it all.
update placement_reader r set ended_on = p.ended_on from placement p where p.id = r.placement_id and p.ended_on is not null;
set local role none;
revoke create on schema public from cic_placement_readers;
create index placement_reader_end on placement_reader (organisation_id, ended_on, placement_id) include (started_on);
analyze placement_reader;
