import type { SealedCellResolvers } from "../generated/types.ts";

export const SealedCell: SealedCellResolvers = {
  categories: ({ at }) => [...at],
};
