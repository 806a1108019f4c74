import type { BreakGlassRead, ReviewClosed } from "@cic/domain/break-glass/break-glass";
import { type SQL, sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { isUuid, uuidv7 } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { breakGlass } from "./break-glass.table.ts";

export type BreakGlassRow = typeof breakGlass.$inferSelect;

/** The grant that was made. `child` is null when nobody on record was asked for. */
export interface OpenedGlass {
  readonly id: string;
  readonly child: { readonly id: string; readonly authorityId: string } | null;
  /** Who is responsible for the child: to be told, and by no answer. */
  readonly told: readonly string[];
}

/** Grants what was asked for to the caller, whether or not there is such a child. One statement. */
export async function openGlass(db: ScopedDb, { childId, nhsNumber, ...read }: BreakGlassRead): Promise<OpenedGlass> {
  const id = uuidv7();
  // An id that no child can have is one that no child has.
  const of = nhsNumber === undefined ? { childId: isUuid(childId ?? "") ? childId : null } : { nhsNumber };
  const said = JSON.stringify({ id, reason: read.reason, minutes: read.minutes, ...of });
  const [row] = await rowsOf<{ child: string | null; authority: string | null; told: string[] }>(
    db,
    sql`select child, authority, told from break_the_glass(${said}::jsonb || case when ${said}::jsonb ? 'childId'
      then jsonb_build_object('childId', child_of_record((${said}::jsonb ->> 'childId')::uuid)) else '{}' end)`,
  );
  const { child = null, authority = null, told = [] } = row ?? {};
  return { id, child: child === null ? null : { id: child, authorityId: authority as string }, told };
}

/** For each id the grant, or `null` when there is none that the caller may know of. */
export async function findGrantsByIds(db: ScopedDb, ids: readonly string[]): Promise<(BreakGlassRow | null)[]> {
  const [byId] = uuidIn(sql`${breakGlass.id}`, ids);
  const rows = await rowsOf<BreakGlassRow>(db, sql`select ${columnsOf(breakGlass)} from ${breakGlass} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** Closes the review. Throws {@link RowChanged} when another did meanwhile. */
export async function writeReview(
  db: ScopedDb,
  grant: BreakGlassRow,
  { outcome, note }: ReviewClosed,
  reviewer: string,
  at: Date,
): Promise<void> {
  const written = await rowsOf(
    db,
    sql`update ${breakGlass} set outcome = ${outcome}, review_note = ${note}, reviewed_by = ${reviewer},
        reviewed_at = ${at.toISOString()}::timestamptz, version = version + 1
      where id = ${grant.id} and version = ${grant.version} returning id`,
  );
  if (written.length === 0) throw new RowChanged("the review was closed meanwhile");
}

/** The meanings stand in the schema (`BreakGlassFilter`). */
export interface BreakGlassListArgs {
  readonly filter?:
    | { readonly open?: boolean | null | undefined; readonly childId?: string | null | undefined }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export function listGrants(db: ScopedDb, args: BreakGlassListArgs, asksTotal = false): Promise<Page<BreakGlassRow>> {
  return readPage(db, grantList(args), asksTotal);
}

const governs = sql`(select current_setting('cic.governance', true))`;

function grantList({ filter, first, after }: BreakGlassListArgs): ListQuery<typeof breakGlass> {
  const { open, childId } = filter ?? {};
  const where: SQL[] = [
    sql`(${breakGlass.organisationId} = ${governs} or ${breakGlass.authorityId} = ${governs})`,
    ...(open == null ? [] : [open ? sql`${breakGlass.reviewedAt} is null` : sql`${breakGlass.reviewedAt} is not null`]),
    ...(childId == null ? [] : uuidIn(sql`${breakGlass.childId}`, [childId])),
  ];
  return {
    table: breakGlass,
    where,
    sort: [{ expression: sql`${breakGlass.beganAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${breakGlass.id}`, type: "uuid" },
    first,
    after,
    shape: filter ?? null,
  };
}
