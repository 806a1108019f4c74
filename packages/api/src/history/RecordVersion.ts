import type { RecordVersionResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const RecordVersion: RecordVersionResolvers = {
  organisation: ({ change }, _, context) =>
    change?.organisationId == null ? null : organisationOf(context, change.organisationId),

  // Another organisation knows its own people; nobody else needs to.
  subject: ({ change }, _, { actor }) =>
    actor !== null && actor.childId === undefined && change?.organisationId === actor.organisationId
      ? change.subject
      : null,
};
