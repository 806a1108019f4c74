import type { DisputeStepResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const DisputeStep: DisputeStepResolvers = {
  from: ({ fromState }) => fromState,

  to: ({ toState }) => toState,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  takenAt: ({ takenAt }) => instant(takenAt),

  evidence: ({ evidence }) => [...evidence],

  outcomeIcb: ({ outcomeIcbId }, _, context) => (outcomeIcbId === null ? null : organisationOf(context, outcomeIcbId)),
};
