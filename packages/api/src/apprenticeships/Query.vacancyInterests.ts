import { countInterests, listInterests } from "@cic/db/apprenticeships/vacancy-interest.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const vacancyInterests: NonNullable<QueryResolvers["vacancyInterests"]> = (_, args, context) => {
  context.require("vacancy-interest:read");
  return connection(
    args,
    () => context.read((db) => listInterests(db, args)),
    () => context.read((db) => countInterests(db, args)),
  );
};
