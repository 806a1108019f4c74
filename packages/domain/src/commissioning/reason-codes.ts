/**
 * Why an answer is not determined: the closed list of rules 9, as far as it concerns commissioners, and four codes of our own
 * (the last four) for what that list has no word for.
 */
export const REASONS = {
  UNSURE_PLACED_WITH_PARENTS:
    "A looked-after child living with a parent in another ICB's area: whether the authority arranged the accommodation is a matter of reading.",
  UNSURE_LAC_MHA:
    "A looked-after child placed out of area was detained: whether 'core responsibility' counts the child rule or the bare GP registration has not been verified.",
  CROSS_BORDER_SCOTLAND_NI:
    "The child rule names the areas of ICBs and Welsh health boards only; placements to or from elsewhere follow cross-border arrangements that are not held here.",
  CROSS_BORDER_WALES_IN:
    "A child looked after by a Welsh authority, living in England: check the Welsh Responsible Body guidance.",
  LEGACY_S117:
    "The detention or aftercare began before 1 July 2022, under an earlier edition whose text has not been verified.",
  ICB_SPLIT_NEEDS_FACTS:
    "The ICB was divided among several; the GP practice's association or the small area would say which one followed.",
  NO_GP_NO_RESIDENCE: "No GP registration and no usual residence at the moment that decides.",
  UNSURE_READING: "The law or guidance behind the rule has not been verified, or can be read in more than one way.",
  FACTS_MISSING: "A fact that could change the answer is not known.",
  BEFORE_ICBS: "On that day there were no integrated care boards; a clinical commissioning group was responsible.",
  BEFORE_FIRST_EDITION: "No edition of the rules is held for a day before 1 April 2013.",
} as const satisfies Readonly<Record<string, string>>;
export type ReasonCode = keyof typeof REASONS;

/** What a reader should know about an answer, determined or not. */
export const WARNINGS = {
  EDITION_UNVERIFIED:
    "An edition of July 2025 is reported, in force from 1 August 2025; its text has not been seen. Evaluated under the edition of March 2024.",
  NO_GP_NO_RESIDENCE: "Named by where the child is present: there is no GP registration and no usual residence.",
  MOST_RECENT_ADDRESS: "Named by the most recent address: no current address is recorded.",
  SPLIT_RESOLVED_BY_RESIDENCE:
    "An ICB was divided: which one followed was chosen by the child's home, since the GP practice's association is not recorded.",
  FROM_BEFORE_ICBS:
    "The deciding fact is older than ICBs: the ICB of 1 July 2022 stands for the clinical commissioning group whose duties it took over.",
  SUCCESSOR_UNKNOWN: "Which commissioner carries the responsibility today cannot be said from the facts given.",
  ARMED_FORCES_REGISTRATION:
    "The child is registered with a Defence practice. The child rule is taken to stand; NHS England's armed forces team should agree.",
  CARE_LEAVER_OFFERS_SEPARATE:
    "This is the answer for NHS care. Who funds a care leaver's offer, such as prescriptions, is for the rules of that scheme.",
} as const satisfies Readonly<Record<string, string>>;
export type WarningCode = keyof typeof WARNINGS;
