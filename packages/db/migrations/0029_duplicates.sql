-- Two records of one child: who may be the same, what people decided of them, and the merge of two records into one, which can be
-- taken back. Nothing is deleted: rows are named to the other record, and a ledger says which they were.

-- A record that was merged into another: seen by nobody any more. What it held is the other's.
alter table child add column merged_into_id uuid check (merged_into_id <> id);
alter table child add foreign key (merged_into_id, authority_id) references child (id, authority_id);
create index child_merged on child (id) where merged_into_id is not null;
create policy child_not_merged on child as restrictive for select to cic_request using (merged_into_id is null);

-- One merge, and whether it was taken back. `child_id` has the record now: `into_id`, or what that was merged into later.
create table child_merge (
  id uuid primary key,
  child_id uuid not null,
  authority_id text not null,
  into_id uuid not null,
  former_id uuid not null check (former_id <> into_id),
  -- By which a later return may still name the child.
  former_local_id text not null,
  reason text not null check (reason <> ''),
  merged_by text not null,
  merged_at timestamptz not null,
  unmerged_at timestamptz,
  unmerged_by text,
  unmerge_reason text,
  -- What was written between the two, for somebody to allot: shaped as the domain's WrittenSince.
  written_since jsonb,
  version integer not null default 1,
  check ((unmerged_at is null) = (unmerged_by is null) and (unmerged_at is null) = (unmerge_reason is null)
    and (unmerged_at is null) = (written_since is null)),
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (into_id, authority_id) references child (id, authority_id),
  foreign key (former_id, authority_id) references child (id, authority_id)
);
create index child_merge_child on child_merge (child_id, merged_at);
create index child_merge_authority on child_merge (authority_id, former_local_id) where unmerged_at is null;
create index child_merge_authority_all on child_merge (authority_id);
create unique index child_merged_once on child_merge (former_id) where unmerged_at is null;
-- Whoever sees the child may ask by the id that it had.
select protect_child_table('child_merge', 'child_id',
  $$r.basis in ('RESPONSIBLE_LA', 'ORIGINATING_ICB', 'RECEIVING_ICB', 'AREA_LA', 'PROVIDER')$$, own => true);
drop policy child_merge_update on child_merge;
grant select, insert on child_merge to cic_request;
select audit_child_table('child_merge');

-- The rows of the two records on the day of the merge, by their primary keys: those that were named to the other record (`moved`),
-- with what the merge changed in them, and those that it had. `digest`: of what a row said, where people write it.
create table child_merge_row (
  merge_id uuid not null references child_merge,
  child_id uuid not null,
  authority_id text not null,
  record text not null,
  row_key jsonb not null,
  moved boolean not null,
  before jsonb,
  after jsonb,
  digest text,
  primary key (merge_id, record, row_key)
);
create index child_merge_row_child on child_merge_row (child_id);
create index child_merge_row_authority on child_merge_row (authority_id);
select open_to_rights('child_merge_row', counted => false);
alter table child_merge_row enable row level security;
alter table child_merge_row force row level security;

-- Two records of an authority that may be of one child, and what somebody decided of them. Stays with the records that it compares.
create table duplicate_pair (
  id uuid primary key,
  child_id uuid not null,
  other_child_id uuid not null check (other_child_id > child_id),
  authority_id text not null,
  state text not null check (state in ('OPEN', 'SAME', 'DIFFERENT', 'NOT_SURE', 'NO_LONGER_ALIKE')),
  -- In hundredths of a bit.
  score integer not null,
  band text not null check (band in ('LIKELY', 'POSSIBLE', 'UNLIKELY')),
  -- Shaped as a list of the domain's Comparison.
  comparisons jsonb not null,
  found_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  reason text,
  version integer not null default 1,
  check ((state in ('SAME', 'DIFFERENT', 'NOT_SURE')) <= (decided_by is not null and decided_at is not null and reason is not null)),
  unique (child_id, other_child_id),
  foreign key (child_id, authority_id) references child (id, authority_id),
  foreign key (other_child_id, authority_id) references child (id, authority_id)
);
create index duplicate_pair_other on duplicate_pair (other_child_id);
create index duplicate_pair_authority on duplicate_pair (authority_id, state, score, id);
select audit_child_table('duplicate_pair');
alter table duplicate_pair enable row level security;
alter table duplicate_pair force row level security;
-- By whoever sees both children, as the policies of `child` say, and is responsible for them.
create policy duplicate_pair_read on duplicate_pair for select to cic_request
  using (authority_id = (select current_setting('cic.organisation', true))
    and exists (select from child c where c.id = duplicate_pair.child_id)
    and exists (select from child c where c.id = duplicate_pair.other_child_id));
