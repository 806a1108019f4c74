import { listHealthLines } from "@cic/db/health-records/health-line.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const healthLines: NonNullable<QueryResolvers["healthLines"]> = (_, args, context, info) => {
  context.require("health-record:read");
  return connection(info, args, (asksTotal) => context.read((db) => listHealthLines(db, args, asksTotal)));
};
