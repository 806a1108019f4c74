import type { Dimension } from "../disclosure/dimension.ts";

/** What is counted, and how it is divided. Every record that is counted is in one category of each outcome. */
export interface Population {
  readonly id: PopulationId;
  /** One record: a child on a day, a care period, a placement. */
  readonly of: string;
  /** PERIOD: whatever happened in it. SNAPSHOT: whoever is there at the end of the period's last day. */
  readonly timing: "PERIOD" | "SNAPSHOT";
  /** MONTH: of a month, quarter or year. YEAR: of a financial year alone. */
  readonly grid: "MONTH" | "YEAR";
  /** On which bases a child's class may be read: who else may count, sees protected figures and no members. */
  readonly readBy: readonly ("RESPONSIBLE_LA" | "ORIGINATING_ICB" | "RECEIVING_ICB")[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Why a record is not counted, by the code that its members carry. */
  readonly excluded: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly dimension: Dimension;
  /** What each category says of a member. */
  readonly words: Readonly<Record<string, string>>;
  /** Tells more of a child (rules 6.5), and is hidden up to a higher threshold. */
  readonly sensitive?: boolean;
  /** Where its categories are read by fewer than the population's are. */
  readonly readBy?: Population["readBy"];
}

export type PopulationId =
  | "ENTERED_CARE"
  | "INITIAL_ASSESSMENT_DUE"
  | "REVIEW_ASSESSMENT_DUE"
  | "ADOPTION_MEDICAL_DUE"
  | "ASSESSMENT_CHECKED"
  | "IN_CARE"
  | "IN_CARE_A_YEAR"
  | "PLACED_OUT_OF_AREA"
  | "PLACED_IN_AREA"
  | "CARE_LEAVERS"
  | "TURNED_18"
  | "OFFER_APPLIED";

const outcome = (
  id: string,
  words: Readonly<Record<string, string>>,
  groups: Readonly<Record<string, readonly string[]>> = {},
  sensitive = false,
): Outcome => ({
  dimension: {
    id,
    categories: Object.keys(words),
    groups: Object.entries(groups).map(([group, of]) => ({ id: group, of })),
  },
  words,
  sensitive,
});

/** An item of the return's OC2 part. */
const item = (id: string, done: string, notDone: string, sensitive = false): Outcome =>
  outcome(
    id,
    { DONE: done, NOT_DONE: notDone, NOT_TOLD: "The return does not tell; counted as not done." },
    {},
    sensitive,
  );

/** As `classifyInitialAssessment` reads them, as of the end of a day. */
const initialAssessment = outcome(
  "initial_assessment",
  {
    REPORTED: "Assessed by a medical practitioner within 20 working days, and the report was back by then.",
    ASSESSED: "Assessed by a medical practitioner within 20 working days; the report was not back by then.",
    ASSESSED_LATE: "Assessed later.",
    DECLINED: "Not assessed: declined.",
    NOT_ASSESSED: "Not assessed by a medical practitioner, and 20 working days have passed.",
    RECENT_ASSESSMENT: "None was needed: assessed in the three months before.",
    LEFT_CARE_BEFORE_DUE: "Left care before the assessment was due, without one.",
    NOT_YET_DUE: "The 20 working days have not passed.",
    NO_CALENDAR: "The bank holidays of the year are not loaded: nobody can say by when.",
  },
  {
    IN_TIME: ["REPORTED", "ASSESSED"],
    DUE: ["IN_TIME", "ASSESSED_LATE", "DECLINED", "NOT_ASSESSED"],
  },
);

/** Something asked for with a start of care that is to be there within five working days. */
const withinFive = (id: string, what: string): Outcome =>
  outcome(
    id,
    {
      ON_TIME: `${what} within five working days.`,
      LATE: `${what} later.`,
      MISSING: "Not, and five working days have passed.",
      NOT_YET_DUE: "Not yet, and five working days have not passed.",
      NO_CALENDAR: "The bank holidays of the year are not loaded: nobody can say by when.",
    },
    { DUE: ["ON_TIME", "LATE", "MISSING"] },
  );

export const POPULATIONS: Readonly<Record<PopulationId, Population>> = {
  ENTERED_CARE: {
    id: "ENTERED_CARE",
    of: "A period of care that began in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
    outcomes: {
      icb_told: withinFive("icb_told", "An ICB was sent a notice"),
      requested: withinFive("requested", "An initial assessment was asked for"),
      consented: withinFive("consented", "Consent to assessment was received"),
      both: withinFive("both", "An initial assessment was asked for, and consent received,"),
      initial_assessment: initialAssessment,
      after_consent: outcome(
        "after_consent",
        {
          IN_TIME: "Assessed by a medical practitioner within 20 working days of the receipt of consent.",
          ASSESSED_LATE: "Assessed later.",
          DECLINED: "Not assessed: declined.",
          NOT_ASSESSED: "Not assessed by a medical practitioner, and 20 working days of consent have passed.",
          NO_CONSENT: "No consent was received: not in this measure.",
          RECENT_ASSESSMENT: "None was needed: assessed in the three months before.",
          LEFT_CARE_BEFORE_DUE: "Left care before it was due, without one.",
          NOT_YET_DUE: "The 20 working days of consent have not passed.",
          NO_CALENDAR: "The bank holidays of the year are not loaded: nobody can say by when.",
        },
        { DUE: ["IN_TIME", "ASSESSED_LATE", "DECLINED", "NOT_ASSESSED"] },
      ),
    },
    excluded: { SHORT_BREAK: "Short breaks (V3, V4) are not counted." },
  },
  INITIAL_ASSESSMENT_DUE: {
    id: "INITIAL_ASSESSMENT_DUE",
    of: "A period of care whose twentieth working day lies in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
    outcomes: { initial_assessment: initialAssessment },
    excluded: { SHORT_BREAK: "Short breaks (V3, V4) are not counted." },
  },
  REVIEW_ASSESSMENT_DUE: {
    id: "REVIEW_ASSESSMENT_DUE",
    of: "An assessment after which the next was due in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
    outcomes: {
      review: outcome(
        "review",
        {
          ON_TIME: "The next was done by the due day.",
          LATE: "The next was done later.",
          DECLINED: "The next was not done: declined.",
          NOT_DONE: "The next was not done, and the due day has passed.",
          NOT_YET_DUE: "The due day has not passed.",
        },
        { DUE: ["ON_TIME", "LATE", "DECLINED", "NOT_DONE"] },
      ),
    },
    excluded: { LEFT_CARE_BEFORE_DUE: "Left care before the next was due, without one." },
  },
  ADOPTION_MEDICAL_DUE: {
    id: "ADOPTION_MEDICAL_DUE",
    of: "A request for an adoption medical that was due in the period, a month after it was made.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
    outcomes: {
      adoption_medical: outcome(
        "adoption_medical",
        {
          ON_TIME: "Done within one month of the request.",
          LATE: "Done later.",
          NOT_DONE: "Not done, and the month has passed.",
          NOT_YET_DUE: "Not done, and the month has not passed.",
        },
        { DUE: ["ON_TIME", "LATE", "NOT_DONE"] },
        true,
      ),
    },
    excluded: { CANCELLED: "The request was cancelled." },
  },
  ASSESSMENT_CHECKED: {
    id: "ASSESSMENT_CHECKED",
    of: "An assessment whose quality was checked for the first time in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
    outcomes: {
      first_check: outcome("first_check", { PASSED: "Passed the first check.", FAILED: "Failed the first check." }),
    },
    excluded: {},
  },
  IN_CARE: {
    id: "IN_CARE",
    of: "A child in care at the end of the period.",
    timing: "SNAPSHOT",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
    outcomes: {
      reach: outcome("reach", {
        IN_AREA: "Placed in the area of the responsible authority.",
        OUT_OF_AREA: "Placed outside the area of the responsible authority.",
        NOT_KNOWN: "Where the child is placed is not known.",
      }),
      distance: outcome("distance", {
        UP_TO_20: "Placed 20 miles or less from home.",
        OVER_20: "Placed over 20 miles from home.",
        NOT_KNOWN: "The distance is not known.",
      }),
      moves: outcome("moves", {
        UP_TO_2: "Had at most two placements in the twelve months.",
        THREE_OR_MORE: "Had three or more placements in the twelve months.",
      }),
      gp: outcome("gp", {
        REGISTERED: "Registered with a GP practice.",
        NOT_REGISTERED: "Registered with none.",
        NOT_KNOWN: "Nobody has told of a registration; counted as none.",
      }),
      assessed: outcome(
        "assessed",
        {
          IN_DATE: "The next assessment is not overdue.",
          OVERDUE: "The next assessment is overdue.",
          NONE: "No assessment is on record.",
          NEW: "In care for 20 working days or less: not in this measure.",
        },
        { MEASURED: ["IN_DATE", "OVERDUE", "NONE"] },
      ),
      dental: {
        ...outcome(
          "dental",
          {
            CHECKED: "Teeth were checked on a day in the twelve months.",
            NOT_CHECKED: "They are known not to have been checked.",
            NOT_KNOWN: "Nobody has told of a dated check; counted as none.",
            NOT_A_YEAR: "In care for less than twelve months: not in this measure.",
          },
          { A_YEAR: ["CHECKED", "NOT_CHECKED", "NOT_KNOWN"] },
        ),
        readBy: ["RESPONSIBLE_LA"],
      },
      immunised: {
        ...outcome("immunised", {
          UP_TO_DATE: "Immunisations are up to date, by the latest that was told.",
          CATCH_UP_SCHEDULE: "On a catch-up schedule; counted as not up to date.",
          NOT_UP_TO_DATE: "They are not up to date.",
          NOT_KNOWN: "Not known; counted as not up to date.",
        }),
        readBy: ["RESPONSIBLE_LA"],
      },
    },
    excluded: { SHORT_BREAK: "Short breaks (V3, V4) are not counted." },
  },
  IN_CARE_A_YEAR: {
    id: "IN_CARE_A_YEAR",
    of: "A child in care on 31 March, and for all twelve months before.",
    timing: "SNAPSHOT",
    grid: "YEAR",
    readBy: ["RESPONSIBLE_LA"],
    outcomes: {
      health_assessment: item("health_assessment", "Health assessments of the year were done.", "They were not done."),
      immunisations: item("immunisations", "Immunisations are up to date.", "They are not up to date."),
      teeth_check: item("teeth_check", "Teeth were checked by a dentist in the year.", "They were not checked."),
      health_check: outcome(
        "health_check",
        {
          DONE: "Development assessments are up to date.",
          NOT_DONE: "They are not up to date.",
          NOT_TOLD: "The return does not tell; counted as not done.",
          FIVE_OR_OVER: "Aged 5 or over on 31 March: not in this measure.",
        },
        { UNDER_5: ["DONE", "NOT_DONE", "NOT_TOLD"] },
      ),
      substance_misuse: outcome(
        "substance_misuse",
        {
          RECEIVED: "A substance misuse problem was identified, and an intervention received.",
          OFFERED: "A problem was identified; an intervention was offered and refused.",
          NEITHER: "A problem was identified; no intervention is told of.",
          NOT_IDENTIFIED: "No problem was identified.",
          NOT_TOLD: "The return does not tell; counted as not identified.",
        },
        { IDENTIFIED: ["RECEIVED", "OFFERED", "NEITHER"] },
        true,
      ),
      convicted: outcome(
        "convicted",
        {
          CONVICTED: "Convicted or cautioned in the year.",
          NOT_CONVICTED: "Not convicted or cautioned.",
          NOT_TOLD: "The return does not tell; counted as not convicted.",
          UNDER_10: "Aged under 10 on 31 March: not in this measure.",
        },
        { TEN_OR_OVER: ["CONVICTED", "NOT_CONVICTED", "NOT_TOLD"] },
      ),
      sdq: outcome(
        "sdq",
        {
          NORMAL: "A score of 0 to 13.",
          BORDERLINE: "A score of 14 to 16.",
          CONCERN: "A score of 17 to 40.",
          SDQ1: "No score: under 4 or over 16 at the assessment.",
          SDQ2: "No score: the carer refused.",
          SDQ3: "No score: the child's disability is too severe.",
          SDQ4: "No score: another reason.",
          SDQ5: "No score: the child refused.",
          NO_REASON: "Neither a score nor a reason.",
          NOT_IN_SCOPE: "Under 5 or over 16 on 31 March: not in this measure.",
        },
        {
          SCORED: ["NORMAL", "BORDERLINE", "CONCERN"],
          WITHOUT: ["SDQ1", "SDQ2", "SDQ3", "SDQ4", "SDQ5", "NO_REASON"],
          IN_SCOPE: ["SCORED", "WITHOUT"],
        },
      ),
    },
    excluded: {
      SHORT_BREAK: "A short break (V3, V4) in the year: not continuously looked after.",
      NOT_A_YEAR: "In care on 31 March, but not for all twelve months before.",
    },
  },
  PLACED_OUT_OF_AREA: {
    id: "PLACED_OUT_OF_AREA",
    of: "A placement outside the area of the responsible authority that began in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA", "RECEIVING_ICB"],
    outcomes: {
      area_told: outcome(
        "area_told",
        {
          ON_TIME_PRIOR: "The area's ICB was sent a notice before the placement, or on its day.",
          ON_TIME_EMERGENCY: "An emergency: the area's ICB was sent a notice within five working days.",
          LATE: "The area's ICB was sent a notice later.",
          MISSING: "The area's ICB was sent no notice, and the time has passed.",
          NOT_YET_DUE: "An emergency: the area's ICB was sent no notice, and five working days have not passed.",
          NO_CALENDAR: "The bank holidays of the year are not loaded: nobody can say by when.",
        },
        { ON_TIME: ["ON_TIME_PRIOR", "ON_TIME_EMERGENCY"], DUE: ["ON_TIME", "LATE", "MISSING"] },
      ),
    },
    excluded: {
      TEMPORARY: "A temporary stay (T0 to T4) is no placement of which anybody is notified.",
      SHORT_BREAK: "Short breaks (V3, V4) are not counted.",
    },
  },
  PLACED_IN_AREA: {
    id: "PLACED_IN_AREA",
    of: "A child of another authority placed in the area at the end of the period.",
    timing: "SNAPSHOT",
    grid: "MONTH",
    readBy: ["RECEIVING_ICB"],
    outcomes: {
      commissioner: outcome("commissioner", {
        DETERMINED: "Who is responsible is determined.",
        PROVISIONAL: "Who is responsible is determined provisionally.",
        INDETERMINATE: "Nobody could be named.",
        NOT_DETERMINED: "Nothing was determined.",
      }),
    },
    excluded: { SHORT_BREAK: "Short breaks (V3, V4) are not counted." },
  },
  CARE_LEAVERS: {
    id: "CARE_LEAVERS",
    of: "A care leaver aged 17 to 21 in the year of whom the return tells.",
    timing: "SNAPSHOT",
    grid: "YEAR",
    readBy: ["RESPONSIBLE_LA"],
    outcomes: {
      in_touch: outcome(
        "in_touch",
        {
          IN_TOUCH: "The authority is in touch.",
          NOT_IN_TOUCH: "The authority is not in touch.",
          REFUSES: "Refuses contact.",
          NOT_NEEDED: "No longer needs services.",
        },
        {},
      ),
      activity: outcome("activity", {
        ACTIVE: "In education, employment or training.",
        NEET: "In none of them.",
        NOT_KNOWN: "Not known; counted as in none of education, employment or training known.",
      }),
      accommodation: outcome("accommodation", {
        SUITABLE: "In suitable accommodation.",
        UNSUITABLE: "In unsuitable accommodation.",
        NOT_KNOWN: "Not known; counted as not suitable.",
      }),
    },
    excluded: {
      DIED: "Died.",
      RETURNED_HOME: "Returned home for six months or more.",
      OTHER_AGE: "Younger than 17 or older than 21 in the year.",
    },
  },
  TURNED_18: {
    id: "TURNED_18",
    of: "A child in care on the day before the 18th birthday, which lies in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA"],
    outcomes: {
      passport: outcome(
        "passport",
        {
          GIVEN: "A health passport was given by the 18th birthday.",
          GIVEN_LATE: "One was given later.",
          NOT_GIVEN: "It is known that none was given.",
          NOT_TOLD: "Nobody has told of one; counted as not given.",
          NOT_YET_DUE: "The 18th birthday has not passed.",
        },
        { DUE: ["GIVEN", "GIVEN_LATE", "NOT_GIVEN", "NOT_TOLD"] },
      ),
    },
    excluded: { SHORT_BREAK: "Short breaks (V3, V4) are not counted." },
  },
  OFFER_APPLIED: {
    id: "OFFER_APPLIED",
    of: "An application of a care leaver for what is offered, submitted in the period.",
    timing: "PERIOD",
    grid: "MONTH",
    readBy: ["RESPONSIBLE_LA"],
    outcomes: {
      offer: outcome("offer", {
        ISSUED: "A certificate was issued, whether or not it has lapsed since.",
        REFUSED: "Refused, and not appealed.",
        UNDECIDED: "Not decided, or approved and not issued.",
      }),
    },
    excluded: { WITHDRAWN: "Withdrawn by the applicant." },
  },
};

/** On which bases the class of a measure's members may be read. */
export const readByOf = (population: PopulationId, outcomeId: string): Population["readBy"] =>
  POPULATIONS[population].outcomes[outcomeId]?.readBy ?? POPULATIONS[population].readBy;
