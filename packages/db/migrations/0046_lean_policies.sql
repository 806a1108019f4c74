-- What a policy asks is a part of the plan of each statement about its table, as often as the table is named there, and PostgreSQL makes all of it
-- ready at each execution, whether or not it comes to be asked: each setting that is read in a sub-select, and each table with its own
-- policies. Of one child with four relations that was a plan of 590 lines, of which 185 settings, and half of the time. What is asked rarely, or
-- once, is asked here by less. Sub-selects stay where a setting is asked for each row of a list.

-- What the subject may see by broken glass, by the clock, as far as the policies of `break_glass` show it: asked once in a statement, and only where
-- nothing else shows a row.
create function broken_glass() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return array(select b.child_id from break_glass b where b.organisation_id = current_setting('cic.organisation', true)
    and b.subject = current_setting('cic.subject', true) and b.ends_at > clock_timestamp());
end $$;

-- Of a placement by which somebody receives a child: whether it is of that period of care, and whether it overlaps those days. Past row-level
-- security, since the relation that names the placement shows it. PostgreSQL is told that they cost as much as it thought of what they stand for.
grant create on schema public to cic_placement_readers;
grant select (care_period_id) on placement to cic_placement_readers;
set local role cic_placement_readers;
create function placed_in(placement_id uuid, period_id uuid) returns boolean language plpgsql stable parallel safe cost 7000
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from public.placement p where p.id = placement_id and p.care_period_id = period_id);
end $$;
create function placed_during(placement_id uuid, days daterange) returns boolean language plpgsql stable parallel safe cost 7000
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from public.placement p where p.id = placement_id and daterange(p.started_on, p.ended_on) && days);
end $$;
revoke execute on function placed_in(uuid, uuid), placed_during(uuid, daterange) from public;
grant execute on function placed_in(uuid, uuid), placed_during(uuid, daterange) to cic_request;
set local role none;
revoke create on schema public from cic_placement_readers;

do $$ declare said record; begin
  for said in select * from (values
    ('care_period', $q$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'PROVIDER')
      or (r.basis in ('RECEIVING_ICB', 'AREA_LA') and placed_in(r.cause_id, care_period.id))$q$),
    ('determination', $q$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis = 'RECEIVING_ICB'
      and (determination.superseded_at is null or determination.recorded_at >= r.recorded_at)
      and placed_during(r.cause_id, daterange(determination.valid_from, determination.valid_until)))$q$),
    ('gp_registration', $q$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB') or (r.basis = 'RECEIVING_ICB'
      and placed_during(r.cause_id, daterange(gp_registration.started_on, gp_registration.ended_on)))$q$),
    ('legal_status', $q$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB')
      or (r.basis = 'RECEIVING_ICB' and placed_in(r.cause_id, legal_status.care_period_id))$q$)) lens (name, readers) loop
    execute format('alter policy %I on %I using (exists (select 1 from access_relation r
       where r.child_id = %I.child_id and r.organisation_id = (select current_setting(''cic.organisation'', true))
         and r.superseded_at is null and r.valid_from <= (select current_setting(''cic.today'', true)::date)
         and (r.valid_until is null or r.valid_until > (select current_setting(''cic.today'', true)::date)) and (%s)))',
      said.name || '_read', said.name, said.name, said.readers);
  end loop;
end $$;
alter policy assessment_read_receiving on assessment using (exists (select from access_relation r
  where r.child_id = assessment.child_id and r.basis = 'RECEIVING_ICB' and r.organisation_id = (select current_setting('cic.organisation', true))
    and r.superseded_at is null and r.valid_from <= (select current_setting('cic.today', true)::date)
    and (r.valid_until is null or r.valid_until > (select current_setting('cic.today', true)::date))
    and placed_in(r.cause_id, assessment.care_period_id)));

-- As in 0011 and 0025, without a sub-select.
create or replace function open_to_the_child(name text, child_column text) returns void language plpgsql as $$
begin
  execute format('create policy %I on %I for select to cic_request
    using (%I = nullif(current_setting(''cic.child'', true), '''')::uuid)', name || '_own', name, child_column);
end $$;
create or replace function open_to_broken_glass(name text, child_column text, condition text) returns void language plpgsql as $$
begin
  execute format('create policy %I on %I for select to cic_request using (%I = any ((select broken_glass())::uuid[]) and (%s))',
    name || '_broken_glass', name, child_column, condition);
end $$;

-- Those that there are: children of their own, broken glass, and what is asked within another policy of whom it names.
do $$ declare
  policy record;
  said text;
  glass constant text := '(\w+) IN \( SELECT b\.child_id\s+FROM break_glass b\s+WHERE [^;]*?clock_timestamp\(\)\)\)';
begin
  for policy in select * from pg_policies where schemaname = 'public' and 'cic_request' = any (roles) and qual is not null
    and (qual ~ '^\(\w+ = \( SELECT \(NULLIF\(current_setting\(''cic\.child''' or qual ~ 'FROM break_glass b' or tablename = 'break_glass'
      or policyname in ('access_relation_read', 'access_relation_governed', 'access_relation_sealed')) loop
    said := regexp_replace(policy.qual, '\( SELECT (current_setting\(''cic\.\w+''::text, true\)|\(current_setting\(''cic\.\w+''::text, true\)\)::\w+|\(NULLIF\(current_setting\(''cic\.\w+''::text, true\), ''''::text\)\)::\w+) AS "?\w+"?\)', '(\1)', 'g');
    if policy.tablename in ('access_relation', 'break_glass') then
      said := regexp_replace(said, '\(EXISTS \( SELECT\s+FROM sealed_child s\s+WHERE \(s\.id = \w+\.child_id\)\)\) AND (is_sealed\(child_id\))', '\1');
    end if;
    execute format('alter policy %I on %I using (%s)', policy.policyname, policy.tablename,
      regexp_replace(said, glass, '\1 = any ((select broken_glass())::uuid[]'));
  end loop;
  if exists (select from pg_policies where 'cic_request' = any (roles) and (qual ~ 'FROM break_glass b'
    or qual ~ '^\(\w+ = \( SELECT \(NULLIF\(current_setting\(''cic\.child'''
    or (qual ~ ' SELECT [^;]*current_setting' and (tablename = 'break_glass' or policyname ~ '^access_relation_(read|governed|sealed)$')))) then
    raise exception 'a policy asks as before';
  end if;
end $$;
