import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { recordLine } from "../health-records/operations.ts";
import {
  type Answered,
  answered,
  answersOf,
  asked,
  camden,
  carriedOut,
  check,
  checkOf,
  clinician,
  clocks,
  confirm,
  consented,
  copies,
  done,
  list,
  otherProvider,
  provider,
  queue,
  read,
  receiving,
  report,
  reportOf,
  request,
  requested,
  step,
  take,
  team,
  withdrawn,
  worker,
} from "./operations.ts";

let api: Api;
beforeAll(async () => {
  api = await openApi("pglite");
});
afterAll(() => api.close());

/** A child of Camden in care since Monday 2 March 2026 under a care order, placed in Derby. Due on 30 March. */
async function child(facts: { born?: string; code?: string; until?: string; from?: string; placed?: boolean } = {}) {
  const { from = "2026-03-02", born = "2014-05-14" } = facts;
  const made = api.world.child(camden, { born });
  const until = facts.until === undefined ? {} : { until: facts.until, endReason: "E4A" };
  const care = made.carePeriod({ from, ...until }).legalStatus(facts.code ?? "C2", from, facts.until);
  if (facts.placed !== false) {
    care.placement({ from, ...(facts.until && { until: facts.until }), area: { icb: receiving, outOfIcbArea: "YES" } });
  }
  await api.world.save();
  return { id: made.id, careId: care.id };
}
const clockOf = async (childId: string, asOf?: string, ask = worker(api)): Promise<Answered> =>
  (await asked(ask, clocks, { id: childId, ...(asOf && { asOf }) }))[0];

test("an initial assessment, from the request to the passed report", async () => {
  const { id } = await child();
  api.today = "2026-03-04";
  const first = await requested(api, id);
  expect(first).toMatchObject({
    ...{ state: "CONSENT_AWAITED", kind: "IHA", requestedOn: "2026-03-04", outOfArea: "YES", payer: null, version: 1 },
    ...{
      icb: { id: receiving },
      provider: { id: provider },
      sdqMissing: false,
      nextSteps: ["DECLINE", "DISCHARGE", "VOID"],
    },
    steps: [{ kind: "REQUEST", from: null, to: "REQUESTED", on: "2026-03-04" }],
  });
  const seen = await asked(clinician(api), read, { id: first.id });
  expect(seen.nextSteps).toEqual(["ACCEPT", "DECLINE", "DISCHARGE"]);
  const input = { assessmentId: first.id, kind: "ACCEPT", expectedVersion: 1 };
  expect(await answered(clinician(api), take, input)).toMatchObject({ illegalReason: "CONSENT_AWAITED" });
  expect(await clockOf(id)).toMatchObject({ leg: "CONSENT" });

  api.today = "2026-03-09";
  await consented(api, id, "2026-03-05");
  expect((await asked(worker(api), read, { id: first.id })).state).toBe("REQUESTED");
  const accepted = await step(team(api), first, "ACCEPT", { on: "2026-03-06" });
  const booked = await step(clinician(api), accepted, "BOOK", { appointmentOn: "2026-03-18" });
  expect(booked).toMatchObject({ state: "BOOKED", bookedOn: "2026-03-09", appointmentOn: "2026-03-18" });
  api.today = "2026-03-20";
  const completed = await step(clinician(api), booked, "COMPLETE", {
    on: "2026-03-18",
    assessedBy: "MEDICAL_PRACTITIONER",
  });
  expect(completed).toMatchObject({
    state: "COMPLETED",
    satisfiesDuty: true,
    report: null,
    nextSteps: ["RETURN_REPORT"],
  });
  const sent = [{ recipient: "SOCIAL_WORKER", sentOn: "2026-03-20" }];
  const returned = await done(clinician(api), report, reportOf(completed, { copies: sent }));
  expect(returned).toMatchObject({
    ...{ state: "REPORT_RETURNED", reportReturnedOn: "2026-03-20", copies: sent },
    report: { clinical: "Asthma, salbutamol.", organisation: { id: provider } },
  });

  const failed = await answered(team(api), check, checkOf(returned, { Q10: "NO", Q08: "NO" }));
  expect(failed).toMatchObject({
    qualityCheck: { passed: false, failed: ["Q10"] },
    assessment: { state: "QA_FAILED" },
  });
  const corrected = await done(
    clinician(api),
    report,
    reportOf(failed.assessment, { summary: "With the dentist's date." }),
  );
  expect(corrected).toMatchObject({
    reports: [{}, {}],
    reportReturnedOn: "2026-03-20",
    report: { summary: "With the dentist's date." },
  });
  const passed = await done(team(api), check, checkOf(corrected, { Q19: "NOT_APPLICABLE" }));
  expect(passed).toMatchObject({
    state: "QA_PASSED",
    nextSteps: [],
    qualityChecks: [{ passed: false }, { passed: true }],
  });

  const [iha, rha] = await asked(worker(api), clocks, { id });
  expect(iha).toMatchObject({ state: "DONE", assessed: { state: "MET" }, reported: { state: "MET" }, breaches: [] });
  expect(iha.legs.map(({ leg, workingDays }: Answered) => [leg, workingDays])).toEqual([
    ["NOTIFY", 2],
    ["CONSENT", 1],
    ["REQUEST", 0],
    ["ACCEPT", 1],
    ["BOOK", 1],
    ["ASSESS", 7],
    ["REPORT", 2],
  ]);
  expect(rha).toMatchObject({ kind: "RHA", causeId: first.id, dueOn: "2027-03-18", leg: "REQUEST", state: "OPEN" });
  // The day on which nothing more is asked of the provider is the last on which it sees the child.
  expect(await asked(clinician(api), read, { id: first.id })).not.toBeNull();
  api.today = "2026-03-21";
  expect(await asked(clinician(api), read, { id: first.id })).toBeNull();
  // Checked again, it sees them again.
  const reopened = await step(worker(api), passed, "REOPEN", { reason: "The dentist's date was another child's." });
  expect(reopened.state).toBe("REPORT_RETURNED");
  expect(await asked(clinician(api), read, { id: first.id })).not.toBeNull();
});

