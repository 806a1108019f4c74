import { listTargets } from "@cic/db/indicators/target.queries";
import type { QueryResolvers } from "../generated/types.ts";

export const indicatorTargets: NonNullable<QueryResolvers["indicatorTargets"]> = async (_, args, context) => {
  const { organisationId } = context.require("indicator:read");
  return await context.read((db) => listTargets(db, organisationId, args.indicatorId));
};
