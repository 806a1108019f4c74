import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { insertDraft } from "@cic/db/notices/notice.writes";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import { draftNotice as decide } from "@cic/domain/notices/draft-notice";
import { noticeDue } from "@cic/domain/notices/due.rule";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadNotice } from "./notice.loaders.ts";
import { recipientRefused } from "./notice-refused.ts";

export const draftNotice: MutationResolvers["draftNotice"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "notice:write", operation: "draftNotice", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const child = await lockChildInCare(db, actor.organisationId, { record: "placement", id: input.placementId });
    const placement = child?.placements.find(({ id }) => id === input.placementId.toLowerCase());
    if (child === undefined || placement === undefined) return recordNotFound("placementId");
    const decision = decide(input, child.authorityId, context.today, context.directory());
    if (decision.kind !== "drafted") return decision;
    const due = noticeDue(input.event, placement, await findHolidayCalendar(db));
    const of = { childId: child.id, authorityId: child.authorityId, placementId: placement.id };
    const known = { due, madeInEmergency: placement.madeInEmergency };
    return { kind: "drafted", id: await insertDraft(db, of, decision.notice, known, takerOf(actor, context)) } as const;
  });
  if (outcome.kind === "recipientNotPossible") return recipientRefused(outcome);
  if (outcome.kind !== "drafted") return refused(outcome);
  const notice = await loadNotice(context, outcome.id);
  return notice === null ? refused(recordNotFound("placementId")) : { __typename: "DraftNoticeOk", notice };
};
