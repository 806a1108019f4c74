import { noticeRule } from "@cic/domain/notifications/notice-rules";
import type { PlacementStepResolvers } from "../generated/types.ts";

export const PlacementStep: PlacementStepResolvers = {
  notRequiredBecause: ({ because }) => because,

  doubts: ({ reasons }) => [...reasons],

  factsMissing: ({ missing }) => [...missing],

  rules: ({ rules }) => rules.map(noticeRule),
};
