import { findExport } from "@cic/db/exports/export.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { requireExports } from "./require-exports.ts";

const query: NonNullable<QueryResolvers["export"]> = async (_, { id }, context) => {
  requireExports(context);
  return (await context.read((db) => findExport(db, id))) ?? null;
};

// `export` is a word of the language.
export { query as export };
