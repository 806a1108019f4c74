import { addYears, type Day, laterOf } from "../dates.ts";

/** The meanings stand in the schema (`RetentionClass`). */
export type RetentionClass =
  | "CARE_RECORD"
  | "ADOPTION_RECORD"
  | "CHILD_HEALTH_RECORD"
  | "COMMISSIONING_RECORD"
  | "AUDIT";

export type RetentionEvent = "BIRTH" | "DEATH" | "ADOPTION_ORDER" | "LAST_DETERMINATION";

/** What the clocks go by. `null`: not on record. */
export interface RetentionFacts {
  readonly born: Day;
  /** Of a child who died while in care; a death that came later is not on record here. */
  readonly diedOn: Day | null;
  /** Of the last adoption order that ended a period of care. */
  readonly adoptedOn: Day | null;
  /** The day on which a commissioner was last determined. */
  readonly lastDeterminedOn: Day | null;
}

/** How long one class of record is kept. From `keptUntil` on the class may be destroyed. */
export type RetentionClock = {
  readonly class: RetentionClass;
  readonly rule: string;
  readonly because: string;
  readonly source: string;
} & (
  | {
      readonly standing: "CERTAIN" | "PROVISIONAL";
      readonly event: RetentionEvent;
      readonly eventOn: Day;
      readonly keptUntil: Day;
    }
  | { readonly standing: "NOT_EVALUATED"; readonly event: null; readonly eventOn: null; readonly keptUntil: null }
);

type Evaluated = Exclude<RetentionClock, { readonly standing: "NOT_EVALUATED" }>;

const REG_50 = "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 50";
const ADOPTION = "Adoption case records where an order was made, as adoption agencies' published procedures state it";
const NHS_CODE = "NHS Records Management Code of Practice, updated 7 August 2023: child health records";
const NOT_VERIFIED = "Not verified: its text was not read.";

/** Rules 7.5, row 1, certain. Also of a child who was never in care: this product keeps all by it. */
function careRecord({ born, diedOn }: RetentionFacts): Evaluated {
  if (diedOn !== null && diedOn < addYears(born, 18)) {
    return {
      ...{ class: "CARE_RECORD", standing: "CERTAIN", rule: "CPPCR_REG_50_DEATH_15", event: "DEATH", eventOn: diedOn },
      keptUntil: addYears(diedOn, 15),
      because: "The case record of a child who died before eighteen is kept for 15 years from the death.",
      source: REG_50,
    };
  }
  return {
    ...{ class: "CARE_RECORD", standing: "CERTAIN", rule: "CPPCR_REG_50_BIRTH_75", event: "BIRTH", eventOn: born },
    keptUntil: addYears(born, 75),
    because: "The case record is kept to the 75th anniversary of birth.",
    source: REG_50,
  };
}

/** Rules 7.5, row 2, certain: at least so long. */
function adoptionRecord({ adoptedOn }: RetentionFacts): RetentionClock {
  const of = { class: "ADOPTION_RECORD", rule: "ADOPTION_ORDER_100", source: ADOPTION } as const;
  if (adoptedOn === null) return { ...of, ...notEvaluated, because: "No adoption order is on record." };
  return {
    ...{ ...of, standing: "CERTAIN", event: "ADOPTION_ORDER", eventOn: adoptedOn },
    keptUntil: addYears(adoptedOn, 100),
    because: "The adoption case record is kept for at least 100 years from the order.",
  };
}

/** Rules 7.5, row 5, from memory. When treatment ended is not on record as such, so that the later of the two birthdays is taken. */
function childHealthRecord({ born, diedOn }: RetentionFacts): Evaluated {
  const of = { class: "CHILD_HEALTH_RECORD", standing: "PROVISIONAL", source: NHS_CODE } as const;
  if (diedOn !== null) {
    return {
      ...{ ...of, rule: "NHS_CHILD_DEATH_8", event: "DEATH", eventOn: diedOn },
      keptUntil: addYears(diedOn, 8),
      because: `Health records of a child are kept for 8 years from the death. ${NOT_VERIFIED}`,
    };
  }
  return {
    ...{ ...of, rule: "NHS_CHILD_BIRTH_26", event: "BIRTH", eventOn: born },
    keptUntil: addYears(born, 26),
    because: `Health records of a child are kept to the 25th birthday, or the 26th of those treated at 17: the later is taken. ${NOT_VERIFIED}`,
  };
}

/** Rules 7.5, row 6 and section 11 item 9: low confidence, VERIFY. The longer of the rule for adults and of that for children. */
function commissioningRecord(facts: RetentionFacts): RetentionClock {
  const source = "ICBs' commissioning records of children in care: no text was found (rules, section 11, item 9)";
  const of = { class: "COMMISSIONING_RECORD", rule: "COMMISSIONING_8_OR_CHILD", source } as const;
  if (facts.lastDeterminedOn === null) return { ...of, ...notEvaluated, because: "Nothing was determined." };
  const child = childHealthRecord(facts);
  return {
    ...{ ...of, standing: "PROVISIONAL", event: "LAST_DETERMINATION", eventOn: facts.lastDeterminedOn },
    keptUntil: laterOf(addYears(facts.lastDeterminedOn, 8), child.keptUntil),
    because: `Kept for 8 years from the last determination, or as long as the child's health record if that is longer. ${NOT_VERIFIED}`,
  };
}

const notEvaluated = { standing: "NOT_EVALUATED", event: null, eventOn: null, keptUntil: null } as const;

/** Rules 7.6: as long as the record, or 8 years, low confidence; who looked at an erased record is kept on and not by this clock. */
const audit = (care: Evaluated): Evaluated => ({
  ...{ ...care, class: "AUDIT", standing: "PROVISIONAL", rule: "AUDIT_AS_RECORD" },
  because: `Who saw and changed the record is kept at least as long as the record. ${NOT_VERIFIED}`,
  source: "No published rule was read; at least 8 years is usual",
});

export interface Retained {
  readonly clocks: readonly RetentionClock[];
  /** The clock that runs the longest; of two that end on one day the certain one. */
  readonly longest: Evaluated;
  /** Advice for people who were in care, no obligation (rules 7.5, row 7). */
  readonly goodPracticeUntil: Day;
}

/** How long each class of a child's record is kept. The law in force today selects the rules: retention is decided when it ends. */
export function retentionOf(facts: RetentionFacts): Retained {
  const care = careRecord(facts);
  const clocks = [care, adoptionRecord(facts), childHealthRecord(facts), commissioningRecord(facts), audit(care)];
  const longest = clocks
    .filter((clock): clock is Evaluated => clock.standing !== "NOT_EVALUATED")
    .reduce((a, b) => (b.keptUntil > a.keptUntil ? b : a));
  return { clocks, longest, goodPracticeUntil: addYears(facts.born, 125) };
}

export type ErasureObstacle = "RETENTION" | "RULE_NOT_VERIFIED" | "LEGAL_HOLD";

/** What keeps the record from being erased on a day: nothing is destroyed on the word of a rule that nobody verified. */
export function obstaclesTo({ longest }: Retained, held: boolean, on: Day): ErasureObstacle[] {
  return [
    ...(longest.keptUntil > on ? (["RETENTION"] as const) : []),
    ...(longest.standing === "PROVISIONAL" ? (["RULE_NOT_VERIFIED"] as const) : []),
    ...(held ? (["LEGAL_HOLD"] as const) : []),
  ];
}
