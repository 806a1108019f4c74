/** How two records may stand to each other in one part of what is known of a child. */
export type Agreement =
  | "SAME"
  /** One of them had the value before, or has it written otherwise. */
  | "FORMER"
  /** Day and month are the other way round. */
  | "SWAPPED"
  /** All but one digit. */
  | "ONE_DIGIT"
  | "DIFFERENT"
  /** At least one of them does not say it: neither for nor against. */
  | "NOT_KNOWN"
  /** The caller may not read it of both. */
  | "HIDDEN";

export type MatchField = "NHS_NUMBER" | "UPN" | "LOCAL_ID" | "DATE_OF_BIRTH" | "SEX" | "ETHNICITY" | "HOME_POSTCODE";

/** How often it is so of two records of one child (`m`), and of two children taken by chance (`u`). */
export interface Chances {
  readonly m: number;
  readonly u: number;
}

/**
 * Fellegi and Sunter, "A Theory for Record Linkage" (1969): what speaks for one child is how much oftener it is so of two records of
 * one child than of two children. The method is theirs; the chances are our assumptions, not measured on real records: provisional.
 *
 * Of an authority's children born in eighteen years, one in 6,500 has a given birthday. NHS numbers and UPNs are unique; typing errors
 * make them differ or collide. An NHS number may be another after an adoption, a UPN after a move from abroad (data standards 1, 6).
 */
export const CHANCES = {
  NHS_NUMBER: {
    SAME: { m: 0.98, u: 0.000001 },
    FORMER: { m: 0.5, u: 0.00001 },
    DIFFERENT: { m: 0.02, u: 0.999999 },
  },
  UPN: {
    SAME: { m: 0.95, u: 0.00001 },
    FORMER: { m: 0.5, u: 0.0001 },
    DIFFERENT: { m: 0.02, u: 0.99999 },
  },
  LOCAL_ID: {
    FORMER: { m: 0.2, u: 0.0001 },
    DIFFERENT: { m: 0.8, u: 0.9999 },
  },
  DATE_OF_BIRTH: {
    SAME: { m: 0.94, u: 1 / 6500 },
    SWAPPED: { m: 0.02, u: 0.4 / 6500 },
    ONE_DIGIT: { m: 0.03, u: 40 / 6500 },
    DIFFERENT: { m: 0.01, u: 1 - 41.4 / 6500 },
  },
  SEX: { SAME: { m: 0.99, u: 0.5 }, DIFFERENT: { m: 0.01, u: 0.5 } },
  ETHNICITY: { SAME: { m: 0.85, u: 0.2 }, DIFFERENT: { m: 0.15, u: 0.8 } },
  HOME_POSTCODE: { SAME: { m: 0.6, u: 0.001 }, DIFFERENT: { m: 0.4, u: 0.999 } },
} as const satisfies Record<MatchField, { readonly [Of in Agreement]?: Chances }>;

/**
 * From which score on a pair is put to a person. Twins at one address, of whom the return says a UPN each, stay below it: they have
 * the birthday, the sex, the ethnicity and the home in common, and the UPN not. Ours: provisional.
 */
export const REVIEW_FROM = 20;

/** From which score on a pair with an identifier in common is called likely. Ours: provisional. */
export const LIKELY_FROM = 30;

/** Ethnicity that was refused or is not yet obtained (data standards 1, ETHNIC): not known, and never a mismatch. */
export const ETHNICITY_NOT_KNOWN: readonly string[] = ["REFU", "NOBT"];
