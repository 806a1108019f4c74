import { countCareLeavers, listCareLeavers } from "@cic/db/care-leavers/care-leaver-list";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const careLeavers: NonNullable<QueryResolvers["careLeavers"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("care-leaver:report");
  const on = args.on ?? context.today;
  return connection(
    info,
    args,
    async () => {
      const page = await context.read((db) => listCareLeavers(db, organisationId, on, args));
      return { ...page, nodes: page.nodes.map((record) => ({ record, on })) };
    },
    () => context.read((db) => countCareLeavers(db, organisationId, on, args)),
  );
};
