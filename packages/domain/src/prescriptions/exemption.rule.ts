import { allOf, anyOf, type ConditionState, metIf, metIfYes } from "../condition.ts";
import { valueOn } from "../dated-value.ts";
import { addMonths, ageOn, type Day, day } from "../dates.ts";
import { helpSteps } from "./help-steps.ts";
import { TAX_CREDIT_INCOME, UNIVERSAL_CREDIT_LIMITS } from "./income-limits.parameter.ts";
import type { CertificateKind, PrescriptionFacts } from "./prescription-facts.ts";

// The day that selects the rule is the day of dispensing (rules 4.4), never the day of asking.

/** In the order in which they are asked (rules 4.4). The meanings stand in the schema (`PrescriptionExemptionCode`). */
export const EXEMPTION_CODES = [
  "AGE_U16",
  "AGE_16_18_FTE",
  "AGE_60",
  "MATEX",
  "MEDEX",
  "INPATIENT",
  "BENEFIT",
  "UC",
  "TAXCREDIT",
  "HC2",
] as const;
export type ExemptionCode = (typeof EXEMPTION_CODES)[number];

export interface ExemptionCondition {
  readonly code: ExemptionCode;
  readonly state: ConditionState;
  /** For the person it is about. */
  readonly words: string;
  /** What would settle it. `null` when it is settled. */
  readonly ask: string | null;
}

/** The meanings stand in the schema (`PrescriptionAlert`). */
export type PrescriptionAlert = "RX_GAP_16_17_NEET" | "CARE_LEAVER_EXEMPTION_ANNOUNCED";

export interface ExemptionAnswer {
  readonly outcome: "EXEMPT" | "NOT_EXEMPT" | "NOT_KNOWN";
  /** The first that holds. `null` when none is known to. */
  readonly code: ExemptionCode | null;
  readonly conditions: readonly ExemptionCondition[];
  readonly alerts: readonly PrescriptionAlert[];
  /** What is free whoever asks. */
  readonly alwaysFree: readonly string[];
  /** What to do next, most useful first. */
  readonly next: readonly string[];
}

const words: Readonly<Record<ExemptionCode, string>> = {
  AGE_U16: "You are under 16.",
  AGE_16_18_FTE: "You are 16, 17 or 18 and in full-time education.",
  AGE_60: "You are 60 or over.",
  MATEX: "You are pregnant or had a baby in the last 12 months, and hold a valid maternity exemption certificate.",
  MEDEX: "You have a condition on the NHS list, and hold a valid medical exemption certificate.",
  INPATIENT: "You are staying in an NHS hospital.",
  BENEFIT:
    "You or your partner get Income Support, income-based Jobseeker's Allowance, income-related Employment and Support Allowance or Pension Credit Guarantee Credit, or you are under 20 and depend on somebody who does.",
  UC: "You get Universal Credit, and your take-home pay in your last assessment period was within the limit.",
  TAXCREDIT: "You hold a valid NHS tax credit exemption certificate.",
  HC2: "You are named on a valid HC2 certificate for full help with health costs.",
};

const questions: Readonly<Record<ExemptionCode, string>> = {
  AGE_U16: "When were you born?",
  AGE_16_18_FTE: "Are you in full-time education?",
  AGE_60: "When were you born?",
  MATEX:
    "Are you pregnant, or did you have a baby in the last 12 months, and do you hold a maternity exemption certificate?",
  MEDEX: "Do you have a condition on the NHS list, and do you hold a medical exemption certificate?",
  INPATIENT: "Are you staying in a hospital?",
  BENEFIT: "Do you, your partner, or somebody you depend on get one of these benefits?",
  UC: "Do you get Universal Credit, and what was your take-home pay in your last assessment period?",
  TAXCREDIT: "Do you hold an NHS tax credit exemption certificate?",
  HC2: "Do you hold an HC2 certificate?",
};

/** Announced on 23 December 2025 for care leavers to their 25th birthday; the law has not been seen. */
const ANNOUNCED = day("2025-12-23");

const ALWAYS_FREE = [
  "Contraceptives.",
  "Medicines for sexually transmitted infections.",
  "Medicines that a hospital or a GP gives you themselves.",
  "With a war pension exemption certificate: what is for your accepted disablement.",
] as const;

