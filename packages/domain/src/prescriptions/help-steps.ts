import { valueOn } from "../dated-value.ts";
import { ageOn, type Day } from "../dates.ts";
import { LOW_INCOME_CAPITAL } from "./income-limits.parameter.ts";
import type { PrescriptionFacts } from "./prescription-facts.ts";

/** What somebody who is not known to be exempt can do to become so: certificates first, then the NHS Low Income Scheme. */
export function helpSteps(facts: PrescriptionFacts, on: Day): string[] {
  return [
    ...(facts.pregnancy === "PREGNANT" || facts.pregnancy === "GAVE_BIRTH"
      ? ["Ask your midwife, nurse or GP for a maternity exemption certificate. It is free."]
      : []),
    ...(facts.listedCondition === "YES"
      ? ["Ask your GP practice for form FP92A, the application for a medical exemption certificate. It is free."]
      : []),
    ...lowIncomeScheme(facts, on),
  ];
}

function lowIncomeScheme(facts: PrescriptionFacts, on: Day): string[] {
  if (facts.asylumSupport === "SECTION_95") {
    return [
      "With section 95 asylum support an HC2 certificate is sent to you, within about 21 days. Ask for it if it has not come.",
    ];
  }
  if (facts.asylumSupport === "SECTION_98" || facts.asylumSupport === "SECTION_4") {
    return ["With section 98 or section 4 support, apply for an HC2 certificate with form HC1."];
  }
  const limits = valueOn(LOW_INCOME_CAPITAL, on)?.value;
  const limit = limits && (facts.livesInCareHome === "YES" ? limits.careHome : limits.standard);
  if (limit !== undefined && facts.capitalPence !== null && facts.capitalPence > limit) {
    return ["Your savings are above the limit of the NHS Low Income Scheme, so it cannot help now."];
  }
  const young = ageOn(facts.born, on) < 18 ? " Being 16 or 17, you will normally get full help." : "";
  if (facts.supportedByAuthority === "YES") {
    return [
      `Apply for an HC2 certificate with form HC1(SC): it is for people who recently left care and whom an authority supports. Your personal adviser can help.${young}`,
    ];
  }
  if (facts.supportedByAuthority === "NO") return [`Apply for an HC2 certificate with form HC1.${young}`];
  return [
    `Apply for an HC2 certificate: with form HC1(SC) if you recently left care and your authority supports you, with form HC1 if not.${young}`,
  ];
}
