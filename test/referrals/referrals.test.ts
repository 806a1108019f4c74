import { randomUUID } from "node:crypto";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { request } from "../assessments/operations.ts";
import { LEICESTER, loadPractices, register } from "../determinations/child-on-record.ts";
import { changeList, settled } from "../events/event-api.ts";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { type Answered, answered, placedToday, worker } from "../notices/operations.ts";

let api: Api;
/** Seen by Camden, by Derby's ICB through 1 June 2026, by Leicester's from then on, by a provider until that day, by the area's authority. */
let child: WorldChild;
/** Another authority's, whom nobody else here sees. */
let other: WorldChild;
beforeAll(async () => {
  api = await openApi("postgres");
  await loadPractices(api);
  child = api.world.child("LA:202", { born: "2012-05-14" });
  const period = child.carePeriod({ from: "2025-01-10" });
  period.placement({
    from: "2025-01-10",
    until: "2026-06-01",
    endReason: "CARPL",
    area: { icb: "ICB:QJ2", authority: "LA:831" },
  });
  period.placement({ from: "2026-06-01", area: { icb: "ICB:QK1", authority: "LA:856" } });
  child
    .seenBy("ICB:QRL", "ORIGINATING_ICB", { from: "2025-01-10" })
    .seenBy("PROVIDER:X9901", "PROVIDER", { from: "2025-02-01", until: "2026-06-01" });
  other = api.world.child("LA:856");
  await api.world.save();
});
afterAll(() => api.close());

const fields = `id childId child { id } service provider referredOn waitingSince daysWaiting state firstAttendedOn missedAppointments
  reviewNeeded closedOn dischargeReason nextSteps version
  steps { kind on provider reviewer reviewOutcome dischargeReason organisation { id } }`;
const common =
  "... on DaysOutOfOrder { reason field } ... on RecordNotFound { field } ... on InputRefused { code field }";
const make = `mutation ($key: String!, $input: MakeReferralInput!) { makeReferral(idempotencyKey: $key, input: $input) {
  __typename ... on ReferralOk { referral { ${fields} } } ${common} } }`;
const take = `mutation ($key: String!, $input: TakeReferralStepInput!) { takeReferralStep(idempotencyKey: $key, input: $input) {
  __typename ... on ReferralOk { referral { ${fields} } } ... on IllegalReferralStep { stepReason allowedSteps }
  ... on VersionConflict { currentVersion } ${common} } }`;
const read = `query ($id: ID!) { referral(id: $id) { ${fields} } }`;
const list = `query ($filter: ReferralFilter, $sort: [ReferralSort!], $first: Int! = 50, $after: String) {
  referrals(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount nodes { id waitingSince } pageInfo { endCursor hasNextPage } } }`;

const team = (icb: string) => api.as("ICB_CHILDREN_IN_CARE_TEAM", icb);
const clinician = () => api.as("PROVIDER_CLINICIAN", "PROVIDER:X9901");
const referred = async (by: Caller, childId: string, more: object = {}): Promise<Answered> => {
  const input = { childId, service: "MENTAL_HEALTH", provider: "North team", referredOn: "2026-03-02", ...more };
  const answer = await answered(by, make, input);
  return answer.referral ?? answer;
};
const step = async (by: Caller, { id, version }: Answered, kind: string, more: object = {}): Promise<Answered> => {
  const answer = await answered(by, take, {
    referralId: id,
    kind,
    on: "2026-05-11",
    expectedVersion: version,
    ...more,
  });
  return answer.referral ?? answer;
};
const found = async (by: Caller, id: string): Promise<Answered> => (await by(read, { id })).data?.referral ?? null;

