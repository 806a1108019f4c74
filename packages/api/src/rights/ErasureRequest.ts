import type { ErasureRequestResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const ErasureRequest: ErasureRequestResolvers = {
  askedBy: ({ askedBy, askedByThem }) => (askedByThem ? null : askedBy),
  askedAt: ({ askedAt }) => instant(askedAt),
  decidedAt: ({ decidedAt }) => (decidedAt === null ? null : instant(decidedAt)),
};
