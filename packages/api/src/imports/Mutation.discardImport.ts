import { changeImport, lockImport, tryLockImport } from "@cic/db/imports/import.queries";
import { deleteStaged } from "@cic/db/imports/import-row.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { importNotFound, loadImport, refused } from "./load-import.ts";

export const discardImport: NonNullable<MutationResolvers["discardImport"]> = async (_, { importId }, context) => {
  context.require("import:write");
  const record = await context.read((db) => loadImport(db, importId));
  if (record === undefined) return importNotFound("importId");
  if (record.status === "DISCARDED") return { __typename: "ImportOk", import: record };
  const discarded = await context.write(async (db) => {
    // Applying keeps it locked for minutes, staging for a batch only.
    const lock = record.status === "APPLYING" ? tryLockImport : lockImport;
    if ((await lock(db, record.id)) === undefined) return undefined;
    const states = ["AWAITING_FILES", "STAGING", "STAGED", "APPLYING", "REFUSED"] as const;
    const changed = await changeImport(db, record.id, states, { status: "DISCARDED" });
    if (changed !== undefined) await deleteStaged(db, record.id, "all");
    return changed;
  });
  if (discarded === undefined) return refused("STATE", `The import is ${record.status}: it cannot be given up now.`);
  await context.imports.forget(record.id);
  return { __typename: "ImportOk", import: discarded };
};
