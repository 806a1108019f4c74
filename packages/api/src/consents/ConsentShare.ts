import type { Day } from "@cic/domain/dates";
import type { ConsentShareResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const ConsentShare: ConsentShareResolvers = {
  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  from: ({ sharedFrom }) => sharedFrom as Day,

  until: ({ sharedUntil }) => sharedUntil as Day | null,

  endedAt: ({ endedAt }) => (endedAt === null ? null : instant(endedAt)),
};
