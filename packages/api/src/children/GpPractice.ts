import type { Day } from "@cic/domain/dates";
import type { GpPracticeResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const GpPractice: GpPracticeResolvers = {
  associations: ({ associations }, _, context) =>
    associations.map(({ icbId, validFrom, validUntil, source }) => ({
      icb: organisationOf(context, icbId),
      from: validFrom as Day | null,
      until: validUntil as Day | null,
      source,
    })),
};
