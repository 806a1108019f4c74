-- What was known of a child at any moment: each version of a record, from the moment that it was recorded.

-- One moment for all that a transaction records, taken when it first records something: after the locks under which it decides, so that
-- of one child what is decided later is recorded later. The start of the transaction (`now()`) may be before what it waited for.
create function recorded_now() returns timestamptz language plpgsql as $$
declare
  said text := current_setting('cic.recorded_at', true);
begin
  if coalesce(said, '') = '' then
    said := set_config('cic.recorded_at', clock_timestamp()::text, true);
  end if;
  return said::timestamptz;
end $$;

-- Null: the record was made then. Nothing was there before.
alter table record_history alter column before drop not null;
-- For whom whoever changed it acted. Null: nobody's request, or a change from before this column.
alter table record_history add column organisation_id text;
alter table record_history alter column changed_at set default recorded_now();

create or replace function keep_history() returns trigger language plpgsql as $$
begin
  -- A merge changes of a row whom it names, and its own ledger tells of that.
  if current_user = 'cic_merge' then return new; end if;
  insert into record_history (record, record_id, child_id, authority_id, before, reason, changed_by, organisation_id, request_id)
  values (tg_table_name, old.id, coalesce((to_jsonb(old) ->> 'child_id')::uuid, old.id), old.authority_id, to_jsonb(old),
    nullif(current_setting('cic.reason', true), ''), current_setting('cic.subject', true),
    nullif(current_setting('cic.caller', true), ''), current_setting('cic.request', true));
  return new;
end $$;

create function keep_beginning() returns trigger language plpgsql as $$
declare
  moment timestamptz := recorded_now();
begin
  insert into record_history (record, record_id, child_id, authority_id, changed_by, organisation_id, request_id, changed_at)
  select tg_table_name, (said ->> 'id')::uuid, coalesce(said ->> 'child_id', said ->> 'id')::uuid, said ->> 'authority_id',
    current_setting('cic.subject', true), nullif(current_setting('cic.caller', true), ''), current_setting('cic.request', true), moment
  from (select to_jsonb(a) as said from added a) rows;
  return null;
end $$;
do $$ declare name text; begin
  foreach name in array array['child', 'care_period', 'legal_status', 'placement', 'gp_registration', 'residence', 'consent'] loop
    execute format('create trigger keep_beginning after insert on %I referencing new table as added
      for each statement execute function keep_beginning()', name);
  end loop;
  -- Rows that were there before say themselves when they were made (`created_at`), but for legal statuses: of one from before this
  -- moment it is not known when it was recorded.
  execute format('create function legal_statuses_kept_since() returns timestamptz language sql immutable as %L',
    format('select timestamptz %L', clock_timestamp()));
end $$;

alter table child_identifier alter column recorded_at set default recorded_now();
alter table placement_area alter column recorded_at set default recorded_now();
alter table placement_home alter column recorded_at set default recorded_now();
create index child_identifier_known on child_identifier (child_id, recorded_at);
create index placement_area_known on placement_area (child_id, recorded_at);
create index placement_home_known on placement_home (child_id, recorded_at);

-- From when on the caller may know how a record stood; null when they may not at all. Whoever sees the whole child today sees all its
-- past; whoever was told of a part sees how that part stood since they were told. To a child who is in danger no past matters, and the
-- registrations that an area is told of go by their days, which a correction changes: there is no past of either.
create function history_open_since(name text, id uuid, child uuid) returns timestamptz language plpgsql stable as $$
declare
  asker text := current_setting('cic.organisation', true);
  today date;
begin
  if child = nullif(current_setting('cic.child', true), '')::uuid then
    return case when name <> 'residence' then '-infinity'::timestamptz end;
  end if;
  if coalesce(asker, '') = '' then return null; end if;
  today := current_setting('cic.today')::date;
  if exists (select from access_relation r where r.child_id = child and r.organisation_id = asker and r.superseded_at is null
      and r.valid_from <= today and (r.valid_until is null or r.valid_until > today) and r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')) then
    return '-infinity';
  end if;
  if name in ('residence', 'gp_registration') then return null; end if;
  -- Apart, since a statement that asks for placements begins with all their policies.
  if name in ('child', 'consent', 'placement') then
    return (select min(r.recorded_at) from access_relation r
      where r.child_id = child and r.organisation_id = asker and r.superseded_at is null
        and r.valid_from <= today and (r.valid_until is null or r.valid_until > today)
        and case name
          when 'child' then true
          when 'consent' then r.basis in ('RECEIVING_ICB', 'PROVIDER')
          else r.basis in ('RECEIVING_ICB', 'AREA_LA') and r.cause_id = history_open_since.id
        end);
  end if;
  return (select min(r.recorded_at) from access_relation r
    where r.child_id = child and r.organisation_id = asker and r.superseded_at is null
      and r.valid_from <= today and (r.valid_until is null or r.valid_until > today)
      and case name
        when 'care_period' then r.basis = 'PROVIDER'
          or exists (select from placement p where p.id = r.cause_id and p.care_period_id = history_open_since.id)
        when 'legal_status' then r.basis = 'RECEIVING_ICB' and exists (select from placement p
          join legal_status l on l.care_period_id = p.care_period_id where p.id = r.cause_id and l.id = history_open_since.id)
        else false
      end);
end $$;
-- A row is of the version that ended with it, which was known until then.
create policy record_history_read_past on record_history for select to cic_request
  using (record in ('child', 'care_period', 'legal_status', 'placement', 'gp_registration', 'residence', 'consent')
    and changed_at >= history_open_since(record, record_id, child_id));
