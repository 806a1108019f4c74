import { isUuid } from "@cic/db/ids";
import { findRetentions } from "@cic/db/rights/retention.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { retentionsOf } from "./retention-answer.ts";

export const retention: NonNullable<QueryResolvers["retention"]> = async (_, { childId }, context) => {
  context.require("rights:ask");
  if (!isUuid(childId)) return null;
  return context.governing(async (db) => {
    const [row] = await findRetentions(db, [childId]);
    if (row == null) return null;
    const [answer = null] = await retentionsOf(context, db, [row]);
    return answer;
  });
};
