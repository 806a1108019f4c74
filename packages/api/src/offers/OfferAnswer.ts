import type { OfferAnswerResolvers } from "../generated/types.ts";

export const OfferAnswer: OfferAnswerResolvers = {
  outcome: ({ decision }) => decision.outcome,
  exemption: ({ decision }) => decision.exemption,
  conditions: ({ decision }) => [...decision.conditions],
  next: ({ decision }) => [...decision.next],
};
