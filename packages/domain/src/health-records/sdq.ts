import { type InputRefused, inputRefused } from "../refusals.ts";

export const SDQ_RATERS = ["CARER", "TEACHER", "SELF"] as const;
export type SdqRater = (typeof SDQ_RATERS)[number];

/** Why there is no score: the return's SDQ1 to SDQ5, in their order (rules 6.2). The meanings stand in the schema. */
export const SDQ_REASONS = ["AGE", "CARER_REFUSED", "DISABILITY", "OTHER", "CHILD_REFUSED"] as const;
export type SdqReason = (typeof SDQ_REASONS)[number];

/** The sub-scales that make the total, and the one that does not. */
const DIFFICULTIES = ["emotional", "conduct", "hyperactivity", "peer"] as const;
const SUB_SCALES = [...DIFFICULTIES, "prosocial"] as const;
type SubScale = (typeof SUB_SCALES)[number];

/** A questionnaire: scored, with or without its sub-scales, or not done for a reason. */
export interface SdqRecord extends Readonly<Record<SubScale, number | null>> {
  readonly rater: SdqRater;
  /** 0 to 40. Null: it was not done. */
  readonly total: number | null;
  readonly reason: SdqReason | null;
}

export interface SaySdq extends Readonly<Partial<Record<SubScale, number | null | undefined>>> {
  readonly rater: SdqRater;
  readonly total?: number | null | undefined;
  readonly notDoneBecause?: SdqReason | null | undefined;
}

/** The bands of the version that carers fill in, which is the national one (rules 6.2). */
export type SdqBand = "CLOSE_TO_AVERAGE" | "BORDERLINE" | "CAUSE_FOR_CONCERN";

/** Null for what teachers and young people fill in, whose bands are others; and without a score. */
export function sdqBand({ rater, total }: Pick<SdqRecord, "rater" | "total">): SdqBand | null {
  if (rater !== "CARER" || total === null) return null;
  return total <= 13 ? "CLOSE_TO_AVERAGE" : total <= 16 ? "BORDERLINE" : "CAUSE_FOR_CONCERN";
}

/**
 * A questionnaire as it is stored: a total, four sub-scales that make it, or both when they agree; or the reason why there is none.
 * The prosocial scale is no part of the total (rules 6.2).
 */
export function readSdq(said: SaySdq): { readonly kind: "sdq"; readonly sdq: SdqRecord } | InputRefused {
  const scales = Object.fromEntries(SUB_SCALES.map((scale) => [scale, said[scale] ?? null])) as Record<
    SubScale,
    number | null
  >;
  const given = said.total ?? null;
  const reason = said.notDoneBecause ?? null;
  if (reason !== null) {
    const scored = given !== null ? "total" : SUB_SCALES.find((scale) => scales[scale] !== null);
    if (scored !== undefined) return inputRefused("FIELD_DOES_NOT_APPLY", `sdq.${scored}`);
    return { kind: "sdq", sdq: { ...scales, rater: said.rater, total: null, reason } };
  }
  const refused =
    refuseNumber(given, 40, "sdq.total") ??
    SUB_SCALES.map((scale) => refuseNumber(scales[scale], 10, `sdq.${scale}`)).find((one) => one !== undefined);
  if (refused !== undefined) return refused;
  const missing = DIFFICULTIES.filter((scale) => scales[scale] === null);
  if (missing.length === DIFFICULTIES.length) {
    if (given === null) return inputRefused("VALUE_MISSING", "sdq.total");
    return { kind: "sdq", sdq: { ...scales, rater: said.rater, total: given, reason } };
  }
  if (missing[0] !== undefined) return inputRefused("VALUE_MISSING", `sdq.${missing[0]}`);
  const total = DIFFICULTIES.reduce((sum, scale) => sum + (scales[scale] as number), 0);
  if (given !== null && given !== total) return inputRefused("SUB_SCALES_DO_NOT_ADD_UP", "sdq.total");
  return { kind: "sdq", sdq: { ...scales, rater: said.rater, total, reason } };
}

function refuseNumber(value: number | null, most: number, field: string): InputRefused | undefined {
  if (value === null) return undefined;
  if (!Number.isInteger(value)) return inputRefused("NUMBER_NOT_WHOLE", field);
  return value < 0 || value > most ? inputRefused("NUMBER_OUT_OF_RANGE", field) : undefined;
}
