import type { ChildInCare } from "@cic/domain/children/child-in-care";
import type { DatedFact, DraftOf } from "@cic/domain/children/dated-fact";
import type { GpRegistrationDraft, GpRegistrationRecord } from "@cic/domain/children/gp-registration";
import type { ResidenceDraft, ResidenceRecord } from "@cic/domain/children/residence";
import { and, eq, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import { gpRegistration, residence } from "./gp-registration.table.ts";

type Owner = Pick<ChildInCare, "id" | "authorityId">;

/** Adds a registration after ending the one before it, if there is one to end; resolves to its id. One or two statements. */
export async function insertGpRegistration(
  db: ScopedDb,
  child: Owner,
  draft: GpRegistrationDraft,
  ended?: GpRegistrationRecord,
): Promise<string> {
  if (ended !== undefined) await updateGpRegistration(db, ended);
  const row = { ...newRow(child, draft), practiceCode: draft.practiceCode };
  await insertRows(db, gpRegistration, [row]);
  return row.id;
}

/** Writes a registration as it is now. Throws {@link RowChanged} when it is no longer of the version that was decided on. */
export async function updateGpRegistration(db: ScopedDb, record: GpRegistrationRecord): Promise<void> {
  const rows = await db
    .update(gpRegistration)
    .set({ ...columnsOf(record), ...nextVersion(record), practiceCode: record.practiceCode })
    .where(and(eq(gpRegistration.id, record.id), eq(gpRegistration.version, record.version)))
    .returning({ id: gpRegistration.id });
  mustChange(rows);
}

/** What the registration said stays; it is read no more. Throws as {@link updateGpRegistration} does. */
export async function takeBackGpRegistration(
  db: ScopedDb,
  record: GpRegistrationRecord,
  voidReason: string,
): Promise<void> {
  const rows = await db
    .update(gpRegistration)
    .set({ ...nextVersion(record), voidedAt: sql`now()`, voidReason })
    .where(and(eq(gpRegistration.id, record.id), eq(gpRegistration.version, record.version)))
    .returning({ id: gpRegistration.id });
  mustChange(rows);
}

/** Adds a home after ending the one before it, if there is one to end; resolves to its id. One or two statements. */
export async function insertResidence(
  db: ScopedDb,
  child: Owner,
  draft: ResidenceDraft,
  ended?: ResidenceRecord,
): Promise<string> {
  if (ended !== undefined) await updateResidence(db, ended);
  const row = { ...newRow(child, draft), kind: draft.kind, postcode: draft.postcode };
  await insertRows(db, residence, [row]);
  return row.id;
}

/** Writes a home as it is now. Throws {@link RowChanged} when it is no longer of the version that was decided on. */
export async function updateResidence(db: ScopedDb, record: ResidenceRecord): Promise<void> {
  const rows = await db
    .update(residence)
    .set({ ...columnsOf(record), ...nextVersion(record), kind: record.kind, postcode: record.postcode })
    .where(and(eq(residence.id, record.id), eq(residence.version, record.version)))
    .returning({ id: residence.id });
  mustChange(rows);
}

/** What the home said stays; it is read no more. Throws as {@link updateResidence} does. */
export async function takeBackResidence(db: ScopedDb, record: ResidenceRecord, voidReason: string): Promise<void> {
  const rows = await db
    .update(residence)
    .set({ ...nextVersion(record), voidedAt: sql`now()`, voidReason })
    .where(and(eq(residence.id, record.id), eq(residence.version, record.version)))
    .returning({ id: residence.id });
  mustChange(rows);
}

const newRow = (child: Owner, draft: DraftOf<DatedFact>) => ({
  id: uuidv7(),
  childId: child.id,
  authorityId: child.authorityId,
  ...columnsOf(draft),
});

const columnsOf = ({ startedOn, endedOn, source }: DraftOf<DatedFact>) => ({ startedOn, endedOn, source });

const nextVersion = ({ version }: DatedFact) => ({ version: version + 1, updatedAt: sql`now()` });

function mustChange(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new RowChanged("a registration or home was changed by another transaction");
}
