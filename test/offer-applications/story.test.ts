import { randomUUID } from "node:crypto";
import { followCalendar } from "@cic/api/offer-applications/follow-calendar";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { asOperator } from "@cic/db/scope";
import type { Directory } from "@cic/domain/organisations/directory";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import {
  type Answered,
  adviser,
  answered,
  applied,
  budgets,
  careLeaver,
  commissioner,
  done,
  draft,
  list,
  owner,
  paying,
  practice,
  read,
  scheme,
  setBudget,
  step,
  takeStep,
  young,
} from "./operations.ts";

const today = "2026-11-22";
let api: Api;
let directory: Directory;
const leavers: WorldChild[] = [];
let used = 0;
/** A care leaver who has applied for nothing. */
const next = (): WorldChild => leavers[used++] as WorldChild;
beforeAll(async () => {
  api = await openApi("postgres", today);
  directory = await asOperator(api.operator, ({ drizzle }) => loadDirectory(drizzle));
  practice(api);
  for (let i = 0; i < 30; i += 1) leavers.push(careLeaver(api));
  await api.world.save();
});
beforeEach(() => {
  api.today = today;
});
afterAll(() => api.close());

const take = (ask: ReturnType<typeof adviser>, { id, version }: Answered, to: string, more: object = {}) =>
  answered(ask, takeStep, { input: { applicationId: id, to, expectedVersion: version, ...more } });
const sweep = () => followCalendar(api.database, new Date(`${api.today}T12:00:00Z`), directory);

test("from a draft to a certificate, its reminder and the one that renews it", async () => {
  const child = next();
  let application = await applied(api, child, "DRAFT");
  expect(application).toMatchObject({
    state: "DRAFT",
    answer: null,
    version: 1,
    nextSteps: ["SUBMITTED", "WITHDRAWN"],
  });
  expect(await answered(commissioner(api), read, { id: application.id })).toBeNull();

  application = await step(young(api, child), application, "SUBMITTED");
  expect(application).toMatchObject({
    state: "SUBMITTED",
    answer: { on: today, outcome: "ELIGIBLE" },
    email: "someone@example.org",
  });

  // The ICB that follows the one that published it decides, and sees the application and no record.
  const seen = await answered(commissioner(api), read, { id: application.id });
  expect(seen).toMatchObject({
    child: null,
    access: { sides: ["OWNER"], hidden: [{ field: "child" }] },
    nextSteps: ["APPROVED", "REFUSED"],
  });
  application = await step(commissioner(api), application, "APPROVED");
  application = await step(commissioner(api), application, "ISSUED", { certificateNumber: "PPC-1" });
  expect(application).toMatchObject({
    ...{
      state: "ISSUED",
      certificateNumber: "PPC-1",
      certificateFrom: today,
      certificateUntil: "2027-11-22",
      remindOn: "2027-10-22",
    },
    steps: [
      { to: "DRAFT", by: "APPLICANT" },
      { to: "SUBMITTED", by: "APPLICANT" },
      { to: "APPROVED", by: "OWNER" },
      { to: "ISSUED", by: "OWNER" },
    ],
  });

  api.today = "2027-10-21";
  expect(await sweep()).toEqual({ reminded: 0, lapsed: 0 });
  api.today = "2027-10-22";
  expect(await sweep()).toEqual({ reminded: 1, lapsed: 0 });
  expect(await sweep()).toEqual({ reminded: 0, lapsed: 0 });
  const reminded = await answered(adviser(api), read, { id: application.id });
  expect(reminded).toMatchObject({
    state: "REMINDED",
    version: 5,
    steps: [{}, {}, {}, {}, { from: "ISSUED", to: "REMINDED", by: null }],
  });

  let renewal = await applied(api, child, "SUBMITTED", { renewsId: application.id });
  renewal = await step(commissioner(api), renewal, "APPROVED");
  renewal = await step(commissioner(api), renewal, "ISSUED", {
    certificateNumber: "PPC-2",
    certificateFrom: "2027-11-22",
  });
  expect(renewal).toMatchObject({ state: "ISSUED", renewsId: application.id, certificateUntil: "2028-11-22" });
  expect(await answered(adviser(api), read, { id: application.id })).toMatchObject({ state: "RENEWED", nextSteps: [] });

  // Not renewed, it lapses on the day it runs out, whether or not anybody was reminded.
  api.today = "2028-11-21";
  expect(await sweep()).toEqual({ reminded: 1, lapsed: 0 });
  api.today = "2028-11-22";
  expect(await sweep()).toEqual({ reminded: 0, lapsed: 1 });
  expect(await answered(young(api, child), read, { id: renewal.id })).toMatchObject({ state: "LAPSED" });
});

