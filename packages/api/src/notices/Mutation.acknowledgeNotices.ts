import { lockNotices } from "@cic/db/notices/notice.queries";
import { type StepOfNotice, writeSteps } from "@cic/db/notices/notice.writes";
import { takeNoticeStep } from "@cic/domain/notices/take-step";
import { takerOf } from "../disputes/taker.ts";
import { ApiError } from "../errors.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import type { Acknowledged } from "./AcknowledgedNotice.ts";

const MOST = 200;

export const acknowledgeNotices: MutationResolvers["acknowledgeNotices"] = async (
  _,
  { idempotencyKey, noticeIds },
  context,
) => {
  context.require("notice:respond");
  if (noticeIds.length < 1 || noticeIds.length > MOST) {
    throw new ApiError("BAD_USER_INPUT", `\`noticeIds\` has 1 to ${MOST} ids.`, { argument: "noticeIds" });
  }
  const operation = "acknowledgeNotices";
  const request = { action: "notice:respond", operation, key: idempotencyKey, input: noticeIds } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const notices = new Map((await lockNotices(db, noticeIds)).map((row) => [row.id, row]));
    const taken = new Map<string, StepOfNotice>();
    const results = noticeIds.map((id): Acknowledged => {
      const before = notices.get(id.toLowerCase());
      if (before === undefined) return { kind: "notFound" };
      // An id that is given twice is acknowledged once.
      if (taken.has(before.id)) return { kind: "acknowledged" };
      const input = { to: "ACKNOWLEDGED", expectedVersion: before.version } as const;
      const decision = takeNoticeStep(before, input, actor.organisationId, context.today, context.directory());
      if (decision.kind === "illegalStep") return decision;
      if (decision.kind !== "taken") throw new Error("a step without a text or a version of its own was refused");
      taken.set(before.id, { before, step: decision.step });
      return { kind: "acknowledged" };
    });
    await writeSteps(db, [...taken.values()], takerOf(actor, context));
    return { results };
  });
  return { results: outcome.results.map((result, i) => ({ result, noticeId: noticeIds[i] as string })) };
};
