import type { CareLeaverDutyResolvers } from "../generated/types.ts";

export const CareLeaverDuty: CareLeaverDutyResolvers = {
  duty: ({ rule }) => rule.duty,

  title: ({ rule }) => rule.title,

  citation: ({ rule }) => rule.citation,

  confidence: ({ rule }) => rule.confidence,
};
