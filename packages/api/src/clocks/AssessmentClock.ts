import { proposedBreaches } from "@cic/domain/clocks/breach.rule";
import { loadAssessment } from "../assessments/assessment.loaders.ts";
import type { AssessmentClockResolvers } from "../generated/types.ts";
import { loadDueChanges } from "./clock.loaders.ts";

export const AssessmentClock: AssessmentClockResolvers = {
  kind: ({ clock }) => clock.kind,
  causeId: ({ clock }) => clock.causeId,
  carePeriodId: ({ clock }) => clock.carePeriodId,
  assessment: ({ clock }, _, context) =>
    clock.assessment === null ? null : loadAssessment(context, clock.assessment.id),
  state: ({ clock }) => clock.state,
  reason: ({ clock }) => clock.reason,
  exemptById: ({ clock }) => clock.exemptById,
  pausedOn: ({ clock }) => clock.pausedOn,
  startsOn: ({ clock }) => clock.startsOn,
  dueOn: ({ clock }) => clock.dueOn,
  calendarGap: ({ clock }) => clock.calendarGap,
  twentyEightDaysOn: ({ clock }) => clock.twentyEightDaysOn,
  crossover: ({ clock }) => clock.crossover,
  stricterDueOn: ({ clock }) => clock.stricterDueOn,
  overdue: ({ clock }) => clock.overdue,
  legs: ({ clock }) => [...clock.legs],
  leg: ({ clock }) => clock.leg,
  workingDays: ({ clock }) => clock.workingDays,
  assessed: ({ clock }) => clock.assessed,
  reported: ({ clock }) => clock.reported,
  breaches: ({ clock }) => proposedBreaches(clock).map((proposed) => ({ causeId: clock.causeId, proposed })),
  dueChanges: ({ clock }, _, context) => loadDueChanges(context, clock.causeId),
  classified: ({ classified }) => classified,
};
