import { isUuid } from "@cic/db/ids";
import { lockNotices } from "@cic/db/notices/notice.queries";
import { writeRedirection, writeSteps } from "@cic/db/notices/notice.writes";
import { takeNoticeStep as decide } from "@cic/domain/notices/take-step";
import { recordNotFound } from "@cic/domain/refusals";
import { takerOf } from "../disputes/taker.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { sendAnew } from "./answered-notice.ts";
import { loadNotice } from "./notice.loaders.ts";
import { stepRefused } from "./notice-refused.ts";
import { actionOfStep } from "./step-action.ts";

export const takeNoticeStep: MutationResolvers["takeNoticeStep"] = async (_, { idempotencyKey, input }, context) => {
  const action = actionOfStep(input.to);
  const request = { action, operation: "takeNoticeStep", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const [before] = isUuid(input.noticeId) ? await lockNotices(db, [input.noticeId]) : [];
    if (before === undefined) return recordNotFound("noticeId");
    const decision = decide(before, input, actor.organisationId, context.today, context.directory());
    if (decision.kind !== "taken") return decision;
    const taken = { before, step: decision.step };
    const taker = takerOf(actor, context);
    if (input.to === "REDIRECTED") await writeRedirection(db, taken, context.today, taker);
    else await writeSteps(db, [taken], taker);
    if (input.to === "ANSWERED") await sendAnew(db, before, taker);
    return { kind: "taken", id: before.id } as const;
  });
  if (outcome.kind === "illegalStep") return stepRefused(outcome);
  if (outcome.kind !== "taken") return refused(outcome);
  const notice = await loadNotice(context, outcome.id);
  return notice === null ? refused(recordNotFound("noticeId")) : { __typename: "TakeNoticeStepOk", notice };
};
