import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@cic/auth/actions";
import type { Scope } from "@cic/db/claims";
import { rowsOf } from "@cic/db/page";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  type Answered,
  adviser,
  answered,
  applied,
  budgets,
  camden,
  careLeaver,
  commissioner,
  done,
  draft,
  list,
  owner,
  practice,
  published,
  read,
  scheme,
  setBudget,
  step,
  takeStep,
} from "./operations.ts";

const today = "2026-11-22";
const walsall = "LA:335";
let api: Api;
type Name = "draft" | "submitted" | "withdrawn" | "others";
const names: Name[] = ["draft", "submitted", "withdrawn", "others"];
const applications = {} as Record<Name, { id: string; childId: string }>;
const children = {} as Record<Name, WorldChild>;

/** draft: never submitted. submitted: with the ICB. withdrawn: a draft that was taken back. others: Walsall's, for the Black Country's offer. */
beforeAll(async () => {
  api = await openApi("postgres", today);
  practice(api);
  for (const name of names) children[name] = careLeaver(api, name === "others" ? walsall : camden);
  // The ICB that decides also sees one of them where they were placed: not the applications for that.
  children.draft.seenBy("ICB:QRL", "RECEIVING_ICB", { from: "2024-01-10" });
  children.submitted.seenBy("ICB:QHM", "ORIGINATING_ICB", { from: "2024-01-10" });
  children.submitted.seenBy("PROVIDER:X9901", "PROVIDER", { from: "2024-01-10" });
  await api.world.save();
  applications.draft = await applied(api, children.draft, "DRAFT");
  applications.submitted = await applied(api, children.submitted);
  applications.withdrawn = await step(adviser(api), await applied(api, children.withdrawn, "DRAFT"), "WITHDRAWN");
  applications.others = await applied(api, children.others, "SUBMITTED", { offerId: "BLACK_COUNTRY_PRESCRIPTIONS" });
  await done(commissioner(api), setBudget, {
    offerId: scheme,
    from: "2026-04-01",
    until: "2027-04-01",
    amountPence: 100_000,
  });
});
afterAll(() => api.close());

/** Ways to an application. Each answers whether the caller got to it. */
const paths: Record<string, (ask: Caller, id: string) => Promise<boolean>> = {
  offerApplication: async (ask, id) => (await answered(ask, read, { id })) !== null,
  "the list": async (ask, id) => (await answered(ask, list, {})).nodes.some((node: Answered) => node.id === id),
  "a step that is not the next": async (ask, id) => {
    for (const to of ["WITHDRAWN", "ISSUED"]) {
      const { data, errors } = await ask(takeStep, {
        key: randomUUID(),
        input: { applicationId: id, to, expectedVersion: 99 },
      });
      if (errors[0]?.code === "FORBIDDEN") continue;
      return data.takeOfferApplicationStep.__typename !== "RecordNotFound";
    }
    return (await paths.offerApplication?.(ask, id)) ?? false;
  },
};

const [X, o] = [true, false];
const [pa, team, com]: Role[] = ["PERSONAL_ADVISER", "ICB_CHILDREN_IN_CARE_TEAM", "ICB_COMMISSIONER"];
// biome-ignore format: a matrix is read by its columns
const cells: [who: string, role: Role, organisation: string, own: Name | null, sees: boolean[]][] = [
  //                                                                                    draft submitted withdrawn others
  ["the adviser",                                    pa as Role,  camden,       null,       [X, X, X, o]],
  ["the social worker",                              "SOCIAL_WORKER", camden,   null,       [X, X, X, o]],
  ["the young person of the draft",                  "YOUNG_PERSON", camden,    "draft",    [X, o, o, o]],
  ["the young person of the submitted",              "YOUNG_PERSON", camden,    "submitted",[o, X, o, o]],
  ["another authority's adviser",                    pa as Role,  walsall,      null,       [o, o, o, X]],
  ["who gives the offer",                            com as Role, owner,        null,       [o, X, o, o]],
  ["who gives the offer, the team",                  team as Role, owner,       null,       [o, X, o, o]],
  ["who published it, and ended",                    com as Role, published,    null,       [o, X, o, o]],
  ["who gives another offer",                        com as Role, "ICB:QUA",    null,       [o, o, o, X]],
  ["an ICB where the child was placed",              team as Role, "ICB:QRL",   null,       [o, o, o, o]],
  ["the originating ICB",                            com as Role, "ICB:QHM",    null,       [o, o, o, o]],
  ["a third authority",                              pa as Role,  "LA:850",     null,       [o, o, o, o]],
];

