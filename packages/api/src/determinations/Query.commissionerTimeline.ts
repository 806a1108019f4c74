import { findTimeline } from "@cic/db/determinations/determination.queries";
import { mayRead } from "../access/hidden-fields.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { QueryResolvers } from "../generated/types.ts";

export const commissionerTimeline: NonNullable<QueryResolvers["commissionerTimeline"]> = async (_, args, context) => {
  context.require("commissioning:read");
  const child = await loadChild(context, args.childId);
  if (child === null || !(await mayRead(context, child.id, "DETERMINATION"))) return null;
  return context.read((db) => findTimeline(db, child.id, args.knownAt ?? null));
};
