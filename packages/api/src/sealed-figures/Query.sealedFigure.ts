import { findSealedFigure } from "@cic/db/sealed-figures/sealed-figure.queries";
import type { QueryResolvers } from "../generated/types.ts";

export const sealedFigure: NonNullable<QueryResolvers["sealedFigure"]> = async (_, { id }, context) => {
  context.require("indicator:read");
  return (await context.read((db) => findSealedFigure(db, id))) ?? null;
};
