import type { ConfirmedBreachResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const ConfirmedBreach: ConfirmedBreachResolvers = {
  agrees: ({ owner, reason, proposedOwner, proposedReason }) => owner === proposedOwner && reason === proposedReason,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  confirmedAt: ({ confirmedAt }) => instant(confirmedAt),
};
