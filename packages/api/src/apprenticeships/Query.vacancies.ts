import { countVacancies, listVacancies } from "@cic/db/apprenticeships/vacancy.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const vacancies: NonNullable<QueryResolvers["vacancies"]> = (_, args, context, info) => {
  context.require("vacancy:read");
  return connection(
    info,
    args,
    () => context.read((db) => listVacancies(db, args)),
    () => context.read((db) => countVacancies(db, args)),
  );
};
