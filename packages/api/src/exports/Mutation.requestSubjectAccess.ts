import { findExport } from "@cic/db/exports/export.queries";
import { insertExport } from "@cic/db/exports/export.writes";
import { inputRefused } from "@cic/domain/refusals";
import type { MutationResolvers } from "../generated/types.ts";
import { idempotent } from "../idempotent.ts";
import { refused } from "../refused.ts";
import { subjectOf } from "../rights/subject.ts";

type Resolver = MutationResolvers["requestSubjectAccess"];

export const requestSubjectAccess: Resolver = async (_, { idempotencyKey, input }, context) => {
  const request = { action: "rights:ask", operation: "requestSubjectAccess", key: idempotencyKey, input } as const;
  const outcome = await idempotent(context, request, async (db, actor) => {
    const layout = input.layout ?? "HTML";
    if (layout !== "JSON" && layout !== "HTML") return inputRefused("FIELD_DOES_NOT_APPLY", "layout");
    const child = await subjectOf(db, actor, input.childId);
    if ("kind" in child) return child;
    return {
      kind: "requested",
      id: await insertExport(db, actor, "SUBJECT_ACCESS", { layout, childId: child.id }),
    } as const;
  });
  if (outcome.kind !== "requested") return refused(outcome);
  const found = await context.read((db) => findExport(db, outcome.id));
  if (found === undefined) throw new Error("an export is there for whoever asked for it");
  // Again for a request that is repeated: the first order may not have come through.
  if (found.state === "REQUESTED") await context.exports.work(found.id, context.require("rights:ask"));
  return { __typename: "RequestExportOk", export: found };
};
