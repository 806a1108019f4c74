import { listSealedIdentities } from "@cic/db/sealed-identities/sealed-identity.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const sealedIdentities: NonNullable<QueryResolvers["sealedIdentities"]> = (_, args, context, info) => {
  context.require("sealed-identity:decide");
  return connection(info, args, (asksTotal) => context.read((db) => listSealedIdentities(db, args, asksTotal)));
};