test("not brought twice: no discharge without a review, and the place is kept", async () => {
  const { id } = await child();
  await consented(api, id, "2026-03-02");
  api.today = "2026-03-20";
  let one = await step(clinician(api), await requested(api, id, { requestedOn: "2026-03-03" }), "ACCEPT", {
    on: "2026-03-04",
  });
  for (const [on, appointmentOn] of [
    ["2026-03-05", "2026-03-10"],
    ["2026-03-11", "2026-03-17"],
  ]) {
    one = await step(clinician(api), one, "BOOK", { on, appointmentOn });
    one = await step(clinician(api), one, "WAS_NOT_BROUGHT", { on: appointmentOn });
  }
  expect(one).toMatchObject({ state: "ACCEPTED", timesNotBrought: 2, bookedOn: null, acceptedOn: "2026-03-04" });
  expect(one.nextSteps).toEqual(["BOOK", "REVIEW_NOT_BROUGHT", "COMPLETE", "DECLINE"]);
  const discharge = { assessmentId: one.id, kind: "DISCHARGE", reason: "Did not come.", expectedVersion: one.version };
  for (const ask of [clinician(api), worker(api)]) {
    expect(await answered(ask, take, discharge)).toMatchObject({ illegalReason: "REVIEW_NEEDED" });
  }
  expect(await clockOf(id)).toMatchObject({ leg: "BOOK", startsOn: "2026-03-02" });
  const reviewed = await step(team(api), one, "REVIEW_NOT_BROUGHT", {
    reason: "No transport. Offered a home visit; declined.",
  });
  expect(reviewed).toMatchObject({ state: "ACCEPTED", version: one.version + 1 });
  const left = await step(clinician(api), reviewed, "DISCHARGE", { reason: "Agreed with the social worker." });
  expect(left).toMatchObject({ state: "CANCELLED", cancelledOn: "2026-03-20" });
  expect(await clockOf(id)).toMatchObject({ leg: "REQUEST", state: "OPEN" });
});