describe("a referral", () => {
  test("keeps since when the child waits, whoever the provider becomes and wherever the child moves", async () => {
    api.today = "2026-04-02";
    const { childId, placementId } = await placedToday(api);
    await register(worker(api), childId, "C10001", { from: "2015-06-20" });
    api.today = "2026-11-20";
    const made = await referred(team("ICB:QJ2"), childId, { referredOn: "2026-04-20", waitingSince: "2025-09-01" });
    expect(made).toMatchObject({
      state: "OPEN",
      waitingSince: "2025-09-01",
      referredOn: "2026-04-20",
      daysWaiting: 445,
    });
    const closed = await referred(worker(api), childId, { service: "DENTISTRY", referredOn: "2026-05-01" });
    await step(worker(api), closed, "DISCHARGED", { dischargeReason: "COMPLETED" });
    const asked = { childId, kind: "IHA", providerId: "PROVIDER:X9901", requestedOn: "2026-04-07" };
    const { assessment } = await answered(worker(api), request, asked);
    expect(assessment).toMatchObject({ icb: { id: "ICB:QJ2" } });
    const moved = await answered(
      worker(api),
      `mutation ($key: String!, $input: MovePlacementInput!) { movePlacement(idempotencyKey: $key, input: $input) {
        __typename ... on MovePlacementOk { started { id } impact {
          commissioner { changed before { outcome commissioner { onTheDay { name } } } after { outcome } }
          icb { changed before { id } after { id } } gp { registrationNeeded because registration { practice { odsCode } } }
          provider { changed before after } openReferrals { id waitingSince provider }
          openAssessments { dueOn livesElsewhere outOfArea healthTeam { id } provider { id } clock { kind leg startsOn overdue assessment { state } } }
          noticesDue { __typename ... on NotificationDuties { event on notices { recipient required organisation { id } } } } } } } }`,
      {
        placementId,
        movedOn: "2026-11-20",
        reason: "CARPL",
        type: "U4",
        postcode: LEICESTER,
        provider: "PR4",
        expectedVersion: 1,
      },
    );
    expect(moved.__typename).toBe("MovePlacementOk");
    const { impact } = moved;
    expect(impact.openReferrals).toEqual([{ id: made.id, waitingSince: "2025-09-01", provider: "North team" }]);
    // Whoever was asked stays asked, and what is due is due as before.
    expect(impact.openAssessments).toMatchObject([
      {
        ...{ livesElsewhere: "YES", healthTeam: { id: "ICB:QJ2" }, provider: { id: "PROVIDER:X9901" } },
        clock: { kind: "IHA", leg: "CONSENT", overdue: true, assessment: { state: "CONSENT_AWAITED" } },
      },
    ]);
    expect(impact.icb).toEqual({ changed: "YES", before: { id: "ICB:QJ2" }, after: { id: "ICB:QK1" } });
    expect(impact.commissioner).toMatchObject({
      // That the originating ICB persists through a second placement is not certain (rules ORIG-4).
      ...{ changed: "NO", after: { outcome: "PROVISIONAL" } },
      before: {
        outcome: "DETERMINED",
        commissioner: { onTheDay: { name: expect.stringContaining("West and North London") } },
      },
    });
    expect(impact.gp).toEqual({
      ...{ registrationNeeded: "YES", because: "PRACTICE_OF_ANOTHER_ICB" },
      registration: { practice: { odsCode: "C10001" } },
    });
    expect(impact.provider).toEqual({ changed: "NOT_KNOWN", before: null, after: "PR4" });
    expect(impact.noticesDue).toMatchObject({ __typename: "NotificationDuties", event: "MOVED", on: "2026-11-20" });
    const icbs = impact.noticesDue.notices
      .filter(({ recipient }: Answered) => recipient.startsWith("ICB"))
      .map(({ recipient, organisation }: Answered) => [recipient, organisation?.id]);
    expect(icbs).toContainEqual(["ICB_OF_PLACEMENT", "ICB:QK1"]);
    // The area that receives the child goes on with it, under another provider.
    const taken = await step(team("ICB:QK1"), made, "TRANSFERRED", { provider: "South team", on: "2026-11-20" });
    expect(taken).toMatchObject({ provider: "South team", waitingSince: "2025-09-01", state: "OPEN" });
    expect(taken.steps.map(({ kind, provider, organisation }: Answered) => [kind, provider, organisation.id])).toEqual([
      ["MADE", "North team", "ICB:QJ2"],
      ["TRANSFERRED", "South team", "ICB:QK1"],
    ]);
    const { data } = await team("ICB:QK1")("query ($id: ID!) { child(id: $id) { referrals { id } } }", { id: childId });
    expect(data.child.referrals).toEqual([{ id: made.id }, { id: closed.id }]);
    await asOperator(api.operator, async ({ drizzle }) => {
      const rows = await rowsOf<Answered>(
        drizzle as ScopedDb,
        sql`select has_column_privilege('cic_request', 'referral', 'waiting_since', 'update') as may`,
      );
      expect(rows).toEqual([{ may: false }]);
    });
  });

  test("after a missed appointment nobody is discharged unless a review agreed", async () => {
    api.today = "2026-05-20";
    const made = await referred(worker(api), child.id);
    expect(made.nextSteps).toEqual([
      "ATTENDED",
      "MISSED",
      "CANCELLED_BY_SERVICE",
      "TRANSFERRED",
      "DISCHARGED",
      "VOIDED",
    ]);
    const missed = await step(clinician(), made, "MISSED");
    expect(missed).toMatchObject({ missedAppointments: 1, reviewNeeded: true, state: "OPEN" });
    const discharge = { dischargeReason: "NOT_ATTENDED", on: "2026-05-12" };
    expect(await step(clinician(), missed, "DISCHARGED", discharge)).toEqual({
      ...{ __typename: "IllegalReferralStep", stepReason: "REVIEW_NEEDED" },
      allowedSteps: ["ATTENDED", "MISSED", "CANCELLED_BY_SERVICE", "TRANSFERRED", "REVIEWED"],
    });
    const review = { reviewer: "Named nurse", reviewOutcome: "OFFER_AGAIN", on: "2026-05-12" };
    const again = await step(team("ICB:QJ2"), missed, "REVIEWED", review);
    expect(await step(clinician(), again, "DISCHARGED", discharge)).toMatchObject({ stepReason: "REVIEW_NEEDED" });
    const agreed = await step(clinician(), again, "REVIEWED", {
      ...review,
      reviewOutcome: "DISCHARGE_AGREED",
      on: "2026-05-13",
    });
    const over = await step(clinician(), agreed, "DISCHARGED", { ...discharge, on: "2026-05-14" });
    expect(over).toMatchObject({
      state: "DISCHARGED",
      closedOn: "2026-05-14",
      dischargeReason: "NOT_ATTENDED",
      nextSteps: [],
    });
    expect(over.steps.slice(1, 4)).toMatchObject([
      { kind: "MISSED", on: "2026-05-11", organisation: { id: "PROVIDER:X9901" } },
      { kind: "REVIEWED", reviewer: "Named nurse", reviewOutcome: "OFFER_AGAIN", organisation: { id: "ICB:QJ2" } },
      { kind: "REVIEWED", reviewOutcome: "DISCHARGE_AGREED" },
    ]);
    expect(await step(worker(api), over, "ATTENDED")).toMatchObject({ stepReason: "CLOSED", allowedSteps: [] });
  });

  test("by its version, once for a key, and once of several at the same time", async () => {
    api.today = "2026-05-20";
    const key = randomUUID();
    const input = { childId: child.id, service: "HEARING", provider: "North team", referredOn: "2026-03-02" };
    const one = await answered(worker(api), make, input, key as never);
    expect(await answered(worker(api), make, input, key as never)).toEqual(one);
    const at = { referralId: one.referral.id, kind: "ATTENDED", on: "2026-05-11", expectedVersion: 1 };
    const answers = await Promise.all(Array.from({ length: 6 }, () => answered(clinician(), take, at)));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      "ReferralOk",
      ...Array.from({ length: 5 }, () => "VersionConflict"),
    ]);
    expect(await found(worker(api), one.referral.id)).toMatchObject({
      state: "ATTENDED",
      firstAttendedOn: "2026-05-11",
      version: 2,
    });
  });

  test("tells whom it concerns by an event", async () => {
    api.today = "2026-05-20";
    const made = await referred(worker(api), child.id, { service: "EYE_CARE" });
    await settled(api);
    for (const [ask, told] of [
      [api.as("RETURNS_OFFICER", "LA:202"), true],
      [team("ICB:QJ2"), true],
      [team("ICB:QRL"), true],
      [api.as("SOCIAL_WORKER", "LA:831"), false],
    ] as const) {
      const { data } = await ask(changeList, { first: 1000 });
      const own = (data.changes.nodes as Answered[]).some(({ records }) => records[0].id === made.id);
      expect(own).toBe(told);
    }
  });

  test("lists by filter, longest wait first, page by page", async () => {
    api.today = "2026-05-20";
    const since = ["2026-01-03", "2026-01-01", "2026-01-02"];
    for (const waitingSince of since) await referred(worker(api), child.id, { service: "PHYSIOTHERAPY", waitingSince });
    const filter = {
      service: ["PHYSIOTHERAPY"],
      childId: [child.id],
      state: ["OPEN"],
      waitingSince: { until: "2026-01-04" },
    };
    const { data } = await worker(api)(list, { filter, first: 2 });
    expect(data.referrals.nodes.map(({ waitingSince }: Answered) => waitingSince)).toEqual([
      "2026-01-01",
      "2026-01-02",
    ]);
    expect(data.referrals).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await worker(api)(list, { filter, first: 2, after: data.referrals.pageInfo.endCursor });
    expect(rest.data.referrals.nodes.map(({ waitingSince }: Answered) => waitingSince)).toEqual(["2026-01-03"]);
    const statements = async (first: number) => {
      api.takeStatements();
      const { errors } = await worker(api)(
        `query ($first: Int!) { referrals(first: $first) { nodes { ${fields} } } }`,
        { first },
      );
      expect(errors).toEqual([]);
      return api.takeStatements().length;
    };
    expect(await statements(5)).toBe(await statements(1));
  });
});

