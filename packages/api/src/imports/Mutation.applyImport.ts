import { changeImport } from "@cic/db/imports/import.queries";
import type { MutationResolvers } from "../generated/types.ts";
import { importNotFound, loadImport, refused } from "./load-import.ts";

export const applyImport: NonNullable<MutationResolvers["applyImport"]> = async (_, { importId }, context) => {
  const actor = context.require("import:apply");
  const record = await context.read((db) => loadImport(db, importId));
  if (record === undefined) return importNotFound("importId");
  if (record.status === "APPLIED") return { __typename: "ImportOk", import: record };
  // Begun before: the worker finds out whether another one is still at it, which has the import locked.
  const applying =
    record.status === "APPLYING"
      ? record
      : await context.write((db) => changeImport(db, record.id, ["STAGED"], { status: "APPLYING" }));
  if (applying === undefined) return refused("STATE", `The import is ${record.status}: it cannot be applied.`);
  await context.imports.work(record.id, actor);
  return { __typename: "ImportOk", import: applying };
};
