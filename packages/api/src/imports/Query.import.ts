import { isUuid } from "@cic/db/ids";
import { findImport } from "@cic/db/imports/import.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { knowParts, partsAsked } from "./import-parts.ts";

const importResolver: NonNullable<QueryResolvers["import"]> = async (_, { id }, context, info) => {
  context.require("import:read");
  if (!isUuid(id)) return null;
  const parts = partsAsked(info, id.toLowerCase());
  const record = await context.read((db) => findImport(db, id, parts));
  if (record === undefined) return null;
  knowParts(context, record, parts);
  return record;
};

export { importResolver as import };
