import type { OpenedIdentityResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const OpenedIdentity: OpenedIdentityResolvers = {
  responsibleAuthority: ({ authorityId }, _, context) => organisationOf(context, authorityId),

  foundChildIds: ({ foundChildIds }) => [...foundChildIds],

  healthLines: ({ healthLines }) => (healthLines === null ? null : [...healthLines]),
};
