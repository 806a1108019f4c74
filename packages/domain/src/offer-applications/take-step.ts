import { addMonths, type Day } from "../dates.ts";
import type { OfferDecision } from "../offers/decide-offer.ts";
import type { Offer } from "../offers/offer.ts";
import { certificatePrice } from "../prescriptions/cheapest-way.ts";
import { type InputRefused, inputRefused, type VersionConflict, versionConflict } from "../refusals.ts";
import { readText } from "../text.ts";
import {
  APPLICATION_STATES,
  APPLICATION_STEP_RULES,
  type ApplicationSide,
  type ApplicationState,
  type ApplicationStepTo,
} from "./application-states.ts";

export interface ApplicationRecord {
  readonly id: string;
  readonly state: ApplicationState;
  /** How often it was refused: an appeal is heard once. */
  readonly refusals: number;
  /** What the rules answered when it was submitted. `null` for a draft. */
  readonly outcome: OfferDecision["outcome"] | null;
  /** The position of its last step. */
  readonly version: number;
}

export interface TakeApplicationStep {
  readonly to: ApplicationStepTo;
  readonly reason?: string | null | undefined;
  readonly certificateNumber?: string | null | undefined;
  readonly certificateFrom?: Day | null | undefined;
  readonly expectedVersion: number;
}

/** What is written of a step. */
export interface TakenApplicationStep {
  readonly applicationId: string;
  readonly position: number;
  readonly from: ApplicationState | null;
  readonly to: ApplicationState;
  readonly by: ApplicationSide | "RECORD";
  readonly reason: string | null;
}

/** A certificate as it is issued. */
export interface Certificate {
  readonly number: string;
  readonly from: Day;
  /** First day on which it is no longer valid. */
  readonly until: Day;
  /** `null`: nobody is reminded. */
  readonly remindOn: Day | null;
}

/** The meanings stand in the schema (`IllegalApplicationStepReason`). */
export type IllegalApplicationStepReason =
  | "NOT_NEXT"
  | "ONLY_APPLICANT"
  | "ONLY_OWNER"
  | "REASON_NEEDED"
  | "APPEAL_HEARD"
  | "NOT_ELIGIBLE"
  | "ALREADY_EXEMPT"
  | "OFFER_GIVES_NO_CERTIFICATE";

export interface IllegalApplicationStep {
  readonly kind: "illegalStep";
  readonly reason: IllegalApplicationStepReason;
  /** What the caller may do now. */
  readonly allowed: readonly ApplicationState[];
}

export type TakeApplicationStepDecision =
  | {
      readonly kind: "taken";
      readonly step: TakenApplicationStep;
      readonly certificate: Certificate | null;
    }
  | IllegalApplicationStep
  | VersionConflict
  | InputRefused;

export const MOST_REASON = 2_000;
const MOST_NUMBER = 40;
/** A certificate begins within a month before or after it is asked for (rules 4.4). */
const START_WITHIN_MONTHS = 1;

/** The states to which a party with these sides may take an application, in the order of the states. */
export function nextApplicationSteps(
  { state, refusals }: Pick<ApplicationRecord, "state" | "refusals">,
  sides: readonly ApplicationSide[],
): ApplicationState[] {
  return APPLICATION_STATES.filter((to) => {
    const by = APPLICATION_STEP_RULES[state][to]?.by;
    return by !== undefined && by !== "RECORD" && sides.includes(by) && !(to === "APPEALED" && refusals > 1);
  });
}

/**
 * The step that a party takes. `decision` is what the rules answer today, which a submission is refused by unless they can have
 * the offer or more must be known for it; whoever gives it may then decide what is in doubt, and says why when the rules did not
 * find them eligible.
 */
export function takeApplicationStep(
  application: ApplicationRecord,
  input: TakeApplicationStep,
  sides: readonly ApplicationSide[],
  offer: Offer,
  decision: OfferDecision | null,
  today: Day,
): TakeApplicationStepDecision {
  const conflict = versionConflict(application.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const illegal = (reason: IllegalApplicationStepReason): IllegalApplicationStep => ({
    kind: "illegalStep",
    reason,
    allowed: nextApplicationSteps(application, sides),
  });
  const rule = APPLICATION_STEP_RULES[application.state][input.to];
  if (rule === undefined || rule.by === "RECORD" || sides.length === 0) return illegal("NOT_NEXT");
  if (!sides.includes(rule.by)) return illegal(rule.by === "OWNER" ? "ONLY_OWNER" : "ONLY_APPLICANT");
  if (input.to === "APPEALED" && application.refusals > 1) return illegal("APPEAL_HEARD");
  const doubtful = input.to === "APPROVED" && application.outcome !== "ELIGIBLE";
  const said = input.reason ?? null;
  if (said === null && (rule.reason === "NEEDED" || doubtful)) return illegal("REASON_NEEDED");
  const reason = said === null ? null : readText(said, MOST_REASON);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "reason");
  if (input.to === "SUBMITTED") {
    if (decision?.outcome === "ALREADY_EXEMPT") return illegal("ALREADY_EXEMPT");
    if (decision?.outcome === "NOT_ELIGIBLE") return illegal("NOT_ELIGIBLE");
  }
  const issued = input.to === "ISSUED" ? certificateOf(input, offer, today) : null;
  if (issued === "none") return illegal("OFFER_GIVES_NO_CERTIFICATE");
  if (issued !== null && "kind" in issued) return issued;
  if (input.to !== "ISSUED") {
    if (input.certificateNumber != null) return inputRefused("FIELD_DOES_NOT_APPLY", "certificateNumber");
    if (input.certificateFrom != null) return inputRefused("FIELD_DOES_NOT_APPLY", "certificateFrom");
  }
  const { id: applicationId, state: from, version } = application;
  return {
    kind: "taken",
    step: { applicationId, position: version + 1, from, to: input.to, by: rule.by, reason },
    certificate: issued,
  };
}

function certificateOf(
  { certificateNumber, certificateFrom }: TakeApplicationStep,
  { certificateMonths, reminderMonths }: Offer,
  today: Day,
): Certificate | InputRefused | "none" {
  if (certificateMonths === null) return "none";
  if (certificateNumber == null) return inputRefused("VALUE_MISSING", "certificateNumber");
  const number = readText(certificateNumber, MOST_NUMBER);
  if (number === undefined) return inputRefused("TEXT_LENGTH", "certificateNumber");
  const from = certificateFrom ?? today;
  if (from < addMonths(today, -START_WITHIN_MONTHS)) return inputRefused("DAY_OUT_OF_RANGE", "certificateFrom");
  if (from > addMonths(today, START_WITHIN_MONTHS)) return inputRefused("DAY_OUT_OF_RANGE", "certificateFrom");
  const until = addMonths(from, certificateMonths);
  return { number, from, until, remindOn: reminderMonths === null ? null : addMonths(until, -reminderMonths) };
}

/** What an approval takes from a budget, in pence. `null`: no price is known of the day, or the offer gives no certificate. */
export function costOfApproval({ kind, certificateMonths }: Offer, on: Day): number | null {
  return kind === "PRESCRIPTIONS" && certificateMonths !== null ? certificatePrice(certificateMonths, on) : null;
}
