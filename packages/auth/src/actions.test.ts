import { describe, expect, it } from "vitest";
import { ACTIONS, type Action, grantOf, ORGANISATION_KINDS, PURPOSES, ROLES, type Role } from "./actions.ts";
import { makeActor, may } from "./actor.ts";

const DUPLICATES: readonly Action[] = ["child:merge", "duplicate:read", "duplicate:decide"];
const READ_CARE: readonly Action[] = ["child:read", "placement:read", "organisation:read"];
const READ_CARE_LEAVERS: readonly Action[] = ["care-leaver:explain", "care-leaver:read"];

const READ_HEALTH: readonly Action[] = ["consent:read", "health-record:read"];
const WRITE_HEALTH: readonly Action[] = [
  "consent:write",
  "consent:withdraw",
  "health-record:write",
  "health-plan:write",
];
/** Whoever does something for an assessment, or answers for one that is late. */
const ASSESSMENTS_WRITE: readonly Action[] = ["assessment:read", "assessment:write", "assessment:confirm"];
/** Of the offers: whoever is on the applicant's side, and whoever gives one. */
const OFFERS_APPLY: readonly Action[] = [
  "offer:read",
  "offer:ask",
  "offer-application:read",
  "offer-application:write",
  "vacancy:read",
  "vacancy-interest:read",
  "vacancy-interest:write",
];
const OFFERS_GIVE: readonly Action[] = [
  "offer:read",
  "offer-application:read",
  "offer-application:decide",
  "offer-budget:read",
];

/** Written the other way round from the matrix, so that a slip in one is not a slip in both. */
const RIGHTS_ASK = ["rights:ask", "rights:read"] as const;

const EXPECTED: Readonly<
  Record<Role, { readonly actions: readonly Action[]; readonly purpose: string; readonly kinds: readonly string[] }>
> = {
  SOCIAL_WORKER: {
    actions: [
      "rights:read",
      ...DUPLICATES,
      "break-glass:use",
      "sealed-identity:seal",
      "address-protection:write",
      "indicator:read",
      "indicator:members",
      ...READ_CARE,
      ...ASSESSMENTS_WRITE,
      "assessment:request",
      ...READ_HEALTH,
      ...WRITE_HEALTH,
      "placement:write",
      "care-period:write",
      "commissioning:explain",
      "commissioning:read",
      "registration:write",
      ...READ_CARE_LEAVERS,
      "care-leaver:write",
      "care-leaver:measure",
      "care-leaver:report",
      "notice:read",
      "notice:write",
      "notice:respond",
      "event:read",
      "referral:read",
      "referral:write",
      ...OFFERS_APPLY,
    ],
    purpose: "DIRECT_CARE",
    kinds: ["LOCAL_AUTHORITY"],
  },
  REVIEWING_OFFICER: {
    actions: [
      "rights:read",
      ...READ_CARE,
      "assessment:read",
      "assessment:confirm",
      ...READ_CARE_LEAVERS,
      ...READ_HEALTH,
      "care-leaver:report",
      "notice:read",
      "event:read",
      "referral:read",
      "offer:read",
    ],
    purpose: "DIRECT_CARE",
    kinds: ["LOCAL_AUTHORITY"],
  },
  RETURNS_OFFICER: {
    actions: [
      ...DUPLICATES,
      "indicator:read",
      "indicator:members",
      "indicator:write",
      "indicator:seal",
      ...READ_CARE,
      ...READ_CARE_LEAVERS,
      "care-leaver:measure",
      "care-leaver:report",
      "import:read",
      "import:write",
      "import:apply",
      "return:read",
      "event:read",
      "webhook:manage",
      "health-record:read",
    ],
    purpose: "STATUTORY_RETURN",
    kinds: ["LOCAL_AUTHORITY"],
  },
  PERSONAL_ADVISER: {
    actions: [
      "rights:read",
      ...READ_CARE,
      "assessment:read",
      ...READ_CARE_LEAVERS,
      ...READ_HEALTH,
      "care-leaver:write",
      "care-leaver:measure",
      "care-leaver:report",
      "consent:withdraw",
      "referral:read",
      ...OFFERS_APPLY,
    ],
    purpose: "DIRECT_CARE",
    kinds: ["LOCAL_AUTHORITY"],
  },
  ICB_CHILDREN_IN_CARE_TEAM: {
    actions: [
      "duplicate:read",
      "break-glass:use",
      "sealed-identity:open",
      "indicator:read",
      "indicator:members",
      ...READ_CARE,
      ...ASSESSMENTS_WRITE,
      "assessment:check",
      ...READ_HEALTH,
      ...WRITE_HEALTH,
      "commissioning:explain",
      "commissioning:read",
      "care-leaver:explain",
      "dispute:read",
      "notice:read",
      "notice:respond",
      "event:read",
      "clinical:read",
      "notice:figures",
      "referral:read",
      "referral:write",
      ...OFFERS_GIVE,
    ],
    purpose: "DIRECT_CARE",
    kinds: ["ICB"],
  },
  ICB_COMMISSIONER: {
    actions: [
      "indicator:read",
      "indicator:members",
      "indicator:write",
      "indicator:seal",
      ...READ_CARE,
      "assessment:read",
      "commissioning:explain",
      "commissioning:read",
      "care-leaver:explain",
      "dispute:read",
      "dispute:write",
      "charge:read",
      "charge:write",
      "notice:read",
      "event:read",
      "webhook:manage",
      "notice:figures",
      "referral:read",
      ...OFFERS_GIVE,
      "offer-budget:write",
    ],
    purpose: "COMMISSIONING",
    kinds: ["ICB"],
  },
  PROVIDER_CLINICIAN: {
    actions: [
      "break-glass:use",
      ...READ_CARE,
      "assessment:read",
      "assessment:write",
      ...READ_HEALTH,
      ...WRITE_HEALTH,
      "clinical:read",
      "referral:read",
      "referral:write",
      "offer:read",
    ],
    purpose: "DIRECT_CARE",
    kinds: ["PROVIDER"],
  },
  RECRUITER: {
    actions: ["organisation:read", "vacancy:read", "vacancy:write", "shared-status:read"],
    purpose: "EMPLOYMENT",
    kinds: ["ICB", "PROVIDER"],
  },
  REPORTING_TOOL: {
    actions: ["indicator:read", "organisation:read", "notice:figures"],
    purpose: "REPORTING",
    kinds: ["ICB", "LOCAL_AUTHORITY", "PROVIDER", "NATIONAL"],
  },
  INFORMATION_GOVERNANCE: {
    actions: [
      "indicator:read",
      "organisation:read",
      "access:explain",
      "audit:read",
      "break-glass:review",
      ...RIGHTS_ASK,
      "rights:govern",
      "sealed-identity:open",
      "sealed-identity:decide",
      "commissioning:explain",
      "care-leaver:explain",
    ],
    purpose: "INFORMATION_GOVERNANCE",
    kinds: ["ICB", "LOCAL_AUTHORITY", "PROVIDER"],
  },
  YOUNG_PERSON: {
    actions: [
      "audit:own",
      ...RIGHTS_ASK,
      ...READ_CARE,
      "assessment:read",
      ...READ_CARE_LEAVERS,
      ...READ_HEALTH,
      ...OFFERS_APPLY,
      "consent:withdraw",
      "referral:read",
      "care-leaver-status:share",
    ],
    purpose: "OWN_RECORD",
    kinds: ["LOCAL_AUTHORITY"],
  },
};

