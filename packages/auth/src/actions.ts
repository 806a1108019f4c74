import type { OrganisationKind } from "@cic/domain/organisations/directory";

/** Why a caller is using the record now. A token carries exactly one. */
export const PURPOSES = [
  "DIRECT_CARE",
  "COMMISSIONING",
  "STATUTORY_RETURN",
  "REPORTING",
  "INFORMATION_GOVERNANCE",
  "EMPLOYMENT",
  "OWN_RECORD",
] as const;

export type Purpose = (typeof PURPOSES)[number];

/** A kind that is not listed may hold no role. */
export const ORGANISATION_KINDS = [
  "ICB",
  "LOCAL_AUTHORITY",
  "PROVIDER",
  "GP_PRACTICE",
  "NATIONAL",
] as const satisfies readonly OrganisationKind[];

export const ROLES = [
  "SOCIAL_WORKER",
  "REVIEWING_OFFICER",
  "RETURNS_OFFICER",
  "PERSONAL_ADVISER",
  "ICB_CHILDREN_IN_CARE_TEAM",
  "ICB_COMMISSIONER",
  "PROVIDER_CLINICIAN",
  /** Fills apprenticeships and jobs. Sees no child's record. */
  "RECRUITER",
  "REPORTING_TOOL",
  "INFORMATION_GOVERNANCE",
  /** A child in care or a care leaver, about their own record alone. The organisation is the authority that vouches for them. */
  "YOUNG_PERSON",
] as const;

export type Role = (typeof ROLES)[number];

/** A cell for each column, in the order of the list: a missing or extra cell does not compile. */
type Row<Columns extends readonly string[]> = { readonly [Column in keyof Columns]: boolean };
type Matrix<Columns extends readonly string[]> = Readonly<Record<Role, Row<Columns>>>;

const X = true;
const o = false;

/**
 * Everything a caller can be allowed to do, and which roles may. Closed: a resolver that needs an action that is not here adds its
 * row.
 *
 * An action says what kind of work a caller may do; *which* children they may do it for is decided by row-level
 * security in the database, never here.
 */
