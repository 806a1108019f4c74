import { findingsOfRows, type ImportFindingRecord } from "@cic/db/imports/import-finding.queries";
import type { ImportRowRecord } from "@cic/db/imports/import-row.queries";
import { type Cells, findReturnCells } from "@cic/db/imports/recorded-child.queries";
import { layouts } from "@cic/imports/ssda903/layouts";
import { canonical } from "@cic/imports/ssda903/row-key";
import type { Module } from "@cic/imports/ssda903/rows";
import type { Context } from "../context.ts";
import type { ImportFinding, ImportRowResolvers } from "../generated/types.ts";

const findingsOf = (context: Context) =>
  context.loader<ImportRowRecord, ImportFindingRecord[], number>(
    "import row findings",
    async (db, rows) => {
      const found = Map.groupBy(await findingsOfRows(db, rows), (one) => `${one.importId} ${one.file} ${one.ordinal}`);
      return rows.map((row) => found.get(`${row.importId} ${row.file} ${row.ordinal}`) ?? []);
    },
    (row) => row.id,
  );

const recordedOf = (context: Context) =>
  context.loader<ImportRowRecord, Cells | null, number>(
    "recorded cells of import rows",
    async (db, rows) => {
      // Lists have a row's id as their driver reads it: as a number, or as text.
      const cells = await findReturnCells(db, rows);
      return rows.map((row) => cells.get(Number(row.id)) ?? null);
    },
    (row) => row.id,
  );

export const ImportRow: ImportRowResolvers = {
  id: (row) => String(row.id),
  cells: async (row, _, context) => {
    const columns = layouts[row.module as Module].columns;
    const recorded = row.status === "CHANGED" || row.status === "DECISION" ? await recordedOf(context).load(row) : null;
    return columns.map((column) => {
      const value = row.cells[column] ?? "";
      const was = recorded?.[column];
      return { column, value, recorded: was !== undefined && canonical(was) !== canonical(value) ? was : null };
    });
  },
  findings: async (row, _, context) => {
    const found = await findingsOf(context).load(row);
    return found.map(findingOf);
  },
};

/** A finding as the contract shows it. */
export const findingOf = ({ columnName, file, line, code, severity, message }: ImportFindingRecord): ImportFinding => ({
  file,
  line,
  column: columnName,
  code,
  severity,
  message,
});
