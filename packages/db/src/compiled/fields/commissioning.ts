import { sql } from "drizzle-orm";
import { creditedById } from "../../charges/charge.queries.ts";
import { assessmentCharge } from "../../charges/charge.table.ts";
import { determination } from "../../determinations/determination.table.ts";
import { dispute, disputeStep } from "../../disputes/dispute.table.ts";
import { knownThen, ledToThen } from "../../history/known-then.ts";
import { offerApplication, offerApplicationStep } from "../../offer-applications/offer-application.table.ts";
import { type CompiledType, list, object, ofRow, resolved, rowOf } from "../compiled-field.ts";
import { needs } from "../needs.ts";
import { childOf } from "./shared.ts";

const relations = [needs.accessRelations(determination.childId)];
const facts = [...relations, needs.commissioningFacts(determination.factsId)];

export const commissioning: Readonly<Record<string, CompiledType>> = {
  AssessmentCharge: {
    ...ofRow(
      assessmentCharge,
      assessmentCharge.childId,
      `amountPence assessment cause claimedBy creditedById creditsId determinationId entry id month payer payerCertainty priceInstrument
      priceSource priceState provider reason recordedAt replacesId`,
      { child: childOf(assessmentCharge.childId) },
    ),
    row: rowOf(assessmentCharge, { creditedById }),
  },
  Determination: ofRow(
    determination,
    determination.childId,
    "commissioner edition id inCare interimPayer outcome reasonCodes recordedAt supersededAt warnings",
    {
      answer: resolved(facts),
      cause: resolved(facts),
      changes: resolved(relations),
      child: childOf(determination.childId),
      from: resolved(relations),
      hidden: resolved(relations),
      originatingIcb: resolved(relations),
      recordThen: {
        kind: "resolved",
        needs: (_, asks) => [
          ...relations,
          knownThen(
            { row: sql`${determination.id}`, childId: sql`${determination.childId}` },
            sql`${determination.recordedAt}`,
            null,
            asks,
          ),
        ],
        leads: () => ledToThen(sql`${determination.childId}`),
      },
      reproduction: resolved(facts),
      rule: resolved(relations),
      supersedesId: resolved(relations),
      until: resolved(relations),
    },
  ),
  Dispute: ofRow(
    dispute,
    dispute.childId,
    "childId determinationId id interimPayer nextSteps on outcomeIcb raisedAt raisedBy respondent service state stateSince version",
    {
      access: resolved([needs.accessRelations(dispute.childId), needs.determination(dispute.determinationId)]),
      child: childOf(dispute.childId),
      determination: object(
        "Determination",
        sql`from ${determination} where ${determination.id} = ${dispute.determinationId}`,
      ),
      dueOn: resolved([], ["disputeTimeLimits"]),
      dueOnSource: resolved([], ["disputeTimeLimits"]),
      steps: list(
        "DisputeStep",
        sql`from ${disputeStep} where ${disputeStep.disputeId} = ${dispute.id} order by ${disputeStep.position}`,
      ),
    },
  ),
  DisputeStep: ofRow(disputeStep, null, "evidence from organisation outcomeIcb reason takenAt takenBy to"),
  OfferApplication: ofRow(
    offerApplication,
    offerApplication.childId,
    `answer authority certificateFrom certificateNumber certificateUntil childId committedPence email id nextSteps offer remindOn renewsId
    state stateSince version`,
    {
      access: resolved([needs.accessRelations(offerApplication.childId)]),
      child: childOf(offerApplication.childId),
      steps: list(
        "OfferApplicationStep",
        sql`from ${offerApplicationStep} where ${offerApplicationStep.applicationId} = ${offerApplication.id}
          order by ${offerApplicationStep.position}`,
      ),
    },
  ),
  OfferApplicationStep: ofRow(offerApplicationStep, offerApplicationStep.childId, "by from reason takenAt to"),
};
