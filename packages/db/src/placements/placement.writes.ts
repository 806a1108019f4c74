import type { ChildInCare } from "@cic/domain/children/child-in-care";
import type { Directory } from "@cic/domain/organisations/directory";
import type { PlacementDraft, PlacementRecord } from "@cic/domain/placements/placement-record";
import { and, eq, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { followPlacements } from "../notices/supersede.writes.ts";
import type { ScopedDb } from "../scope.ts";
import { placement } from "./placement.table.ts";
import { writePlacementGeography } from "./placement-geography.writes.ts";

type Owner = Pick<ChildInCare, "id" | "authorityId">;

/**
 * Writes what was decided on a child's placements, with where they lie and who sees them for it, supersedes the notices of those
 * that changed and says anew by when their drafts are due; resolves to the ids of those that were added, in their order. A constant number of statements and one for
 * each placement that changed.
 * Throws {@link RowChanged} when one is no longer of the version that was decided on.
 */
export async function writePlacements(
  db: ScopedDb,
  child: Owner,
  decided: { readonly changed?: readonly PlacementRecord[]; readonly added?: readonly PlacementDraft[] },
  directory: Directory,
): Promise<string[]> {
  const { changed = [], added = [] } = decided;
  // First those that changed: one that ends makes room for the next.
  for (const record of changed) await updatePlacement(db, record);
  const records = added.map((draft) => ({ ...draft, id: uuidv7() }));
  await insertRows(
    db,
    placement,
    records.map((record) => ({
      id: record.id,
      childId: child.id,
      authorityId: child.authorityId,
      ...columnsOf(record),
      source: "API" as const,
    })),
  );
  await writePlacementGeography(db, child, [...changed, ...records], directory);
  await followPlacements(
    db,
    changed.map((record) => record.id),
  );
  return records.map((record) => record.id);
}

/** Says why what follows in the transaction is changed, for the record's history. */
export async function giveReason(db: ScopedDb, reason: string): Promise<void> {
  await db.execute(sql`select set_config('cic.reason', ${reason}, true)`);
}

async function updatePlacement(db: ScopedDb, record: PlacementRecord): Promise<void> {
  const rows = await db
    .update(placement)
    .set({ ...columnsOf(record), version: record.version + 1, updatedAt: sql`now()` })
    .where(and(eq(placement.id, record.id), eq(placement.version, record.version)))
    .returning({ id: placement.id });
  if (rows.length === 0) throw new RowChanged("a placement was changed by another transaction");
}

const columnsOf = (record: PlacementDraft) => ({
  carePeriodId: record.carePeriodId,
  typeCode: record.type,
  providerCode: record.provider,
  urn: record.urn,
  postcode: record.postcode,
  startedOn: record.startedOn,
  endedOn: record.endedOn,
  endReason: record.endReason,
  madeInEmergency: record.madeInEmergency,
});
