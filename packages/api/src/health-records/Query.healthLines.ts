import { countHealthLines, listHealthLines } from "@cic/db/health-records/health-line.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const healthLines: NonNullable<QueryResolvers["healthLines"]> = (_, args, context) => {
  context.require("health-record:read");
  return connection(
    args,
    () => context.read((db) => listHealthLines(db, args)),
    () => context.read((db) => countHealthLines(db, args)),
  );
};
