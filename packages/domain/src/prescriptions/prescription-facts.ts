import type { Day } from "../dates.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

export const CERTIFICATE_KINDS = ["MATEX", "MEDEX", "WARPEN", "TAX_CREDIT", "HC2", "HC3"] as const;
/** The meanings stand in the schema (`HealthCostCertificateKind`). */
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** A certificate that a person holds. */
export interface HealthCostCertificate {
  readonly kind: CertificateKind;
  /** `null`: not known. */
  readonly from: Day | null;
  /** First day on which it is no longer valid; `null`: not known. */
  readonly until: Day | null;
}

export const PREGNANCY_STATES = ["PREGNANT", "GAVE_BIRTH", "NEITHER", "NOT_KNOWN"] as const;
export const ASYLUM_SUPPORT = ["SECTION_95", "SECTION_98", "SECTION_4", "NONE", "NOT_KNOWN"] as const;

/** What decides whether prescriptions are free. What nobody has told is not known, and never taken for no. */
export interface PrescriptionFacts {
  readonly born: Day;
  readonly fullTimeEducation: YesNoNotKnown;
  readonly pregnancy: (typeof PREGNANCY_STATES)[number];
  /** With `GAVE_BIRTH`: the last time. `null`: not known. */
  readonly gaveBirthOn: Day | null;
  /** A condition on the list for a medical exemption. */
  readonly listedCondition: YesNoNotKnown;
  readonly inpatient: YesNoNotKnown;
  /** They or their partner get Income Support, income-based JSA, income-related ESA or Pension Credit Guarantee Credit. */
  readonly listedBenefit: YesNoNotKnown;
  /** Dependant of somebody who gets one of these. */
  readonly dependantOfRecipient: YesNoNotKnown;
  readonly universalCredit: YesNoNotKnown;
  /** Take-home pay (theirs and a partner's) of the last assessment period, in pence. `null`: not known. */
  readonly takeHomePence: number | null;
  /** Their award has an element for a child, or limited capability for work. */
  readonly childOrLimitedCapability: YesNoNotKnown;
  /** `null`: nobody has told. Empty: they hold none. */
  readonly certificates: readonly HealthCostCertificate[] | null;
  /** Recently left care, and an authority supports them. */
  readonly supportedByAuthority: YesNoNotKnown;
  /** Savings and property, in pence. `null`: not known. */
  readonly capitalPence: number | null;
  readonly livesInCareHome: YesNoNotKnown;
  readonly asylumSupport: (typeof ASYLUM_SUPPORT)[number];
}

/** Somebody of whom nothing is known but when they were born. */
export const nothingKnown = (born: Day): PrescriptionFacts => ({
  born,
  fullTimeEducation: "NOT_KNOWN",
  pregnancy: "NOT_KNOWN",
  gaveBirthOn: null,
  listedCondition: "NOT_KNOWN",
  inpatient: "NOT_KNOWN",
  listedBenefit: "NOT_KNOWN",
  dependantOfRecipient: "NOT_KNOWN",
  universalCredit: "NOT_KNOWN",
  takeHomePence: null,
  childOrLimitedCapability: "NOT_KNOWN",
  certificates: null,
  supportedByAuthority: "NOT_KNOWN",
  capitalPence: null,
  livesInCareHome: "NOT_KNOWN",
  asylumSupport: "NOT_KNOWN",
});