describe.each(cells)("%s", (_who, role, organisation, own, sees) => {
  test.each(names)("one verdict on every path to: %s", async (name) => {
    const ask = api.as(role, organisation, own === null ? undefined : children[own].id);
    for (const [path, way] of Object.entries(paths)) {
      expect([path, await way(ask, applications[name].id)]).toEqual([path, sees[names.indexOf(name)]]);
    }
  });
});

test("who gives the offer sees the application, and nothing of the record beside it", async () => {
  const { id } = applications.submitted;
  const seen = await answered(commissioner(api), read, { id });
  expect(seen).toMatchObject({ child: null, childId: children.submitted.id, answer: { outcome: "ELIGIBLE" } });
  const { data } = await commissioner(api)(
    `query ($id: ID!) { child(id: $id) { id } whyVisible(childId: $id) { basis } }`,
    {
      id: children.submitted.id,
    },
  );
  expect(data).toEqual({ child: null, whyVisible: [] });
});

test.each(ROLES)("%s: refused before anything is read, unless the role includes it", async (role) => {
  const organisation = [
    "SOCIAL_WORKER",
    "PERSONAL_ADVISER",
    "REVIEWING_OFFICER",
    "YOUNG_PERSON",
    "RETURNS_OFFICER",
  ].includes(role)
    ? camden
    : owner;
  const ask = api.as(role, organisation, role === "YOUNG_PERSON" ? children.draft.id : undefined);
  const codes = async (operation: string, variables: Record<string, unknown>) =>
    (await ask(operation, { key: randomUUID(), ...variables })).errors.map(({ code }) => code);
  const only = (...roles: Role[]) => (roles.includes(role) ? [] : ["FORBIDDEN"]);
  const readers: Role[] = [
    "SOCIAL_WORKER",
    "PERSONAL_ADVISER",
    "ICB_CHILDREN_IN_CARE_TEAM",
    "ICB_COMMISSIONER",
    "YOUNG_PERSON",
  ];
  const applicants: Role[] = ["SOCIAL_WORKER", "PERSONAL_ADVISER", "YOUNG_PERSON"];
  api.takeStatements();
  expect(await codes(read, { id: applications.submitted.id })).toEqual(only(...readers));
  expect(await codes(list, {})).toEqual(only(...readers));
  expect(await codes(draft, { input: { childId: "1", offerId: "1" } })).toEqual(only(...applicants));
  const taking = (to: string) => codes(takeStep, { input: { applicationId: "1", to, expectedVersion: 1 } });
  for (const to of ["SUBMITTED", "APPEALED", "WITHDRAWN"]) expect(await taking(to)).toEqual(only(...applicants));
  const deciders: Role[] = ["ICB_CHILDREN_IN_CARE_TEAM", "ICB_COMMISSIONER"];
  for (const to of ["APPROVED", "REFUSED", "ISSUED"]) expect(await taking(to)).toEqual(only(...deciders));
  expect(await codes(budgets, { offerId: scheme })).toEqual(only(...deciders));
  expect(await codes(setBudget, { input: { offerId: "1", from: today, until: today, amountPence: 1 } })).toEqual(
    only("ICB_COMMISSIONER"),
  );
  expect(await codes(`query ($id: ID!) { offersFor(childId: $id) { __typename } }`, { id: children.draft.id })).toEqual(
    only(...applicants),
  );
  if (!readers.includes(role)) expect(api.takeStatements()).toEqual([]);
});

test("hidden and absent get the same answer", async () => {
  for (const ask of [commissioner(api, "ICB:QUA"), adviser(api, "LA:850")]) {
    const bytes = async (id: string) => {
      const input = { applicationId: id, to: "WITHDRAWN", expectedVersion: 1 };
      return JSON.stringify([await ask(read, { id }), await ask(takeStep, { key: randomUUID(), input })]).replaceAll(
        id,
        "",
      );
    };
    const absent = await bytes(randomUUID());
    for (const name of ["draft", "submitted"] as const) expect(await bytes(applications[name].id)).toBe(absent);
    expect(await bytes("x")).toBe(absent);
  }
});

