import { listExports } from "@cic/db/exports/export.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { requireExports } from "./require-exports.ts";

export const exports: NonNullable<QueryResolvers["exports"]> = (_, args, context, info) => {
  requireExports(context);
  return connection(info, args, (asksTotal) => context.read((db) => listExports(db, args, asksTotal)));
};
