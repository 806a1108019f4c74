import { describe, expect, it } from "vitest";
import { ACTIONS, type Action, grantOf, ORGANISATION_KINDS, PURPOSES, ROLES, type Role } from "./actions.ts";
import { makeActor, may } from "./actor.ts";

const READ_CARE: readonly Action[] = ["child:read", "placement:read", "organisation:read"];

/** Written the other way round from the matrix, so that a slip in one is not a slip in both. */
const EXPECTED: Readonly<
  Record<Role, { readonly actions: readonly Action[]; readonly purpose: string; readonly kinds: readonly string[] }>
> = {
  SOCIAL_WORKER: {
    actions: [
      ...READ_CARE,
      "placement:write",
      "care-period:write",
      "commissioning:explain",
      "commissioning:read",
      "registration:write",
      "notice:read",
      "notice:write",
      "notice:respond",
      "event:read",
    ],
    purpose: "DIRECT_CARE",
    kinds: ["LOCAL_AUTHORITY"],
  },
  REVIEWING_OFFICER: {
    actions: [...READ_CARE, "notice:read", "event:read"],
    purpose: "DIRECT_CARE",
    kinds: ["LOCAL_AUTHORITY"],
  },
  RETURNS_OFFICER: {
    actions: [...READ_CARE, "import:read", "import:write", "import:apply", "event:read", "webhook:manage"],
    purpose: "STATUTORY_RETURN",
    kinds: ["LOCAL_AUTHORITY"],
  },
  PERSONAL_ADVISER: { actions: READ_CARE, purpose: "DIRECT_CARE", kinds: ["LOCAL_AUTHORITY"] },
  ICB_CHILDREN_IN_CARE_TEAM: {
    actions: [
      ...READ_CARE,
      "commissioning:explain",
      "commissioning:read",
      "dispute:read",
      "notice:read",
      "notice:respond",
      "event:read",
      "clinical:read",
    ],
    purpose: "DIRECT_CARE",
    kinds: ["ICB"],
  },
  ICB_COMMISSIONER: {
    actions: [
      ...READ_CARE,
      "commissioning:explain",
      "commissioning:read",
      "dispute:read",
      "dispute:write",
      "charge:read",
      "charge:write",
      "notice:read",
      "event:read",
      "webhook:manage",
    ],
    purpose: "COMMISSIONING",
    kinds: ["ICB"],
  },
  PROVIDER_CLINICIAN: { actions: [...READ_CARE, "clinical:read"], purpose: "DIRECT_CARE", kinds: ["PROVIDER"] },
  RECRUITER: { actions: ["organisation:read"], purpose: "EMPLOYMENT", kinds: ["ICB", "PROVIDER"] },
  REPORTING_TOOL: {
    actions: ["organisation:read"],
    purpose: "REPORTING",
    kinds: ["ICB", "LOCAL_AUTHORITY", "PROVIDER", "NATIONAL"],
  },
  INFORMATION_GOVERNANCE: {
    actions: ["organisation:read", "access:explain", "commissioning:explain"],
    purpose: "INFORMATION_GOVERNANCE",
    kinds: ["ICB", "LOCAL_AUTHORITY", "PROVIDER"],
  },
  YOUNG_PERSON: { actions: READ_CARE, purpose: "OWN_RECORD", kinds: ["LOCAL_AUTHORITY"] },
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
