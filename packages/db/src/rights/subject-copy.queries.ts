import { NOT_COPIED } from "@cic/domain/rights/redaction.rule";
import { sql } from "drizzle-orm";
import { isUuid } from "../ids.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** Rows that are fetched at once: what the copy holds in memory does not grow with the record. */
const ROWS_AT_ONCE = 500;

/** A table that names a child, as the catalogue has it. */
export interface NamingTable {
  readonly name: string;
  /** Which rows are of the child whose ids are `$1`. */
  readonly condition: string;
  /** Columns that requests may read, in their order. */
  readonly columns: readonly string[];
  /** Of its primary key. */
  readonly key: readonly string[];
  /** Whether governance counts its rows: it names the child and the authority itself. */
  readonly counted: boolean;
}

/** Every table that names a child, found from the catalogue: one that a later migration adds is among them. */
export function findNamingTables(db: ScopedDb): Promise<NamingTable[]> {
  return rowsOf<NamingTable>(
    db,
    sql`select t.name, t.condition,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('cic_request', c.oid, a.attnum, 'select') order by a.attnum) as columns,
        array(select a.attname::text from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k(attnum, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.n) as key,
        exists (select from pg_policy p where p.polrelid = c.oid and p.polname = t.name || '_governance') as counted
      from tables_naming_a_child() t join pg_class c on c.relname = t.name and c.relnamespace = 'public'::regnamespace
      order by t.name <> 'child', t.name`,
  );
}

/** The ids that the child's record has, and had before it was merged with another: all that is theirs is under one of them. */
export async function idsOfRecord(db: ScopedDb, childId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(db, sql`select unnest(ids_of_child(${childId}))::text as id`);
  return rows.map(({ id }) => id);
}

/** Of what is not in the copy, what it said before is not either. */
const historyCopied = sql`record <> all (${textArray(Object.keys(NOT_COPIED))}::text[])`;

/** How many rows of each of the tables are of the child, whoever may read them. Asked as `cic_governance`, in one statement. */
export async function countHeldRows(
  db: ScopedDb,
  ids: readonly string[],
  tables: readonly NamingTable[],
): Promise<ReadonlyMap<string, number>> {
  const counts = tables
    .filter(({ counted }) => counted)
    .map(
      ({ name }) =>
        sql`select ${name}::text as name, count(*)::integer as n from ${sql.identifier(name)} where ${childColumn(name)} = any(${textArray(ids)}::uuid[])
          and ${name === HISTORY ? historyCopied : sql`true`}`,
    );
  const rows = await rowsOf<{ name: string; n: number }>(db, sql.join(counts, sql` union all `));
  return new Map(rows.map(({ name, n }) => [name, n]));
}

const HISTORY = "record_history";
const childColumn = (table: string) => sql.identifier(table === "child" ? "id" : "child_id");

/** The rows of the child in the table that the caller may read, by its key, some hundred at a time. */
export async function* rowsOfChild(
  db: ScopedDb,
  ids: readonly string[],
  { name, condition, columns, key }: NamingTable,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  if (columns.length === 0) return;
  const shown = sql.join(
    columns.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  );
  const order =
    key.length === 0
      ? sql``
      : sql`order by ${sql.join(
          key.map((column) => sql`t.${sql.identifier(column)}`),
          sql`, `,
        )}`;
  // The condition is the catalogue's, with the ids in the place of its parameter.
  if (!ids.every(isUuid)) throw new TypeError("a child is named by a UUID");
  const ofChild = sql.raw(condition.replaceAll("$1", () => `'{${ids.join()}}'::uuid[]`));
  const told = name === HISTORY ? sql`and ${historyCopied}` : sql``;
  yield* fetched<{ row: Readonly<Record<string, unknown>> }, Readonly<Record<string, unknown>>>(
    db,
    sql`select row_to_json(x) as row from (select ${shown} from ${sql.identifier(name)} t where (${ofChild}) ${told} ${order}) x`,
    ({ row }) => row,
  );
}

/** That somebody saw the record. */
export interface RecordSeen {
  readonly at: string;
  readonly organisationId: string;
  readonly role: string | null;
  readonly purpose: string | null;
}

/** Who saw the record, from the first time on. */
export function whoSaw(db: ScopedDb, ids: readonly string[]): AsyncGenerator<RecordSeen> {
  return fetched<RecordSeen, RecordSeen>(
    db,
    sql`select e.occurred_at::text as at, e.organisation_id as "organisationId", e.role, e.purpose
      from audit_child c join audit_entry e on e.occurred_at = c.occurred_at and e.id = c.entry_id
      where c.child_id = any(${textArray(ids)}::uuid[]) and e.kind = 'READ' order by c.occurred_at, c.entry_id`,
    (row) => row,
  );
}

/** Through a cursor of the transaction. */
async function* fetched<R, T>(db: ScopedDb, statement: ReturnType<typeof sql>, of: (row: R) => T): AsyncGenerator<T> {
  await db.execute(sql`declare copied no scroll cursor for ${statement}`);
  for (;;) {
    const rows = await rowsOf<R>(db, sql.raw(`fetch ${ROWS_AT_ONCE} from copied`));
    for (const row of rows) yield of(row);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await db.execute(sql`close copied`);
}
