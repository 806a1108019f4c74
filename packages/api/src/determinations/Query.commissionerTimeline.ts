import { findTimeline } from "@cic/db/determinations/determination.queries";
import { isUuid } from "@cic/db/ids";
import { mayRead } from "../access/hidden-fields.ts";
import { childBeside } from "../children/child-beside.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { belowOf } from "../selects.ts";

type Resolver = NonNullable<QueryResolvers["commissionerTimeline"]>;

export const commissionerTimeline: Resolver = async (_, { childId, knownAt }, context, info) => {
  context.require("commissioning:read");
  if (!isUuid(childId)) return null;
  const below = belowOf(info);
  const ofChild = ["child", "accessRelations"] as const;
  const read = await context.read((db) => findTimeline(db, { childId, knownAt: knownAt ?? null, ofChild }, below));
  const child = childBeside(context, read.needs);
  if (child === null || !(await mayRead(context, child.id, "DETERMINATION"))) return null;
  if (read.timeline.length > 0) context.saw([child.id]);
  below.give(read.below, context);
  return read.timeline;
};
