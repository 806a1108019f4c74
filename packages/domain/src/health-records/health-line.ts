import { type Day, day } from "../dates.ts";
import type { Period } from "../periods.ts";
import type { RecordedBy } from "../recorded-by.ts";
import type { SdqRecord } from "./sdq.ts";

export const HEALTH_LINE_KINDS = [
  "DENTAL_CHECK",
  "IMMUNISATIONS",
  "DEVELOPMENT_CHECK",
  "VISION_CHECK",
  "HEARING_CHECK",
  "SUBSTANCE_MISUSE",
  "SUBSTANCE_MISUSE_INTERVENTION",
  "SDQ",
  "HEALTH_ASSESSMENT",
] as const;
export type HealthLineKind = (typeof HEALTH_LINE_KINDS)[number];

/** What a line can say. *Not known* is an answer that somebody gave, and never *no*. */
export const HEALTH_LINE_VALUES = [
  "YES",
  "NO",
  "UP_TO_DATE",
  "NOT_UP_TO_DATE",
  "CATCH_UP_SCHEDULE",
  "RECEIVED",
  "OFFERED",
  "NOT_OFFERED",
  "SCORED",
  "NOT_DONE",
  "NOT_KNOWN",
] as const;
export type HealthLineValue = (typeof HEALTH_LINE_VALUES)[number];

/** Where a line was learnt. The meanings stand in the schema (`HealthLineSource`). */
export const HEALTH_LINE_SOURCES = [
  "DENTIST",
  "GP_PRACTICE",
  "CHILD_HEALTH_INFORMATION_SERVICE",
  "HEALTH_TEAM",
  "SCHOOL",
  "PARENT_OR_CARER",
  "CHILD",
  "AUTHORITY",
  "OTHER",
  "SSDA903",
] as const;
export type HealthLineSource = (typeof HEALTH_LINE_SOURCES)[number];

/** Which values a line of each kind takes (rules 6.2; G-4, G-5). */
export const VALUES_OF: Readonly<Record<HealthLineKind, readonly HealthLineValue[]>> = {
  DENTAL_CHECK: ["YES", "NO", "NOT_KNOWN"],
  IMMUNISATIONS: ["UP_TO_DATE", "NOT_UP_TO_DATE", "CATCH_UP_SCHEDULE", "NOT_KNOWN"],
  DEVELOPMENT_CHECK: ["UP_TO_DATE", "NOT_UP_TO_DATE", "NOT_KNOWN"],
  VISION_CHECK: ["YES", "NO", "NOT_KNOWN"],
  HEARING_CHECK: ["YES", "NO", "NOT_KNOWN"],
  SUBSTANCE_MISUSE: ["YES", "NO", "NOT_KNOWN"],
  SUBSTANCE_MISUSE_INTERVENTION: ["RECEIVED", "OFFERED", "NOT_OFFERED", "NOT_KNOWN"],
  SDQ: ["SCORED", "NOT_DONE", "NOT_KNOWN"],
  HEALTH_ASSESSMENT: ["YES", "NO"],
};

/** What a line says. Dated, or of a year that ends on 31 March and undated in it: one of the two. */
export interface HealthLineDraft {
  readonly kind: HealthLineKind;
  readonly value: HealthLineValue;
  readonly on: Day | null;
  readonly ofYear: number | null;
  readonly source: HealthLineSource;
  /** Of an SDQ alone; null when it is not known whether there was one. */
  readonly sdq: SdqRecord | null;
}

export interface HealthLineRecord extends HealthLineDraft, RecordedBy {
  readonly id: string;
}

/** The days of the year that ends on 31 March `year`. */
export const daysOfYear = (year: number): Period => ({ from: day(`${year - 1}-04-01`), until: day(`${year}-04-01`) });

/**
 * The day by which lines of one kind follow one another. What is undated says how things stood when the year ended, where the kind
 * tells of a state; what it tells of a check or a score in the year gives way to what is dated in it.
 */
export function effectiveOn({ kind, on, ofYear }: Pick<HealthLineDraft, "kind" | "on" | "ofYear">): Day {
  if (on !== null) return on;
  const year = ofYear as number;
  return kind === "IMMUNISATIONS" || kind === "DEVELOPMENT_CHECK" ? day(`${year}-03-31`) : daysOfYear(year).from;
}
