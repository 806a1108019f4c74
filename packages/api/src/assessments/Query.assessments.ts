import { listAssessments } from "@cic/db/assessments/assessment.queries";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";

export const assessments: NonNullable<QueryResolvers["assessments"]> = (_, args, context, info) => {
  context.require("assessment:read");
  return connection(info, args, (asksTotal) => context.read((db) => listAssessments(db, args, asksTotal)));
};
