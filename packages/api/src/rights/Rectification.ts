import type { RectificationResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const Rectification: RectificationResolvers = {
  overdue: ({ state, answerBy }, _, { today }) => state === "OPEN" && answerBy < today,
  decidedAt: ({ decidedAt }) => (decidedAt === null ? null : instant(decidedAt)),
};
