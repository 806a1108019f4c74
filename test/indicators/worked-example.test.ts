import { figuresCsvRoute } from "@cic/api/indicators/figures-csv";
import { asOperator, figuresAtOnce } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { parse } from "csv-parse/sync";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { camden, figure, get, members, storeAssessments } from "./indicator-world.ts";

// rules 6.3, the worked indicator: ten periods of care that began in March 2026. As of 2 April, of which the twentieth working day
// before is 4 March.
let api: Api;
const localIds = new Map<string, string>();
beforeAll(async () => {
  api = await openApi("pglite", "2026-04-02");
  const start = (localId: string, from: string, until?: string, code = "C2", born = "2018-05-14") => {
    const child = api.world.child(camden, { localId, born });
    localIds.set(child.id, localId);
    return child
      .carePeriod({ from, ...(until !== undefined && { until, endReason: "E4A" }) })
      .legalStatus(code, from, until);
  };
  start("short break", "2026-03-02", undefined, "V4");
  const exempt = start("recent", "2026-03-02");
  const before = exempt.child.carePeriod({ from: "2025-10-01", until: "2026-01-05", endReason: "E4A" });
  start("returned home", "2026-03-02", "2026-03-18");
  const declined = start("declined", "2026-03-02", undefined, "C2", "2011-02-01");
  const inTime = ["reported 1", "reported 2", "reported 3", "assessed"].map((name) => start(name, "2026-03-02"));
  const late = start("late", "2026-03-02");
  start("not yet due", "2026-03-10");
  await api.world.save();
  const requestedOn = "2026-03-03";
  await storeAssessments(api, [
    { of: before, requestedOn: "2025-12-01", assessedOn: "2025-12-20", reportedOn: "2025-12-22" },
    { of: declined, requestedOn, declinedOn: "2026-03-12" },
    ...inTime.map((of, i) => ({
      of,
      requestedOn,
      assessedOn: i === 0 ? "2026-03-30" : "2026-03-20",
      // The day itself is in time, the day after is not.
      reportedOn: i === 3 ? "2026-03-31" : "2026-03-30",
    })),
    { of: late, requestedOn, assessedOn: "2026-04-02" },
  ]);
});
afterAll(() => api.close());

test.each([
  ["K03", 4, 6, 66.7],
  ["K04", 3, 6, 50],
  ["K03D", 1, 6, 16.7],
  // Nobody's consent is on record.
  ["K02", 0, 9, 0],
  ["K02A", 6, 9, 66.7],
  ["K02B", 0, 9, 0],
])("%s is %i of %i, %d %%", async (id, numerator, denominator, value) => {
  const { data, errors } = await api.as("SOCIAL_WORKER", camden)(figure, { id, period: "2026-03", area: camden });
  expect(errors).toEqual([]);
  expect(data.indicator).toMatchObject({ __typename: "IndicatorFigure", policy: null });
  expect(data.indicator.cells).toMatchObject([{ at: [], status: "VALUE", numerator, denominator, value }]);
});

test("each child's class and why", async () => {
  const { data, errors } = await api.as("SOCIAL_WORKER", camden)(members, { id: "K03", period: "2026-03" });
  expect(errors).toEqual([]);
  const { nodes, totalCount, notVisible } = data.indicatorMembers;
  expect([totalCount, notVisible]).toEqual([10, 0]);
  const told = Object.fromEntries(
    nodes.map((node: never) => {
      const { child, standing, class: code, why } = node as Record<string, never> & { child: { localId: string } };
      expect(String(why).length).toBeGreaterThan(10);
      return [child.localId, `${standing} ${code}`];
    }),
  );
  expect(told).toEqual({
    "short break": "EXCLUDED SHORT_BREAK",
    recent: "NOT_IN_DENOMINATOR RECENT_ASSESSMENT",
    "returned home": "NOT_IN_DENOMINATOR LEFT_CARE_BEFORE_DUE",
    declined: "NOT_IN_NUMERATOR DECLINED",
    "reported 1": "IN_NUMERATOR REPORTED",
    "reported 2": "IN_NUMERATOR REPORTED",
    "reported 3": "IN_NUMERATOR REPORTED",
    assessed: "IN_NUMERATOR ASSESSED",
    late: "NOT_IN_NUMERATOR ASSESSED_LATE",
    "not yet due": "NOT_IN_DENOMINATOR NOT_YET_DUE",
  });
});

