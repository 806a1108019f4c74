import type { NotRequestable } from "@cic/domain/assessments/request-assessment";
import type { IllegalAssessmentStep as Illegal, IllegalAssessmentStepReason } from "@cic/domain/assessments/take-step";
import type { AssessmentNotRequestable, IllegalAssessmentStep } from "../generated/types.ts";

// Written for people; callers go by the reason.
const ofStep: Readonly<Record<IllegalAssessmentStepReason, string>> = {
  NOT_NEXT: "The step cannot be taken in the state that the assessment is in.",
  NOT_YOURS: "The step is another organisation's.",
  REASON_NEEDED: "The step needs a reason.",
  CONSENT_AWAITED: "No consent to the assessment is in force.",
  REVIEW_NEEDED: "The child was not brought: review why before they are discharged.",
  APPOINTMENT_NEEDED: "Say for which day it is booked.",
  UNDERSTANDING_NEEDED: "Say who judged that the child understands enough to decline.",
};

export const stepRefused = ({
  reason,
  allowed,
}: Illegal): { __typename: "IllegalAssessmentStep" } & IllegalAssessmentStep => ({
  __typename: "IllegalAssessmentStep",
  message: ofStep[reason],
  illegalReason: reason,
  allowedSteps: [...allowed],
});

export const requestRefused = ({
  because,
  assessmentId,
}: NotRequestable): { __typename: "AssessmentNotRequestable" } & AssessmentNotRequestable => ({
  __typename: "AssessmentNotRequestable",
  message:
    because === "UNDER_WAY"
      ? "An assessment of this kind is under way."
      : "The child is not in the authority's care today.",
  notRequestableReason: because,
  underWayId: assessmentId,
});
