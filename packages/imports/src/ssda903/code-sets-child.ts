import type { CodeSetHistory } from "./code-sets.ts";

const accommodation: Readonly<Record<string, string>> = {
  B: "with parents or relatives",
  C: "community home or other residential care",
  D: "semi-independent, transitional accommodation",
  E: "supported lodgings",
  G: "gone abroad",
  H: "deported",
  K: "ordinary lodgings",
  R: "residence not known",
  S: "no fixed abode, homeless",
  T: "foyer or similar supported accommodation",
  U: "independent living",
  V: "emergency accommodation",
  W: "bed and breakfast",
  X: "in custody",
  Y: "other accommodation",
  Z: "with former foster carers (18 or over)",
};

/** Nobody homeless or in custody is suitably accommodated: S1 and X1 are not accepted. */
const neverSuitable = new Set(["S", "X"]);

const accommodationCodes = Object.fromEntries([
  ["0", "not known or not applicable"],
  ...Object.entries(accommodation).flatMap(([letter, meaning]) => [
    ...(neverSuitable.has(letter) ? [] : [[`${letter}1`, `${meaning}: suitable`]]),
    [`${letter}2`, `${meaning}: unsuitable`],
  ]),
]) as Readonly<Record<string, string>>;

/** Code sets about the child, their health (OC2), care leavers (OC3), reviews and missing periods (data-standards 1.4 and 1.6). */
export const childCodes = {
  SEX: {
    first: { year: 2017, codes: { "1": "male", "2": "female" } },
    changes: [{ year: 2025, remove: ["1", "2"], add: { M: "male", F: "female", U: "unknown" } }],
  },
  ETHNIC: {
    first: {
      year: 2017,
      codes: {
        WBRI: "White British",
        WIRI: "White Irish",
        WIRT: "Traveller of Irish heritage",
        WROM: "Gypsy or Roma",
        WOTH: "any other White background",
        MWBC: "White and Black Caribbean",
        MWBA: "White and Black African",
        MWAS: "White and Asian",
        MOTH: "any other mixed background",
        AIND: "Indian",
        APKN: "Pakistani",
        ABAN: "Bangladeshi",
        AOTH: "any other Asian background",
        BCRB: "Black Caribbean",
        BAFR: "Black African",
        BOTH: "any other Black background",
        CHNE: "Chinese",
        OOTH: "any other ethnic background",
        REFU: "refused",
        NOBT: "not yet obtained",
      },
    },
  },
  UPN_UNKNOWN: {
    first: {
      year: 2017,
      codes: {
        UN1: "not of school age",
        UN2: "never attended a maintained school in England",
        UN3: "educated outside England",
        UN4: "newly looked after",
        UN5: "sources give conflicting numbers",
      },
    },
  },
  SDQ_REASON: {
    first: {
      year: 2017,
      codes: {
        SDQ1: "under 4 or over 16 at the date of assessment",
        SDQ2: "carer refused",
        SDQ3: "the child's disability is too severe",
        SDQ4: "other",
        SDQ5: "young person refused",
      },
    },
  },
  IN_TOUCH: {
    first: {
      year: 2017,
      codes: {
        YES: "in touch",
        NO: "not in touch",
        DIED: "died",
        REFU: "refuses contact",
        NREQ: "no longer needs services",
        RHOM: "returned home for six months or more",
      },
    },
  },
  ACTIV: {
    first: {
      year: 2017,
      codes: {
        "0": "not known or not applicable",
        F1: "full time in higher education",
        P1: "part time in higher education",
        F2: "full time in other education",
        P2: "part time in other education",
        F3: "full time in training or employment",
        P3: "part time in training or employment",
        G4: "not in education, employment or training: illness or disability",
        G5: "not in education, employment or training: other",
        G6: "not in education, employment or training: pregnancy or parenting",
      },
    },
    changes: [
      {
        year: 2022,
        remove: ["F3", "P3"],
        add: {
          F4: "full time in an apprenticeship",
          P4: "part time in an apprenticeship",
          F5: "full time in other training or employment",
          P5: "part time in other training or employment",
        },
      },
    ],
  },
  ACCOM: { first: { year: 2017, codes: accommodationCodes } },
  MISSING: { first: { year: 2017, codes: { M: "missing", A: "away from placement without authorisation" } } },
  REVIEW_CODE: {
    first: {
      year: 2017,
      codes: {
        PN0: "under 4 at the time of the review",
        PN1: "attends and speaks",
        PN2: "attends, an advocate speaks",
        PN3: "attends, views by symbols",
        PN4: "attends, silent",
        PN5: "absent, an advocate speaks",
        PN6: "absent, views by another medium",
        PN7: "absent, no views",
      },
    },
  },
  SW_REASON: {
    first: {
      year: 2024,
      codes: {
        MANAGE: null,
        FCONTA: null,
        LEFTRL: null,
        ORGRST: null,
        TSPROC: null,
        ABSENC: null,
        CHCHAN: null,
        PCCHAN: null,
        SWDIED: null,
        OTHERS: null,
      },
    },
  },
} satisfies Record<string, CodeSetHistory>;
