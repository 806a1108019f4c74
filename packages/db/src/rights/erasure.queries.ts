import type { ErasureObstacle } from "@cic/domain/rights/retention.rule";
import { sql } from "drizzle-orm";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { uuidv7 } from "../ids.ts";
import { oneFor } from "../keyed.ts";
import { RowChanged } from "../lost-race.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { erasure, erasureRequest } from "./rights.table.ts";

export type ErasureRequestRow = typeof erasureRequest.$inferSelect;
export type ErasureRow = typeof erasure.$inferSelect;

/** The meanings stand in the schema (`ErasureRequestFilter`). */
export interface ErasureRequestListArgs {
  readonly filter?:
    | { readonly childId?: string | null | undefined; readonly state?: AnyOf<ErasureRequestRow["state"]> }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface ErasureListArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Writes the request; resolves to its id. */
export async function insertErasureRequest(
  db: ScopedDb,
  child: { readonly id: string; readonly authorityId: string },
  reason: string,
  askedByThem: boolean,
): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`insert into erasure_request (id, child_id, authority_id, reason, asked_by_them)
    values (${id}, ${child.id}, ${child.authorityId}, ${reason}, ${askedByThem})`);
  return id;
}

/** For each id the request, or `null` when there is none that the caller may know of. */
export async function findErasureRequestsByIds(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(ErasureRequestRow | null)[]> {
  const [byId] = uuidIn(sql`${erasureRequest.id}`, ids);
  const rows = await rowsOf<ErasureRequestRow>(
    db,
    sql`select ${columnsOf(erasureRequest)} from ${erasureRequest} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** For each id the erasure, or `null` when the caller governs none such. */
export async function findErasuresByIds(db: ScopedDb, ids: readonly string[]): Promise<(ErasureRow | null)[]> {
  const [byId] = uuidIn(sql`${erasure.id}`, ids);
  const rows = await rowsOf<ErasureRow>(db, sql`select ${columnsOf(erasure)} from ${erasure} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** Refuses the request. Throws {@link RowChanged} when it was decided meanwhile. */
export async function refuseErasure(
  db: ScopedDb,
  row: ErasureRequestRow,
  refusal: {
    readonly obstacles: readonly ErasureObstacle[];
    readonly rule: string;
    readonly keptUntil: string;
    readonly note: string;
  },
): Promise<void> {
  const written = await rowsOf(
    db,
    sql`update ${erasureRequest} set state = 'REFUSED', refused_because = ${textArray(refusal.obstacles)}::text[],
        refused_rule = ${refusal.rule}, refused_until = ${refusal.keptUntil}, decision_note = ${refusal.note},
        decided_by = current_setting('cic.subject'), decided_at = now(), version = version + 1
      where id = ${row.id} and version = ${row.version} and state = 'OPEN' returning id`,
  );
  if (written.length === 0) throw new RowChanged("the request was decided meanwhile");
}

/** Erases the record, whole; the caller approves. Resolves to what is left, and to whom it was ever shown. */
export async function eraseChild(
  db: ScopedDb,
  requestId: string,
  { rule, keptUntil }: { readonly rule: string; readonly keptUntil: string },
): Promise<{ readonly id: string; readonly child: string; readonly told: readonly string[] }> {
  const id = uuidv7();
  const said = JSON.stringify({ id, requestId, rule, keptUntil });
  const [row] = await rowsOf<{ child: string; told: string[] }>(
    db,
    sql`select child, told from erase_child(${said}::jsonb)`,
  );
  if (row === undefined) throw new Error("an erasure says what it erased");
  return { id, ...row };
}

export function listErasureRequests(
  db: ScopedDb,
  args: ErasureRequestListArgs,
  asksTotal = false,
): Promise<Page<ErasureRequestRow>> {
  return readPage(db, requestList(args), asksTotal);
}

export function listErasures(db: ScopedDb, args: ErasureListArgs, asksTotal = false): Promise<Page<ErasureRow>> {
  return readPage(db, erasureList(args), asksTotal);
}

function requestList({ filter, first, after }: ErasureRequestListArgs): ListQuery<typeof erasureRequest> {
  return {
    table: erasureRequest,
    where: [
      ...(filter?.childId == null ? [] : uuidIn(sql`${erasureRequest.childId}`, [filter.childId])),
      ...textIn(sql`${erasureRequest.state}`, filter?.state),
    ],
    sort: [{ expression: sql`${erasureRequest.askedAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${erasureRequest.id}`, type: "uuid" },
    ...{ first, after, shape: filter ?? null },
  };
}

const erasureList = ({ first, after }: ErasureListArgs): ListQuery<typeof erasure> => ({
  ...{ table: erasure, where: [], first, after, shape: null },
  sort: [{ expression: sql`${erasure.erasedAt}`, type: "timestamptz", direction: "DESC" }],
  id: { expression: sql`${erasure.id}`, type: "uuid" },
});
