import { isUuid } from "@cic/db/ids";
import { asGoverning } from "@cic/db/other-roles";
import { findRetentions } from "@cic/db/rights/retention.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { retentionAnswer } from "./retention-answer.ts";

export const retention: NonNullable<QueryResolvers["retention"]> = async (_, { childId }, context) => {
  context.require("rights:ask");
  if (!isUuid(childId)) return null;
  const [row] = await context.read((db) => findRetentions(asGoverning(db), [childId]));
  return row == null ? null : retentionAnswer(context, row);
};
