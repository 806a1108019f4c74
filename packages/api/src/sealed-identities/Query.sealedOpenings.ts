import { listOpenings } from "@cic/db/sealed-identities/sealed-identity.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const sealedOpenings: NonNullable<QueryResolvers["sealedOpenings"]> = (_, args, context, info) => {
  context.require("sealed-identity:open");
  const opened = selects(info, "nodes", "opened");
  return connection(info, args, (total) => context.read((db) => listOpenings(db, args, { opened, total })));
};
