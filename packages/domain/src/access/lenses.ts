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
 * Which bases may read which records about a child. Row-level security decides, and of the lenses that are `withheld` the API; the
 * fields that each opens are in the API's `access/field-lenses.ts`, and tests hold all of them together. Minimum necessary (Caldicott principle 3): the receiving ICB gets what a determination
 * and care need, not the history; the area authority the register's fields.
 *
 * `CHILD_LOCAL_ID`, `CHILD_ETHNICITY`, `CARE_PERIOD_END_REASON` and `PLACEMENT_END_REASON` are columns of records that others may
 * read: those the API withholds.
 * To `BREAK_GLASS`, one person's for minutes, reach those in force today.
 * `PLACEMENT`, `CARE_PERIOD` and `LEGAL_STATUS` reach `RECEIVING_ICB` and `AREA_LA` only for the placement in their area.
 */
export const lenses = {
  CHILD: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER", "BREAK_GLASS", "OWN_RECORD"],
  /** The past of what is read: not for an emergency, in which no history matters (`history_open_since` in the database). */
  CHILD_PAST: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER", "OWN_RECORD"],
  CARE_PERIOD_PAST: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER", "OWN_RECORD"],
  PLACEMENT_PAST: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "OWN_RECORD"],
  /** What the receiving ICB is told of goes by the days of a registration, which a correction changes. */
  GP_REGISTRATION_PAST: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "OWN_RECORD"],
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
  /** Postcode, provider and number of the home: columns that all read who read the placement, unless protected (`basesOf`). */
  PLACEMENT_ADDRESS: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "BREAK_GLASS", "OWN_RECORD"],
  PLACEMENT_AREA: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "BREAK_GLASS", "OWN_RECORD"],
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
  /** What a person says is wrong in their record. Governance of the authority reads it too, and no record beside it. */
  RECTIFICATION: ["RESPONSIBLE_LA", "OWN_RECORD"],
  /** How long a record is kept, what holds it, and what was asked about its end: those who govern, who see no record beside it. */
  RIGHTS: ["OWN_RECORD"],
  /** Whoever asked for it. */
  SUBJECT_COPY: ["OWN_RECORD"],
  ADDRESS_PROTECTION: ["RESPONSIBLE_LA"],
  /** Which records may be of one child: of both of which the caller sees. */
  DUPLICATE: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER"],
  /** Whoever had it opened, for minutes. */
  SEALED_IDENTITY: [],
  /** Why a record was changed, in words that may tell of others. */
  RECORD_HISTORY: ["RESPONSIBLE_LA"],
  RETURN_ROW: ["RESPONSIBLE_LA"],
  NOTICE: ["RESPONSIBLE_LA"],
  NOTICE_CLINICAL: ["RESPONSIBLE_LA"],
  /** Its parties alone, whether or not they see the child. */
  DISPUTE: [],
  CHARGE: [],
  EVENT: ["RESPONSIBLE_LA", "ORIGINATING_ICB", "RECEIVING_ICB", "AREA_LA", "PROVIDER"],
  BREAK_GLASS_GRANT: [],
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
  "PLACEMENT_ADDRESS",
  "COMMISSIONING_FACTS",
  "CARE_LEAVER",
  "CONSENT",
]);

/** What of a lens its bases do not say, for people: who else reads it, and of what a basis reads a part. */
export const lensNotes: Readonly<Partial<Record<Lens, string>>> = {
  PLACEMENT:
    "The receiving ICB and the area authority read the placement in their area; by broken glass, that of today.",
  CARE_PERIOD: "The receiving ICB and the area authority read the period of the placement in their area.",
  LEGAL_STATUS: "The receiving ICB reads those of the period of the placement in its area.",
  GP_REGISTRATION: "The receiving ICB reads those of the days of the placement in its area.",
  DETERMINATION: "The receiving ICB reads those of the days of the placement in its area.",
  ASSESSMENT:
    "The receiving ICB reads those of the care period of the placement in its area; a provider what it is asked for.",
  ASSESSMENT_CLINICAL: "Read where the assessment is.",
  HEALTH_LINE:
    "The receiving ICB reads those of the days of the placement in its area, and its own; beside the bases, whoever a consent shares them with.",
  HEALTH_PLAN: "The receiving ICB reads those in force while the placement is in its area, and its own.",
  HEALTH_PLAN_CLINICAL: "Read where the plan is.",
  OFFER_APPLICATION: "Beside the bases, whoever gives the offer.",
  NOTICE: "Beside the bases, whoever it was sent to.",
  NOTICE_CLINICAL: "Beside the bases, those in health to whom it was sent and whose work is care.",
  DISPUTE: "Its parties.",
  CHARGE: "The ICB that claims it and the ICB that pays.",
  EVENT: "Whoever was told, while they see the child.",
  SEALED_IDENTITY: "Whoever asked for its opening, once another approved, and while it lasts.",
  RECTIFICATION: "Beside the bases, information governance of the child's authority.",
  RIGHTS: "Beside the child, information governance of the child's authority.",
  SUBJECT_COPY: "Whoever asked for the copy.",
  BREAK_GLASS_GRANT:
    "Whoever broke the glass, and information governance of their organisation and of the child's authority.",
};