test("a nurse's initial assessment is kept, does not satisfy, and says so", async () => {
  const { id } = await child();
  await consented(api, id, "2026-03-02");
  api.today = "2026-04-20";
  const asking = await requested(api, id, { requestedOn: "2026-03-03" });
  const one = await carriedOut(api, asking, {
    accepted: "2026-03-04",
    assessed: "2026-03-10",
    reported: "2026-03-11",
    by: "NURSE",
  });
  expect(one).toMatchObject({ state: "REPORT_RETURNED", assessedBy: "NURSE", satisfiesDuty: false });
  expect(await clockOf(id)).toMatchObject({
    state: "OPEN",
    overdue: true,
    classified: { class: "NOT_ASSESSED", counts: true },
  });
  const again = await requested(api, id);
  expect(again.state).toBe("REQUESTED");
});

test("a child who declines: it is paused, and asked for again", async () => {
  const { id } = await child({ born: "2010-09-01" });
  await consented(api, id, "2026-03-02");
  api.today = "2026-03-16";
  const one = await requested(api, id, { requestedOn: "2026-03-03" });
  const declines = { assessmentId: one.id, kind: "DECLINE", reason: "Does not want to.", expectedVersion: 1 };
  expect(await answered(worker(api), take, declines)).toMatchObject({ illegalReason: "UNDERSTANDING_NEEDED" });
  const how = {
    understandingJudgedBy: "Dr A. Example",
    alternativesOffered: "A walk with the nurse.",
    reofferOn: "2026-09-16",
  };
  const declined = await step(worker(api), one, "DECLINE", { reason: "Does not want to.", ...how });
  expect(declined).toMatchObject({ state: "DECLINED", steps: [{}, how], nextSteps: ["REOPEN", "VOID"] });
  api.today = "2026-04-20";
  expect(await clockOf(id)).toMatchObject({
    ...{ state: "PAUSED", reason: "CHILD_DECLINED", pausedOn: "2026-03-16", overdue: false },
    classified: { class: "DECLINED", counts: true, assessedInTime: false },
  });
  const paused = await asked(worker(api), queue("paused waitingOn overdue"), {
    filter: { childId: [id], paused: true },
  });
  expect(paused.nodes).toEqual([{ paused: true, waitingOn: "AUTHORITY", overdue: false }]);
  expect(await step(worker(api), declined, "REOPEN", { reason: "Asked again." })).toMatchObject({
    state: "REQUESTED",
    declinedOn: null,
  });
  expect(await clockOf(id)).toMatchObject({ state: "OPEN", leg: "ACCEPT", overdue: true });
});

test("what was asked for and not done ends with care, and so does the provider's access", async () => {
  const { id, careId } = await child({ placed: false });
  api.today = "2026-03-10";
  const one = await requested(api, id);
  const end = `mutation ($key: String!, $input: EndCarePeriodInput!) { endCarePeriod(idempotencyKey: $key, input: $input) { __typename } }`;
  const ended = { carePeriodId: careId, endedOn: "2026-03-09", endReason: "E4A", expectedVersion: 1 };
  expect(await answered(worker(api), end, ended)).toEqual({ __typename: "EndCarePeriodOk" });
  expect(await asked(worker(api), read, { id: one.id })).toMatchObject({
    state: "CANCELLED",
    steps: [{}, { kind: "LEFT_CARE" }],
  });
  api.today = "2026-03-11";
  expect(await asked(clinician(api), read, { id: one.id })).toBeNull();
  expect(await clockOf(id)).toMatchObject({ state: "EXEMPT", reason: "LEFT_CARE_BEFORE_DUE" });
  expect((await asked(worker(api), queue(), { filter: { childId: [id] } })).nodes).toEqual([]);
  const input = { childId: id, kind: "IHA", providerId: provider };
  expect(await answered(worker(api), request, input)).toMatchObject({ notRequestableReason: "NOT_IN_CARE" });
});

test("a review of a child of four to sixteen without a score is accepted, flagged and counted", async () => {
  api.today = "2026-06-01";
  const born = { young: "2022-06-02", four: "2022-06-01", sixteen: "2009-06-02" };
  const flagged: Record<string, boolean> = {};
  for (const [name, on] of Object.entries(born)) {
    const { id } = await child({ born: on });
    const one = await requested(api, id, { kind: "RHA" });
    flagged[name] = one.sdqMissing;
    const found = await asked(worker(api), list, { filter: { childId: [id], sdqMissing: true } });
    expect(found.totalCount).toBe(one.sdqMissing ? 1 : 0);
  }
  expect(flagged).toEqual({ young: false, four: true, sixteen: true });
});

