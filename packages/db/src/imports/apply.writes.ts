import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { accessRelation } from "../access/access-relation.table.ts";
import { insertRows } from "../bulk.ts";
import { type MeasureOfReturn, writeMeasuresOfReturn } from "../care-leavers/care-leaver.writes.ts";
import { carePeriod, legalStatus } from "../children/care-period.table.ts";
import { child, childIdentifier } from "../children/child.table.ts";
import { endLapsedShares } from "../consents/consent.writes.ts";
import { redetermine } from "../determinations/redetermine.writes.ts";
import { notePairs } from "../duplicates/pair.queries.ts";
import { recordEvents } from "../events/event.writes.ts";
import { healthLine } from "../health-records/health-line.table.ts";
import { followPlacements } from "../notices/supersede.writes.ts";
import { textArray } from "../page.ts";
import { placement } from "../placements/placement.table.ts";
import {
  findGeography,
  type OwnedPlacement,
  replaceGeography,
  supersedeGeography,
} from "../placements/placement-geography.writes.ts";
import type { ScopedDb } from "../scope.ts";
import { returnRow } from "./import.table.ts";

type New<T extends PgTable> = T["$inferInsert"][];
/** The id of a row and the columns to change; every change of a batch names the same columns. */
type Change<T extends PgTable, K extends keyof T["$inferInsert"]> = (Pick<T["$inferInsert"], K> & { id: string })[];

/** What applying an import writes for a batch of children. */
export interface ImportWrites {
  readonly newChildren: New<typeof child>;
  readonly changedChildren: Change<typeof child, "dateOfBirth" | "sex" | "ethnicity" | "uasc" | "uascUntil">;
  readonly newIdentifiers: New<typeof childIdentifier>;
  readonly newCarePeriods: New<typeof carePeriod>;
  readonly changedCarePeriods: Change<typeof carePeriod, "endedOn" | "endReason">;
  readonly voidedCarePeriods: string[];
  readonly newLegalStatuses: New<typeof legalStatus>;
  readonly changedLegalStatuses: Change<typeof legalStatus, "carePeriodId" | "code" | "endedOn">;
  readonly voidedLegalStatuses: string[];
  readonly newPlacements: New<typeof placement>;
  readonly changedPlacements: Change<
    typeof placement,
    "carePeriodId" | "typeCode" | "providerCode" | "urn" | "postcode" | "endedOn" | "endReason"
  >;
  readonly voidedPlacements: string[];
  /** New and changed placements, whose areas, distance and access are found anew. */
  readonly locatedPlacements: OwnedPlacement[];
  /** The responsible authority's own access to new children. */
  readonly newRelations: New<typeof accessRelation>;
  /** What the return says of health, in the place of what it said before of the children and years in `healthYears`. */
  readonly newHealthLines: New<typeof healthLine>;
  readonly healthYears: { readonly childId: string; readonly year: number }[];
  readonly newReturnRows: New<typeof returnRow>;
  readonly supersededReturnRows: number[];
  /** What the return says of care leavers. */
  readonly measures: MeasureOfReturn[];
  /** The children of the batch: who is responsible for them is determined anew. */
  readonly childIds: string[];
}

export const noWrites = (): ImportWrites => ({
  newChildren: [],
  changedChildren: [],
  newIdentifiers: [],
  newCarePeriods: [],
  changedCarePeriods: [],
  voidedCarePeriods: [],
  newLegalStatuses: [],
  changedLegalStatuses: [],
  voidedLegalStatuses: [],
  newPlacements: [],
  changedPlacements: [],
  voidedPlacements: [],
  locatedPlacements: [],
  newRelations: [],
  newHealthLines: [],
  healthYears: [],
  newReturnRows: [],
  supersededReturnRows: [],
  measures: [],
  childIds: [],
});

/**
 * Writes a batch, in a constant number of statements. What is taken back goes first and what is new last; the constraints on
 * overlaps are asked when the transaction ends, so that the order within the batch does not matter.
 */
