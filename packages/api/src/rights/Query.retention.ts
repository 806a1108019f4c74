import { isUuid } from "@cic/db/ids";
import { findRetentions } from "@cic/db/rights/retention.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { retentionAnswer } from "./retention-answer.ts";

export const retention: NonNullable<QueryResolvers["retention"]> = async (_, { childId }, context) => {
  context.require("rights:ask");
  if (!isUuid(childId)) return null;
  const [row] = await context.governing(
    (db) => findRetentions(db, [childId]),
    (rows) => rows.flatMap((found) => (found == null ? [] : [found.id])),
  );
  return row == null ? null : retentionAnswer(context, row);
};