test.each([
  ["scored today", { on: "2026-06-01" }, false],
  ["scored within twelve months", { on: "2025-06-02" }, false],
  ["scored twelve months ago", { on: "2025-06-01" }, true],
  ["scored in an undated year that overlaps them", { ofYear: 2026 }, false],
  ["scored in an undated year before them", { ofYear: 2025 }, true],
  [
    "not done, within twelve months",
    { on: "2026-05-01", sdq: { rater: "CARER", notDoneBecause: "CARER_REFUSED" } },
    true,
  ],
])("a review of a child who was %s lacks a score of the year: %s", async (_what, said, missing) => {
  api.today = "2026-06-01";
  const { id } = await child({ from: "2024-01-10" });
  const line = { kind: "SDQ", source: "PARENT_OR_CARER", sdq: { rater: "CARER", total: 12 }, ...said };
  const recorded = await answered(worker(api), recordLine, { childId: id, ...line });
  expect(recorded).toMatchObject({ __typename: "HealthLineOk" });
  expect((await requested(api, id, { kind: "RHA" })).sdqMissing).toBe(missing);
});

test("the README's question is answered", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = readme.split("\n## ").find((text) => text.startsWith("Whose leg is late?")) ?? "";
  const { data, errors } = await worker(api)(section.split("```graphql\n")[1]?.split("```")[0] ?? "");
  expect(errors).toEqual([]);
  const { totalCount, counts, nodes } = data.assessmentQueue;
  expect(totalCount).toBe(counts.overdue);
  expect(nodes).toHaveLength(3);
  expect(nodes[0].clock.legs[0]).toMatchObject({ leg: "NOTIFY", owner: "AUTHORITY", target: { standard: "LOCAL" } });
  expect(nodes[0].clock.breaches[0]).toMatchObject({ proposed: { owner: "AUTHORITY" }, confirmed: null });
});

describe("a breach", () => {
  let childId: string;
  let one: Answered;
  beforeAll(async () => {
    ({ id: childId } = await child());
    api.today = "2026-04-30";
    await consented(api, childId, "2026-03-25");
    one = await requested(api, childId, { requestedOn: "2026-03-04" });
    one = await step(team(api), one, "ACCEPT", { on: "2026-03-26" });
    one = await step(clinician(api), one, "BOOK", { on: "2026-04-01", appointmentOn: "2026-04-09" });
    one = await step(clinician(api), one, "COMPLETE", { on: "2026-04-09", assessedBy: "MEDICAL_PRACTITIONER" });
  });

  test("three owners, and the right one named", async () => {
    const { legs, breaches } = await clockOf(childId);
    const owners = legs.map(({ leg, owner, organisation, workingDays }: Answered) => [
      leg,
      owner,
      organisation?.id,
      workingDays,
    ]);
    expect(owners).toEqual([
      ["NOTIFY", "AUTHORITY", camden, 2],
      ["CONSENT", "AUTHORITY", camden, 15],
      ["REQUEST", "AUTHORITY", camden, 0],
      ["ACCEPT", "HEALTH", receiving, 1],
      ["BOOK", "HEALTH", receiving, 4],
      ["ASSESS", "PROVIDER", provider, 4],
      ["REPORT", "PROVIDER", provider, 15],
    ]);
    expect(breaches).toMatchObject([
      {
        ...{ measure: "ASSESSED", dueOn: "2026-03-30", confirmed: null },
        proposed: {
          leg: "CONSENT",
          owner: "AUTHORITY",
          organisation: { id: camden },
          reason: "CONSENT_LATE",
          by: "BEYOND_OWN_SHARE",
        },
      },
    ]);
  });

  test("is confirmed by a person, who may disagree and then says why", async () => {
    const { causeId } = await clockOf(childId);
    const input = { childId, causeId, measure: "ASSESSED", owner: "AUTHORITY", reason: "CONSENT_LATE" };
    const agreed = await done(team(api), confirm, input);
    expect(agreed.breaches[0].confirmed).toMatchObject({ agrees: true, note: null, organisation: { id: receiving } });
    const other = { ...input, owner: "HEALTH", reason: "NO_CAPACITY" };
    expect(await answered(worker(api), confirm, other)).toMatchObject({
      __typename: "BreachNoteNeeded",
      proposed: { owner: "AUTHORITY" },
    });
    expect(await answered(worker(api), confirm, { ...other, note: " " })).toMatchObject({
      code: "TEXT_LENGTH",
      field: "note",
    });
    const disagreed = await done(worker(api), confirm, { ...other, note: "The clinic was closed all week." });
    expect(disagreed.breaches[0]).toMatchObject({
      confirmed: { owner: "HEALTH", reason: "NO_CAPACITY", agrees: false, note: "The clinic was closed all week." },
      confirmations: [{ owner: "AUTHORITY" }, { owner: "HEALTH" }],
    });
    expect(await answered(worker(api), confirm, { ...input, measure: "REPORTED" })).toMatchObject({
      __typename: "NoSuchBreach",
    });
    const notFound = { __typename: "RecordNotFound" };
    expect(await answered(worker(api), confirm, { ...input, causeId: randomUUID() })).toMatchObject({
      ...notFound,
      field: "causeId",
    });
    expect(await answered(worker(api), confirm, { ...input, childId: randomUUID() })).toMatchObject({
      ...notFound,
      field: "childId",
    });
  });

  test("is seen alike by everybody who may see the clock, and no confirmation by the provider", async () => {
    const [iha] = await asked(clinician(api), clocks, { id: childId });
    expect(iha).toMatchObject({ ...(await clockOf(childId)), breaches: [{ confirmed: null, confirmations: [] }] });
    expect((await asked(clinician(api), clocks, { id: childId })).length).toBe(1);
  });
});

