import type { Day } from "@cic/domain/dates";
import type { AssessmentStepResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";

export const AssessmentStep: AssessmentStepResolvers = {
  from: ({ fromState }) => fromState,

  to: ({ toState }) => toState,

  on: ({ happenedOn }) => happenedOn as Day,

  appointmentOn: ({ appointmentOn }) => appointmentOn as Day | null,

  reofferOn: ({ reofferOn }) => reofferOn as Day | null,

  organisation: ({ organisationId }, _, context) => organisationOf(context, organisationId),

  takenAt: ({ takenAt }) => instant(takenAt),
};
