import type { Day } from "@cic/domain/dates";
import { eventDay, factsOfPlacement } from "@cic/domain/notifications/facts-of-placement";
import { startsPlacement } from "@cic/domain/notifications/notice-facts";
import type { QueryResolvers } from "../generated/types.ts";
import { loadPlacement } from "../placements/placement.loaders.ts";
import { refused } from "../refused.ts";
import { dutiesOf } from "./duties-of.ts";
import { givenFacts } from "./given-facts.ts";
import { loadNoticeRecord } from "./notice-record.ts";

type Resolver = NonNullable<QueryResolvers["notificationDuties"]>;

export const notificationDuties: Resolver = async (_, { placementId, event, facts }, context) => {
  const { organisationId } = context.require("placement:read");
  const placement = await loadPlacement(context, placementId);
  // Whom to notify follows from the authority's own record: others are told nothing, of it or of its being there.
  if (placement === null || placement.authorityId !== organisationId) return null;
  context.saw([placement.childId]);
  const record = await loadNoticeRecord(context, placement, !startsPlacement(event));
  const on: Day | undefined = eventDay(event, record);
  if (on === undefined) return { __typename: "NotificationDutiesNotEvaluated", reason: "EVENT_NOT_RECORDED" };
  const given = givenFacts(facts ?? {}, on, context.directory());
  if (given.kind !== "facts") return refused(given);
  // The directory holds English authorities alone, and none but they place children here.
  return dutiesOf(context, { ...factsOfPlacement(event, on, record, given.facts), placingNation: "ENGLAND" });
};
