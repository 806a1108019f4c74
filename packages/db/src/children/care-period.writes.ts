import type { CarePeriodRecord, ChildInCare, LegalStatusRecord } from "@cic/domain/children/child-in-care";
import { and, eq, inArray, sql } from "drizzle-orm";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import { carePeriod, legalStatus } from "./care-period.table.ts";

/** Records a care period with its first legal status; resolves to its id. */
export async function insertCarePeriod(
  db: ScopedDb,
  child: Pick<ChildInCare, "id" | "authorityId">,
  given: { readonly startedOn: string; readonly legalStatus: string },
): Promise<string> {
  const { startedOn } = given;
  const row = { childId: child.id, authorityId: child.authorityId, startedOn };
  const id = uuidv7();
  await db.insert(carePeriod).values({ ...row, id });
  await db.insert(legalStatus).values({ ...row, id: uuidv7(), carePeriodId: id, code: given.legalStatus });
  return id;
}

/**
 * Ends a care period and the legal statuses that end with it; its placements are to be ended in the same transaction.
 * Throws {@link RowChanged} when the care period is no longer of the version that was decided on.
 */
export async function endCarePeriod(
  db: ScopedDb,
  ended: CarePeriodRecord,
  endReason: string,
  legalStatuses: readonly LegalStatusRecord[],
): Promise<void> {
  const { id, endedOn, version } = ended;
  const rows = await db
    .update(carePeriod)
    .set({ endedOn, endReason, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(carePeriod.id, id), eq(carePeriod.version, version)))
    .returning({ id: carePeriod.id });
  if (rows.length === 0) throw new RowChanged("a care period was changed by another transaction");
  if (legalStatuses.length > 0) {
    const ids = legalStatuses.map((status) => status.id);
    await db.update(legalStatus).set({ endedOn }).where(inArray(legalStatus.id, ids));
  }
}
