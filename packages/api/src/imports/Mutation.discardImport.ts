import { changeImport } from "@cic/db/imports/import.queries";
import { deleteStaged } from "@cic/db/imports/import-row.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { importNotFound, loadImport, refused } from "./load-import.ts";

export const discardImport: NonNullable<MutationResolvers["discardImport"]> = async (_, { importId }, context) => {
  context.require("import:write");
  const record = await context.read((db) => loadImport(db, importId));
  if (record === undefined) return importNotFound("importId");
  if (record.status === "DISCARDED") return { __typename: "ImportOk", import: record };
  const discarded = await context.write(async (db) => {
    const changed = await changeImport(db, record.id, ["AWAITING_FILES", "STAGING", "STAGED", "REFUSED"], {
      status: "DISCARDED",
    });
    if (changed !== undefined) await deleteStaged(db, record.id, "all");
    return changed;
  });
  if (discarded === undefined) return refused("STATE", `The import is ${record.status}: it cannot be given up.`);
  await context.imports.forget(record.id);
  return { __typename: "ImportOk", import: discarded };
};
