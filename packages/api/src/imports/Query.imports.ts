import { countImports, listImports } from "@cic/db/imports/import.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const imports: NonNullable<QueryResolvers["imports"]> = async (_, { filter, first, after }, context, info) => {
  context.require("import:read");
  const given = {
    status: filter?.status ?? undefined,
    year: filter?.year ?? undefined,
    first,
    after,
  };
  return connection(
    info,
    { first },
    () => context.read((db) => listImports(db, given)),
    () => context.read((db) => countImports(db, given)),
  );
};
