import type { Day } from "@cic/domain/dates";
import type { SealedIdentityResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const SealedIdentity: SealedIdentityResolvers = {
  adoptedOn: ({ adoptedOn }) => adoptedOn as Day,

  sealedAt: ({ sealedAt }) => instant(sealedAt),

  matches: ({ matches }) => matches.map((row) => ({ ...row, foundAt: instant(row.foundAt) })),
};
