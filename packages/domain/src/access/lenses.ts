/** On what basis a caller may see a child. The meanings stand in the schema (`AccessBasis`). */
export const accessBases = [
  "RESPONSIBLE_LA",
  "ORIGINATING_ICB",
  "RECEIVING_ICB",
  "AREA_LA",
  "PROVIDER",
  "BREAK_GLASS",
  "OWN_RECORD",
] as const;
export type AccessBasis = (typeof accessBases)[number];

/**
 * Which bases may read which records about a child. Row-level security decides; this table explains the decision to callers,
 * and a test holds the two together. Minimum necessary (Caldicott principle 3): the receiving ICB gets what a determination
 * and care need, not the history; the area authority the register's fields.
 *
 * `CHILD_LOCAL_ID`, `CHILD_ETHNICITY`, `CARE_PERIOD_END_REASON` and `PLACEMENT_END_REASON` are columns of records that others may
 * read: those the API withholds.
 * To `BREAK_GLASS`, one person's for minutes, reach those in force today.
 * `PLACEMENT`, `CARE_PERIOD` and `LEGAL_STATUS` reach `RECEIVING_ICB` and `AREA_LA` only for the placement in their area.
 */
export const lenses = {
  CHILD: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER", "BREAK_GLASS", "OWN_RECORD"],
  /** The authority's own id for the child means nothing to others, who have the NHS number. */
  CHILD_LOCAL_ID: ["RESPONSIBLE_LA"],
  CHILD_ETHNICITY: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "OWN_RECORD"],
  UPN: ["RESPONSIBLE_LA", "OWN_RECORD"],
  NHS_NUMBER: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER", "BREAK_GLASS", "OWN_RECORD"],
  CARE_PERIOD: [
    "RESPONSIBLE_LA",
    "ORIGINATING_ICB",
    "RECEIVING_ICB",
    "AREA_LA",
    "PROVIDER",
    "BREAK_GLASS",
    "OWN_RECORD",
  ],
  /** Adoption, custody: where a child went is history. The placement that ended with the care period has the same reason. */
  CARE_PERIOD_END_REASON: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "OWN_RECORD"],
  LEGAL_STATUS: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "OWN_RECORD"],
  PLACEMENT: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "BREAK_GLASS", "OWN_RECORD"],
  PLACEMENT_END_REASON: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "OWN_RECORD"],
  /** Where home is may be protected, also from the child. */
  PLACEMENT_HOME: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
  /** Those of the days of the placement in the receiving ICB's area. */
  GP_REGISTRATION: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "BREAK_GLASS", "OWN_RECORD"],
  RESIDENCE: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
  /** Those of the days of the placement in the receiving ICB's area. */
  DETERMINATION: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB"],
  /** The facts of a determination, and what tells of them: its days, its rule, what it was before. */
  COMMISSIONING_FACTS: ["RESPONSIBLE_LA", "ORIGINATING_ICB"],
  /** Care goes on where the child goes: the area that receives them reads what they wait for, and since when. */
  REFERRAL: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER", "OWN_RECORD"],
  /** What somebody is in law as a care leaver, how they live and what is done for them: theirs, and of the authority that owes it. */
  CARE_LEAVER: ["RESPONSIBLE_LA", "OWN_RECORD"],
  /** To the receiving ICB those of the period of care in which the placement lies; to a provider what it is asked for. */
  ASSESSMENT: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER", "OWN_RECORD"],
  /** The clinical record of a report, and only for those whose work is care. */
  ASSESSMENT_CLINICAL: ["ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER"],
  /** Whose a missed day was, as somebody confirmed it. */
  ASSESSMENT_BREACH: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB"],
  CONSENT: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER", "OWN_RECORD"],
  /**
   * In health for those alone who care for the child; to the receiving ICB those of the days of the placement in its area, and its
   * own. Beside the bases, whoever a consent shares them with.
   */
  HEALTH_LINE: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER", "BREAK_GLASS", "OWN_RECORD"],
  /** As `HEALTH_LINE`; to the receiving ICB the plans in force on a day of the placement in its area, and its own. */
  HEALTH_PLAN: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER", "OWN_RECORD"],
  /** Where the plan is seen, by those in health who care for the child. */
  HEALTH_PLAN_CLINICAL: ["ORIGINATING_ICB", "RECEIVING_ICB", "PROVIDER"],
  /** Who gives an offer sees the applications for it beside these, and what a care leaver shares, the employer: neither sees a record. */
  OFFER_APPLICATION: ["RESPONSIBLE_LA", "OWN_RECORD"],
  VACANCY_INTEREST: ["RESPONSIBLE_LA", "OWN_RECORD"],
  RECORD_HISTORY: ["RESPONSIBLE_LA"],
  RETURN_ROW: ["RESPONSIBLE_LA"],
} as const satisfies Record<string, readonly AccessBasis[]>;
export type Lens = keyof typeof lenses;

/**
 * Lenses of columns of records that others may read, and of what would say something wrong where a part of it is hidden: row-level
 * security leaves them to the API.
 */
export const withheld: ReadonlySet<Lens> = new Set<Lens>([
  "CHILD_LOCAL_ID",
  "CHILD_ETHNICITY",
  "CARE_PERIOD_END_REASON",
  "PLACEMENT_END_REASON",
  "COMMISSIONING_FACTS",
  "CARE_LEAVER",
  "CONSENT",
]);
