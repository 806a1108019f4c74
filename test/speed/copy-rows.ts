import type pg from "pg";

/** Of so many copies one is of the same organisations as what was copied. */
const GROUPS = 300;
/** So many rows of a table are copied at the most. */
const ROWS = 3;

/**
 * Puts `copies` beside every row of every table that is not among `except`: of other children, at other organisations but for one of {@link GROUPS}
 * copies. In every column the same id becomes the same other id, so that what belongs together in the rows belongs together in their
 * copies. Past every trigger and foreign key; tables that hold nothing stay so.
 * Resolves to how many pages each table has then, without partitions that hold nothing.
 */
export async function copyRows(
  operator: pg.Client,
  copies: number,
  except: readonly string[],
): Promise<Map<string, number>> {
  await operator.query(`do $$ declare t record; begin
    set local session_replication_role = replica;
    for t in select c.oid::regclass as name, string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns,
        string_agg(format('copied.%I', a.attname), ', ' order by a.attnum) as copied,
        exists (select from pg_constraint where conrelid = c.oid and condeferrable) as is_deferrable
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all('{${except.join()}}')
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        group by c.oid loop
      execute format($copy$insert into %1$s (%2$s) select %3$s from generate_series(1, ${copies}) n
        cross join (select to_jsonb(t)::text as row from (select * from %1$s limit ${ROWS}) t) original
        cross join lateral (select regexp_replace(regexp_replace(regexp_replace(row,
            '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})[0-9a-f]{8}', '\\1' || lpad(to_hex(n), 8, '0'), 'g'),
            '"(id|entry_id|sequence)": ([0-9]+)', '"\\1": \\2' || lpad(n::text, 5, '0'), 'g'),
            '"local_id": "', '"local_id": "' || n || '-') as row) renamed
        cross join lateral jsonb_populate_record(null::%1$s, (case when n %% ${GROUPS} = 0 then renamed.row
          else regexp_replace(renamed.row, '"((LA|ICB|PROVIDER):[A-Z0-9]+)"', '"\\1-' || n %% ${GROUPS} || '"', 'g') end)::jsonb) copied %4$s$copy$,
        t.name, t.columns, t.copied, case when not t.is_deferrable then 'on conflict do nothing' end);
      execute format('analyze %s', t.name);
    end loop;
  end $$`);
  const { rows } = await operator.query<{ name: string; pages: number }>(
    `select relname as name, relpages as pages from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not (relispartition and relpages = 0) and relname <> all($1)`,
    [except],
  );
  return new Map(rows.map(({ name, pages }) => [name, pages]));
}
