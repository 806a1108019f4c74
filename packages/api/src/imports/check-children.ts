import type { Scope } from "@cic/db/claims";
import { changeImport, type ImportRecord, listImportFiles } from "@cic/db/imports/import.queries";
import type { ImportSummary } from "@cic/db/imports/import.table";
import {
  deleteFindingsOfRows,
  insertImportFindings,
  type NewImportFinding,
} from "@cic/db/imports/import-finding.queries";
import {
  headerRows,
  type ImportRowRecord,
  modulesOfFiles,
  nextChildren,
  rowsOfChildren,
  updateImportRows,
} from "@cic/db/imports/import-row.queries";
import { findRecordedChildren, findReturnRows, returnModulesOf } from "@cic/db/imports/recorded-child.queries";
import { findPlaces } from "@cic/db/organisations/postcode.queries";
import { isPostcodeDirectoryLoaded } from "@cic/db/organisations/postcode-edition.queries";
import type { ScopedDb } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Place } from "@cic/domain/organisations/place";
import type { PlannedRow } from "@cic/imports/ssda903/compare-row";
import { type Module, modules, type RawRow } from "@cic/imports/ssda903/rows";
import type { ChildReturn, RuleContext } from "@cic/imports/ssda903/rules/context";
import { type Finding, validateChild } from "@cic/imports/ssda903/rules/validate";
import { wholeReturnRulesFor } from "@cic/imports/ssda903/rules/whole-return";
import { type ComparedChild, compareChildren, rowPlanned } from "./compare-children.ts";
import { type ImportWork, inStaging } from "./import-work.ts";
import { placeLookup } from "./place-lookup.ts";
import { blockingReasons, reasonWords } from "./reasons.ts";

const CHILDREN_A_BATCH = 250;

type Summary = NonNullable<ImportSummary["rules"]>;

/** Compares the pending rows with the record and checks them by the return's rules, batch by batch; then the import is staged. */
export async function checkChildren(work: ImportWork, scope: Scope, importId: string): Promise<void> {
  const present = await inStaging(work, scope, importId, (db) => presentModules(db, importId));
  let after: string | null = null;
  for (;;) {
    const last: string | null = await inStaging(work, scope, importId, async (db, record) => {
      const localIds = await nextChildren(db, importId, after, CHILDREN_A_BATCH, "pending");
      if (localIds.length > 0) await checkBatch(db, work, record, localIds, present);
      return localIds.at(-1) ?? null;
    });
    if (last === null) break;
    after = last;
  }
  await checkWholeReturn(work, scope, importId);
}

async function checkBatch(
  db: ScopedDb,
  work: ImportWork,
  record: ImportRecord,
  localIds: string[],
  present: ReadonlySet<Module>,
): Promise<void> {
  const { authorityId, year } = record;
  const rows = await rowsOfChildren(db, record.id, localIds);
  const recorded = await findRecordedChildren(db, authorityId, localIds, false);
  const compared = compareChildren(rows, recorded, year);
  await updateImportRows(
    db,
    compared.flatMap(({ rows: own, plan, fingerprint }) =>
      own.map((row, i) => rowPlanned(row, plan.rows[i] as PlannedRow, fingerprint)),
    ),
  );

  const before = await returnModulesOf(db, authorityId, year - 1);
  const previous = await findReturnRows(db, authorityId, year - 1, localIds);
  const postcodes = new Set(
    rows.flatMap((row) => (row.module === "Episodes" ? [row.cells.HOME_POST ?? "", row.cells.PL_POST ?? ""] : [])),
  );
  const places = await findPlaces(db, [...postcodes], work.directory);
  const context: RuleContext = {
    year,
    authorityDfe: work.directory.codeOf(authorityId, "DFE", day(`${year}-03-31`)) ?? "",
    places: placeLookup(
      (postcode) => places.get(postcode) ?? ({ kind: "unknown", reason: "NO_POSTCODE" } satisfies Place),
      work.directory,
      authorityId,
      await isPostcodeDirectoryLoaded(db),
      day(`${year}-03-31`),
    ),
    wholeReturnLoaded: present.has("Header"),
  };
  const summary: Summary = { ...record.summary.rules };
  const findings: NewImportFinding[] = [];
  for (const child of compared) {
    findings.push(...ownFindings(child, record));
    const old = previous.get(child.localId);
    const found = validateChild(
      {
        localId: child.localId,
        rows: byModule(
          // Rules point at rows by line, of which an XML file may have one only: the row's number stands in for it.
          child.rows.filter((row) => row.file !== "").map((row) => ({ ...rawRow(row), line: row.ordinal })),
          present,
        ),
        previous:
          before.size === 0
            ? "notLoaded"
            : old === undefined
              ? "notInReturn"
              : {
                  localId: child.localId,
                  rows: byModule(
                    old.map((row) => ({ ...row, module: row.module as Module })),
                    before,
                  ),
                },
      },
      context,
    );
    const rowAt = new Map(child.rows.map((row) => [`${row.file} ${row.ordinal}`, row]));
    for (const one of found) {
      count(summary, one);
      if (one.outcome === "failed") findings.push(ruleFinding(one, record, rowAt.get(`${one.file} ${one.line}`)));
    }
  }
  await insertImportFindings(db, findings);
  await changeImport(db, record.id, ["STAGING"], { summary: { rules: summary } });
}

