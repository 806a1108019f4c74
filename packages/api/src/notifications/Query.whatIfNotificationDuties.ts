import { factsGiven } from "@cic/domain/notifications/facts-of-placement";
import type { QueryResolvers } from "../generated/types.ts";
import { refused } from "../refused.ts";
import { dutiesOf } from "./duties-of.ts";
import { givenFacts } from "./given-facts.ts";

type Resolver = NonNullable<QueryResolvers["whatIfNotificationDuties"]>;

export const whatIfNotificationDuties: Resolver = async (_, { event, on, placingNation, facts }, context) => {
  context.require("placement:read");
  const given = givenFacts(facts, on, context.directory());
  if (given.kind !== "facts") return refused(given);
  return dutiesOf(context, { ...factsGiven(event, on, given.facts), placingNation: placingNation ?? null });
};
