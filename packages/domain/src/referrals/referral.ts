import type { Day } from "../dates.ts";
import {
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { readText } from "../text.ts";

/** The meanings stand in the schema (`ReferralService` and those that follow). */
export const REFERRAL_SERVICES = [
  "MENTAL_HEALTH",
  "COMMUNITY_PAEDIATRICS",
  "SPEECH_AND_LANGUAGE",
  "OCCUPATIONAL_THERAPY",
  "PHYSIOTHERAPY",
  "DENTISTRY",
  "EYE_CARE",
  "HEARING",
  "HOSPITAL_SPECIALTY",
  "OTHER",
] as const;
export type ReferralService = (typeof REFERRAL_SERVICES)[number];

export const REFERRAL_STATES = ["OPEN", "ATTENDED", "DISCHARGED", "VOID"] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_STEP_KINDS = [
  "MADE",
  "ATTENDED",
  "MISSED",
  "CANCELLED_BY_SERVICE",
  "TRANSFERRED",
  "REVIEWED",
  "DISCHARGED",
  "VOIDED",
] as const;
export type ReferralStepKind = (typeof REFERRAL_STEP_KINDS)[number];

export const REVIEW_OUTCOMES = ["OFFER_AGAIN", "DISCHARGE_AGREED"] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const DISCHARGE_REASONS = [
  "COMPLETED",
  "DECLINED_BY_CHILD",
  "DECLINED_BY_CARER",
  "NOT_ATTENDED",
  "OTHER",
] as const;
export type DischargeReason = (typeof DISCHARGE_REASONS)[number];

/** A step as it was recorded, in the order of positions. */
export interface RecordedStep {
  readonly kind: ReferralStepKind;
  readonly on: Day;
  readonly reviewOutcome: ReviewOutcome | null;
}

export interface ReferralRecord {
  readonly state: ReferralState;
  readonly provider: string;
  readonly referredOn: Day;
  readonly firstAttendedOn: Day | null;
  readonly missed: number;
  readonly closedOn: Day | null;
  readonly dischargeReason: DischargeReason | null;
  /** The position of its last step. */
  readonly version: number;
}

export interface MakeReferral {
  readonly service: ReferralService;
  readonly provider: string;
  readonly referredOn: Day;
  readonly waitingSince?: Day | null | undefined;
}

export interface MadeReferral {
  readonly service: ReferralService;
  readonly provider: string;
  readonly referredOn: Day;
  readonly waitingSince: Day;
}

const MOST_NAME = 200;

/** A referral, of a child born on `born`. */
export function makeReferral(
  input: MakeReferral,
  born: Day,
  today: Day,
): { readonly kind: "made"; readonly referral: MadeReferral } | DaysOutOfOrder | InputRefused {
  const { service, referredOn } = input;
  const provider = readText(input.provider, MOST_NAME);
  if (provider === undefined) return inputRefused("TEXT_LENGTH", "provider");
  const waitingSince = input.waitingSince ?? referredOn;
  if (referredOn > today) return inputRefused("DAY_IN_FUTURE", "referredOn");
  if (waitingSince > referredOn) return daysOutOfOrder("WAITING_AFTER_REFERRAL", "waitingSince");
  if (waitingSince < born)
    return inputRefused("DAY_BEFORE_BIRTH", input.waitingSince == null ? "referredOn" : "waitingSince");
  return { kind: "made", referral: { service, provider, referredOn, waitingSince } };
}

export interface TakeReferralStep {
  readonly kind: ReferralStepKind;
  readonly on: Day;
  readonly provider?: string | null | undefined;
  readonly reviewer?: string | null | undefined;
  readonly reviewOutcome?: ReviewOutcome | null | undefined;
  readonly dischargeReason?: DischargeReason | null | undefined;
  readonly expectedVersion: number;
}

export interface TakenReferralStep {
  readonly kind: ReferralStepKind;
  readonly position: number;
  readonly on: Day;
  readonly provider: string | null;
  readonly reviewer: string | null;
  readonly reviewOutcome: ReviewOutcome | null;
  readonly dischargeReason: DischargeReason | null;
}

export type IllegalReferralStepReason = "CLOSED" | "REVIEW_NEEDED" | "NOTHING_MISSED" | "APPOINTMENT_RECORDED";

export interface IllegalReferralStep {
  readonly kind: "illegalReferralStep";
  readonly reason: IllegalReferralStepReason;
  readonly allowed: readonly ReferralStepKind[];
}

export type TakeReferralStepDecision =
  | { readonly kind: "taken"; readonly referral: ReferralRecord; readonly step: TakenReferralStep }
  | IllegalReferralStep
  | DaysOutOfOrder
  | VersionConflict
  | InputRefused;

/**
 * An appointment was missed after the last that was attended, and no review since has agreed to a discharge: "not being struck off for
 * missing an appointment" (PRODUCT S17).
 */
export function reviewNeeded(steps: readonly RecordedStep[]): boolean {
  const attended = lastOn(steps, "ATTENDED");
  const missed = steps.flatMap((step, i) =>
    step.kind === "MISSED" && (attended === undefined || step.on > attended) ? [{ on: step.on, i }] : [],
  );
  if (missed.length === 0) return false;
  // The last word of those who looked at it after every one that was missed.
  const review = steps.findLast(({ kind }, i) => kind === "REVIEWED" && missed.every((one) => i > one.i));
  return review === undefined || review.reviewOutcome !== "DISCHARGE_AGREED" || missed.some(({ on }) => review.on < on);
}

const lastOn = (steps: readonly RecordedStep[], kind: ReferralStepKind): Day | undefined =>
  steps
    .filter((step) => step.kind === kind)
    .map(({ on }) => on)
    .sort()
    .at(-1);

const APPOINTMENTS = ["ATTENDED", "MISSED", "CANCELLED_BY_SERVICE"] as const satisfies readonly ReferralStepKind[];

/** Why a step cannot be recorded now; `undefined` when it can. */
function refuseStep(
  kind: ReferralStepKind,
  state: ReferralState,
  steps: readonly RecordedStep[],
): IllegalReferralStepReason | undefined {
  if (state === "DISCHARGED" || state === "VOID") return "CLOSED";
  if (kind === "DISCHARGED" && reviewNeeded(steps)) return "REVIEW_NEEDED";
  if (kind === "REVIEWED" && !steps.some((step) => step.kind === "MISSED")) return "NOTHING_MISSED";
  const hasAppointment = steps.some((step) => (APPOINTMENTS as readonly ReferralStepKind[]).includes(step.kind));
  return kind === "VOIDED" && hasAppointment ? "APPOINTMENT_RECORDED" : undefined;
}

/** What can be recorded of a referral now. */
export const nextReferralSteps = (state: ReferralState, steps: readonly RecordedStep[]): ReferralStepKind[] =>
  REFERRAL_STEP_KINDS.filter((kind) => kind !== "MADE" && refuseStep(kind, state, steps) === undefined);

/** The referral after what happened to it. */
export function takeReferralStep(
  referral: ReferralRecord,
  steps: readonly RecordedStep[],
  input: TakeReferralStep,
  today: Day,
): TakeReferralStepDecision {
  const { kind, on } = input;
  const conflict = versionConflict(referral.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  if (kind === "MADE") return inputRefused("FIELD_DOES_NOT_APPLY", "kind");
  const reason = refuseStep(kind, referral.state, steps);
  if (reason !== undefined) {
    return { kind: "illegalReferralStep", reason, allowed: nextReferralSteps(referral.state, steps) };
  }
  if (on > today) return inputRefused("DAY_IN_FUTURE", "on");
  if (on < referral.referredOn) return daysOutOfOrder("BEFORE_REFERRAL", "on");
  const said = readSaid(input);
  if (said.kind !== "said") return said;
  const { provider, reviewer, reviewOutcome, dischargeReason } = said;
  const position = referral.version + 1;
  const attended = [referral.firstAttendedOn, kind === "ATTENDED" ? on : null].filter((day) => day !== null).sort();
  return {
    kind: "taken",
    referral: {
      ...referral,
      state: kind === "ATTENDED" || kind === "DISCHARGED" ? kind : kind === "VOIDED" ? "VOID" : referral.state,
      provider: provider ?? referral.provider,
      firstAttendedOn: attended[0] ?? null,
      missed: referral.missed + (kind === "MISSED" ? 1 : 0),
      closedOn: kind === "DISCHARGED" || kind === "VOIDED" ? on : null,
      dischargeReason,
      version: position,
    },
    step: { kind, position, on, provider, reviewer, reviewOutcome, dischargeReason },
  };
}

type Said = Pick<TakenReferralStep, "provider" | "reviewer" | "reviewOutcome" | "dischargeReason">;

/** What belongs to the step, which needs it; nothing else may be given. */
function readSaid(input: TakeReferralStep): ({ readonly kind: "said" } & Said) | InputRefused {
  const belongs = {
    provider: input.kind === "TRANSFERRED",
    reviewer: input.kind === "REVIEWED",
    reviewOutcome: input.kind === "REVIEWED",
    dischargeReason: input.kind === "DISCHARGED",
  };
  for (const field of ["provider", "reviewer", "reviewOutcome", "dischargeReason"] as const) {
    const isGiven = input[field] != null;
    if (isGiven && !belongs[field]) return inputRefused("FIELD_DOES_NOT_APPLY", field);
    if (!isGiven && belongs[field]) return inputRefused("VALUE_MISSING", field);
  }
  const texts = { provider: null as string | null, reviewer: null as string | null };
  for (const field of ["provider", "reviewer"] as const) {
    const given = input[field];
    if (given == null) continue;
    const text = readText(given, MOST_NAME);
    if (text === undefined) return inputRefused("TEXT_LENGTH", field);
    texts[field] = text;
  }
  return {
    kind: "said",
    ...texts,
    reviewOutcome: input.reviewOutcome ?? null,
    dischargeReason: input.dischargeReason ?? null,
  };
}

/** The day on which the wait ended; `null` while it lasts. */
export const waitedUntil = ({
  firstAttendedOn,
  closedOn,
}: Pick<ReferralRecord, "firstAttendedOn" | "closedOn">): Day | null => firstAttendedOn ?? closedOn;
