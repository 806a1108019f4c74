import { listImports } from "@cic/db/imports/import.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { knowParts, partsAsked } from "./import-parts.ts";

export const imports: NonNullable<QueryResolvers["imports"]> = async (_, { filter, first, after }, context, info) => {
  context.require("import:read");
  const given = {
    status: filter?.status ?? undefined,
    year: filter?.year ?? undefined,
    first,
    after,
  };
  const parts = partsAsked(info, undefined, "nodes");
  return connection(info, { first }, async (asksTotal) => {
    const page = await context.read((db) => listImports(db, given, parts, asksTotal));
    for (const record of page.nodes) knowParts(context, record, parts);
    return page;
  });
};