const claims = {
  subject: "person-4711",
  organisationCode: "E10000027",
  tokenId: "token-1",
  expiresAt: new Date("2026-11-02T10:00:00Z"),
};
const ORGANISATION_ID = "5b1f4f0e-0000-4000-8000-000000000001";

describe.each(ROLES)("%s", (role) => {
  const expected = EXPECTED[role];
  const [purpose] = [...grantOf(role).purposes];
  const [kind] = [...grantOf(role).organisationKinds];
  if (purpose === undefined || kind === undefined) throw new Error("a role that nobody can hold");
  const held = makeActor({ ...claims, role, purpose }, { id: ORGANISATION_ID, kind });

  it.each(ACTIONS)("%s", (action) => {
    if (held.kind !== "actor") throw new Error(held.code);
    expect(may(held.actor, action)).toBe(expected.actions.includes(action));
  });

  it.each(PURPOSES)("for the purpose %s", (claimed) => {
    const result = makeActor({ ...claims, role, purpose: claimed }, { id: ORGANISATION_ID, kind });
    expect(result.kind === "actor" ? "actor" : result.code).toBe(
      claimed === expected.purpose ? "actor" : "PURPOSE_NOT_ALLOWED",
    );
  });

  it.each(ORGANISATION_KINDS)("at an organisation of kind %s", (at) => {
    const result = makeActor({ ...claims, role, purpose }, { id: ORGANISATION_ID, kind: at });
    expect(result.kind === "actor" ? "actor" : result.code).toBe(
      expected.kinds.includes(at) ? "actor" : "ORGANISATION_KIND_NOT_ALLOWED",
    );
  });
});

describe("makeActor", () => {
  it("carries over who, for whom and why, with the organisation that was found and the role's actions", () => {
    const result = makeActor(
      { ...claims, role: "SOCIAL_WORKER", purpose: "DIRECT_CARE" },
      { id: ORGANISATION_ID, kind: "LOCAL_AUTHORITY" },
    );
    expect(result).toEqual({
      kind: "actor",
      actor: {
        subject: "person-4711",
        organisationId: ORGANISATION_ID,
        organisationCode: "E10000027",
        role: "SOCIAL_WORKER",
        purpose: "DIRECT_CARE",
        actions: new Set(EXPECTED.SOCIAL_WORKER.actions),
      },
    });
  });

  it("names nobody when it refuses", () => {
    const result = makeActor(
      { ...claims, role: "SOCIAL_WORKER", purpose: "REPORTING" },
      { id: ORGANISATION_ID, kind: "LOCAL_AUTHORITY" },
    );
    expect(JSON.stringify(result)).not.toMatch(/person-4711|E10000027|token-1|5b1f4f0e/);
  });
});
