import type { QueryResolvers } from "../generated/types.ts";
import { loadImport } from "./load-import.ts";

const importResolver: NonNullable<QueryResolvers["import"]> = async (_, { id }, context) => {
  context.require("import:read");
  return (await context.read((db) => loadImport(db, id))) ?? null;
};

export { importResolver as import };
