import { type SQL, sql } from "drizzle-orm";
import { pgTable } from "drizzle-orm/pg-core";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { countRows, type ListQuery, type Page, readPage, rowsOf, textArray } from "../page.ts";
import { goInOrder, type ScopedDb } from "../scope.ts";
import { type auditEntry, shownOfEntry } from "./audit.table.ts";

/** Entries as requests read them: all but the children, of whom each reader is shown its own. */
const entry = pgTable("audit_entry", shownOfEntry);

export type AuditEntryRow = Omit<typeof auditEntry.$inferSelect, "subject" | "childIds"> & {
  /** Null: of another organisation's people, who is known to that organisation. */
  readonly subject: string | null;
};

/** The meanings stand in the schema (`AuditFilter`). */
export interface AuditFilter {
  readonly childId?: string | null | undefined;
  readonly subject?: AnyOf;
  readonly kind?: AnyOf<AuditEntryRow["kind"]>;
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

export interface AuditListArgs {
  readonly filter?: AuditFilter | null | undefined;
  readonly direction: "ASC" | "DESC";
  readonly first: number;
  readonly after?: string | null | undefined;
}

const ownChildren = sql`join audit_child c on c.occurred_at = ${entry.occurredAt} and c.entry_id = ${entry.id}`;
const governs = sql`(select current_setting('cic.governance', true))`;

/** A page of entries, the newest first unless said otherwise: of one child, or of what the caller's own people did. */
export async function listAuditEntries(db: ScopedDb, args: AuditListArgs): Promise<Page<AuditEntryRow>> {
  const ids = await idsAsked(db, args);
  if (ids.length === 1) await goInOrder(db);
  return readPage<typeof entry, AuditEntryRow>(db, auditList(args, ids));
}

export async function countAuditEntries(db: ScopedDb, args: AuditListArgs): Promise<number> {
  return countRows(db, auditList(args, await idsAsked(db, args)));
}

/** The ids that the child's record has or had: entries keep the one of their day. */
async function idsAsked(db: ScopedDb, { filter }: AuditListArgs): Promise<readonly string[]> {
  const childId = filter?.childId;
  if (childId == null || !isUuid(childId)) return [];
  const rows = await rowsOf<{ id: string }>(db, sql`select unnest(ids_of_child(${childId}))::text as id`);
  return rows.map(({ id }) => id);
}

/** Each of the two lists goes by an index of its own: a child's entries by `audit_child`, an organisation's by `audit_entry`. */
function auditList(
  { filter, direction, first, after }: AuditListArgs,
  ids: readonly string[],
): ListQuery<typeof entry> {
  const { childId, subject, kind, from, until } = filter ?? {};
  const ofChild = childId != null;
  const at = ofChild ? sql`c.occurred_at` : sql`${entry.occurredAt}`;
  // Of one id the index gives the entries in their order.
  const [whose, id]: readonly [SQL, SQL] = ofChild
    ? [
        ids.length === 1 ? sql`c.child_id = ${ids[0]}` : (uuidIn(sql`c.child_id`, ids)[0] ?? sql`false`),
        sql`c.entry_id`,
      ]
    : [sql`${entry.organisationId} = ${governs}`, sql`${entry.id}`];
  const ownSubjects = subject == null ? [] : [sql`${entry.organisationId} = ${governs}`];
  return {
    table: entry,
    extra: {
      subject: sql`case when ${entry.organisationId} = ${governs} then audit_entry.subject end`,
    },
    ...(ofChild && { join: ownChildren }),
    where: [
      whose,
      ...ownSubjects,
      ...textIn(sql`audit_entry.subject`, subject),
      ...textIn(sql`${entry.kind}`, kind),
      ...(from == null ? [] : [sql`${at} >= ${from}::timestamptz`]),
      ...(until == null ? [] : [sql`${at} < ${until}::timestamptz`]),
    ],
    sort: [{ expression: at, type: "timestamptz", direction }],
    id: { expression: id, type: "bigint" },
    first,
    after,
    shape: [filter ?? null, direction],
  };
}

/** For each entry the children whom the caller may know that it was about. */
export async function findChildrenOfEntries(db: ScopedDb, entries: readonly AuditEntryRow[]): Promise<string[][]> {
  const rows = await rowsOf<{ n: number; id: string }>(
    db,
    sql`select e.n::integer as n, c.child_id as id from ${unnested(entries)}
      join audit_child c on c.occurred_at = e.at and c.entry_id = e.id order by 1, 2`,
  );
  return ordered(entries, rows).map((own) => own.map(({ id }) => id));
}

/** What a row said before and after; null where there is no such row. */
export interface AuditChangeRow {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** For each entry what it changed, or `null` when it is a read or the caller may not see it. */
export async function findChangesOfEntries(
  db: ScopedDb,
  entries: readonly AuditEntryRow[],
): Promise<(AuditChangeRow | null)[]> {
  const rows = await rowsOf<AuditChangeRow & { n: number }>(
    db,
    sql`select e.n::integer as n, c.before, c.after from ${unnested(entries)}
      join audit_change c on c.occurred_at = e.at and c.entry_id = e.id`,
  );
  return ordered(entries, rows).map(([row]) => row ?? null);
}

/** By instant and id, so that only the tables of their months are read. */
const unnested = (entries: readonly AuditEntryRow[]): SQL =>
  sql`unnest(${textArray(entries.map(({ occurredAt }) => occurredAt))}::timestamptz[],
    ${textArray(entries.map(({ id }) => String(id)))}::bigint[]) with ordinality as e(at, id, n)`;

function ordered<R extends { readonly n: number }>(entries: readonly unknown[], rows: readonly R[]): R[][] {
  const byEntry = Map.groupBy(rows, ({ n }) => n);
  return entries.map((_, i) => byEntry.get(i + 1) ?? []);
}
