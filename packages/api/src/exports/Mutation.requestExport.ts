import { findExport } from "@cic/db/exports/export.queries";
import { insertExport } from "@cic/db/exports/export.writes";
import { inputRefused } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { readQuestion } from "../indicators/ask.ts";
import { membersNotShown } from "../indicators/Query.indicatorMembers.ts";
import { questionSaid } from "../indicators/question-said.ts";
import { refused } from "../refused.ts";

export const requestExport: MutationResolvers["requestExport"] = async (_, { idempotencyKey, input }, context) => {
  const { kind, indicatorId, version, period, groupBy, filter } = input;
  const layout = input.layout ?? "TIDY";
  if (kind === "SUBJECT_ACCESS") return refused(inputRefused("FIELD_DOES_NOT_APPLY", "kind"));
  if (layout === "JSON" || layout === "HTML") return refused(inputRefused("FIELD_DOES_NOT_APPLY", "layout"));
  const ofMembers = kind === "MEMBERS";
  const action = ofMembers ? "indicator:members" : "indicator:read";
  const { organisationId } = context.require(action);
  const area = ofMembers ? organisationId : input.area;
  const question = readQuestion(context, { id: indicatorId, version, period, area, groupBy, filter });
  if (question.kind !== "asked") return question.answer;
  const { asked, showing } = question;
  if (ofMembers && showing.kind !== "EXACT") return membersNotShown;
  const request = { action, operation: "requestExport", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const apart = ofMembers
      ? layout === "DFE"
        ? "layout"
        : asked.groupBy.length > 0
          ? "groupBy"
          : input.area != null && input.area !== organisationId
            ? "area"
            : undefined
      : input.standing == null
        ? undefined
        : "standing";
    if (apart !== undefined) return inputRefused("FIELD_DOES_NOT_APPLY", apart);
    const id = await insertExport(db, actor, kind, {
      layout,
      ...questionSaid(question),
      standing: input.standing ?? null,
    });
    return { kind: "requested", id } as const;
  });
  if (outcome.kind !== "requested") return refused(outcome);
  const found = await context.read((db) => findExport(db, outcome.id));
  if (found === undefined) throw new Error("an export is there for whoever asked for it");
  // Again for a request that is repeated: the first order may not have come through.
  if (found.state === "REQUESTED") await context.exports.work(found.id, context.require(action));
  return { __typename: "RequestExportOk", export: found };
};
