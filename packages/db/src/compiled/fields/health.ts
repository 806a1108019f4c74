import { type SQL, sql } from "drizzle-orm";
import { consent, consentShare } from "../../consents/consent.table.ts";
import { healthAction, healthActionProgress, healthNeed, healthPlan } from "../../health-plans/health-plan.table.ts";
import { lineList, readableChildren } from "../../health-records/health-line.queries.ts";
import { healthLine } from "../../health-records/health-line.table.ts";
import { referral, referralStep } from "../../referrals/referral.table.ts";
import { type CompiledType, type List, leadingTo, list, ofRow, resolved, value } from "../compiled-field.ts";
import { idsOf, needs } from "../needs.ts";
import { childOf } from "./shared.ts";

/** The child whose health record the caller may ask for, under a name of its own. */
const readable = { id: sql`readable.id`, shared: sql`readable.shared` };
export const readableChild = (id: SQL): SQL =>
  sql`from (${readableChildren((childId) => [sql`${childId} = ${id}`])}) readable`;
const lines = needs.healthLines(readable.id);
const lineIds = idsOf.healthLines(readable.id);
const relations = needs.accessRelations(readable.id);

export const health: Readonly<Record<string, CompiledType>> = {
  Consent: ofRow(
    consent,
    consent.childId,
    `alternativesOffered by capacity childId decidedOn decision evidence evidenceReference id receivedOn recordedAt recordedBy reofferOn
    scopes understanding version withdrawalReason withdrawnBy withdrawnOn`,
    {
      access: resolved([needs.accessRelations(consent.childId)]),
      child: childOf(consent.childId),
      sharedWith: list(
        "ConsentShare",
        sql`from ${consentShare} where ${consentShare.consentId} = ${consent.id} order by ${consentShare.id}`,
      ),
      validity: resolved([needs.consentCase(consent.childId)]),
    },
  ),
  ConsentShare: ofRow(consentShare, consentShare.childId, "endedAt from organisation until"),
  HealthAction: ofRow(
    healthAction,
    healthAction.childId,
    "carriedFromId childId description dueOn id originId overdue owner ownerOrganisation planId state version",
    {
      progress: list(
        "HealthActionProgress",
        sql`from ${healthActionProgress} where ${healthActionProgress.originId} = ${healthAction.originId}
          order by ${healthActionProgress.recordedAt}, ${healthActionProgress.id}`,
      ),
    },
  ),
  HealthActionProgress: ofRow(
    healthActionProgress,
    healthActionProgress.childId,
    "dueOn note recordedAt recordedBy state",
  ),
  HealthLine: ofRow(
    healthLine,
    healthLine.childId,
    "childId id kind ofYear on recordedAt recordedBy sdq source value version",
    { access: resolved([needs.accessRelations(healthLine.childId)]) },
  ),
  HealthNeed: ofRow(healthNeed, healthNeed.childId, "area carried description id", {
    actions: list(
      "HealthAction",
      sql`from ${healthAction} where ${healthAction.needId} = ${healthNeed.id} order by ${healthAction.position}`,
    ),
  }),
  HealthPlan: ofRow(
    healthPlan,
    healthPlan.childId,
    "assessmentId childId id madeOn number recordedAt recordedBy replacedOn reviewOn version",
    {
      access: resolved([needs.accessRelations(healthPlan.childId)]),
      child: childOf(healthPlan.childId),
      clinical: resolved([needs.planClinical(healthPlan.id)]),
      needs: list(
        "HealthNeed",
        sql`from ${healthNeed} where ${healthNeed.planId} = ${healthPlan.id} order by ${healthNeed.position}`,
      ),
    },
  ),
  HealthRecord: {
    childId: readable.id,
    row: sql`json_build_object('childId', ${readable.id}, 'shared', ${readable.shared})`,
    fields: {
      childId: value(readable.id),
      child: childOf(readable.id),
      standings: leadingTo(resolved([lines, relations]), [
        [["line"], lineIds],
        [["since"], lineIds],
      ]),
      sdq: leadingTo(resolved([lines]), [
        [["latest"], lineIds],
        [["previous"], lineIds],
      ]),
      lines: { kind: "page", of: "HealthLine", list: (args) => lineList(args as never) as List },
      access: resolved([relations, needs.child(readable.id)]),
    },
  },
  Referral: ofRow(
    referral,
    referral.childId,
    `childId closedOn daysWaiting dischargeReason firstAttendedOn id missedAppointments provider referredOn service state version
    waitingSince`,
    {
      child: childOf(referral.childId),
      nextSteps: resolved([needs.referralSteps(referral.id)]),
      reviewNeeded: resolved([needs.referralSteps(referral.id)]),
      steps: list(
        "ReferralStep",
        sql`from ${referralStep} where ${referralStep.referralId} = ${referral.id} order by ${referralStep.position}`,
      ),
    },
  ),
  ReferralStep: ofRow(
    referralStep,
    referralStep.childId,
    "dischargeReason kind on organisation provider recordedAt reviewOutcome reviewer",
  ),
};
