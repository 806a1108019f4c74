import { effectiveOn, type HealthLineDraft } from "@cic/domain/health-records/health-line";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import type { HealthLineRow } from "./health-line.queries.ts";
import { healthLine } from "./health-line.table.ts";

/** A line as it is inserted. `recordedBy` is whoever acts, unless it says somebody else. */
export function newHealthLine(
  own: { readonly childId: string; readonly authorityId: string },
  line: HealthLineDraft,
  recordedById: string,
  importId: string | null = null,
) {
  return { ...own, id: uuidv7(), kind: line.kind, ...columnsOfLine(line), recordedById, importId };
}

/** Writes a line; resolves to its id. */
export async function insertHealthLine(
  db: ScopedDb,
  own: { readonly childId: string; readonly authorityId: string },
  line: HealthLineDraft,
  recorder: { readonly organisationId: string; readonly subject: string },
): Promise<string> {
  const row = { ...newHealthLine(own, line, recorder.organisationId), recordedBy: recorder.subject };
  await insertRows(db, healthLine, [row]);
  return row.id;
}

/** Writes a line as it should have been recorded. Throws {@link RowChanged} when it is no longer as it was locked. */
export async function updateHealthLine(db: ScopedDb, before: HealthLineRow, line: HealthLineDraft): Promise<void> {
  await change(db, before, columnsOfLine(line));
}

/** What it said stays; it is read no more. Throws as {@link updateHealthLine} does. */
export async function voidHealthLine(db: ScopedDb, before: HealthLineRow, voidReason: string): Promise<void> {
  await change(db, before, { voidedAt: sql`now()`, voidReason });
}

async function change(
  db: ScopedDb,
  { id, version }: HealthLineRow,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const rows = await db
    .update(healthLine)
    .set({ ...columns, version: version + 1, updatedAt: sql`now()` })
    .where(sql`${healthLine.id} = ${id} and ${healthLine.version} = ${version}`)
    .returning({ id: healthLine.id });
  if (rows.length === 0) throw new RowChanged("a line of a health record was changed by another transaction");
}

const columnsOfLine = (line: HealthLineDraft) => ({
  value: line.value,
  onDay: line.on,
  ofYear: line.ofYear,
  effectiveOn: effectiveOn(line),
  source: line.source,
  sdqRater: line.sdq?.rater ?? null,
  sdqTotal: line.sdq?.total ?? null,
  sdqEmotional: line.sdq?.emotional ?? null,
  sdqConduct: line.sdq?.conduct ?? null,
  sdqHyperactivity: line.sdq?.hyperactivity ?? null,
  sdqPeer: line.sdq?.peer ?? null,
  sdqProsocial: line.sdq?.prosocial ?? null,
  sdqReason: line.sdq?.reason ?? null,
});
