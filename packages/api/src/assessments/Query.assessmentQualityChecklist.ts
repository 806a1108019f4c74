import { QUALITY_CHECKLIST } from "@cic/domain/assessments/quality-checklist";
import type { QueryResolvers } from "../generated/types.ts";

export const assessmentQualityChecklist: NonNullable<QueryResolvers["assessmentQualityChecklist"]> = (
  _,
  __,
  context,
) => {
  context.require("assessment:read");
  return { ...QUALITY_CHECKLIST, questions: [...QUALITY_CHECKLIST.questions] };
};