describe("who sees it, and who records it", () => {
  // biome-ignore format: a matrix is read by its columns
  const cells: [who: string, by: () => Caller, on: string, reads: boolean, writes: boolean][] = [
    ["the responsible authority",             () => worker(api),                                   "2026-05-20", true,  true],
    ["its reviewing officer",                 () => api.as("REVIEWING_OFFICER", "LA:202"),          "2026-05-20", true,  false],
    ["its personal adviser",                  () => api.as("PERSONAL_ADVISER", "LA:202"),           "2026-05-20", true,  false],
    ["another authority",                     () => api.as("SOCIAL_WORKER", "LA:926"),              "2026-05-20", false, false],
    ["the area's authority",                  () => api.as("SOCIAL_WORKER", "LA:831"),              "2026-05-20", false, false],
    ["the receiving ICB, before",             () => team("ICB:QK1"),                                "2026-05-31", false, false],
    ["the receiving ICB, on the first day",   () => team("ICB:QK1"),                                "2026-06-01", true,  true],
    ["the ICB that is left, on the last day", () => team("ICB:QJ2"),                                "2026-06-01", true,  true],
    ["the ICB that is left, the day after",   () => team("ICB:QJ2"),                                "2026-06-02", false, false],
    ["the originating ICB",                   () => team("ICB:QRL"),                                "2026-05-20", true,  true],
    ["its commissioner",                      () => api.as("ICB_COMMISSIONER", "ICB:QRL"),          "2026-05-20", true,  false],
    ["the provider, on its last day",         clinician,                                            "2026-05-31", true,  true],
    ["the provider, the day after",           clinician,                                            "2026-06-01", false, false],
    ["the young person",                      () => api.as("YOUNG_PERSON", "LA:202", child.id),     "2026-05-20", true,  false],
    ["another young person",                  () => api.as("YOUNG_PERSON", "LA:202", other.id),     "2026-05-20", false, false],
  ];
  test.each(cells)("%s", async (_, by, on, reads, writes) => {
    api.today = "2026-05-20";
    const made = await referred(worker(api), child.id, { service: "OTHER" });
    api.today = on;
    expect((await found(by(), made.id)) !== null).toBe(reads);
    const { data } = await by()(list, { filter: { childId: [child.id] } });
    expect((data?.referrals.totalCount ?? 0) > 0).toBe(reads);
    const { data: ofChild } = await by()(
      "query ($id: ID!) { child(id: $id) { referrals { id } access { hidden { field } } } }",
      { id: child.id },
    );
    if (ofChild?.child != null) {
      expect(ofChild.child.referrals.length > 0).toBe(reads);
      expect(ofChild.child.access.hidden.some(({ field }: Answered) => field === "referrals")).toBe(!reads);
    }
    const stepped = await by()(take, {
      key: randomUUID(),
      input: { referralId: made.id, kind: "ATTENDED", on: "2026-05-20", expectedVersion: 1 },
    });
    expect(stepped.data?.takeReferralStep?.__typename === "ReferralOk").toBe(writes);
    const input = { childId: child.id, service: "OTHER", provider: "Team", referredOn: "2026-05-20" };
    const own = await by()(make, { key: randomUUID(), input });
    expect(own.data?.makeReferral?.__typename === "ReferralOk").toBe(writes);
  });

  test("who may not, or sees no such child, gets the same answer as for none", async () => {
    api.today = "2026-05-20";
    for (const id of [other.id, randomUUID(), "no id"]) {
      expect(await referred(worker(api), id)).toEqual({ __typename: "RecordNotFound", field: "childId" });
      expect(await found(worker(api), id)).toBeNull();
    }
    const { errors } = await api.as("REPORTING_TOOL", "ICB:QRL")(list);
    expect(errors).toMatchObject([{ code: "FORBIDDEN" }]);
  });

  test("row-level security itself: nobody writes one for a child whom they do not see, or changes whom it is about", async () => {
    const asIcb = (statement: SQL) =>
      withScope(
        api.database,
        { organisationId: "ICB:QK1", subject: "s", requestId: "r", today: day("2026-05-20") },
        "write",
        (db) => rowsOf(db, statement),
      ).then(
        () => "done",
        (error) => error.cause?.code,
      );
    const values = sql`(${randomUUID()}, ${child.id}, 'LA:202', 'OTHER', 'x', '2026-05-01', '2026-05-01', 'OPEN', now())`;
    expect(
      await asIcb(
        sql`insert into referral (id, child_id, authority_id, service, provider, referred_on, waiting_since, state, made_at) values ${values}`,
      ),
    ).toBe("42501");
    expect(await asIcb(sql`update referral set child_id = ${other.id}`)).toBe("42501");
    expect(await asIcb(sql`update referral_step set taken_on = '2026-01-01'`)).toBe("42501");
  });
});