const breaches = `query ($id: ID!) { indicatorBreaches(id: $id, period: "2026-03") { __typename
  ... on IndicatorBreaches { missed notVisible parts { leg owner reason confirmed proposed } } ... on IndicatorRefused { refusal } } }`;

test("where the time of those went who are not in the numerator, as the legs say and as somebody confirms", async () => {
  const ask = async (id: string) => (await api.as("SOCIAL_WORKER", camden)(breaches, { id })).data.indicatorBreaches;
  // Nobody's consent is on record, so that all of the time was the authority's.
  const consent = { leg: "CONSENT", owner: "AUTHORITY", reason: "CONSENT_LATE", confirmed: 0 };
  expect(await ask("K03")).toMatchObject({ missed: 2, notVisible: 0, parts: [{ ...consent, proposed: 2 }] });
  expect(await ask("K04")).toMatchObject({ missed: 3, notVisible: 0, parts: [{ ...consent, proposed: 3 }] });
  const late = [...localIds].find(([, name]) => name === "late")?.[0];
  const confirm = `mutation ($input: ConfirmAssessmentBreachInput!) { confirmAssessmentBreach(idempotencyKey: "confirm-late-1", input: $input) { __typename
    ... on InputRefused { code field } } }`;
  const { data } = await api.as("SOCIAL_WORKER", camden)(
    `query ($id: ID!) { assessmentClocks(childId: $id) { causeId breaches { measure } } }`,
    { id: late },
  );
  const { causeId } = data.assessmentClocks.find((clock: { breaches: unknown[] }) => clock.breaches.length > 0);
  const input = {
    childId: late,
    causeId,
    measure: "ASSESSED",
    owner: "PROVIDER",
    reason: "NO_CAPACITY",
    note: "No clinic in March.",
  };
  expect((await api.as("SOCIAL_WORKER", camden)(confirm, { input })).data).toMatchObject({
    confirmAssessmentBreach: { __typename: "ConfirmAssessmentBreachOk" },
  });
  expect((await ask("K03")).parts).toEqual([
    { ...consent, proposed: 1 },
    { leg: "CONSENT", owner: "PROVIDER", reason: "NO_CAPACITY", confirmed: 1, proposed: 0 },
  ]);
  for (const id of ["K02", "K05", "K12"]) expect(await ask(id)).toMatchObject({ refusal: "NOT_OF_ASSESSMENTS" });
  const other = await api.as("REPORTING_TOOL", camden)(breaches, { id: "K03" });
  expect(other.errors).toMatchObject([{ code: "FORBIDDEN" }]);
});

test("members by standing are as many as the figure says, and page", async () => {
  const ask = api.as("SOCIAL_WORKER", camden);
  const count = async (...standing: string[]) =>
    (await ask(members, { id: "K03", period: "2026-03", standing })).data.indicatorMembers.totalCount;
  expect(await count("IN_NUMERATOR")).toBe(4);
  expect(await count("IN_NUMERATOR", "NOT_IN_NUMERATOR")).toBe(6);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(members, { id: "K03", period: "2026-03", first: 3, after });
    seen.push(...data.indicatorMembers.nodes.map((node: { child: { id: string } }) => node.child.id));
    after = data.indicatorMembers.pageInfo.hasNextPage ? data.indicatorMembers.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen.toSorted()).toEqual([...localIds.keys()].toSorted());
  const another = (await ask(members, { id: "K04", period: "2026-03", first: 1 })).data.indicatorMembers;
  for (const cursor of ["bm9uZQ", "AAAA", another.pageInfo.endCursor]) {
    const wrong = await ask(members, { id: "K03", period: "2026-03", after: cursor });
    expect(wrong.errors).toMatchObject([{ code: "INVALID_CURSOR" }]);
  }
});

