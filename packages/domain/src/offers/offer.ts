import type { CareLeaverCategory } from "../care-leavers/care-history.ts";
import type { Day } from "../dates.ts";

export const OFFER_KINDS = ["PRESCRIPTIONS", "MENTAL_HEALTH", "DENTAL", "LEISURE", "TRAVEL", "APPRENTICESHIP"] as const;
/** The meanings stand in the schema (`OfferKind`). */
export type OfferKind = (typeof OFFER_KINDS)[number];

export const OFFER_BASES = ["AUTHORITY_OF_ORIGIN", "GP_REGISTRATION", "EITHER", "NOT_STATED", "NATIONAL"] as const;
/** What ties a person to an offer's area. The meanings stand in the schema (`OfferBasis`). */
export type OfferBasis = (typeof OFFER_BASES)[number];

export const OFFER_STANDINGS = ["PUBLISHED", "NOT_PUBLISHED", "TO_BE_DESIGNED"] as const;
/** The meanings stand in the schema (`OfferStanding`). */
export type OfferStanding = (typeof OFFER_STANDINGS)[number];

/**
 * When an offer runs. What was published often gives a year and no day; a day on which it may or may not run is not known.
 * Half-open, as every period is.
 */
export interface OfferRuns {
  /** It did not run before that day. `null`: it may have run for ever. */
  readonly notBefore: Day | null;
  /** From that day it is known to run. `null`: no day is known. */
  readonly surelyFrom: Day | null;
  /** From that day it is no longer known to run. `null`: no end was published. */
  readonly surelyUntil: Day | null;
  /** It does not run from that day on. `null`: no end is known. */
  readonly notFrom: Day | null;
  readonly asWritten: string;
}

/** Ages in completed years: `minInclusive` is in, `maxExclusive` is the first age that is surely out. */
export interface OfferAges {
  /** `null`: none was published. */
  readonly minInclusive: number | null;
  readonly maxExclusive: number;
  /**
   * The first age of which it is doubtful whether it is in, when the text may be read either way: "18 to 25" is in to the 25th
   * birthday for some and through the year of being 25 for others. `null` when the text is clear.
   */
  readonly doubtfulFrom: number | null;
  readonly asWritten: string;
}

/** An offer to care leavers, as its owner published it. The decision is code; this is what it decides by. */
export interface Offer {
  /** Stable, `[A-Z0-9_]+`. */
  readonly id: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly standing: OfferStanding;
  /** Organisation id of who offers it: an ICB or an authority, as it was when it was published. `null`: outside the system. */
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly runs: OfferRuns;
  readonly ages: OfferAges;
  readonly basis: OfferBasis;
  /** Authorities whose care leavers, or whose GP practices' patients, it is for. It covers these alone, whatever its owner grows into. */
  readonly authorityIds: readonly string[];
  /** The area in words. */
  readonly area: string;
  /** Categories that surely have it, and those of which the text does not say. */
  readonly categories: readonly CareLeaverCategory[];
  readonly doubtfulCategories: readonly CareLeaverCategory[];
  /** Must be registered with a GP, wherever that is. */
  readonly needsGpRegistration: boolean;
  /** Only for who would pay for prescriptions otherwise. */
  readonly needsNotExempt: boolean;
  /** Must have an e-mail address they can be reached at. */
  readonly needsEmail: boolean;
  /** What shows that the conditions hold. */
  readonly evidence: readonly string[];
  /** How to ask for it, for the person it is for. */
  readonly howTo: string;
  /** How many months a certificate lasts. `null`: it gives none, or how long was not published. */
  readonly certificateMonths: number | null;
  /** How many months before it runs out somebody is reminded. `null`: they are not. */
  readonly reminderMonths: number | null;
  readonly source: string;
}
