import { listSealedIdentities } from "@cic/db/sealed-identities/sealed-identity.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const sealedIdentities: NonNullable<QueryResolvers["sealedIdentities"]> = (_, args, context, info) => {
  context.require("sealed-identity:decide");
  const matches = selects(info, "nodes", "matches");
  return connection(info, args, (total) => context.read((db) => listSealedIdentities(db, args, { matches, total })));
};
