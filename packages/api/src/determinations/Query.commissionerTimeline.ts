import { findTimeline } from "@cic/db/determinations/determination.queries";
import { isUuid } from "@cic/db/ids";
import { inRole, mayRead } from "../access/hidden-fields.ts";
import { childBeside } from "../children/child-beside.ts";
import { needsOfChild } from "../children/needs-of-child.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { selects } from "../selects.ts";
import { knowFacts } from "./determination.loaders.ts";

type Resolver = NonNullable<QueryResolvers["commissionerTimeline"]>;

export const commissionerTimeline: Resolver = async (_, { childId, knownAt }, context, info) => {
  context.require("commissioning:read");
  const asksFacts =
    inRole(context, "COMMISSIONING_FACTS") && (selects(info, "answer") || selects(info, "reproduction"));
  if (!isUuid(childId)) return null;
  const ofChild = needsOfChild(context, info, ["child"], "child", "accessRelations");
  const { timeline, facts, needs } = await context.read((db) =>
    findTimeline(db, { childId, knownAt: knownAt ?? null, ofChild }, asksFacts),
  );
  const child = childBeside(context, needs);
  if (child === null || !(await mayRead(context, child.id, "DETERMINATION"))) return null;
  if (timeline.length > 0) context.saw([child.id]);
  const byId = new Map(facts?.map((row) => [row.id, row]));
  if (facts !== null) for (const { factsId } of timeline) knowFacts(context, factsId, byId.get(factsId) ?? null);
  return timeline;
};
