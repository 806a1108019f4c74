import { listConsents } from "@cic/db/consents/consent.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const consents: NonNullable<QueryResolvers["consents"]> = (_, args, context, info) => {
  context.require("consent:read");
  return connection(info, args, (asksTotal) => context.read((db) => listConsents(db, args, asksTotal)));
};
