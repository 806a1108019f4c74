import { lockImport } from "@cic/db/imports/import.queries";
import { reviewRows } from "@cic/db/imports/import-row.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { recompareChildren } from "./check-children.ts";
import { importNotFound, loadImport, refused } from "./load-import.ts";
import { rowFilter } from "./row-filter.ts";

export const reviewImportRows: NonNullable<MutationResolvers["reviewImportRows"]> = async (_, { input }, context) => {
  context.require("import:write");
  const found = await context.read((db) => loadImport(db, input.importId));
  if (found === undefined) return importNotFound("input.importId");
  return context.write(async (db) => {
    const record = await lockImport(db, found.id);
    if (record?.status !== "STAGED") return refused("STATE", "Only the rows of a staged import can be reviewed.");
    const filter = { ...rowFilter(input.filter), ...(input.rowIds == null ? {} : { id: rowIds(input.rowIds) }) };
    const reviewed = await reviewRows(db, record.id, filter, input.review);
    if (reviewed.rows === 0) return refused("NO_ROWS", "No row matches that can be reviewed so.");
    await recompareChildren(db, record, reviewed.childLocalIds);
    return { __typename: "ImportOk" as const, import: record };
  });
};

/** Ids of rows; an id that cannot be one is of no row. */
const rowIds = (ids: readonly string[]): number[] => ids.filter((id) => /^\d{1,15}$/.test(id)).map(Number);