export async function applyImportWrites(
  db: ScopedDb,
  writes: ImportWrites,
  {
    authorityId,
    today,
    directory,
  }: { readonly authorityId: string; readonly today: Day; readonly directory: Directory },
): Promise<void> {
  await db.execute(sql`set constraints all deferred`);
  await insertRows(db, child, writes.newChildren);
  // The responsible authority's own access, without which it could not read what it has just written.
  await insertRows(db, accessRelation, writes.newRelations);
  await updateRows(db, child, writes.changedChildren, "version = child.version + 1, updated_at = now()");
  await db.execute(
    sql`update child_identifier set superseded_at = recorded_now() where scheme = 'UPN' and superseded_at is null
      and child_id = any(${textArray(writes.newIdentifiers.map((row) => row.childId))}::uuid[])`,
  );
  await insertRows(db, childIdentifier, writes.newIdentifiers);

  await voidRows(db, "placement", writes.voidedPlacements);
  await voidRows(db, "legal_status", writes.voidedLegalStatuses);
  await insertRows(db, carePeriod, writes.newCarePeriods);
  await updateRows(db, carePeriod, writes.changedCarePeriods, "version = care_period.version + 1, updated_at = now()");
  await updateRows(db, legalStatus, writes.changedLegalStatuses);
  await insertRows(db, legalStatus, writes.newLegalStatuses);
  await updateRows(db, placement, writes.changedPlacements, "version = placement.version + 1, updated_at = now()");
  await insertRows(db, placement, writes.newPlacements);
  await voidRows(db, "care_period", writes.voidedCarePeriods);

  await supersedeGeography(db, writes.voidedPlacements);
  await replaceGeography(db, await findGeography(db, writes.locatedPlacements, directory));
  await followPlacements(db, [...writes.voidedPlacements, ...writes.changedPlacements.map(({ id }) => id)]);
  await db.execute(
    sql`update return_row set superseded_at = now() where id = any(${textArray(writes.supersededReturnRows.map(String))}::bigint[])`,
  );
  await insertRows(db, returnRow, writes.newReturnRows);
  await writeMeasuresOfReturn(db, authorityId, writes.measures);
  await supersedeHealthLines(db, writes.healthYears);
  await insertRows(db, healthLine, writes.newHealthLines);
  await redetermine(db, { authorityId }, writes.childIds, "RETURN", today, directory);
  await endLapsedShares(db, writes.childIds);
  await notePairs(db, authorityId, writes.childIds);
  await recordEvents(
    db,
    writes.childIds.map((id) => ({
      type: "RETURN_APPLIED",
      child: { id, authorityId },
      records: [{ record: "CHILD", id }],
    })),
  );
}

/** What a return of the year said before; what people recorded stays. */
async function supersedeHealthLines(db: ScopedDb, years: ImportWrites["healthYears"]): Promise<void> {
  if (years.length === 0) return;
  await db.execute(
    sql`update health_line l set superseded_at = now() from json_to_recordset(${JSON.stringify(years)}::json) y("childId" uuid, year integer)
      where l.child_id = y."childId" and l.of_year = y.year and l.source = 'SSDA903' and l.superseded_at is null and l.voided_at is null`,
  );
}

async function voidRows(
  db: ScopedDb,
  table: "placement" | "legal_status" | "care_period",
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const reason = table === "placement" ? sql`, void_reason = 'Taken back by the authority''s return'` : sql``;
  await db.execute(
    sql`update ${sql.identifier(table)} set voided_at = now()${reason} where id = any(${textArray(ids)}::uuid[])`,
  );
}

/** Changes many rows by id in one statement; `also` is what every change of the table brings with it. */
async function updateRows<T extends PgTable>(
  db: ScopedDb,
  table: T,
  changes: readonly ({ id: string } & Record<string, unknown>)[],
  also?: string,
): Promise<void> {
  const first = changes[0];
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name in first && name !== "id");
  const records = changes.map((change) =>
    Object.fromEntries([
      ["id", change.id],
      ...columns.map(([name, column]) => [column.name, change[name] ?? null] as [string, unknown]),
    ]),
  );
  const set = sql.join(
    columns.map(([, column]) => sql`${sql.identifier(column.name)} = p.${sql.identifier(column.name)}`),
    sql`, `,
  );
  await db.execute(
    sql`update ${table} set ${set}${also === undefined ? sql`` : sql.raw(`, ${also}`)}
      from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json) p where ${table}.id = p.id`,
  );
}