test("an area's register tells own and others' apart", async () => {
  api.today = "2026-11-20";
  const a = api.world.child("LA:831");
  a.carePeriod({ from: "2026-01-10" }).placement({
    from: "2026-01-10",
    area: { icb: "ICB:QJ2", authority: "LA:831", outOfIcbArea: "NO" },
  });
  const b = api.world.child("LA:856");
  b.carePeriod({ from: "2026-01-10" }).placement({
    from: "2026-02-10",
    area: { icb: "ICB:QJ2", authority: "LA:831", outOfIcbArea: "YES" },
  });
  const c = api.world.child("LA:926");
  c.carePeriod({ from: "2026-01-10" }).placement({
    from: "2026-03-10",
    area: { icb: "ICB:QJ2", authority: "LA:831", outOfIcbArea: "UNKNOWN" },
  });
  await api.world.save();
  const query = `query ($area: String!, $on: Date, $whose: RegisterWhose) { register(area: $area, on: $on, whose: $whose) {
    totalCount counts { own others notKnown } nodes { whose child { id } placement { startedOn } } } }`;
  const ask = async (by: Caller, variables: object) => {
    const { data, errors } = await by(query, variables as Record<string, unknown>);
    expect(errors).toEqual([]);
    const mine = data.register.nodes.filter((one: Answered) => [a.id, b.id, c.id].includes(one.child.id));
    return { ...data.register, mine: mine.map(({ whose, child: { id } }: Answered) => [whose, id]) };
  };
  const icb = await ask(team("ICB:QJ2"), { area: "QJ2" });
  expect(icb.mine).toEqual([
    ["NOT_KNOWN", c.id],
    ["OTHERS", b.id],
    ["OWN", a.id],
  ]);
  const authority = await ask(api.as("SOCIAL_WORKER", "LA:831"), { area: "831" });
  expect(authority.mine).toEqual([
    ["OTHERS", c.id],
    ["OTHERS", b.id],
    ["OWN", a.id],
  ]);
  for (const [by, area] of [
    [team("ICB:QJ2"), "QJ2"],
    [api.as("SOCIAL_WORKER", "LA:831"), "831"],
  ] as const) {
    const all = await ask(by, { area });
    const counted: Record<string, number> = {
      OWN: all.counts.own,
      OTHERS: all.counts.others,
      NOT_KNOWN: all.counts.notKnown,
    };
    for (const whose of ["OWN", "OTHERS", "NOT_KNOWN"]) {
      const some = await ask(by, { area, whose });
      expect([whose, some.totalCount, some.nodes.length]).toEqual([whose, counted[whose], counted[whose]]);
      expect(some.nodes.every((one: Answered) => one.whose === whose)).toBe(true);
    }
    expect(all.totalCount).toBe(all.nodes.length);
  }
  expect((await ask(team("ICB:QJ2"), { area: "QJ2", on: "2026-02-20" })).mine).toEqual([
    ["OTHERS", b.id],
    ["OWN", a.id],
  ]);
  const { data } = await team("ICB:QJ2")(query, { area: "nowhere" });
  expect(data.register).toBeNull();
});
