import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { carePeriod, legalStatus } from "../children/care-period.table.ts";
import { child, childIdentifier } from "../children/child.table.ts";
import { rowsOf, textArray } from "../page.ts";
import { placement, placementHome } from "../placements/placement.table.ts";
import type { ScopedDb } from "../scope.ts";
import { type Cells, importRow, returnRow } from "./import.table.ts";

/** A row of a return as it was last applied. */
export interface ReturnRowRecord {
  readonly id: number;
  readonly module: string;
  readonly rowKey: string;
  readonly year: number;
  readonly cells: Cells;
  readonly removed: boolean;
}

/** Everything recorded of one child that a return can change. */
export interface RecordedState {
  readonly child: typeof child.$inferSelect;
  readonly upn: string | null;
  readonly returnRows: readonly ReturnRowRecord[];
  readonly carePeriods: readonly (typeof carePeriod.$inferSelect)[];
  readonly legalStatuses: readonly (typeof legalStatus.$inferSelect)[];
  readonly placements: readonly (typeof placement.$inferSelect & { readonly homePostcode: string | null })[];
}

/**
 * What is recorded of the authority's children with these local ids, in eight statements whatever their number. `MERGED`: the record
 * with that id was merged into another. `lock` keeps the children from being changed until the transaction ends.
 */
export async function findRecordedChildren(
  db: ScopedDb,
  authorityId: string,
  localIds: readonly string[],
  lock: boolean,
): Promise<Map<string, RecordedState | "MERGED">> {
  const where = and(eq(child.authorityId, authorityId), sql`${child.localId} = any(${textArray(localIds)}::text[])`);
  const selected = db.select().from(child).where(where).orderBy(child.id);
  const children = lock ? await selected.for("update") : await selected;
  // A statement of its own, so that it sees what was committed while the locks were waited for.
  const merged = await rowsOf<{ localId: string }>(
    db,
    sql`select former_local_id as "localId" from child_merge where authority_id = ${authorityId} and unmerged_at is null
      and former_local_id = any(${textArray(localIds)}::text[])`,
  );
  const found = new Map<string, RecordedState | "MERGED">(merged.map(({ localId }) => [localId, "MERGED"]));
  if (children.length === 0) return found;
  const ids = children.map((row) => row.id);
  const identifiers = await db
    .select()
    .from(childIdentifier)
    .where(
      and(
        inArray(childIdentifier.childId, ids),
        eq(childIdentifier.scheme, "UPN"),
        isNull(childIdentifier.supersededAt),
      ),
    );
  const returnRows = await db
    .select()
    .from(returnRow)
    .where(and(inArray(returnRow.childId, ids), isNull(returnRow.supersededAt)));
  const carePeriods = await db
    .select()
    .from(carePeriod)
    .where(and(inArray(carePeriod.childId, ids), isNull(carePeriod.voidedAt)));
  const legalStatuses = await db
    .select()
    .from(legalStatus)
    .where(and(inArray(legalStatus.childId, ids), isNull(legalStatus.voidedAt)));
  const placements = await db
    .select()
    .from(placement)
    .where(and(inArray(placement.childId, ids), isNull(placement.voidedAt)));
  const homes = await db
    .select({ placementId: placementHome.placementId, homePostcode: placementHome.homePostcode })
    .from(placementHome)
    .where(and(inArray(placementHome.childId, ids), isNull(placementHome.supersededAt)));

  const upns = new Map(identifiers.map((row) => [row.childId, row.value]));
  const homeOf = new Map(homes.map((row) => [row.placementId, row.homePostcode]));
  const own = {
    returnRows: Map.groupBy(returnRows, (row) => row.childId),
    carePeriods: Map.groupBy(carePeriods, (row) => row.childId),
    legalStatuses: Map.groupBy(legalStatuses, (row) => row.childId),
    placements: Map.groupBy(placements, (row) => row.childId),
  };
  for (const row of children) {
    found.set(row.localId, {
      child: row,
      upn: upns.get(row.id) ?? null,
      returnRows: own.returnRows.get(row.id) ?? [],
      carePeriods: own.carePeriods.get(row.id) ?? [],
      legalStatuses: own.legalStatuses.get(row.id) ?? [],
      placements: (own.placements.get(row.id) ?? []).map((one) => ({
        ...one,
        homePostcode: homeOf.get(one.id) ?? null,
      })),
    });
  }
  return found;
}

/** The rows of the authority's return of a year as last applied, by the child's local id: for rules that look back a year. */
export async function findReturnRows(
  db: ScopedDb,
  authorityId: string,
  year: number,
  localIds: readonly string[],
): Promise<Map<string, { module: string; cells: Cells; file: string; line: number }[]>> {
  const rows = await rowsOf<{ localId: string; module: string; cells: Cells; file: string; line: number }>(
    db,
    sql`select c.local_id as "localId", r.module, r.cells, r.file, r.line from return_row r join child c on c.id = r.child_id
      where c.authority_id = ${authorityId} and c.local_id = any(${textArray(localIds)}::text[])
        and r.year = ${year} and r.superseded_at is null and not r.removed order by r.id`,
  );
  return Map.groupBy(rows, (row) => row.localId);
}

/** Whether the authority's return of a year was ever applied, and which of its modules. */
export async function returnModulesOf(db: ScopedDb, authorityId: string, year: number): Promise<Set<string>> {
  const rows = await rowsOf<{ module: string }>(
    db,
    sql`select distinct module from return_row where authority_id = ${authorityId} and year = ${year}
      and superseded_at is null and not removed`,
  );
  return new Set(rows.map((row) => row.module));
}

/** The recorded cells that a staged row is compared with: of the latest year up to the import's that has the row. The child is found first. */
export const recordedCells = sql`(select case when not r.removed then r.cells end from return_row r
  where r.child_id = (select c.id from child c where c.authority_id = ${importRow.authorityId} and c.local_id = ${importRow.childLocalId})
    and r.module = ${importRow.module} and r.row_key = ${importRow.rowKey} and r.superseded_at is null
    and r.year <= (select year from import where import.id = ${importRow.importId})
  order by r.year desc limit 1)`;

export type { Cells };
