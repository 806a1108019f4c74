import type { Day } from "@cic/domain/dates";
import { showPostcode } from "@cic/domain/organisations/postcode";
import type { ResidenceResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const Residence: ResidenceResolvers = {
  postcode: ({ postcode }) => (postcode === null ? null : showPostcode(postcode)),

  from: ({ startedOn }) => startedOn as Day,

  until: ({ endedOn }) => endedOn as Day | null,

  recordedAt: ({ createdAt }) => instant(createdAt),
};
