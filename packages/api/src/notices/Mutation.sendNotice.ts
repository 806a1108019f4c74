import { lockChildInCare } from "@cic/db/children/child-in-care.queries";
import { isUuid } from "@cic/db/ids";
import { findNoticesByIds, lockNotices } from "@cic/db/notices/notice.queries";
import { writeSent } from "@cic/db/notices/notice.writes";
import { findRecordForNotice } from "@cic/db/notices/notice-record.queries";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import { noticeDue } from "@cic/domain/notices/due.rule";
import { sendNotice as decide } from "@cic/domain/notices/send-notice";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { loadNotice } from "./notice.loaders.ts";
import { recipientRefused, stepRefused } from "./notice-refused.ts";

export const sendNotice: MutationResolvers["sendNotice"] = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "notice:write", operation: "sendNotice", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const [named] = isUuid(input.noticeId) ? await findNoticesByIds(db, [input.noticeId]) : [];
    // The child first: a notice is not sent while its placement is being changed.
    const child =
      named == null
        ? undefined
        : await lockChildInCare(db, actor.organisationId, { record: "placement", id: named.placementId });
    if (child === undefined) return recordNotFound("noticeId");
    const [before] = await lockNotices(db, [input.noticeId]);
    const record = before && (await findRecordForNotice(db, before.placementId));
    if (before === undefined || record === undefined) return recordNotFound("noticeId");
    const taker = takerOf(actor, context);
    const decision = decide(before, record, input, taker.at, context.directory());
    if (decision.kind !== "sent") return decision;
    const due = noticeDue(before.event, record.placement, await findHolidayCalendar(db));
    await writeSent(db, before, decision, { due, madeInEmergency: record.placement.madeInEmergency }, taker);
    return { kind: "sent", id: before.id } as const;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind === "recipientNotPossible") return recipientRefused(outcome);
  if (outcome.kind !== "sent") return refused(outcome);
  const notice = await loadNotice(context, outcome.id);
  return notice === null ? refused(recordNotFound("noticeId")) : { __typename: "SendNoticeOk", notice };
};