create policy duplicate_pair_insert on duplicate_pair for insert to cic_request
  with check (authority_id = (select current_setting('cic.organisation', true))
    and exists (select from child c where c.id = duplicate_pair.child_id)
    and exists (select from child c where c.id = duplicate_pair.other_child_id));
create policy duplicate_pair_update on duplicate_pair for update to cic_request
  using (authority_id = (select current_setting('cic.organisation', true)))
  with check (authority_id = (select current_setting('cic.organisation', true)));
grant select, insert on duplicate_pair to cic_request;
grant update (state, score, band, comparisons, found_at, decided_by, decided_at, reason, version) on duplicate_pair to cic_request;

-- What candidates are found by: identifiers, also former ones; local ids that differ in how they are written; the home.
create index child_identifier_any on child_identifier (scheme, value);
create index child_identifier_child on child_identifier (child_id, scheme);
-- Columns, because under row-level security no index of an expression is used whose functions might tell of rows.
alter table child add column local_id_key text
  generated always as (nullif(upper(ltrim(regexp_replace(local_id, '[^[:alnum:]]', '', 'g'), '0')), '')) stored;
create index child_local_id_key on child (authority_id, local_id_key);
alter table placement_home add column home_key text generated always as (upper(replace(home_postcode, ' ', ''))) stored;
create index placement_home_key on placement_home (home_key) where superseded_at is null;
alter table residence add column home_key text generated always as (upper(replace(postcode, ' ', ''))) stored;
create index residence_key on residence (home_key) where voided_at is null;

-- The role of merges: names rows to another child, by the functions below and no other way.
do $$ begin
  create role cic_merge nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'cic_merge', 'set') then
    execute format('grant cic_merge to %I', current_user);
  end if;
end $$;
grant usage, create on schema public to cic_merge;
create policy child_merge_role on child to cic_merge using (true) with check (true);
grant select on child to cic_merge;
grant update (merged_into_id) on child to cic_merge;
create policy child_merge_row_role on child_merge_row to cic_merge using (true) with check (true);
grant select, insert, update on child_merge_row to cic_merge;

-- The ledger of merges is what tells of them: a row that is named to another child says nothing else than before.
create or replace function keep_history() returns trigger language plpgsql as $$
begin
  if current_user = 'cic_merge' then return new; end if;
  insert into record_history (record, record_id, child_id, authority_id, before, reason, changed_by, request_id)
  values (tg_table_name, old.id, coalesce((to_jsonb(old) ->> 'child_id')::uuid, old.id), old.authority_id, to_jsonb(old),
    nullif(current_setting('cic.reason', true), ''), current_setting('cic.subject', true), current_setting('cic.request', true));
  return new;
end $$;

-- Whoever waited for a merge with something to write of the former record decides anew.
create function refuse_merged_child() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from public.child c where c.merged_into_id is not null and c.id in (select child_id from added)) then
    raise exception using errcode = 'serialization_failure', message = 'the child was merged into another meanwhile';
  end if;
  return null;
end $$;
alter function refuse_merged_child() owner to cic_merge;