test("refused with a reason, appealed against once, refused again", async () => {
  let application = await applied(api, next());
  expect(await take(commissioner(api), application, "REFUSED")).toMatchObject({
    __typename: "IllegalApplicationStep",
    reason: "REASON_NEEDED",
  });
  application = await step(commissioner(api), application, "REFUSED", { reason: "No confirmation came." });
  application = await step(adviser(api), application, "APPEALED", { reason: "It is attached now." });
  application = await step(commissioner(api), application, "REFUSED", { reason: "It is of another person." });
  expect(application.steps.map(({ reason }: Answered) => reason).filter(Boolean)).toHaveLength(3);
  expect(await take(adviser(api), application, "APPEALED", { reason: "Again." })).toMatchObject({
    reason: "APPEAL_HEARD",
    allowed: [],
  });
});

describe("what cannot be", () => {
  test.each<[string, object, object]>([
    ["an offer that does not exist", { offerId: "NO_SUCH" }, { __typename: "RecordNotFound", field: "offerId" }],
    ["a child who does not exist", { childId: randomUUID() }, { __typename: "RecordNotFound", field: "childId" }],
    ["an offer of nobody here", { offerId: "APPRENTICESHIP_BURSARY" }, { noApplicationsReason: "OWNER_OUTSIDE" }],
    [
      "an offer that is not published",
      { offerId: "SOMERSET_PRESCRIPTIONS" },
      { noApplicationsReason: "NOT_PUBLISHED" },
    ],
    ["nothing to renew", { renewsId: randomUUID() }, { noApplicationsReason: "NOTHING_TO_RENEW" }],
    ["an address that is none", { email: "nobody" }, { __typename: "InputRefused", field: "email" }],
    [
      "facts that cannot be",
      { facts: { takeHomePence: -1 } },
      { __typename: "InputRefused", field: "facts.takeHomePence" },
    ],
  ])("%s", async (_, wrong, expected) => {
    const input = { childId: leavers[29]?.id, offerId: scheme, facts: paying, ...wrong };
    expect(await answered(adviser(api), draft, { input })).toMatchObject(expected);
  });

  test("a second application for the same while one is under way", async () => {
    const child = next();
    await applied(api, child, "DRAFT");
    const input = { childId: child.id, offerId: scheme };
    expect(await answered(young(api, child), draft, { input })).toMatchObject({ noApplicationsReason: "UNDER_WAY" });
  });

  test("a submission of who is exempt, or whom it is not for; who is in doubt may", async () => {
    const of = async (more: object) => {
      const child = next();
      return take(adviser(api), await applied(api, child, "DRAFT", more), "SUBMITTED");
    };
    expect(await of({ facts: { ...paying, listedBenefit: "YES" } })).toMatchObject({
      reason: "ALREADY_EXEMPT",
      allowed: ["SUBMITTED", "WITHDRAWN"],
    });
    expect(await of({ offerId: "BLACK_COUNTRY_PRESCRIPTIONS" })).toMatchObject({ reason: "NOT_ELIGIBLE" });
    const doubtful = await of({ facts: { ...paying, universalCredit: "NOT_KNOWN" } });
    expect(doubtful).toMatchObject({ application: { answer: { outcome: "NEEDS_INFO" } } });
    // Who gives it decides what is in doubt, and says why.
    expect(await take(commissioner(api), doubtful.application, "APPROVED")).toMatchObject({ reason: "REASON_NEEDED" });
    await step(commissioner(api), doubtful.application, "APPROVED", { reason: "The award notice was shown." });
  });

  test("a step at another version, by the wrong side, and one that does not follow", async () => {
    const application = await applied(api, next());
    expect(await take(adviser(api), { ...application, version: 1 }, "WITHDRAWN")).toMatchObject({ currentVersion: 2 });
    expect(await take(adviser(api), application, "APPEALED", { reason: "r" })).toMatchObject({
      reason: "NOT_NEXT",
      allowed: ["WITHDRAWN"],
    });
    const { errors } = await adviser(api)(takeStep, {
      key: randomUUID(),
      input: { applicationId: application.id, to: "APPROVED", expectedVersion: 2 },
    });
    expect(errors[0]?.code).toBe("FORBIDDEN");
  });

  test("the same key answers the same, and writes once", async () => {
    const child = next();
    const key = randomUUID();
    const variables = { key, input: { childId: child.id, offerId: scheme } };
    const [first, again] = [
      await answered(adviser(api), draft, variables),
      await answered(adviser(api), draft, variables),
    ];
    expect(again.application.id).toBe(first.application.id);
    expect((await answered(adviser(api), list, { filter: { childId: [child.id] } })).totalCount).toBe(1);
  });
});