describe("bad input is refused, and nothing is half done", () => {
  let one: Answered;
  let childId: string;
  beforeAll(async () => {
    ({ id: childId } = await child());
    await consented(api, childId, "2026-03-02");
    api.today = "2026-03-20";
    one = await step(clinician(api), await requested(api, childId, { requestedOn: "2026-03-04" }), "ACCEPT", {
      on: "2026-03-06",
    });
  });
  const unchanged = async () => expect(await asked(clinician(api), read, { id: one.id })).toEqual(one);

  test.each([
    ["an assessment in the future", { kind: "COMPLETE", on: "2026-03-21", assessedBy: "NURSE" }, "DAY_IN_FUTURE", "on"],
    ["one before birth", { kind: "COMPLETE", on: "2014-05-13", assessedBy: "NURSE" }, "DAY_BEFORE_BIRTH", "on"],
    ["one by nobody", { kind: "COMPLETE" }, "VALUE_NEEDED", "assessedBy"],
    [
      "an appointment of something else",
      { kind: "DISCHARGE", reason: "x", appointmentOn: "2026-03-21" },
      "FIELD_DOES_NOT_APPLY",
      "appointmentOn",
    ],
    [
      "an appointment in ten years",
      { kind: "BOOK", appointmentOn: "2036-03-21" },
      "NUMBER_OUT_OF_RANGE",
      "appointmentOn",
    ],
    ["a reason too long", { kind: "DISCHARGE", reason: "x".repeat(2_001) }, "TEXT_LENGTH", "reason"],
  ])("%s", async (_, said, code, field) => {
    const input = { assessmentId: one.id, expectedVersion: one.version, ...said };
    expect(await answered(clinician(api), take, input)).toMatchObject({ __typename: "InputRefused", code, field });
    await unchanged();
  });

  test.each([
    [
      "before it was accepted",
      { kind: "COMPLETE", on: "2026-03-05", assessedBy: "NURSE" },
      "BEFORE_EARLIER_STEP",
      "on",
    ],
    [
      "an appointment before it was made",
      { kind: "BOOK", on: "2026-03-10", appointmentOn: "2026-03-09" },
      "BEFORE_EARLIER_STEP",
      "appointmentOn",
    ],
  ])("%s", async (_, said, daysReason, field) => {
    const input = { assessmentId: one.id, expectedVersion: one.version, ...said };
    expect(await answered(clinician(api), take, input)).toMatchObject({ daysReason, field });
    await unchanged();
  });

  test("a report before the assessment", async () => {
    const refused = await answered(clinician(api), report, reportOf(one));
    expect(refused).toMatchObject({
      illegalReason: "NOT_NEXT",
      allowedSteps: ["BOOK", "COMPLETE", "DECLINE", "DISCHARGE"],
    });
    await unchanged();
    const { id } = await child();
    await consented(api, id, "2026-03-02");
    const completed = await carriedOut(api, await requested(api, id, { requestedOn: "2026-03-03" }), {
      accepted: "2026-03-04",
      assessed: "2026-03-10",
    });
    const early = reportOf(completed, { returnedOn: "2026-03-09" });
    expect(await answered(clinician(api), report, early)).toMatchObject({ daysReason: "REPORTED_BEFORE_ASSESSMENT" });
    const copied = reportOf(completed, { copies: [{ recipient: "GP", sentOn: "2026-03-19" }] });
    expect(await answered(clinician(api), report, copied)).toMatchObject({
      daysReason: "SENT_BEFORE_REPORT",
      field: "copies.0.sentOn",
    });
    for (const [field, most] of [
      ["summary", 20_000],
      ["clinical", 40_000],
    ] as const) {
      const long = reportOf(completed, { [field]: "x".repeat(most + 1) });
      expect(await answered(clinician(api), report, long)).toMatchObject({ code: "TEXT_LENGTH", field });
    }
    const many = Array.from({ length: 51 }, () => ({ recipient: "GP", sentOn: "2026-03-20" }));
    expect(await answered(clinician(api), report, reportOf(completed, { copies: many }))).toMatchObject({
      code: "LIST_TOO_LONG",
    });
    const late = { assessmentId: completed.id, copies: [{ recipient: "GP", sentOn: "2026-03-20" }] };
    expect(await answered(clinician(api), copies, late)).toMatchObject({ illegalReason: "NOT_NEXT" });
    expect(await asked(clinician(api), read, { id: completed.id })).toEqual(completed);
    await done(
      clinician(api),
      report,
      reportOf(completed, { summary: "x".repeat(20_000), clinical: null, copies: many.slice(0, 50) }),
    );
    expect(
      (
        await done(clinician(api), copies, {
          ...late,
          copies: [...late.copies, { recipient: "CARER", sentOn: "2026-03-20" }],
        })
      ).copies,
    ).toEqual([
      { recipient: "CARER", sentOn: "2026-03-20" },
      { recipient: "GP", sentOn: "2026-03-20" },
    ]);
    expect(await answered(clinician(api), copies, { ...late, copies: [] })).toMatchObject({ code: "VALUE_NEEDED" });
  });

  test("a quality check of other questions", async () => {
    const { id } = await child();
    await consented(api, id, "2026-03-02");
    const days = { accepted: "2026-03-04", assessed: "2026-03-10", reported: "2026-03-12" };
    const returned = await carriedOut(api, await requested(api, id, { requestedOn: "2026-03-03" }), days);
    const answers = answersOf();
    for (const [said, code, field] of [
      [{ checklistVersion: "2" }, "CODE_NOT_IN_SET", "checklistVersion"],
      [{ answers: answers.slice(1) }, "VALUE_MISSING", "answers"],
      [{ answers: [...answers.slice(1), answers[1]] }, "CODE_NOT_IN_SET", "answers.24.question"],
      [{ answers: [...answers, answers[1]] }, "LIST_TOO_LONG", "answers"],
      [
        { answers: [{ ...answers[0], comment: "x".repeat(1_001) }, ...answers.slice(1)] },
        "TEXT_LENGTH",
        "answers.0.comment",
      ],
    ] as const) {
      expect(await answered(team(api), check, { ...checkOf(returned), ...said })).toMatchObject({ code, field });
    }
    expect(await asked(clinician(api), read, { id: returned.id })).toEqual(returned);
  });

  test("a request of nobody, to nobody, or twice", async () => {
    const input = { childId, kind: "IHA", providerId: provider };
    expect(await answered(worker(api), request, input)).toMatchObject({
      notRequestableReason: "UNDER_WAY",
      underWayId: one.id,
    });
    for (const [said, code] of [
      [{ requestedOn: "2026-03-21" }, "DAY_IN_FUTURE"],
      [{ requestedOn: "2014-01-01" }, "DAY_OUTSIDE_CHILDHOOD"],
      [{ requestedOn: "2025-09-01" }, "DAY_OUTSIDE_CARE"],
    ] as const) {
      expect(await answered(worker(api), request, { ...input, kind: "RHA", ...said })).toMatchObject({
        code,
        field: "requestedOn",
      });
    }
    for (const providerId of ["PROVIDER:NONE", receiving]) {
      expect(await answered(worker(api), request, { ...input, providerId })).toMatchObject({ field: "providerId" });
    }
    expect(await answered(worker(api, "LA:850"), request, input)).toMatchObject({
      __typename: "RecordNotFound",
      field: "childId",
    });
  });

  test("an old version, and a step of another side", async () => {
    const stale = { assessmentId: one.id, kind: "DISCHARGE", reason: "x", expectedVersion: 1 };
    expect(await answered(clinician(api), take, stale)).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: 2,
    });
    const own = { ...stale, kind: "VOID", expectedVersion: 2 };
    expect(await answered(clinician(api), take, own)).toMatchObject({ illegalReason: "NOT_YOURS" });
    expect(await answered(worker(api), take, { ...own, reason: null })).toMatchObject({
      illegalReason: "REASON_NEEDED",
    });
    expect(await answered(clinician(api, otherProvider), take, own)).toMatchObject({ __typename: "RecordNotFound" });
    await unchanged();
  });
});

