import type { Actor } from "@cic/auth/actor";
import { type AssessmentRow, lockAssessment } from "@cic/db/assessments/assessment.queries";
import { writeAssessmentStep } from "@cic/db/assessments/assessment.writes";
import { findConsentCases } from "@cic/db/consents/consent.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { AssessmentState } from "@cic/domain/assessments/assessment-states";
import {
  type TakeAssessmentStep,
  type TakeAssessmentStepDecision,
  takeAssessmentStep,
} from "@cic/domain/assessments/take-step";
import type { Day } from "@cic/domain/dates";
import { type RecordNotFound, recordNotFound } from "@cic/domain/refusals";
import type { Context } from "../context.ts";
import { takerOf } from "../disputes/taker.ts";
import { isInForce } from "./assessment.loaders.ts";
import { assessmentSides, recordOf } from "./assessment-sides.ts";

export type StepTaken =
  | { readonly kind: "taken"; readonly before: AssessmentRow; readonly on: Day }
  | Exclude<TakeAssessmentStepDecision, { kind: "taken" }>
  | RecordNotFound;

/**
 * Takes a step of an assessment in the transaction of a mutation: locks, decides, has `also` write what belongs to it, and writes the
 * step. `to` stands in for the state that the step's rule gives, where an answer decides it.
 */
export async function takeStepOf(
  db: ScopedDb,
  actor: Actor,
  context: Context,
  { id, step, to }: { readonly id: string; readonly step: TakeAssessmentStep; readonly to?: AssessmentState },
  also: (before: AssessmentRow, on: Day) => Promise<void> = async () => {},
): Promise<StepTaken> {
  const before = await lockAssessment(db, id);
  if (before === undefined) return recordNotFound("assessmentId");
  const [consents] = await findConsentCases(db, [before.childId]);
  const decision = takeAssessmentStep(recordOf(before), step, {
    dateOfBirth: before.dateOfBirth as Day,
    today: context.today,
    sides: assessmentSides(before, actor.organisationId, context),
    consent: isInForce(consents ?? null, context.today),
  });
  if (decision.kind !== "taken") return decision;
  await also(before, decision.step.on);
  const state = to ?? decision.assessment.state;
  const after = { ...decision.assessment, state };
  await writeAssessmentStep(db, before, after, { ...decision.step, to: state }, takerOf(actor, context));
  return { kind: "taken", before, on: decision.step.on };
}
