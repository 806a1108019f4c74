import { listInterests } from "@cic/db/apprenticeships/vacancy-interest.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const vacancyInterests: NonNullable<QueryResolvers["vacancyInterests"]> = (_, args, context, info) => {
  context.require("vacancy-interest:read");
  return connection(info, args, (asksTotal) => context.read((db) => listInterests(db, args, asksTotal)));
};
