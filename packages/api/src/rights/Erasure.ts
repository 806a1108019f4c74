import type { ErasureResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const Erasure: ErasureResolvers = {
  erasedAt: ({ erasedAt }) => instant(erasedAt),
  rows: ({ rowsErased }) => Object.values(rowsErased).reduce((sum, n) => sum + n, 0),
};
