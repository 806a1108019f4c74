import { listOpenings } from "@cic/db/sealed-identities/sealed-identity.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const sealedOpenings: NonNullable<QueryResolvers["sealedOpenings"]> = (_, args, context, info) => {
  context.require("sealed-identity:open");
  return connection(info, args, (asksTotal) => context.read((db) => listOpenings(db, args, asksTotal)));
};
