import { ageOn, type Day } from "../dates.ts";
import { refuseChange, type TakeBack, type TakeBackDecision, takeBack } from "../recorded-by.ts";
import { type InputRefused, inputRefused, type VersionConflict } from "../refusals.ts";
import { readText } from "../text.ts";
import {
  daysOfYear,
  effectiveOn,
  type HealthLineDraft,
  type HealthLineKind,
  type HealthLineRecord,
  type HealthLineSource,
  type HealthLineValue,
  VALUES_OF,
} from "./health-line.ts";
import { readSdq, type SaySdq } from "./sdq.ts";

export interface RecordHealthLine {
  readonly kind: HealthLineKind;
  /** Not of an SDQ with `sdq`, which says it. */
  readonly value?: HealthLineValue | null | undefined;
  readonly on?: Day | null | undefined;
  readonly ofYear?: number | null | undefined;
  readonly source: HealthLineSource;
  readonly sdq?: SaySdq | null | undefined;
}

export type RecordHealthLineDecision = { readonly kind: "recorded"; readonly line: HealthLineDraft } | InputRefused;

/** A line that somebody tells. */
export function recordHealthLine(born: Day, input: RecordHealthLine, today: Day): RecordHealthLineDecision {
  const { kind, source } = input;
  // Assessments have a record of their own; what a return says of them is read from the return.
  if (kind === "HEALTH_ASSESSMENT") return inputRefused("FIELD_DOES_NOT_APPLY", "kind");
  if (source === "SSDA903") return inputRefused("FIELD_DOES_NOT_APPLY", "source");
  const [on, ofYear] = [input.on ?? null, input.ofYear ?? null];
  const wrongDay = refuseDay(born, on, ofYear, today);
  if (wrongDay !== undefined) return wrongDay;
  if (kind !== "SDQ" && input.sdq != null) return inputRefused("FIELD_DOES_NOT_APPLY", "sdq");
  if (kind === "SDQ" && input.sdq != null) {
    if (input.value != null) return inputRefused("FIELD_DOES_NOT_APPLY", "value");
    const read = readSdq(input.sdq);
    if (read.kind !== "sdq") return read;
    const { sdq } = read;
    if (sdq.reason === "AGE" && isOfSdqAge(born, on, ofYear)) return inputRefused("NOT_FOR_AGE", "sdq.notDoneBecause");
    const value = sdq.total === null ? "NOT_DONE" : "SCORED";
    return { kind: "recorded", line: { kind, value, on, ofYear, source, sdq } };
  }
  const value = input.value ?? null;
  if (value === null) return inputRefused("VALUE_MISSING", kind === "SDQ" ? "sdq" : "value");
  // That a questionnaire was scored, or why not, is said by it.
  const fits = kind === "SDQ" ? value === "NOT_KNOWN" : VALUES_OF[kind].includes(value);
  if (!fits) return inputRefused("FIELD_DOES_NOT_APPLY", "value");
  const line: HealthLineDraft = { kind, value, on, ofYear, source, sdq: null };
  if (kind === "DEVELOPMENT_CHECK" && ageOn(born, effectiveOn(line)) >= 5) return inputRefused("NOT_FOR_AGE", "kind");
  return { kind: "recorded", line };
}

/** What is absent stays as it is; `null` takes a value away. */
export interface CorrectHealthLine extends Partial<Omit<RecordHealthLine, "kind" | "source">> {
  readonly source?: HealthLineSource | null | undefined;
  /** 1 to 500 characters. */
  readonly correctionReason: string;
  readonly expectedVersion: number;
}

export type CorrectHealthLineDecision =
  | { readonly kind: "corrected"; readonly line: HealthLineDraft; readonly reason: string }
  | VersionConflict
  | InputRefused;

/** The line as it should have been recorded: judged as a new one is. Only its recorder and the authority correct it. */
export function correctHealthLine(
  before: HealthLineRecord,
  input: CorrectHealthLine,
  organisationId: string,
  born: Day,
  today: Day,
): CorrectHealthLineDecision {
  const refused = refuseLineChange(before, input.expectedVersion, organisationId);
  if (refused !== undefined) return refused;
  const reason = readText(input.correctionReason, 500);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "correctionReason");
  if (input.source === null) return inputRefused("VALUE_NEEDED", "source");
  // Another day takes the place of the year, and the other way round.
  const on = input.on === undefined ? (input.ofYear == null ? before.on : null) : input.on;
  const ofYear = input.ofYear === undefined ? (input.on == null ? before.ofYear : null) : input.ofYear;
  const sdqBefore = before.sdq === null ? null : { ...before.sdq, notDoneBecause: before.sdq.reason };
  const sdq = input.sdq === undefined ? (input.value == null ? sdqBefore : null) : input.sdq;
  const value = input.value === undefined ? (before.kind === "SDQ" && sdq !== null ? null : before.value) : input.value;
  const source = input.source ?? before.source;
  const decision = recordHealthLine(born, { kind: before.kind, value, on, ofYear, source, sdq }, today);
  return decision.kind === "recorded" ? { kind: "corrected", line: decision.line, reason } : decision;
}

/** A line that never was so. */
export const takeBackHealthLine = (
  before: HealthLineRecord,
  input: TakeBack,
  organisationId: string,
): TakeBackDecision => takeBack(input, refuseLineChange(before, input.expectedVersion, organisationId));

/** A corrected return changes what a return said; what is known better is a line of its own. */
function refuseLineChange(before: HealthLineRecord, expectedVersion: number, organisationId: string) {
  const refused = refuseChange(before, expectedVersion, organisationId, "lineId");
  return refused === undefined && before.source === "SSDA903" ? inputRefused("OF_A_RETURN", "lineId") : refused;
}

function refuseDay(born: Day, on: Day | null, ofYear: number | null, today: Day): InputRefused | undefined {
  if (on !== null && ofYear !== null) return inputRefused("FIELD_DOES_NOT_APPLY", "ofYear");
  if (on !== null) {
    if (on > today) return inputRefused("DAY_IN_FUTURE", "on");
    return on < born ? inputRefused("DAY_BEFORE_BIRTH", "on") : undefined;
  }
  if (ofYear === null) return inputRefused("VALUE_MISSING", "on");
  if (!Number.isInteger(ofYear) || ofYear < 1990 || ofYear > 2200) return inputRefused("NUMBER_OUT_OF_RANGE", "ofYear");
  const { from, until } = daysOfYear(ofYear);
  if (from > today) return inputRefused("DAY_IN_FUTURE", "ofYear");
  return (until as Day) <= born ? inputRefused("DAY_BEFORE_BIRTH", "ofYear") : undefined;
}

/** Four to sixteen on the day, or on every day of the year: then age is no reason (the return's rule 157). */
function isOfSdqAge(born: Day, on: Day | null, ofYear: number | null): boolean {
  const [first, last] = on !== null ? [on, on] : yearEnds(ofYear as number);
  return ageOn(born, first) >= 4 && ageOn(born, last) <= 16;
}

const yearEnds = (year: number): readonly [Day, Day] => [daysOfYear(year).from, `${year}-03-31` as Day];
