import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { pgTable } from "drizzle-orm/pg-core";
import { type AnyOf, textIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { type ListQuery, type Page, readPage } from "../page.ts";
import { goInOrder, type ScopedDb } from "../scope.ts";
import { type auditEntry, shownOfEntry } from "./audit.table.ts";

/** Entries as requests read them: all but the children, of whom each reader is shown its own. */
const entry = pgTable("audit_entry", shownOfEntry);

export type AuditEntryRow = Omit<typeof auditEntry.$inferSelect, "subject" | "childIds"> & {
  /** Null: of another organisation's people, who is known to that organisation. */
  readonly subject: string | null;
  /** The children whom the caller may know that it was about; undefined where they were not asked for. */
  readonly children?: readonly string[];
  /** What it changed, or null when it is a read or the caller may not see it; undefined where that was not asked for. */
  readonly change?: AuditChangeRow | null;
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
  /** What is read of each entry beside itself. */
  readonly beside?: { readonly children: boolean; readonly change: boolean };
}

const governs = sql`(select current_setting('cic.governance', true))`;

/** A page of entries, the newest first unless said otherwise: of one child, or of what the caller's own people did. */
export async function listAuditEntries(
  db: ScopedDb,
  args: AuditListArgs,
  asksTotal = false,
): Promise<Page<AuditEntryRow>> {
  const list = auditList(args);
  const page = () => readPage<typeof entry, AuditEntryRow>(db, list, asksTotal);
  if (list.walk === undefined) return page();
  const [, read] = await Promise.all([goInOrder(db), page()]);
  return read;
}

/** Each of the two lists goes by an index of its own: a child's entries by `audit_child`, an organisation's by `audit_entry`. */
function auditList({ filter, direction, first, after, beside }: AuditListArgs): ListQuery<typeof entry> {
  const { childId, subject, kind, from, until } = filter ?? {};
  const at = childId == null ? sql`${entry.occurredAt}` : sql`c.occurred_at`;
  const where = [
    ...(subject == null ? [] : [sql`${entry.organisationId} = ${governs}`]),
    ...textIn(sql`audit_entry.subject`, subject),
    ...textIn(sql`${entry.kind}`, kind),
    ...(from == null ? [] : [sql`${at} >= ${from}::timestamptz`]),
    ...(until == null ? [] : [sql`${at} < ${until}::timestamptz`]),
  ];
  return {
    table: entry,
    extra: {
      subject: sql`case when ${entry.organisationId} = ${governs} then audit_entry.subject end`,
      ...(beside?.children && { children: childrenOfEntry }),
      ...(beside?.change && { change: changeOfEntry }),
    },
    ...(childId == null ? { where: [sql`${entry.organisationId} = ${governs}`, ...where] } : ofChild(childId, where)),
    sort: [{ expression: sql`${entry.occurredAt}`, type: "timestamptz", direction }],
    id: { expression: sql`${entry.id}`, type: "bigint" },
    first,
    after,
    shape: [filter ?? null, direction],
  };
}

/** By each id that the child's record has or had, since entries keep the one of their day: of one the index gives the entries in their order. */
function ofChild(childId: string, where: readonly SQL[]): Pick<ListQuery<typeof entry>, "join" | "where" | "walk"> {
  const join = sql`join audit_child c on c.occurred_at = ${entry.occurredAt} and c.entry_id = ${entry.id}`;
  if (!isUuid(childId)) return { join, where: [sql`false`] };
  const ids = sql`ids_of_child(${childId}::uuid)`;
  const way = {
    each: sql`unnest(${ids}) as owner(id)`,
    join,
    where: [sql`c.child_id = owner.id`, ...where],
    keys: [sql`c.occurred_at`, sql`c.entry_id`],
    columns: sql.join([...Object.values(getTableColumns(entry)), sql`audit_entry.subject`], sql`, `),
  };
  return { join, where: [sql`c.child_id = any((select ${ids})::uuid[])`, ...where], walk: [way] };
}

const childrenOfEntry = sql`(select coalesce(json_agg(own.child_id order by own.child_id), '[]') from audit_child own
  where own.occurred_at = ${entry.occurredAt} and own.entry_id = ${entry.id})`;
const changeOfEntry = sql`(select json_build_object('before', done.before, 'after', done.after) from audit_change done
  where done.occurred_at = ${entry.occurredAt} and done.entry_id = ${entry.id})`;

/** What a row said before and after; null where there is no such row. */
export interface AuditChangeRow {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