-- Has a table that names a child follow merges. Every such table does, but for the audit, whose entries are found by both ids, and what
-- tells of the merge itself; a test finds one that does not.
create function follow_merges(name text) returns void language plpgsql as $$
declare key text;
begin
  execute format('create policy %I on %I to cic_merge using (true) with check (true)', name || '_follows_merges', name);
  execute format('grant select, update on %I to cic_merge', name);
  execute format('create trigger refuse_merged_child after insert on %I referencing new table as added
    for each statement execute function refuse_merged_child()', name);
  for key in
    select k.conname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'child_id'
    where k.conrelid = name::regclass and k.contype = 'f' and not k.condeferrable and a.attnum = any(k.conkey)
  loop
    execute format('alter table %I alter constraint %I deferrable initially immediate', name, key);
  end loop;
end $$;
create function merge_tables() returns setof text stable language sql set search_path = pg_catalog, public, pg_temp as $$
  select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition and a.attname = 'child_id'
    and not a.attisdropped and c.relname not in ('duplicate_pair', 'child_merge_row')
  order by 1
$$;
select follow_merges(name) from merge_tables() name;

-- The primary key of a row `t`, without the child. Null: the table has none, and its rows follow those that they refer to.
create function merge_key(name text) returns text stable language sql set search_path = pg_catalog, public, pg_temp as $$
  select 'jsonb_build_object(' || string_agg(format('%L, t.%I', a.attname, a.attname), ', ' order by a.attnum) || ')'
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
  where i.indrelid = to_regclass('public.' || quote_ident(name)) and i.indisprimary and a.attname <> 'child_id'
$$;
-- Records that people write and the authority reads: of these it is told what was written between a merge and its end.
create function merge_tells_of(name text) returns boolean immutable language sql as $$
  select name in ('care_period', 'legal_status', 'placement', 'gp_registration', 'residence', 'consent', 'health_line', 'health_plan',
    'assessment', 'referral', 'notice', 'care_leaver_entry', 'care_leaver_measure', 'offer_application', 'vacancy_interest')
$$;
-- Where two rows of which a child has one at a time are settled, and not refused: what the former record's row then says. The other
-- record's stands. $1 is the kept one. By the clock: what is superseded may have been recorded while the merge waited for its locks.
create function merge_settles() returns table (record text, columns text[], assignments text, condition text) immutable language sql as $$
  values
    ('child_identifier', array['superseded_at'], 'superseded_at = clock_timestamp()', 't.superseded_at is null and exists (select from public.child_identifier o
      where o.child_id = $1 and o.scheme = t.scheme and o.superseded_at is null)'),
    -- Determined anew of the one record.
    ('commissioning_facts', array['superseded_at'], 'superseded_at = clock_timestamp()', 't.superseded_at is null'),
    ('determination', array['superseded_at'], 'superseded_at = clock_timestamp()', 't.superseded_at is null'),
    ('access_relation', array['superseded_at'], 'superseded_at = clock_timestamp()', $s$t.superseded_at is null and t.cause in ('CHILD', 'DETERMINATION')$s$),
    ('return_row', array['superseded_at'], 'superseded_at = clock_timestamp()', 't.superseded_at is null and exists (select from public.return_row o
      where o.child_id = $1 and o.module = t.module and o.row_key = t.row_key and o.year = t.year and o.superseded_at is null)'),
    ('health_line', array['superseded_at'], 'superseded_at = clock_timestamp()', $s$t.source = 'SSDA903' and t.superseded_at is null and t.voided_at is null
      and exists (select from public.health_line o where o.child_id = $1 and o.kind = t.kind and o.of_year = t.of_year
        and o.source = 'SSDA903' and o.superseded_at is null and o.voided_at is null)$s$),
    ('health_plan', array['number', 'replaced_on'], $s$number = number + (select max(o.number) from public.health_plan o where o.child_id = $1),
      replaced_on = coalesce(replaced_on, greatest(made_on, current_setting('cic.today')::date))$s$,
      'exists (select from public.health_plan o where o.child_id = $1)')
$$;

-- Rows of two children of which one child has one at a time, such as two stays on one day: by the constraints that there are.
create function merge_conflicts(kept uuid, former uuid) returns table (record text, kept_row text, former_row text)
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  rule record;
begin
  if (select count(*) from public.child c where c.id in (kept, former) and c.authority_id = current_setting('cic.organisation', true)) <> 2 then
    raise exception using errcode = 'insufficient_privilege', message = 'not children of the caller''s authority';
  end if;
  for rule in
    select c.relname::text as name, pg_get_expr(i.indpred, i.indrelid) as holds,
      (select string_agg(format('(%s) as k%s', pg_get_indexdef(i.indexrelid, k, true), k), ', ') from generate_series(1, i.indnkeyatts) k) as keys,
      (select coalesce(string_agg(format('a.k%s operator(%s.%s) b.k%s', k, n.nspname, o.oprname, k), ' and '), 'true')
        from generate_series(1, i.indnkeyatts) k
        join pg_operator o on o.oid = coalesce((select x.conexclop[k] from pg_constraint x where x.conindid = i.indexrelid and x.contype = 'x'),
          (select e.amopopr from pg_opclass s join pg_amop e on e.amopfamily = s.opcfamily and e.amoplefttype = s.opcintype
            and e.amoprighttype = s.opcintype and e.amopstrategy = 3 where s.oid = i.indclass[k - 1]))
        join pg_namespace n on n.oid = o.oprnamespace
        where i.indkey[k - 1] <> child.attnum) as same
    from public.merge_tables() name
      join pg_class c on c.oid = to_regclass('public.' || quote_ident(name))
      join pg_attribute child on child.attrelid = c.oid and child.attname = 'child_id'
      join pg_index i on i.indrelid = c.oid
    where (i.indisunique or i.indisexclusion) and child.attnum = any(i.indkey)
      and c.relname <> 'export_child' and c.relname not in (select s.record from public.merge_settles() s)
    order by 1
  loop
    return query execute format('select distinct %L, to_jsonb(a) ->> ''id'', to_jsonb(b) ->> ''id''
      from (select *, %s from public.%I where child_id = $1 and (%s)) a join (select *, %s from public.%I where child_id = $2 and (%s)) b on %s',
      rule.name, rule.keys, rule.name, coalesce(rule.holds, 'true'), rule.keys, rule.name, coalesce(rule.holds, 'true'), rule.same)
      using kept, former;
  end loop;
end $$;
alter function merge_conflicts(uuid, uuid) owner to cic_merge;

-- The merge of that id and its two records, locked. Whoever asks must be their authority.
create function lock_merge(merge uuid) returns public.child_merge language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m public.child_merge;
begin
  select * into m from public.child_merge c where c.id = merge and c.authority_id = current_setting('cic.organisation', true);
  if not found then
    raise exception using errcode = 'insufficient_privilege', message = 'no merge of the caller''s authority';
  end if;
  perform from public.child c where c.id in (m.into_id, m.former_id) order by c.id for update;
  -- A statement of its own, so that it sees what was committed while the locks were waited for.
  select * into m from public.child_merge c where c.id = merge;
  return m;
end $$;
alter function lock_merge(uuid) owner to cic_merge;

-- Names everything of the former record to the other, in the transaction that wrote the merge. Resolves to how much of what was settled.
create function merge_child(merge uuid) returns table (record text, rows integer) language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m public.child_merge := public.lock_merge(merge);
  name text;
  key text;
  settled record;
  n integer;
begin
  if m.unmerged_at is not null or exists (select from public.child c where c.id in (m.into_id, m.former_id) and c.merged_into_id is not null) then
    raise exception using errcode = 'serialization_failure', message = 'one of the children was merged meanwhile';
  end if;
  set constraints all deferred;
  for name in select * from public.merge_tables() loop
    key := public.merge_key(name);
    select s.columns, s.assignments, s.condition into settled from public.merge_settles() s where s.record = name;
    if key is not null then
      execute format('insert into public.child_merge_row (merge_id, child_id, authority_id, record, row_key, moved, before)
        select $1, $2, t.authority_id, %L, %s, t.child_id = $3, case when t.child_id = $3 then %s end from public.%I t
        where t.child_id in ($2, $3) and not (%L = ''child_merge'' and %s = jsonb_build_object(''id'', $1)) %s', name, key,
        case when settled.columns is null then 'null::jsonb' else
          (select 'jsonb_build_object(' || string_agg(format('%L, t.%I', c, c), ', ') || ')' from unnest(settled.columns) c) end,
        name, name, key,
        case when name = 'export_child' then 'and (t.child_id = $3) and not exists (select from public.export_child o
          where o.export_id = t.export_id and o.child_id = $2)' else '' end)
      using merge, m.into_id, m.former_id;
    end if;
    if settled.columns is not null then
      execute format('update public.%I t set child_id = $1, %s where t.child_id = $2 and %s', name, settled.assignments, settled.condition)
        using m.into_id, m.former_id;
      get diagnostics n = row_count;
      if n > 0 and name not in ('access_relation', 'commissioning_facts', 'determination') then
        record := name;
        rows := n;
        return next;
      end if;
    end if;
    execute format('update public.%I t set child_id = $1 where t.child_id = $2 %s', name,
      -- A file that names both goes on naming both.
      case when name = 'export_child' then 'and not exists (select from public.export_child o where o.export_id = t.export_id and o.child_id = $1)'
        else '' end) using m.into_id, m.former_id;
    if key is not null and (settled.columns is not null or public.merge_tells_of(name)) then
      execute format('update public.child_merge_row l set after = case when l.moved then %s end, digest = md5((to_jsonb(t) - ''child_id'')::text)
        from public.%I t where l.merge_id = $1 and l.record = %L and t.child_id = $2 and l.row_key = %s',
        case when settled.columns is null then 'null::jsonb' else
          (select 'jsonb_build_object(' || string_agg(format('%L, t.%I', c, c), ', ') || ')' from unnest(settled.columns) c) end,
        name, name, key) using merge, m.into_id;
    end if;
  end loop;
  update public.child c set merged_into_id = m.into_id where c.id = m.former_id;
  perform public.refresh_assessment_clocks(array[m.into_id]);
  set constraints all immediate;
end $$;
alter function merge_child(uuid) owner to cic_merge;

-- Takes a merge back: every row that was the former record's is again, as it was but for what was written in it since. What was added
-- since stays with the other record, unless it is part of a row that goes back.
create function unmerge_child(merge uuid, why text) returns void language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m public.child_merge := public.lock_merge(merge);
  name text;
  key text;
  columns text[];
  link record;
  n integer;
  followed integer;
  since jsonb := '[]';
  told jsonb := '[]';
  part jsonb;
  own uuid[];
  went_back boolean;
begin
  if m.unmerged_at is not null or m.child_id <> m.into_id then
    raise exception using errcode = 'serialization_failure', message = 'the merge is not as it was read';
  end if;
  for name in select * from public.merge_tables() t where public.merge_tells_of(t) loop
    execute format('select coalesce(jsonb_agg(jsonb_build_object(''record'', %L, ''id'', t.id,
        ''written'', case when l.row_key is null then ''ADDED'' else ''CHANGED'' end) order by t.id), ''[]'')
      from public.%I t left join public.child_merge_row l on l.merge_id = $1 and l.record = %L and l.row_key = %s
      where t.child_id = $2 and (l.row_key is null or l.digest <> md5((to_jsonb(t) - ''child_id'')::text))',
      name, name, name, public.merge_key(name)) into part using merge, m.into_id;
    since := since || part;
  end loop;

  set constraints all deferred;
  for name in select * from public.merge_tables() loop
    key := public.merge_key(name);
    continue when key is null;
    columns := coalesce((select s.columns from public.merge_settles() s where s.record = name), '{}');
    execute format('update public.%I t set child_id = $1 %s from public.child_merge_row l
      where l.merge_id = $2 and l.record = %L and l.moved and t.child_id = $3 and l.row_key = %s', name,
      coalesce((select string_agg(format(', %I = case when to_jsonb(t) -> %L = l.after -> %L
        then (jsonb_populate_record(null::public.%I, l.before)).%I else t.%I end', c, c, c, name, c, c), '') from unnest(columns) c), ''),
      name, key) using m.former_id, merge, m.into_id;
  end loop;
  -- What refers to a row that went back goes with it.
  loop
    followed := 0;
    for link in
      select c.relname as part, p.relname as whole,
        (select string_agg(format('w.%I = t.%I', wa.attname, pa.attname), ' and ') from generate_subscripts(k.conkey, 1) i
          join pg_attribute pa on pa.attrelid = k.conrelid and pa.attnum = k.conkey[i]
          join pg_attribute wa on wa.attrelid = k.confrelid and wa.attnum = k.confkey[i]
          where pa.attname <> 'child_id') as same
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'child_id' and a.attnum = any(k.conkey)
      where k.contype = 'f' and c.relname in (select * from public.merge_tables()) and p.relname in (select * from public.merge_tables())
    loop
      execute format('update public.%I t set child_id = $1 where t.child_id = $2
        and exists (select from public.%I w where w.child_id = $1 and %s)', link.part, link.whole, link.same) using m.former_id, m.into_id;
      get diagnostics n = row_count;
      followed := followed + n;
    end loop;
    exit when followed = 0;
  end loop;
  -- And what names such a row without a key: who sees the child for it, what it said before, and its clocks.
  select array_agg(i.id) into own from (
    select p.id from public.placement p where p.child_id = m.former_id
    union all select a.id from public.assessment a where a.child_id = m.former_id
    union all select c.id from public.care_period c where c.child_id = m.former_id
    union all select (l.row_key ->> 'id')::uuid from public.child_merge_row l
      where l.merge_id = merge and l.moved and public.merge_tells_of(l.record)) i;
  update public.access_relation t set child_id = m.former_id where t.child_id = m.into_id and t.cause_id = any(own);
  update public.record_history t set child_id = m.former_id where t.child_id = m.into_id and t.record_id = any(own);
  update public.assessment_clock t set child_id = m.former_id where t.child_id = m.into_id and t.care_period_id = any(own);

  for part in select * from jsonb_array_elements(since) loop
    execute format('select t.child_id = $1 from public.%I t where t.id = $2', part ->> 'record')
      into went_back using m.former_id, (part ->> 'id')::uuid;
    told := told || (part || jsonb_build_object('with', case when went_back then 'FORMER' else 'KEPT' end));
  end loop;
  update public.child c set merged_into_id = null where c.id = m.former_id;
  update public.child_merge c set unmerged_at = now(), unmerged_by = current_setting('cic.subject', true), unmerge_reason = why,
    written_since = told, version = c.version + 1 where c.id = merge;
  perform public.refresh_assessment_clocks(array[m.into_id, m.former_id]);
  set constraints all immediate;
end $$;
alter function unmerge_child(uuid, text) owner to cic_merge;

-- The ids that a child's record has or had. Says nothing of a child but that two ids are of one.
create function ids_of_child(asked uuid) returns uuid[] stable language sql
  security definer set search_path = pg_catalog, public, pg_temp as $$
  with now(id) as (
    select coalesce((select m.child_id from public.child_merge m where m.former_id = asked and m.unmerged_at is null), asked))
  select array(select id from now union select m.former_id from public.child_merge m join now on m.child_id = now.id where m.unmerged_at is null)
$$;
alter function ids_of_child(uuid) owner to cic_merge;
-- The child whose record the ids are of now.
create function child_of_record(asked uuid) returns uuid stable language sql
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select m.child_id from public.child_merge m where m.former_id = asked and m.unmerged_at is null), asked)
$$;
alter function child_of_record(uuid) owner to cic_merge;
revoke create on schema public from cic_merge;
revoke execute on function merge_conflicts(uuid, uuid), lock_merge(uuid), merge_child(uuid), unmerge_child(uuid, text), ids_of_child(uuid),
  child_of_record(uuid) from public;
grant execute on function merge_conflicts(uuid, uuid), merge_child(uuid), unmerge_child(uuid, text), ids_of_child(uuid),
  child_of_record(uuid) to cic_request;
-- A record is copied and erased under every id that it had; what was merged into it is no record of its own.
grant execute on function ids_of_child(uuid), child_of_record(uuid) to cic_governance, cic_erasure;
grant select (merged_into_id) on child to cic_governance;

-- A child or care leaver who asks who saw their record is told also of what was seen under an id that it had.
create function own_ids() returns uuid[] stable language sql as $$
  select ids_of_child(nullif(current_setting('cic.child', true), '')::uuid)
$$;
create policy audit_child_own_former on audit_child for select to cic_request using (child_id = any ((select own_ids())::uuid[]));

-- Why a determination was made anew.
alter table commissioning_facts drop constraint commissioning_facts_cause_check;
alter table commissioning_facts add check (cause in ('PLACEMENT', 'CARE_PERIOD', 'GP_REGISTRATION', 'RESIDENCE', 'RETURN', 'REFERENCE_DATA', 'MERGE'));
