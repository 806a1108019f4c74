import type { ProposedBreachResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const ProposedBreach: ProposedBreachResolvers = {
  organisation: ({ organisationId: id }, _, context) => (id === null ? null : organisationOf(context, id)),
};