// biome-ignore format: a matrix is read by its columns
const MAY_DO = {
  //                      social   reviewing  returns  personal  ICB   ICB com-   provider's  recruiter  reporting  information  young
  //                      worker   officer    officer  adviser   team  missioner  clinician              tool       governance   person
  "child:read":          [X,       X,         X,       X,        X,    X,         X,          o,         o,         o,           X],
  /** Merge two records of one child, and take that back. */
  "child:merge":         [X,       o,         X,       o,        o,    o,         o,          o,         o,         o,           o],
  /** See which records may be of one child. */
  "duplicate:read":      [X,       o,         X,       o,        X,    o,         o,          o,         o,         o,           o],
  /** Look for them, and decide. */
  "duplicate:decide":    [X,       o,         X,       o,        o,    o,         o,          o,         o,         o,           o],
  "placement:read":      [X,       X,         X,       X,        X,    X,         X,          o,         o,         o,           X],
  "placement:write":     [X,       o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  "care-period:write":   [X,       o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  /** See staged imports and their findings. */
  "import:read":         [o,       o,         X,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Stage a file and review its rows. */
  "import:write":        [o,       o,         X,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Turn reviewed rows into records. */
  "import:apply":        [o,       o,         X,       o,        o,    o,         o,          o,         o,         o,           o],
  "organisation:read":   [X,       X,         X,       X,        X,    X,         X,          X,         X,         X,           X],
  /** Ask who can see a child's record, why, and who has. */
  "access:explain":      [o,       o,         o,       o,        o,    o,         o,          o,         o,         X,           o],
  /** Ask who saw or changed which records: of the caller's people, and of the children of the caller's authority. */
  "audit:read":          [o,       o,         o,       o,        o,    o,         o,          o,         o,         X,           o],
  /** Ask who saw one's own record. */
  "audit:own":           [o,       o,         o,       o,        o,    o,         o,          o,         o,         o,           X],
  /** See in an emergency what keeps a child safe whom the caller does not otherwise see, for minutes and under review. */
  "break-glass:use":     [X,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** Read why glass was broken, and close the review of it. */
  "break-glass:review":  [o,       o,         o,       o,        o,    o,         o,          o,         o,         X,           o],
  /** Ask how long one's record is kept, that it be put right or erased, and for a copy of it; governance for somebody. */
  "rights:ask":          [o,       o,         o,       o,        o,    o,         o,          o,         o,         X,           X],
  /** Read what people say is wrong in their records. */
  "rights:read":         [X,       X,         o,       X,        o,    o,         o,          o,         o,         X,           X],
  /** Decide on what is asked, place and lift legal holds, and see whose record may be erased. */
  "rights:govern":       [o,       o,         o,       o,        o,    o,         o,          o,         o,         X,           o],
  /** Seal the record from before an adoption order. */
  "sealed-identity:seal":[X,       o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Ask to have a sealed identity opened: the designated professionals of the ICB, and the lead of information governance. */
  "sealed-identity:open":[o,       o,         o,       o,        X,    o,         o,          o,         o,         X,           o],
  /** Decide on an opening that another asked for, and close the review of it. */
  "sealed-identity:decide":[o,     o,         o,       o,        o,    o,         o,          o,         o,         X,           o],
  /** Keep where a child lives from those from whom it is to be kept. */
  "address-protection:write":[X,   o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Ask which commissioner is responsible, on facts that the caller gives. */
  "commissioning:explain":[X,       o,         o,       o,        X,    X,         o,          o,         o,         X,           o],
  /** Read who was determined to be responsible, and ask it of a child on record. */
  "commissioning:read":  [X,       o,         o,       o,        X,    X,         o,          o,         o,         o,           o],
  /** Record, correct and take back GP registrations and homes. */
  "registration:write":  [X,       o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Ask what somebody is in law as a care leaver, on facts that the caller gives. */
  "care-leaver:explain": [X,       X,         X,       X,        X,    X,         o,          o,         o,         X,           X],
  /** Read a care leaver's category, what is owed to them and how they are doing. */
  "care-leaver:read":    [X,       X,         X,       X,        o,    o,         o,          o,         o,         o,           X],
  /** Record what is told of a care leaver and done for them. */
  "care-leaver:write":   [X,       o,         o,       X,        o,    o,         o,          o,         o,         o,           o],
  /** Record the measures of a year's return. */
  "care-leaver:measure": [X,       o,         X,       X,        o,    o,         o,          o,         o,         o,           o],
  /** The authority's care leavers, their figures and the return. */
  "care-leaver:report":  [X,       X,         X,       X,        o,    o,         o,          o,         o,         o,           o],
  "dispute:read":        [o,       o,         o,       o,        X,    X,         o,          o,         o,         o,           o],
  /** Raise a dispute about who is responsible, and take its steps. */
  "dispute:write":       [o,       o,         o,       o,        o,    X,         o,          o,         o,         o,           o],
  "charge:read":         [o,       o,         o,       o,        o,    X,         o,          o,         o,         o,           o],
  /** Claim the charge for an out-of-area assessment. */
  "charge:write":        [o,       o,         o,       o,        o,    X,         o,          o,         o,         o,           o],
  /** Read the notices that were sent to the caller's organisation, and those that it sends. */
  "notice:read":         [X,       X,         o,       o,        X,    X,         o,          o,         o,         o,           o],
  /** Read figures of placements of which nobody told, without the children behind them. */
  "notice:figures":      [o,       o,         o,       o,        X,    X,         o,          o,         X,         o,           o],
  /** Draft and send notices, and take the sender's steps. */
  "notice:write":        [X,       o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Take the recipient's steps. */
  "notice:respond":      [X,       o,         o,       o,        X,    o,         o,          o,         o,         o,           o],
  "assessment:read":     [X,       X,         o,       X,        X,    X,         X,          o,         o,         o,           X],
  /** Ask for an assessment. */
  "assessment:request":  [X,       o,         o,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Take the steps of an assessment: each side its own. */
  "assessment:write":    [X,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** Answer the quality checklist of a report. */
  "assessment:check":    [o,       o,         o,       o,        X,    o,         o,          o,         o,         o,           o],
  /** Confirm whose a missed day was. */
  "assessment:confirm":  [X,       X,         o,       o,        X,    o,         o,          o,         o,         o,           o],
  /** Read consents and refusals, and how consent stands. */
  "consent:read":        [X,       X,         o,       X,        X,    o,         X,          o,         o,         o,           X],
  /** Record, correct and take back consents and refusals. */
  "consent:write":       [X,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** Record that a consent is withdrawn; a young person their own. */
  "consent:withdraw":    [X,       o,         o,       X,        X,    o,         X,          o,         o,         o,           X],
  /** Read what is known of a child's health, and the health plan without its clinical part. */
  "health-record:read":  [X,       X,         X,       X,        X,    o,         X,          o,         o,         o,           X],
  /** Record, correct and take back lines of it. */
  "health-record:write": [X,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** Make health plans, and record how their actions go on. */
  "health-plan:write":   [X,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** Read what health services a child was referred to, and how long they wait. */
  "referral:read":       [X,       X,         o,       X,        X,    X,         X,          o,         o,         o,           X],
  /** Refer a child, and record what happened to a referral. */
  "referral:write":      [X,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** Be told of what happens: the feed of the caller's organisation. */
  "event:read":          [X,       X,         X,       o,        X,    X,         o,          o,         o,         o,           o],
  /** Say where the organisation's events are sent, see what was sent, and send it again. */
  "webhook:manage":      [o,       o,         X,       o,        o,    X,         o,          o,         o,         o,           o],
  /** Ask for figures: what is shown goes by the caller's organisation and by whether the role reads records. */
  "indicator:read":      [X,       o,         X,       o,        X,    X,         o,          o,         X,         X,           o],
  /** Ask who is in a figure of the caller's own area. */
  "indicator:members":   [X,       o,         X,       o,        X,    X,         o,          o,         o,         o,           o],
  /** Set the trajectories of the caller's organisation, and say which of its data are expected and came. */
  "indicator:write":     [o,       o,         X,       o,        o,    X,         o,          o,         o,         o,           o],
  /** Approve a figure as it is reported, and seal it. */
  "indicator:seal":      [o,       o,         X,       o,        o,    X,         o,          o,         o,         o,           o],
  /** Read the authority's return as it would go out, and what is missing in it. */
  "return:read":         [o,       o,         X,       o,        o,    o,         o,          o,         o,         o,           o],
  /** Read the clinical part of a record, on a basis that may: whoever pays or reports reads none. */
  "clinical:read":       [o,       o,         o,       o,        X,    o,         X,          o,         o,         o,           o],
  /** See which offers there are, and ask on facts that the caller gives. */
  "offer:read":          [X,       X,         o,       X,        X,    X,         X,          o,         o,         o,           X],
  /** Ask what a person on record can have. */
  "offer:ask":           [X,       o,         o,       X,        o,    o,         o,          o,         o,         o,           X],
  "offer-application:read":[X,     o,         o,       X,        X,    X,         o,          o,         o,         o,           X],
  /** Apply for an offer, and take the applicant's steps. */
  "offer-application:write":[X,    o,         o,       X,        o,    o,         o,          o,         o,         o,           X],
  /** Decide on applications for the offers of the caller's organisation. */
  "offer-application:decide":[o,   o,         o,       o,        X,    X,         o,          o,         o,         o,           o],
  "offer-budget:read":   [o,       o,         o,       o,        X,    X,         o,          o,         o,         o,           o],
  "offer-budget:write":  [o,       o,         o,       o,        o,    X,         o,          o,         o,         o,           o],
  "vacancy:read":        [X,       o,         o,       X,        o,    o,         o,          X,         o,         o,           X],
  "vacancy:write":       [o,       o,         o,       o,        o,    o,         o,          X,         o,         o,           o],
  "vacancy-interest:read":[X,      o,         o,       X,        o,    o,         o,          o,         o,         o,           X],
  /** Record a young person's interest in a vacancy, what became of it, and that they share no more. */
  "vacancy-interest:write":[X,     o,         o,       X,        o,    o,         o,          o,         o,         o,           X],
  /** Share with an employer that one is a care leaver: nobody else decides it. */
  "care-leaver-status:share":[o,   o,         o,       o,        o,    o,         o,          o,         o,         o,           X],
  /** Be told, as an employer, what care leavers share with it. */
  "shared-status:read":  [o,       o,         o,       o,        o,    o,         o,          X,         o,         o,           o],
} as const satisfies Readonly<Record<string, Row<typeof ROLES>>>;

export type Action = keyof typeof MAY_DO;

export const ACTIONS = Object.keys(MAY_DO) as readonly Action[];

// biome-ignore format: a matrix is read by its columns
const MAY_ACT_FOR: Matrix<typeof PURPOSES> = {
  //                          direct care  commissioning  statutory return  reporting  information governance  employment  own record
  SOCIAL_WORKER:             [X,           o,             o,                o,         o,                      o,          o],
  REVIEWING_OFFICER:         [X,           o,             o,                o,         o,                      o,          o],
  RETURNS_OFFICER:           [o,           o,             X,                o,         o,                      o,          o],
  PERSONAL_ADVISER:          [X,           o,             o,                o,         o,                      o,          o],
  ICB_CHILDREN_IN_CARE_TEAM: [X,           o,             o,                o,         o,                      o,          o],
  ICB_COMMISSIONER:          [o,           X,             o,                o,         o,                      o,          o],
  PROVIDER_CLINICIAN:        [X,           o,             o,                o,         o,                      o,          o],
  RECRUITER:                 [o,           o,             o,                o,         o,                      X,          o],
  REPORTING_TOOL:            [o,           o,             o,                X,         o,                      o,          o],
  INFORMATION_GOVERNANCE:    [o,           o,             o,                o,         X,                      o,          o],
  YOUNG_PERSON:              [o,           o,             o,                o,         o,                      o,          X],
};

// biome-ignore format: a matrix is read by its columns
const MAY_BE_HELD_AT: Matrix<typeof ORGANISATION_KINDS> = {
  //                          ICB  local authority  provider  GP practice  national
  SOCIAL_WORKER:             [o,   X,               o,        o,           o],
  REVIEWING_OFFICER:         [o,   X,               o,        o,           o],
  RETURNS_OFFICER:           [o,   X,               o,        o,           o],
  PERSONAL_ADVISER:          [o,   X,               o,        o,           o],
  ICB_CHILDREN_IN_CARE_TEAM: [X,   o,               o,        o,           o],
  ICB_COMMISSIONER:          [X,   o,               o,        o,           o],
  PROVIDER_CLINICIAN:        [o,   o,               X,        o,           o],
  RECRUITER:                 [X,   o,               X,        o,           o],
  REPORTING_TOOL:            [X,   X,               X,        o,           X],
  INFORMATION_GOVERNANCE:    [X,   X,               X,        o,           o],
  YOUNG_PERSON:              [o,   X,               o,        o,           o],
};

/** What a role may do, for which purposes, and at which kinds of organisation it may be held. */
export type Grant = {
  readonly actions: ReadonlySet<Action>;
  readonly purposes: ReadonlySet<Purpose>;
  readonly organisationKinds: ReadonlySet<OrganisationKind>;
};

function columnsMarked<Column extends string>(
  columns: readonly Column[],
  row: readonly boolean[],
): ReadonlySet<Column> {
  return new Set(columns.filter((_, index) => row[index] === true));
}

const GRANTS = new Map<Role, Grant>(
  ROLES.map((role, column) => [
    role,
    {
      actions: new Set(ACTIONS.filter((action) => MAY_DO[action][column])),
      purposes: columnsMarked(PURPOSES, MAY_ACT_FOR[role]),
      organisationKinds: columnsMarked(ORGANISATION_KINDS, MAY_BE_HELD_AT[role]),
    },
  ]),
);

/** The matrix row of `role`. */
export function grantOf(role: Role): Grant {
  return GRANTS.get(role) as Grant;
}
