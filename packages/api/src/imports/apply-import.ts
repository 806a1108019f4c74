import type { Scope } from "@cic/db/claims";
import { applyImportWrites } from "@cic/db/imports/apply.writes";
import { changeImport, type ImportRecord, lockAuthority, tryLockImport } from "@cic/db/imports/import.queries";
import { insertImportFindings } from "@cic/db/imports/import-finding.queries";
import {
  type ImportRowRecord,
  nextChildren,
  rowsOfChildren,
  updateImportRows,
} from "@cic/db/imports/import-row.queries";
import { findRecordedChildren } from "@cic/db/imports/recorded-child.queries";
import { goByIndexes, type ScopedDb, withScope } from "@cic/db/scope";
import type { PlannedRow } from "@cic/imports/ssda903/compare-row";
import { type ComparedChild, compareChildren } from "./compare-children.ts";
import type { ImportWork } from "./import-work.ts";
import { reasonWords } from "./reasons.ts";
import { recordChildren } from "./record-children.ts";

const CHILDREN_A_BATCH = 500;
const STATEMENT_TIMEOUT_MS = 120_000;

/**
 * Writes the accepted rows of an import into the record, all in one transaction: when anything fails nothing is written, and
 * it can be applied again. One import of an authority is applied at a time. A child whose record changed since the rows were
 * compared is left out, and the rows say so: what is written is what a person was shown.
 */
export async function applyImport(work: ImportWork, scope: Scope, importId: string): Promise<void> {
  await withScope(
    work.database,
    scope,
    "write",
    async (db) => {
      // Locked: another worker is applying it.
      const record = await tryLockImport(db, importId);
      if (record?.status !== "APPLYING") return;
      await lockAuthority(db, record.authorityId);
      await goByIndexes(db);
      let after: string | null = null;
      for (;;) {
        const localIds = await nextChildren(db, importId, after, CHILDREN_A_BATCH, "all");
        if (localIds.length === 0) break;
        await applyBatch(db, work, record, localIds, scope);
        after = localIds.at(-1) ?? null;
      }
      await changeImport(db, importId, ["APPLYING"], { status: "APPLIED", appliedAt: "now", appliedBy: scope.subject });
    },
    STATEMENT_TIMEOUT_MS,
  );
}

async function applyBatch(
  db: ScopedDb,
  work: ImportWork,
  record: ImportRecord,
  localIds: string[],
  { today, subject }: Scope,
): Promise<void> {
  const rows = await rowsOfChildren(db, record.id, localIds);
  const recorded = await findRecordedChildren(db, record.authorityId, localIds, true);
  const compared = compareChildren(rows, recorded, record.year);
  const current = compared.filter((child) => !hasChanged(child));
  const changed = compared.filter(hasChanged);
  await applyImportWrites(
    db,
    recordChildren(current, {
      importId: record.id,
      authorityId: record.authorityId,
      year: record.year,
      today,
      subject,
    }),
    { authorityId: record.authorityId, today, directory: work.directory },
  );
  await leaveOut(
    db,
    record,
    changed.flatMap((child) => child.rows.filter((row) => row.status !== "ERROR" && row.review !== "REJECTED")),
  );
}

/** Whether something is to be written of a child whose record is not as it was when a person was shown the rows. */
function hasChanged({ rows, plan, fingerprint }: ComparedChild): boolean {
  const asShown = rows.every((row, i) => {
    const planned = plan.rows[i] as PlannedRow;
    return row.status === planned.status && row.reason === planned.reason && row.comparedWith === fingerprint;
  });
  return !asShown && rows.some((row, i) => plan.rows[i]?.applies || row.status === "NEW" || row.status === "CHANGED");
}

async function leaveOut(db: ScopedDb, record: ImportRecord, rows: readonly ImportRowRecord[]): Promise<void> {
  await updateImportRows(
    db,
    rows.map(({ id, review, comparedWith }) => ({
      id,
      status: "ERROR",
      reason: "RECORD_CHANGED",
      review,
      comparedWith,
    })),
  );
  await insertImportFindings(
    db,
    rows.map((row) => ({
      importId: record.id,
      authorityId: record.authorityId,
      file: row.file,
      ordinal: row.ordinal,
      line: row.line,
      column: null,
      code: "RECORD_CHANGED",
      severity: "BLOCKING" as const,
      message: reasonWords.RECORD_CHANGED,
    })),
  );
}
