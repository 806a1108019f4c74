import type { OfferApplicationStepResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const OfferApplicationStep: OfferApplicationStepResolvers = {
  from: ({ fromState }) => fromState,
  to: ({ toState }) => toState,
  by: ({ side }) => (side === "RECORD" ? null : side),
  takenAt: ({ takenAt }) => instant(takenAt),
};
