import { listVacancies } from "@cic/db/apprenticeships/vacancy.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const vacancies: NonNullable<QueryResolvers["vacancies"]> = (_, args, context, info) => {
  context.require("vacancy:read");
  return connection(info, args, (asksTotal) => context.read((db) => listVacancies(db, args, asksTotal)));
};