test("each mutation has one effect, however often it is sent", async () => {
  const { id } = await child();
  await consented(api, id, "2026-03-02");
  api.today = "2026-04-20";
  const twice = async (ask = worker(api), operation: string, input: object) => {
    const key = randomUUID();
    const first = await answered(ask, operation, input, key);
    expect(first.__typename).toMatch(/Ok$/);
    expect(await answered(ask, operation, input, key)).toEqual(first);
    return first.assessment;
  };
  const one = await twice(worker(api), request, {
    childId: id,
    kind: "IHA",
    providerId: provider,
    requestedOn: "2026-03-03",
  });
  const accept = { assessmentId: one.id, kind: "ACCEPT", on: "2026-03-04", expectedVersion: 1 };
  const accepted = await twice(clinician(api), take, accept);
  const completed = await step(clinician(api), accepted, "COMPLETE", {
    on: "2026-04-01",
    assessedBy: "MEDICAL_PRACTITIONER",
  });
  const returned = await twice(clinician(api), report, reportOf(completed));
  await twice(worker(api), copies, { assessmentId: one.id, copies: [{ recipient: "CHILD", sentOn: "2026-04-20" }] });
  const checked = await twice(team(api), check, checkOf(returned));
  expect([checked.reports.length, checked.qualityChecks.length, checked.steps.length]).toEqual([1, 1, 5]);
  const [{ causeId }] = await asked(worker(api), clocks, { id });
  const breach = {
    childId: id,
    causeId,
    measure: "ASSESSED",
    owner: "PROVIDER",
    reason: "NO_CAPACITY",
    note: "Told so.",
  };
  await twice(worker(api), confirm, breach);
  expect((await clockOf(id)).breaches[0].confirmations).toHaveLength(1);
});

test("consent that is withdrawn before anybody accepted runs its leg again", async () => {
  const { id } = await child();
  const consent = await consented(api, id, "2026-03-03");
  api.today = "2026-03-10";
  const one = await requested(api, id, { requestedOn: "2026-03-04" });
  expect([one.state, (await clockOf(id)).leg]).toEqual(["REQUESTED", "ACCEPT"]);
  await withdrawn(api, consent, "2026-03-09");
  expect((await asked(worker(api), read, { id: one.id })).state).toBe("CONSENT_AWAITED");
  expect((await clockOf(id)).leg).toBe("CONSENT");
  expect((await asked(worker(api), queue("leg"), { filter: { childId: [id] } })).nodes).toEqual([{ leg: "CONSENT" }]);
});
