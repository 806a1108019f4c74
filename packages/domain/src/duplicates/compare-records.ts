import type { Day } from "../dates.ts";
import {
  type Agreement,
  CHANCES,
  type Chances,
  ETHNICITY_NOT_KNOWN,
  LIKELY_FROM,
  type MatchField,
  REVIEW_FROM,
} from "./weights.parameter.ts";

/** An identifier as it is now, and those that the child had before. */
export interface Identified {
  readonly current: string | null;
  readonly former: readonly string[];
}

/** What of a record is compared with another. `null`, or an empty list: not known. Records carry no names. */
export interface MatchFacts {
  readonly nhsNumber: Identified;
  readonly upn: Identified;
  readonly localId: string;
  readonly authorityId: string;
  readonly dateOfBirth: Day;
  readonly sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
  readonly ethnicity: string | null;
  /** Postcodes of homes that are recorded of the child. */
  readonly homes: readonly string[];
}

/** One part of the comparison. `weight` is in bits: what it adds to the score; zero where nothing is compared. */
export interface Comparison {
  readonly field: MatchField;
  readonly agreement: Agreement;
  readonly weight: number;
}

/**
 * `LIKELY`: an identifier in common, and little against it. `POSSIBLE`: for a person to look at. `UNLIKELY`: put to nobody; always so
 * of two NHS numbers that differ, because siblings born on one day have all else in common.
 */
export type Band = "LIKELY" | "POSSIBLE" | "UNLIKELY";

export interface ComparedRecords {
  readonly score: number;
  readonly band: Band;
  readonly comparisons: readonly Comparison[];
}

/**
 * How much speaks for two records being of one child, part by part: the sum of the weights (log2 m/u), in which what is not known, or
 * is hidden from who asks (`hidden`), counts for nothing. It is put to a person and decides nothing.
 */
export function compareRecords(
  one: MatchFacts,
  other: MatchFacts,
  hidden: ReadonlySet<MatchField> = new Set(),
): ComparedRecords {
  const agreements: Record<MatchField, Agreement> = {
    NHS_NUMBER: identifiers(one.nhsNumber, other.nhsNumber),
    UPN: identifiers(one.upn, other.upn),
    LOCAL_ID: localIds(one, other),
    DATE_OF_BIRTH: birthdays(one.dateOfBirth, other.dateOfBirth),
    SEX: values(sexOf(one), sexOf(other)),
    ETHNICITY: values(ethnicityOf(one), ethnicityOf(other)),
    HOME_POSTCODE: homes(one.homes, other.homes),
  };
  const comparisons = (Object.keys(agreements) as MatchField[]).map((field): Comparison => {
    const agreement = hidden.has(field) ? "HIDDEN" : agreements[field];
    return { field, agreement, weight: weightOf(field, agreement) };
  });
  const score = round(comparisons.reduce((sum, { weight }) => sum + weight, 0));
  return { score, band: bandOf(comparisons, score), comparisons };
}

function bandOf(comparisons: readonly Comparison[], score: number): Band {
  const is = (field: MatchField, ...of: Agreement[]) =>
    comparisons.some((one) => one.field === field && of.includes(one.agreement));
  if (is("NHS_NUMBER", "DIFFERENT")) return "UNLIKELY";
  const identified = is("NHS_NUMBER", "SAME", "FORMER") || is("UPN", "SAME", "FORMER") || is("LOCAL_ID", "FORMER");
  if (identified) return score >= LIKELY_FROM ? "LIKELY" : "POSSIBLE";
  return score >= REVIEW_FROM ? "POSSIBLE" : "UNLIKELY";
}

/** In bits, to the hundredth. */
function weightOf(field: MatchField, agreement: Agreement): number {
  const chances = (CHANCES[field] as { readonly [Of in Agreement]?: Chances })[agreement];
  return chances === undefined ? 0 : round(Math.log2(chances.m / chances.u));
}

const round = (bits: number): number => Math.round(bits * 100) / 100;

function values(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return "NOT_KNOWN";
  return one === other ? "SAME" : "DIFFERENT";
}

const sexOf = ({ sex }: MatchFacts) => (sex === "UNKNOWN" ? null : sex);

const ethnicityOf = ({ ethnicity }: MatchFacts) =>
  ethnicity === null || ETHNICITY_NOT_KNOWN.includes(ethnicity) ? null : ethnicity;

function identifiers(one: Identified, other: Identified): Agreement {
  if (one.current !== null && one.current === other.current) return "SAME";
  const all = (of: Identified) => [...of.former, ...(of.current === null ? [] : [of.current])];
  const others = new Set(all(other));
  if (all(one).some((value) => others.has(value))) return "FORMER";
  return one.current === null || other.current === null ? "NOT_KNOWN" : "DIFFERENT";
}

/** Ids of one authority that differ in how they are written: in it no two children have the same. Others' say nothing to each other. */
function localIds(one: MatchFacts, other: MatchFacts): Agreement {
  if (one.authorityId !== other.authorityId) return "NOT_KNOWN";
  const key = localIdKey(one.localId);
  return key !== "" && key === localIdKey(other.localId) ? "FORMER" : "DIFFERENT";
}

/** The letters and digits of a local id, in capitals, without zeros in front. */
const localIdKey = (localId: string): string =>
  localId
    .replace(/[^\p{L}\p{Nd}]/gu, "")
    .replace(/^0+/, "")
    .toUpperCase();

function birthdays(one: Day, other: Day): Agreement {
  if (one === other) return "SAME";
  const [year, month, dayOfMonth] = one.split("-");
  if (`${year}-${dayOfMonth}-${month}` === other) return "SWAPPED";
  return [...one].filter((digit, i) => digit !== other[i]).length === 1 ? "ONE_DIGIT" : "DIFFERENT";
}

function homes(one: readonly string[], other: readonly string[]): Agreement {
  const keys = new Set(other.map(postcodeKey));
  if (one.length === 0 || keys.size === 0) return "NOT_KNOWN";
  return one.some((postcode) => keys.has(postcodeKey(postcode))) ? "SAME" : "DIFFERENT";
}

const postcodeKey = (postcode: string): string => postcode.replaceAll(" ", "").toUpperCase();