describe("the budget", () => {
  const of = (more: object = {}) => ({
    offerId: scheme,
    from: "2026-11-01",
    until: "2027-04-01",
    amountPence: 22_900,
    ...more,
  });

  test("is kept by what stands; what is withdrawn goes back; without one nothing limits approvals", async () => {
    const ask = commissioner(api);
    const free = await applied(api, next(), "APPROVED");
    expect(free.committedPence).toBeNull();

    const budget = await done(ask, setBudget, of());
    const first = await applied(api, next(), "APPROVED");
    expect(first.committedPence).toBe(11_450);
    await applied(api, next(), "APPROVED");
    const third = await applied(api, next());
    expect(await take(ask, third, "APPROVED")).toMatchObject({
      __typename: "BudgetSpent",
      costPence: 11_450,
      remainingPence: 0,
    });
    expect(await answered(ask, read, { id: third.id })).toMatchObject({ state: "SUBMITTED", version: third.version });

    // The applicant is not told what it cost, and takes it back; then there is enough.
    expect((await step(adviser(api), first, "WITHDRAWN")).committedPence).toBeNull();
    expect((await answered(ask, budgets, { offerId: scheme }))[0].committedPence).toBe(11_450);
    await step(ask, third, "APPROVED");
    expect(await answered(ask, budgets, { offerId: scheme })).toMatchObject([
      { id: budget.id, committedPence: 22_900 },
    ]);

    const change = (more: object) => answered(ask, setBudget, { input: of(more) });
    expect(await change({ amountPence: 22_899, expectedVersion: 1 })).toMatchObject({
      code: "NUMBER_OUT_OF_RANGE",
      field: "amountPence",
    });
    expect(await change({ amountPence: 50_000, expectedVersion: 2 })).toMatchObject({ currentVersion: 1 });
    expect(await change({ amountPence: 50_000 })).toMatchObject({ code: "EXPECTED_VERSION_MISSING" });
    expect(await change({ amountPence: 22_900, expectedVersion: 1 })).toMatchObject({ budget: { version: 2 } });
    expect(await change({ from: "2027-01-01", until: "2027-06-01" })).toMatchObject({
      __typename: "PeriodOverlaps",
      conflictingId: budget.id,
    });
    expect(await change({ from: "2027-04-01", until: "2027-04-01" })).toMatchObject({ code: "DAY_OUT_OF_RANGE" });
    expect(await change({ from: "2027-04-01", until: "2028-04-01", amountPence: 2_000_000_001 })).toMatchObject({
      code: "NUMBER_OUT_OF_RANGE",
    });
    expect(await change({ from: "2027-04-01", until: "2028-04-01", amountPence: 2_000_000_000 })).toMatchObject({
      budget: { committedPence: 0 },
    });

    // A day of which no price is loaded: the budget cannot be kept, and that is said.
    const late = await applied(api, next());
    api.today = "2027-04-01";
    expect(await take(ask, late, "APPROVED")).toMatchObject({ __typename: "PriceNotLoaded" });
  });

  test("is its owner's alone", async () => {
    expect(await answered(commissioner(api, "ICB:QUA"), setBudget, { input: of() })).toMatchObject({
      __typename: "RecordNotFound",
    });
    expect(await answered(commissioner(api, "ICB:QUA"), budgets, { offerId: scheme })).toEqual([]);
  });
});

test("the list is what its filters say, in whole and in pages", async () => {
  const ask = commissioner(api, owner);
  const all = await answered(ask, list, {});
  expect(all.nodes).toHaveLength(all.totalCount);
  expect(all.totalCount).toBeGreaterThan(5);
  for (const state of ["SUBMITTED", "APPROVED", "LAPSED", "DRAFT"]) {
    const some = await answered(ask, list, { filter: { state: [state] } });
    expect(some.nodes).toEqual(all.nodes.filter((node: Answered) => node.state === state));
    expect(some.totalCount).toBe(some.nodes.length);
  }
  for (const field of ["STATE_SINCE", "CERTIFICATE_UNTIL"]) {
    const sort = [{ field, direction: "DESC" }];
    const whole = await answered(ask, list, { sort });
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Answered = await answered(ask, list, { sort, first: 2, after });
      ids.push(...page.nodes.map(({ id }: Answered) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(ids).toEqual(whole.nodes.map(({ id }: Answered) => id));
  }
});

test("a list of applications with all that hangs from them costs as many statements as one", async () => {
  const ask = adviser(api);
  const deep = `query ($first: Int!) { offerApplications(first: $first) { nodes { id child { id } offer { id } answer { outcome } steps { to } nextSteps
    access { hidden { field } } } } }`;
  const statements = async (first: number) => {
    api.takeStatements();
    expect((await answered(ask, deep, { first })).nodes).toHaveLength(first);
    return api.takeStatements().length;
  };
  expect(await statements(8)).toBe(await statements(1));
});

test("every step is an event, for the authority and, once it is submitted, for who gives the offer", async () => {
  const application = await applied(api, next(), "DRAFT");
  const feed = async (ask: ReturnType<typeof adviser>) => {
    await settled(api);
    const { data, errors } = await ask(`{ changes(first: 1000) { nodes { type records { record id } } } }`);
    expect(errors).toEqual([]);
    return data.changes.nodes.filter(({ records }: Answered) => records[0].id === application.id).length;
  };
  const worker = api.as("SOCIAL_WORKER", "LA:202");
  expect([await feed(worker), await feed(commissioner(api))]).toEqual([0, 0]);
  await step(adviser(api), application, "SUBMITTED");
  expect([await feed(worker), await feed(commissioner(api))]).toEqual([1, 1]);
  expect(await feed(commissioner(api, "ICB:QUA"))).toBe(0);
});
