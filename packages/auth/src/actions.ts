import type { OrganisationKind } from "@cic/domain/organisations/directory";

/**
 * Everything a caller can be allowed to do. Closed: a resolver that needs an action that is not here adds it here,
 * and the compiler then asks for its column in the matrix below.
 *
 * An action says what kind of work a caller may do; *which* children they may do it for is decided by row-level
 * security in the database, never here.
 */
export const ACTIONS = [
  "child:read",
  "placement:read",
  "placement:write",
  "care-period:write",
  /** See staged imports and their findings. */
  "import:read",
  /** Stage a file and review its rows. */
  "import:write",
  /** Turn reviewed rows into records. */
  "import:apply",
  "organisation:read",
  /** Ask who can see a child's record, why, and who has. */
  "access:explain",
  /** Ask which commissioner is responsible, on facts that the caller gives. */
  "commissioning:explain",
  /** Read who was determined to be responsible, and ask it of a child on record. */
  "commissioning:read",
  /** Record, correct and take back GP registrations and homes. */
  "registration:write",
  "dispute:read",
  /** Raise a dispute about who is responsible, and take its steps. */
  "dispute:write",
  "charge:read",
  /** Claim the charge for an out-of-area assessment. */
  "charge:write",
  /** Read the notices that were sent to the caller's organisation, and those that it sends. */
  "notice:read",
  /** Draft and send notices, and take the sender's steps. */
  "notice:write",
  /** Take the recipient's steps. */
  "notice:respond",
  /** Be told of what happens: the feed of the caller's organisation. */
  "event:read",
  /** Say where the organisation's events are sent, see what was sent, and send it again. */
  "webhook:manage",
] as const;

export type Action = (typeof ACTIONS)[number];

/** Why a caller is using the record now. A token carries exactly one. */
export const PURPOSES = [
  "DIRECT_CARE",
  "COMMISSIONING",
  "STATUTORY_RETURN",
  "REPORTING",
  "INFORMATION_GOVERNANCE",
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
  "RETURNS_OFFICER",
  "PERSONAL_ADVISER",
  "ICB_CHILDREN_IN_CARE_TEAM",
  "ICB_COMMISSIONER",
  "PROVIDER_CLINICIAN",
  "REPORTING_TOOL",
  "INFORMATION_GOVERNANCE",
] as const;

export type Role = (typeof ROLES)[number];

/** A cell for each column, in the order of the list: a missing or extra cell does not compile. */
type Row<Columns extends readonly string[]> = { readonly [Column in keyof Columns]: boolean };
type Matrix<Columns extends readonly string[]> = Readonly<Record<Role, Row<Columns>>>;

const X = true;
const o = false;

// biome-ignore format: a matrix is read by its columns
const MAY_DO: Matrix<typeof ACTIONS> = {
  //                          child  placement     care-period  import              organisation  access   commissioning  registration  dispute       charge        notice                event webhook
  //                          read   read   write  write        read  write  apply  read          explain  explain  read  write         read   write  read   write  read  write  respond  read  manage
  SOCIAL_WORKER:             [X,     X,     X,     X,           o,    o,     o,     X,            o,       X,       X,    X,            o,     o,     o,     o,     X,    X,     X,       X,    o],
  RETURNS_OFFICER:           [X,     X,     o,     o,           X,    X,     X,     X,            o,       o,       o,    o,            o,     o,     o,     o,     o,    o,     o,       X,    X],
  PERSONAL_ADVISER:          [X,     X,     o,     o,           o,    o,     o,     X,            o,       o,       o,    o,            o,     o,     o,     o,     o,    o,     o,       o,    o],
  ICB_CHILDREN_IN_CARE_TEAM: [X,     X,     o,     o,           o,    o,     o,     X,            o,       X,       X,    o,            X,     o,     o,     o,     X,    o,     X,       X,    o],
  ICB_COMMISSIONER:          [X,     X,     o,     o,           o,    o,     o,     X,            o,       X,       X,    o,            X,     X,     X,     X,     X,    o,     o,       X,    X],
  PROVIDER_CLINICIAN:        [X,     X,     o,     o,           o,    o,     o,     X,            o,       o,       o,    o,            o,     o,     o,     o,     o,    o,     o,       o,    o],
  REPORTING_TOOL:            [o,     o,     o,     o,           o,    o,     o,     X,            o,       o,       o,    o,            o,     o,     o,     o,     o,    o,     o,       o,    o],
  INFORMATION_GOVERNANCE:    [o,     o,     o,     o,           o,    o,     o,     X,            X,       X,       o,    o,            o,     o,     o,     o,     o,    o,     o,       o,    o],
};

// biome-ignore format: a matrix is read by its columns
const MAY_ACT_FOR: Matrix<typeof PURPOSES> = {
  //                          direct care  commissioning  statutory return  reporting  information governance
  SOCIAL_WORKER:             [X,           o,             o,                o,         o],
  RETURNS_OFFICER:           [o,           o,             X,                o,         o],
  PERSONAL_ADVISER:          [X,           o,             o,                o,         o],
  ICB_CHILDREN_IN_CARE_TEAM: [X,           o,             o,                o,         o],
  ICB_COMMISSIONER:          [o,           X,             o,                o,         o],
  PROVIDER_CLINICIAN:        [X,           o,             o,                o,         o],
  REPORTING_TOOL:            [o,           o,             o,                X,         o],
  INFORMATION_GOVERNANCE:    [o,           o,             o,                o,         X],
};

// biome-ignore format: a matrix is read by its columns
const MAY_BE_HELD_AT: Matrix<typeof ORGANISATION_KINDS> = {
  //                          ICB  local authority  provider  GP practice  national
  SOCIAL_WORKER:             [o,   X,               o,        o,           o],
  RETURNS_OFFICER:           [o,   X,               o,        o,           o],
  PERSONAL_ADVISER:          [o,   X,               o,        o,           o],
  ICB_CHILDREN_IN_CARE_TEAM: [X,   o,               o,        o,           o],
  ICB_COMMISSIONER:          [X,   o,               o,        o,           o],
  PROVIDER_CLINICIAN:        [o,   o,               X,        o,           o],
  REPORTING_TOOL:            [X,   X,               X,        o,           X],
  INFORMATION_GOVERNANCE:    [X,   X,               X,        o,           o],
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
  ROLES.map((role) => [
    role,
    {
      actions: columnsMarked(ACTIONS, MAY_DO[role]),
      purposes: columnsMarked(PURPOSES, MAY_ACT_FOR[role]),
      organisationKinds: columnsMarked(ORGANISATION_KINDS, MAY_BE_HELD_AT[role]),
    },
  ]),
);

/** The matrix row of `role`. */
export function grantOf(role: Role): Grant {
  return GRANTS.get(role) as Grant;
}
