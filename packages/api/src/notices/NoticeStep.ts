import type { NoticeStepResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const NoticeStep: NoticeStepResolvers = {
  from: ({ fromState }) => fromState,

  to: ({ toState }) => toState,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  takenAt: ({ takenAt }) => instant(takenAt),

  redirectedTo: ({ redirectedToId: id }, _, context) => (id === null ? null : organisationOf(context, id)),
};