test("of whom the caller does not see is told how many they are: in no page, and in no part", async () => {
  const ask = api.as("SOCIAL_WORKER", camden);
  const page = async (args: { first?: number; after?: string }) => {
    const { data, errors } = await ask(members, { id: "K03", period: "2026-03", ...args });
    return { ...data?.indicatorMembers, errors };
  };
  const missed = async () => (await ask(breaches, { id: "K03" })).data.indicatorBreaches;
  const [before, missedBefore] = [await page({}), await missed()];
  const names = (nodes: { child: { localId: string } }[]) => nodes.map(({ child }) => child.localId);
  const last = await page({ first: names(before.nodes).indexOf("late") + 1 });
  const late = [...localIds].find(([, name]) => name === "late")?.[0];
  const supersede = (at: SQL) =>
    asOperator(api.operator, ({ drizzle }) =>
      drizzle.execute(sql`update access_relation set superseded_at = ${at} where child_id = ${late}`),
    );
  await supersede(sql`now()`);
  const rest = await page({});
  expect([rest.totalCount, rest.notVisible, rest.nodes.length]).toEqual([9, 1, 9]);
  expect(names(rest.nodes)).toEqual(names(before.nodes).filter((name) => name !== "late"));
  expect((await page({ first: 9 })).pageInfo.hasNextPage).toBe(false);
  expect(names((await page({ after: last.pageInfo.endCursor })).nodes)).toEqual(
    names(before.nodes).slice(names(before.nodes).indexOf("late") + 1),
  );
  const told = await missed();
  expect([told.missed, told.notVisible]).toEqual([missedBefore.missed, 1]);
  const parts = (of: { parts: { confirmed: number; proposed: number }[] }) =>
    of.parts.reduce((sum, { confirmed, proposed }) => sum + confirmed + proposed, 0);
  expect(parts(told)).toBe(parts(missedBefore) - 1);
  await supersede(sql`null`);
});

test("by the deadline is another indicator, and another number", async () => {
  const ask = async (period: string) => {
    const { data } = await api.as("SOCIAL_WORKER", camden)(figure, { id: "K03_DUE", period, area: camden });
    return data.indicator.cells[0];
  };
  expect(await ask("2026-03")).toMatchObject({ numerator: 4, denominator: 6 });
  // The one not yet due has its deadline in April.
  expect(await ask("2026-04")).toMatchObject({ status: "NOT_YET_DUE", numerator: 0, denominator: 0, value: null });
});

test("a month not begun, a month of nobody, and what a month that was expected and did not come", async () => {
  const ask = async (variables: object) =>
    (await api.as("RETURNS_OFFICER", camden)(figure, variables as never)).data.indicator;
  const year = { id: "K03", period: "2025-26", area: camden, groupBy: ["MONTH"] };
  const before = await ask(year);
  expect(before.cells).toHaveLength(12);
  expect(before.cells.at(-1)).toMatchObject({ at: [{ category: "2026-03" }], denominator: 6 });
  expect(before.cells[0]).toMatchObject({ at: [{ category: "2025-04" }], status: "NO_ELIGIBLE", denominator: 0 });
  expect((await ask({ ...year, period: "2026-05", groupBy: [] })).cells).toMatchObject([
    { status: "NOT_YET_DUE", denominator: null },
  ]);
  const officer = api.as("RETURNS_OFFICER", camden);
  const expectFeed = `mutation { expectFeed(idempotencyKey: "expect-1", input: { feed: HEALTH_ASSESSMENTS, fromMonth: "2025-04" }) { ... on ExpectFeedOk { changed } } }`;
  expect((await officer(expectFeed)).data.expectFeed.changed).toBe(true);
  for (let month = 5; month <= 15; month++) {
    const text = month <= 12 ? `2025-${String(month).padStart(2, "0")}` : `2026-0${month - 12}`;
    const receive = `mutation { receiveFeed(idempotencyKey: "receive-${text}", input: { feed: HEALTH_ASSESSMENTS, month: "${text}", receivedOn: "2026-04-01" }) { ... on ReceiveFeedOk { changed } } }`;
    expect((await officer(receive)).data.receiveFeed.changed).toBe(true);
  }
  const after = await ask(year);
  expect(after.cells[0]).toMatchObject({ status: "NOT_RECEIVED", numerator: null, denominator: null, value: null });
  expect(after.cells[1]).toMatchObject({ status: "NO_ELIGIBLE" });
  // With the one of October, before this.
  const total = await ask({ ...year, groupBy: [] });
  expect(total.cells).toMatchObject([{ status: "VALUE", denominator: 7, feedMonths: { expected: 12, received: 11 } }]);
});

