import { layouts } from "@cic/imports/ssda903/layouts";
import { canonical } from "@cic/imports/ssda903/row-key";
import type { Module } from "@cic/imports/ssda903/rows";
import type { ImportRowResolvers } from "../generated/types.ts";

export const ImportRow: ImportRowResolvers = {
  id: (row) => String(row.id),
  cells: (row) =>
    layouts[row.module as Module].columns.map((column) => {
      const value = row.cells[column] ?? "";
      const was = row.recorded?.[column];
      return { column, value, recorded: was !== undefined && canonical(was) !== canonical(value) ? was : null };
    }),
};
