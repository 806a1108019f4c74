import type { CodeSetHistory } from "./code-sets.ts";

/** Code sets of AD1, PlacedAdoption and PrevPerm, and the values of PL_LA and LA_PERM that are not authorities (data-standards 1.4, 1.5). */
export const adoptionCodes = {
  PREV_PERM: {
    first: {
      year: 2017,
      codes: {
        P1: "adoption",
        P2: "special guardianship order",
        P3: "residence or child arrangements order",
        P4: "order not known",
        Z1: "no earlier permanence order",
      },
    },
  },
  /** LA_PERM is one of these or a DfE authority number (see {@link isAuthorityNumber}). */
  LA_PERM: {
    first: {
      year: 2017,
      codes: { WAL: "Wales", SCO: "Scotland", NIR: "Northern Ireland", NUK: "outside the UK", "999": "not known" },
    },
  },
  /** PL_LA is one of these or a DfE authority number. */
  PL_LA: {
    first: {
      year: 2017,
      codes: { WAL: "Wales", SCO: "Scotland", NIR: "Northern Ireland", NUK: "outside the UK", CON: "confidential" },
    },
  },
  REASON_PLACED_CEASED: {
    first: {
      year: 2017,
      codes: {
        RD1: "the child's needs changed",
        RD2: "the court refused a placement order",
        RD3: "no adopters were found",
        RD4: "other",
      },
    },
  },
  SEX_ADOPTR: {
    first: {
      year: 2017,
      codes: { M1: "one man", F1: "one woman", MM: "two men", FF: "two women", MF: "a man and a woman" },
    },
  },
  LS_ADOPTR: { first: { year: 2017, codes: { L0: null, L11: null, L12: null, L2: null, L3: null, L4: null } } },
} satisfies Record<string, CodeSetHistory>;

/** Whether the text has the form of a DfE authority number: three digits, from 201 (City of London). Does not say that the authority exists. */
export function isAuthorityNumber(text: string): boolean {
  return /^[2-9]\d{2}$/.test(text) && text >= "201" && text !== "999";
}
