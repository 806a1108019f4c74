import { listSealedFigures } from "@cic/db/sealed-figures/sealed-figure.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const sealedFigures: NonNullable<QueryResolvers["sealedFigures"]> = (_, args, context, info) => {
  context.require("indicator:read");
  return connection(info, args, (asksTotal) => context.read((db) => listSealedFigures(db, args, asksTotal)));
};
