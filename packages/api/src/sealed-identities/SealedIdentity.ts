import type { Day } from "@cic/domain/dates";
import type { SealedIdentityResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { loadMatches } from "./sealed-identity.loaders.ts";

export const SealedIdentity: SealedIdentityResolvers = {
  adoptedOn: ({ adoptedOn }) => adoptedOn as Day,

  sealedAt: ({ sealedAt }) => instant(sealedAt),

  matches: async ({ id }, _, context) =>
    (await loadMatches(context, id)).map((row) => ({ ...row, foundAt: instant(row.foundAt) })),
};
