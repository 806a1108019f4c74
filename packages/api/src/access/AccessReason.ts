import type { Day } from "@cic/domain/dates";
import type { AccessReasonResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const AccessReason: AccessReasonResolvers = {
  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),
  from: ({ validFrom }) => validFrom as Day,
  until: ({ validUntil }) => validUntil as Day | null,
};