/** Rules about all children at once; then the import is staged. */
async function checkWholeReturn(work: ImportWork, scope: Scope, importId: string): Promise<void> {
  await inStaging(work, scope, importId, async (db, record) => {
    const context: RuleContext = {
      year: record.year,
      authorityDfe: "",
      places: () => {
        throw new Error("rules about a whole return do not ask for places");
      },
      wholeReturnLoaded: true,
    };
    const checks = wholeReturnRulesFor(record.year).map((rule) => rule.start(context));
    const lines = new Map<string, number>();
    if (checks.length > 0) {
      for await (const row of headerRows(db, importId)) {
        const key = `${row.file} ${row.ordinal}`;
        lines.set(key, row.line);
        for (const check of checks) {
          check.add({ module: "Header", file: row.file, line: row.ordinal, cells: { UPN: row.upn } });
        }
      }
    }
    const summary: Summary = { ...record.summary.rules };
    const found = checks.flatMap((check) => check.finish());
    for (const one of found) count(summary, one);
    await insertImportFindings(
      db,
      found
        .filter((one) => one.outcome === "failed")
        .map((one) => ({
          ...ruleFinding(one, record, undefined),
          ordinal: one.line,
          line: lines.get(`${one.file} ${one.line}`) ?? null,
        })),
    );
    await changeImport(db, importId, ["STAGING"], { status: "STAGED", stagedAt: "now", summary: { rules: summary } });
  });
}

/** Compares children anew after a review, because what one row says can depend on another. */
export async function recompareChildren(
  db: ScopedDb,
  record: ImportRecord,
  localIds: readonly string[],
): Promise<void> {
  for (let i = 0; i < localIds.length; i += CHILDREN_A_BATCH) {
    const batch = localIds.slice(i, i + CHILDREN_A_BATCH);
    const rows = await rowsOfChildren(db, record.id, batch);
    const recorded = await findRecordedChildren(db, record.authorityId, batch, false);
    const compared = compareChildren(rows, recorded, record.year);
    await updateImportRows(
      db,
      compared.flatMap(({ rows: own, plan, fingerprint }) =>
        own.map((row, n) => rowPlanned(row, plan.rows[n] as PlannedRow, fingerprint)),
      ),
    );
    await deleteFindingsOfRows(db, record.id, blockingReasons, rows);
    await insertImportFindings(
      db,
      compared.flatMap((child) => ownFindings(child, record)),
    );
  }
}

/** Why rows of the child cannot be stored. */
function ownFindings({ rows, plan }: ComparedChild, record: ImportRecord): NewImportFinding[] {
  return rows.flatMap((row, i) => {
    const planned = plan.rows[i];
    if (planned?.status !== "ERROR" || planned.reason === null) return [];
    return [
      {
        importId: record.id,
        authorityId: record.authorityId,
        file: row.file,
        ordinal: row.ordinal,
        line: row.line,
        column: planned.column,
        code: planned.reason,
        severity: "BLOCKING" as const,
        message: reasonWords[planned.reason],
      },
    ];
  });
}

function ruleFinding(one: Finding, record: ImportRecord, row: ImportRowRecord | undefined): NewImportFinding {
  return {
    importId: record.id,
    authorityId: record.authorityId,
    file: one.file ?? "",
    ordinal: row?.ordinal ?? null,
    line: row?.line ?? null,
    column: one.column,
    code: one.rule,
    severity: one.blocking ? "BLOCKING" : one.severity === "query" ? "QUERY" : "RULE",
    message: one.words,
  };
}

function count(summary: Summary, one: Finding): void {
  const before = summary[one.rule] ?? { failed: 0, notEvaluated: 0, reasons: [] };
  const reasons =
    one.reason === undefined || before.reasons.includes(one.reason) ? before.reasons : [...before.reasons, one.reason];
  (summary as Record<string, (typeof summary)[string]>)[one.rule] = {
    failed: before.failed + (one.outcome === "failed" ? 1 : 0),
    notEvaluated: before.notEvaluated + (one.outcome === "notEvaluated" ? 1 : 0),
    reasons,
  };
}

/** Which modules the import has files of. XML says of all but the newest modules whether a child has rows. */
async function presentModules(db: ScopedDb, importId: string): Promise<ReadonlySet<Module>> {
  const files = await listImportFiles(db, importId);
  if (files.some((file) => file.form === "XML")) {
    return new Set(modules.filter((module) => module !== "SWEpisodes" && module !== "DoLo"));
  }
  return new Set([...(await modulesOfFiles(db, importId)).values()].flatMap((own) => [...own] as Module[]));
}

const rawRow = (row: ImportRowRecord): RawRow => ({
  module: row.module as Module,
  file: row.file,
  line: row.line,
  cells: row.cells,
});

function byModule(rows: readonly RawRow[], present: ReadonlySet<string>): ChildReturn["rows"] {
  const found: Partial<Record<Module, RawRow[]>> = {};
  for (const module of present) found[module as Module] = [];
  for (const row of rows) {
    const own = found[row.module] ?? [];
    own.push(row);
    found[row.module] = own;
  }
  return found;
}
