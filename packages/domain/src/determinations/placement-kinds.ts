import type { LegalBasis, PlacementKind } from "../commissioning/facts.ts";

/** SSDA903 PLACE codes as the rules know accommodation; of a code that is not listed only the postcode is known. */
const KINDS: Readonly<Record<string, PlacementKind>> = {
  U1: "FOSTER",
  U2: "FOSTER",
  U3: "FOSTER",
  U4: "FOSTER",
  U5: "FOSTER",
  U6: "FOSTER",
  A3: "FOR_ADOPTION",
  A4: "FOR_ADOPTION",
  A5: "FOR_ADOPTION",
  A6: "FOR_ADOPTION",
  K1: "SECURE_CHILDRENS_HOME",
  K2: "CHILDRENS_HOME",
  K3: "SUPPORTED_ACCOMMODATION",
  H5: "SUPPORTED_ACCOMMODATION",
  P1: "WITH_PARENTS",
  R1: "CARE_HOME",
  R5: "YOUNG_OFFENDER_INSTITUTION",
  S1: "RESIDENTIAL_SCHOOL",
};

export const placementKindOf = (typeCode: string): PlacementKind => KINDS[typeCode] ?? "OTHER";

/** Holidays, hospital stays and the like are not changes of placement (rules LAC-8). */
export const isTemporary = (typeCode: string): boolean => /^T[0-4]$/.test(typeCode);

/** In hospital: T1 as a temporary stay, R2 as the placement itself. Nobody arranged accommodation there; it is an inpatient spell. */
export const isInHospital = (typeCode: string): boolean => typeCode === "T1" || typeCode === "R2";

/** SSDA903 LS codes that the rules know. Police protection, child assessment orders, PACE and sentences (L1, L3, J2, J3) are none of these. */
const BASES: Readonly<Record<string, LegalBasis>> = {
  C1: "S31_INTERIM",
  C2: "S31_FULL",
  E1: "PLACEMENT_ORDER",
  V2: "S20",
  V3: "SHORT_BREAK_V3",
  V4: "SHORT_BREAK_V4",
  L2: "EPO",
  J1: "REMAND_LA",
};

export const legalBasisOf = (code: string): LegalBasis | undefined => BASES[code];

/** Series of short breaks (regulation 48): the child lives at home, and is not looked after for these rules. */
export const isShortBreak = (code: string): boolean => code === "V3" || code === "V4";