/** Whether prescriptions dispensed on that day are free, by the national rules. */
export function prescriptionExemption(facts: PrescriptionFacts, dispensedOn: Day): ExemptionAnswer {
  const conditions = EXEMPTION_CODES.map((code): ExemptionCondition => {
    const state = STATES[code](facts, dispensedOn);
    return { code, state, words: words[code], ask: state === "NOT_KNOWN" ? questions[code] : null };
  });
  const met = conditions.find(({ state }) => state === "MET");
  const open = conditions.some(({ state }) => state === "NOT_KNOWN");
  const outcome = met !== undefined ? "EXEMPT" : open ? "NOT_KNOWN" : "NOT_EXEMPT";
  return {
    outcome,
    code: met?.code ?? null,
    conditions,
    alerts: alerts(facts, dispensedOn, outcome),
    alwaysFree: ALWAYS_FREE,
    next: outcome === "EXEMPT" ? [exemptStep(met?.code as ExemptionCode)] : helpSteps(facts, dispensedOn),
  };
}

const STATES: Readonly<Record<ExemptionCode, (facts: PrescriptionFacts, on: Day) => ConditionState>> = {
  AGE_U16: ({ born }, on) => metIf(ageOn(born, on) < 16),
  // Ends with the 19th birthday.
  AGE_16_18_FTE: ({ born, fullTimeEducation }, on) =>
    allOf(metIf(ageOn(born, on) >= 16 && ageOn(born, on) < 19), metIfYes(fullTimeEducation)),
  AGE_60: ({ born }, on) => metIf(ageOn(born, on) >= 60),
  MATEX: (facts, on) => allOf(maternity(facts, on), holds(facts, "MATEX", on)),
  MEDEX: (facts, on) => allOf(metIfYes(facts.listedCondition), holds(facts, "MEDEX", on)),
  INPATIENT: ({ inpatient }) => metIfYes(inpatient),
  BENEFIT: ({ born, listedBenefit, dependantOfRecipient }, on) =>
    anyOf(metIfYes(listedBenefit), allOf(metIf(ageOn(born, on) < 20), metIfYes(dependantOfRecipient))),
  UC: universalCredit,
  // Its income limit was tested when it was given. After tax credits ended a certificate that still runs is to be asked of.
  TAXCREDIT(facts, on) {
    const state = holds(facts, "TAX_CREDIT", on);
    return state === "MET" && valueOn(TAX_CREDIT_INCOME, on) === undefined ? "NOT_KNOWN" : state;
  },
  // An HC3 gives partial help with other costs, and none with prescriptions.
  HC2: (facts, on) => holds(facts, "HC2", on),
};

function maternity({ pregnancy, gaveBirthOn }: PrescriptionFacts, on: Day): ConditionState {
  if (pregnancy === "PREGNANT") return "MET";
  if (pregnancy === "NEITHER") return "NOT_MET";
  if (pregnancy === "NOT_KNOWN" || gaveBirthOn === null) return "NOT_KNOWN";
  return metIf(gaveBirthOn <= on && on < addMonths(gaveBirthOn, 12));
}

/** A certificate whose last day is not known may have run out. */
function holds({ certificates }: PrescriptionFacts, kind: CertificateKind, on: Day): ConditionState {
  if (certificates === null) return "NOT_KNOWN";
  return anyOf(
    ...certificates
      .filter((one) => one.kind === kind && (one.from === null || one.from <= on))
      .map(({ until }) => (until === null ? "NOT_KNOWN" : metIf(on < until))),
  );
}

function universalCredit(facts: PrescriptionFacts, on: Day): ConditionState {
  const receives = metIfYes(facts.universalCredit);
  if (receives !== "MET") return receives;
  const limits = valueOn(UNIVERSAL_CREDIT_LIMITS, on)?.value;
  if (limits === undefined || facts.takeHomePence === null) return "NOT_KNOWN";
  return anyOf(
    metIf(facts.takeHomePence <= limits.standard),
    allOf(metIf(facts.takeHomePence <= limits.higher), metIfYes(facts.childOrLimitedCapability)),
  );
}

/** RX_GAP_16_17_NEET: in care or not, 16 and 17 outside education are the years for which no rule of age speaks (rules 4.5). */
function alerts(facts: PrescriptionFacts, on: Day, outcome: ExemptionAnswer["outcome"]): PrescriptionAlert[] {
  const age = ageOn(facts.born, on);
  const gap = (age === 16 || age === 17) && facts.fullTimeEducation === "NO" && outcome !== "EXEMPT";
  const announced = on >= ANNOUNCED && age >= 16 && age < 25 && outcome !== "EXEMPT";
  return [
    ...(gap ? (["RX_GAP_16_17_NEET"] as const) : []),
    ...(announced ? (["CARE_LEAVER_EXEMPTION_ANNOUNCED"] as const) : []),
  ];
}

function exemptStep(code: ExemptionCode): string {
  if (code === "AGE_U16" || code === "AGE_60") return "You do not pay. The pharmacy can see your date of birth.";
  return "You do not pay. Tell the pharmacy why, and show your certificate or award notice if you have one.";
}