test("as CSV: tidy, with what it was made by; in DfE's columns, with its symbols", async () => {
  const ask = async (address: string) => {
    const { body } = await get(api, figuresCsvRoute, "RETURNS_OFFICER", camden, address);
    return parse(String(body)) as string[][];
  };
  const tidy = await ask(`/indicators/K03/2025-26.csv?area=${camden}&groupBy=MONTH`);
  expect(tidy[0]?.slice(0, 10).join()).toBe(
    "indicator,version,period,area,month,status,reason,numerator,denominator,value",
  );
  expect(tidy).toHaveLength(13);
  // April was expected and did not come (above); March is the worked example.
  expect(tidy[1]?.slice(4, 10)).toEqual(["2025-04", "NOT_RECEIVED", "", "", "", ""]);
  expect(tidy[12]?.slice(4, 10)).toEqual(["2026-03", "VALUE", "", "4", "6", "66.7"]);
  const dfe = await ask(`/indicators/K03/2025-26.csv?area=${camden}&groupBy=MONTH&layout=dfe`);
  const row = (i: number) => Object.fromEntries(dfe[0]?.map((name, column) => [name, dfe[i]?.[column]]) ?? []);
  expect(row(1)).toMatchObject({ time_identifier: "Month", children_count: "x", children_percent: "x" });
  expect(row(12)).toMatchObject({ geographic_level: "Local authority", la_name: "Camden", new_la_code: "E09000007" });
  expect(row(12)).toMatchObject({ old_la_code: "202", children_count: "4", children_percent: "66.7" });
  await expect(ask("/indicators/K03/2025-26.csv?groupBy=SEX")).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
  await expect(
    get(api, figuresCsvRoute, "PERSONAL_ADVISER", camden, "/indicators/K03/2025-26.csv"),
  ).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});

test("a trajectory, on its line and on its days", async () => {
  const officer = api.as("RETURNS_OFFICER", camden);
  // Somerset's (rules 6.3), five years later.
  const set = `mutation { setIndicatorTargets(idempotencyKey: "targets-1", input: { indicatorId: "K03", source: "Improvement plan", points: [
    { on: "2025-12-31", value: 50 }, { on: "2026-03-31", value: 75 }, { on: "2026-06-30", value: 90 }] }) {
      ... on SetIndicatorTargetsOk { targets { on value } } ... on InputRefused { code field } } }`;
  expect((await officer(set)).data.setIndicatorTargets.targets).toHaveLength(3);
  const ask = async (period: string) => {
    const { data } = await officer(figure, { id: "K03", period, area: camden });
    return data.indicator.cells[0];
  };
  expect(await ask("2026-03")).toMatchObject({ value: 66.7, target: 75, rag: "RED" });
  expect(await ask("2025-10")).toMatchObject({ target: null, rag: null });
  const wrong = set.replace("targets-1", "targets-2").replace("value: 50", "value: 150");
  expect((await officer(wrong)).data.setIndicatorTargets).toEqual({
    code: "NUMBER_OUT_OF_RANGE",
    field: "points.0.value",
  });
  const other = `{ indicatorTargets(indicatorId: "K03") { value } }`;
  expect((await api.as("ICB_COMMISSIONER", "ICB:QMJ")(other)).data.indicatorTargets).toEqual([]);
});

test("a statement of figures that fails leaves the embedded database to the next", async () => {
  const statement = { name: "fails", text: "select 1/0 as answer", values: [] };
  const asker = { organisationId: null, subject: "test", requestId: "test", today: day("2026-04-02") };
  await expect(figuresAtOnce(api.database, asker, [statement])).rejects.toThrow();
  const [answer] = await figuresAtOnce(api.database, asker, [
    { name: "answers", text: "select current_user::text as answer", values: [] },
  ]);
  expect(answer).toBe("cic_figures");
});
