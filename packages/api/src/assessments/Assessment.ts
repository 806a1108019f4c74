import { may } from "@cic/auth/actor";
import { nextAssessmentSteps } from "@cic/domain/assessments/take-step";
import { satisfiesDuty } from "@cic/domain/clocks/clock-facts";
import type { Day } from "@cic/domain/dates";
import { hiddenOf } from "../access/hidden-fields.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { AssessmentResolvers, AssessmentStepKind, ResolversParentTypes } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { organisationOf } from "../organisation-of.ts";
import { hasConsent, loadAssessmentSteps, loadChecks, loadCopies, loadReports } from "./assessment.loaders.ts";
import { assessmentSides, recordOf } from "./assessment-sides.ts";

type Row = ResolversParentTypes["Assessment"];

const day = (on: string | null) => on as Day | null;

export const Assessment: AssessmentResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  state: async ({ state, childId }, _, context) =>
    state === "REQUESTED" && !(await hasConsent(context, childId)) ? "CONSENT_AWAITED" : state,

  stateSince: ({ stateSince }) => instant(stateSince),

  requestedBy: ({ authorityId }, _, context) => organisationOf(context, authorityId),

  requestedOn: ({ requestedOn }) => requestedOn as Day,

  acceptedOn: ({ acceptedOn }) => day(acceptedOn),

  bookedOn: ({ bookedOn }) => day(bookedOn),

  appointmentOn: ({ appointmentOn }) => day(appointmentOn),

  assessedOn: ({ assessedOn }) => day(assessedOn),

  satisfiesDuty: (row) => (row.assessedOn === null ? null : satisfiesDuty(recordOf(row) as never)),

  reportReturnedOn: ({ reportReturnedOn }) => day(reportReturnedOn),

  declinedOn: ({ declinedOn }) => day(declinedOn),

  cancelledOn: ({ cancelledOn }) => day(cancelledOn),

  timesNotBrought: ({ notBrought }) => notBrought,

  timesCancelledByCarer: ({ cancelledByCarer }) => cancelledByCarer,

  timesCancelledByService: ({ cancelledByService }) => cancelledByService,

  icb: ({ icbId }, _, context) => (icbId === null ? null : organisationOf(context, icbId)),

  provider: ({ providerId }, _, context) => organisationOf(context, providerId),

  payer: ({ payerIcbId: id, payerCertainty: certainty }, _, context) =>
    id === null || certainty === null ? null : { icb: organisationOf(context, id) as never, certainty },

  report: async ({ id }, _, context) => (await loadReports(context, id)).at(-1) ?? null,

  reports: ({ id }, _, context) => loadReports(context, id),

  copies: ({ id }, _, context) => loadCopies(context, id),

  qualityChecks: ({ id }, _, context) => loadChecks(context, id),

  steps: ({ id }, _, context) => loadAssessmentSteps(context, id),

  nextSteps: (row, _, context) => nextSteps(row, context),

  access: async (row, _, context) => {
    const allowed = nextSteps(row, context).length > 0;
    const bySide = stepsOfSides(row, context).length > 0;
    return {
      canTakeStep: { allowed, reason: allowed ? null : bySide ? "ROLE" : "STATE" },
      hidden: await hiddenOf(context, "Assessment", row.childId),
    };
  },
};

const stepsOfSides = (row: Row, context: Context): AssessmentStepKind[] =>
  context.actor === null
    ? []
    : nextAssessmentSteps(recordOf(row), assessmentSides(row, context.actor.organisationId, context));

function nextSteps(row: Row, context: Context): AssessmentStepKind[] {
  const { actor } = context;
  return actor === null
    ? []
    : stepsOfSides(row, context).filter((kind) =>
        may(actor, kind === "CHECK_QUALITY" ? "assessment:check" : "assessment:write"),
      );
}