const as = <T>(scope: Partial<Scope>, mode: "read" | "write", work: (db: ScopedDb) => Promise<T>): Promise<T> =>
  withScope(
    api.database,
    { organisationId: null, subject: "s", requestId: "r", today: day(today), ...scope },
    mode,
    work,
  );

describe("row-level security itself", () => {
  test("what was told is read by the applicant's side alone, and steps and budgets by whose they are", async () => {
    const count = (scope: Partial<Scope>, statement: SQL) =>
      as(scope, "read", async (db) => (await rowsOf(db, statement)).length);
    const { id } = applications.submitted;
    const facts = sql`select from offer_application_facts where application_id = ${id}`;
    const steps = sql`select from offer_application_step where application_id = ${id}`;
    const budget = sql`select from offer_budget`;
    // biome-ignore format: a matrix is read by its columns
    const rows: [Partial<Scope>, facts: number, steps: number, budgets: number][] = [
      [{ organisationId: camden },                                      1, 2, 0],
      [{ callerId: camden, childId: children.submitted.id },            1, 2, 0],
      [{ callerId: camden, childId: children.draft.id },                0, 0, 0],
      [{ organisationId: owner },                                       0, 2, 1],
      [{ organisationId: "ICB:QUA" },                                   0, 0, 0],
      [{ organisationId: "ICB:QHM" },                                   0, 0, 0],
      [{ organisationId: walsall },                                     0, 0, 0],
      [{ callerId: owner, recruiter: true },                            0, 0, 0],
    ];
    for (const [scope, ...expected] of rows) {
      expect([scope, await count(scope, facts), await count(scope, steps), await count(scope, budget)]).toEqual([
        scope,
        ...expected,
      ]);
    }
  });

  test.each<[string, Partial<Scope>, () => SQL]>([
    [
      "an application of another's child",
      { organisationId: walsall },
      () => sql`insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since)
        values (gen_random_uuid(), ${children.submitted.id}, 'LA:202', 'X', 'ICB:QUA', 'DRAFT', now())`,
    ],
    [
      "an application of another young person",
      { callerId: camden, childId: "11111111-1111-4111-8111-111111111111" },
      () => sql`insert into offer_application (id, child_id, authority_id, offer_id, owner_id, state, state_since)
        values (gen_random_uuid(), ${children.submitted.id}, 'LA:202', 'X', 'ICB:QUA', 'DRAFT', now())`,
    ],
    [
      "a step of an application that they do not see",
      { organisationId: "ICB:QUA" },
      () => sql`insert into offer_application_step (id, application_id, child_id, authority_id, position, from_state, to_state, side, taken_by, taken_at)
        values (gen_random_uuid(), ${applications.submitted.id}, ${children.submitted.id}, 'LA:202', 9, 'SUBMITTED', 'APPROVED', 'OWNER', 's', now())`,
    ],
    [
      "another's budget",
      { organisationId: "ICB:QUA" },
      () => sql`insert into offer_budget (id, offer_id, organisation_id, valid_from, valid_until, amount_pence)
        values (gen_random_uuid(), 'X', 'ICB:QMJ', '2026-01-01', '2027-01-01', 1)`,
    ],
    ["whose it is", { organisationId: camden }, () => sql`update offer_application set owner_id = 'ICB:QUA'`],
    ["that it happened", { organisationId: camden }, () => sql`delete from offer_application_step`],
    ["what was told", { organisationId: camden }, () => sql`update offer_application_facts set facts = '{}'`],
  ])("nobody forges %s", async (_, scope, statement) => {
    await expect(as(scope, "write", (db) => db.execute(statement()))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security|permission denied|violates foreign key/) },
    });
  });

  test("who does not see an application changes none", async () => {
    for (const scope of [
      { organisationId: "ICB:QUA" },
      { organisationId: walsall },
      { callerId: camden, childId: children.draft.id },
    ]) {
      const changed = await as(scope, "write", (db) =>
        rowsOf(
          db,
          sql`update offer_application set version = version where id = ${applications.submitted.id} returning id`,
        ),
      );
      expect(changed).toEqual([]);
    }
  });
});
