import { findFactsOfTimeline, findTimeline } from "@cic/db/determinations/determination.queries";
import { inRole, mayRead, relationsOf } from "../access/hidden-fields.ts";
import { askAhead, childAnd, showAsked } from "../children/child-and.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { selects } from "../selects.ts";
import { knowFacts } from "./determination.loaders.ts";

type Resolver = NonNullable<QueryResolvers["commissionerTimeline"]>;

export const commissionerTimeline: Resolver = async (_, { childId, knownAt }, context, info) => {
  context.require("commissioning:read");
  const known = knownAt ?? null;
  const asksFacts =
    inRole(context, "COMMISSIONING_FACTS") && (selects(info, "answer") || selects(info, "reproduction"));
  const asked = await childAnd(context, childId, (id) =>
    Promise.all([
      context.read((db) => findTimeline(db, id, known)),
      asksFacts ? context.read((db) => findFactsOfTimeline(db, id, known)) : undefined,
      relationsOf(context, id),
      askAhead(context, id, info, "child"),
    ]),
  );
  if (asked === null) return null;
  const [child, [timeline, facts]] = asked;
  if (timeline.length > 0) await showAsked(context, child, childId, info, "child");
  if (!(await mayRead(context, child.id, "DETERMINATION"))) return null;
  const byId = new Map(facts?.map((row) => [row.id, row]));
  if (facts !== undefined) for (const { factsId } of timeline) knowFacts(context, factsId, byId.get(factsId) ?? null);
  return timeline;
};
