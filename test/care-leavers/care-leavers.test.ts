import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../events/event-api.ts";
import { type Api, openApi } from "../harness/api.ts";
import type { ChildFacts, WorldChild } from "../harness/world.ts";
import {
  CARE_LEAVER,
  CATEGORY,
  CORRECT_ENTRY,
  careLeaverWorld,
  RECORD_ENTRY,
  RECORD_MEASURE,
  TAKE_BACK_ENTRY,
  WHAT_IF,
} from "./care-leaver-world.ts";

// The day is 22 November 2026. Born on 10 June 2008: 18 on 10 June 2026.
let api: Api;
let said: ReturnType<typeof careLeaverWorld>;
let keys = 0;
const key = () => {
  keys += 1;
  return `care-leaver-${keys}`;
};
const adviser = (at = "LA:202") => api.as("PERSONAL_ADVISER", at);

const inCare = (
  from = "2019-01-01",
  until?: string,
  endReason = "E5",
  facts: ChildFacts = {},
  at = "LA:202",
): WorldChild => {
  const child = api.world.child(at, { born: "2008-06-10", ...facts });
  child.carePeriod(until === undefined ? { from } : { from, until, endReason }).legalStatus("C2", from, until);
  return child;
};

beforeAll(async () => {
  api = await openApi("pglite");
  said = careLeaverWorld(api);
});
afterAll(() => api.close());

describe("one care leaver", () => {
  test("category, duties and measures of a day, with their account", async () => {
    const child = inCare("2022-05-31");
    await api.world.save();
    const { data, errors } = await adviser()(CARE_LEAVER, { id: child.id, on: "2024-06-10" });
    expect(errors).toEqual([]);
    expect(data.child.careLeaver).toMatchObject({
      on: "2024-06-10",
      child: { id: child.id },
      personalAdviser: null,
      measureState: "NOT_DUE",
      measureWindow: null,
      category: {
        outcome: "DETERMINED",
        category: "ELIGIBLE",
        support: "FULL",
        possible: ["ELIGIBLE"],
        daysSince14: 731,
        doubts: [],
        rule: { id: "CL-ELIGIBLE", confidence: "S" },
        counted: [{ from: "2022-06-10", until: "2024-06-10", days: 731 }],
        leftOut: [{ why: "BEFORE_14", days: 10 }],
        nextChange: { on: "2026-06-10", category: "FORMER_RELEVANT" },
      },
      entries: [],
      measures: [],
    });
    expect(data.child.careLeaver.duties).toContainEqual({
      ...{ duty: "PERSONAL_ADVISER", standing: "DUE", reason: null, dueOn: "2024-06-10", confidence: "S" },
    });
    expect(data.child.careLeaver.duties).toContainEqual({
      duty: "CORPORATE_PARENTING_2026",
      standing: "NOT_EVALUATED",
      reason: "COMMENCEMENT_NOT_KNOWN",
      dueOn: null,
      confidence: "ML",
    });
    const eve = await adviser()(CATEGORY, { id: child.id, on: "2024-06-09" });
    expect(eve.data.careLeaverCategory.category).toBe("NONE");
    const now = await adviser()(CATEGORY, { id: child.id });
    expect(now.data.careLeaverCategory.category).toBe("FORMER_RELEVANT");
  });

  test("what the record does not tell is not known, until somebody says so", async () => {
    const child = inCare("2019-01-01", "2025-09-01", "E4A");
    await api.world.save();
    const ask = () => adviser()(CARE_LEAVER, { id: child.id });
    expect((await ask()).data.child.careLeaver.category).toMatchObject({
      outcome: "NOT_KNOWN",
      category: null,
      possible: ["FORMER_RELEVANT", "QUALIFYING"],
      doubts: [{ id: "HOME_WITH_PARENT", kind: "ASKED", fact: "HOME_WITH_PARENT" }],
    });
    const input = { childId: child.id, kind: "HOME_WITH_PARENT", from: "2025-09-01", source: "PARENT_OR_CARER" };
    const variables = { key: key(), input };
    const first = await adviser()(RECORD_ENTRY, variables);
    expect(first.data.recordCareLeaverEntry).toMatchObject({
      __typename: "CareLeaverEntryOk",
      entry: {
        ...{ kind: "HOME_WITH_PARENT", holds: true, adviser: null, startedOn: "2025-09-01", endedOn: null },
        version: 1,
      },
    });
    expect(await adviser()(RECORD_ENTRY, variables)).toEqual(first);
    expect((await ask()).data.child.careLeaver.category).toMatchObject({
      outcome: "DETERMINED",
      category: "QUALIFYING",
    });

    const { id } = first.data.recordCareLeaverEntry.entry;
    const corrected = await adviser()(CORRECT_ENTRY, {
      key: key(),
      input: { id, until: "2026-01-15", correctionReason: "Moved out", expectedVersion: 1 },
    });
    expect(corrected.data.correctCareLeaverEntry.entry).toMatchObject({ endedOn: "2026-01-15", version: 2 });
    const out = { childId: child.id, kind: "HOME_WITH_PARENT", holds: false, from: "2026-01-15" };
    const left = await adviser()(RECORD_ENTRY, { key: key(), input: out });
    expect((await ask()).data.child.careLeaver.category).toMatchObject({
      outcome: "DETERMINED",
      category: "FORMER_RELEVANT",
    });

    const stale = await adviser()(TAKE_BACK_ENTRY, { key: key(), input: { id, reason: "x", expectedVersion: 1 } });
    expect(stale.data.takeBackCareLeaverEntry).toEqual({ __typename: "VersionConflict", currentVersion: 2 });
    for (const [entry, version] of [
      [id, 2],
      [left.data.recordCareLeaverEntry.entry.id, 1],
    ]) {
      const taken = { key: key(), input: { id: entry, reason: "Of another child", expectedVersion: version } };
      expect((await adviser()(TAKE_BACK_ENTRY, taken)).data.takeBackCareLeaverEntry).toEqual({
        __typename: "CareLeaverEntryTakenBack",
        id: entry,
      });
    }
    expect((await ask()).data.child.careLeaver.category.outcome).toBe("NOT_KNOWN");
    const history = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ reason: string; ended: string | null }>(
        drizzle as ScopedDb,
        sql`select reason, before ->> 'ended_on' as ended from record_history where record_id = ${id} order by id`,
      ),
    );
    expect(history).toEqual([
      { reason: "Moved out", ended: null },
      { reason: "Of another child", ended: "2026-01-15" },
    ]);
  });

  test("every write tells the authority, and the originating ICB nothing", async () => {
    const child = inCare().seenBy("ICB:QHM", "ORIGINATING_ICB", { from: "2019-01-01" });
    await api.world.save();
    const social = api.as("SOCIAL_WORKER", "LA:202");
    const feed = `query ($since: String) { changes(since: $since, first: 100) { nodes { type records { record id } } cursor } }`;
    await settled(api);
    const before = (await social(feed)).data.changes.cursor;
    const input = { childId: child.id, kind: "PERSONAL_ADVISER", adviser: "PA-7", from: "2026-06-10" };
    const { data } = await adviser()(RECORD_ENTRY, { key: key(), input });
    await settled(api);
    const told = await social(feed, { since: before });
    expect(told.data.changes.nodes).toEqual([
      {
        type: "CARE_LEAVER_CHANGED",
        records: [{ record: "CARE_LEAVER_ENTRY", id: data.recordCareLeaverEntry.entry.id }],
      },
    ]);
    const icb = await api.as("ICB_COMMISSIONER", "ICB:QHM")(feed);
    expect(icb.data.changes.nodes.filter(({ type }: { type: string }) => type === "CARE_LEAVER_CHANGED")).toEqual([]);
  });

  test.each([
    ["an end of what is done on a day", { kind: "PATHWAY_PLAN", until: "2026-11-22" }, "FIELD_DOES_NOT_APPLY", "until"],
    ["a plan that is not so", { kind: "PATHWAY_PLAN", holds: false }, "FIELD_DOES_NOT_APPLY", "holds"],
    ["an adviser without an id", { kind: "PERSONAL_ADVISER" }, "VALUE_NEEDED", "adviser"],
    [
      "an adviser's id of 65 characters",
      { kind: "PERSONAL_ADVISER", adviser: "x".repeat(65) },
      "TEXT_LENGTH",
      "adviser",
    ],
    ["tomorrow", { kind: "IN_EDUCATION", from: "2026-11-23" }, "DAY_IN_FUTURE", "from"],
  ])("refused: %s", async (_, more, code, field) => {
    const child = inCare();
    await api.world.save();
    const input = { childId: child.id, from: "2026-11-20", ...more };
    const { data } = await adviser()(RECORD_ENTRY, { key: key(), input });
    expect(data.recordCareLeaverEntry).toMatchObject({ __typename: "InputRefused", code, field });
  });

  test("a second adviser is refused, unless the first one ends", async () => {
    const child = inCare();
    await api.world.save();
    const appoint = (more: object) =>
      adviser()(RECORD_ENTRY, {
        key: key(),
        input: { childId: child.id, kind: "PERSONAL_ADVISER", adviser: "PA-1", from: "2026-06-10", ...more },
      });
    const first = (await appoint({})).data.recordCareLeaverEntry.entry;
    const second = (await appoint({ adviser: "PA-2", from: "2026-09-01" })).data.recordCareLeaverEntry;
    expect(second).toEqual({ __typename: "PeriodOverlaps", conflictingId: first.id });
    await appoint({ adviser: "PA-2", from: "2026-09-01", endsPrevious: true });
    const { data } = await adviser()(CARE_LEAVER, { id: child.id });
    expect(data.child.careLeaver.personalAdviser).toBe("PA-2");
    expect(data.child.careLeaver.entries.map(({ endedOn }: { endedOn: string }) => endedOn)).toEqual([
      "2026-09-01",
      null,
    ]);
  });

  test("the young person sees their own, and no other's", async () => {
    const [own, other] = [inCare(), inCare()];
    await api.world.save();
    said.entry(own, "PERSONAL_ADVISER", "2026-01-01");
    said.measure(own, 2027, ["YES", "F2", "U1"], "2026-06-10");
    await said.save();
    const me = api.as("YOUNG_PERSON", "LA:202", own.id);
    const { data, errors } = await me(CARE_LEAVER, { id: own.id });
    expect(errors).toEqual([]);
    expect(data.child.careLeaver).toMatchObject({
      category: { category: "FORMER_RELEVANT" },
      personalAdviser: "PA-1",
      measures: [{ year: 2027, inTouch: "YES" }],
    });
    expect((await me(CARE_LEAVER, { id: other.id })).data.child).toBeNull();
    expect((await me(CATEGORY, { id: other.id })).data.careLeaverCategory).toBeNull();
    const input = { childId: own.id, kind: "IN_EDUCATION", from: "2026-01-01" };
    expect((await me(RECORD_ENTRY, { key: key(), input })).errors[0]?.code).toBe("FORBIDDEN");
    expect((await me("{ careLeavers { totalCount } }")).errors[0]?.code).toBe("FORBIDDEN");
  });
});

describe("measures", () => {
  const record = (child: WorldChild, more: object) =>
    adviser()(RECORD_MEASURE, {
      key: key(),
      input: {
        ...{ childId: child.id, year: 2027, inTouch: "YES", activity: "F2", accommodation: "U1" },
        observedOn: "2026-06-10",
        ...more,
      },
    }).then(({ data, errors }) => {
      expect(errors).toEqual([]);
      return data.recordCareLeaverMeasure;
    });

  test("recorded once a year, replaced with its version, outside the window with a warning", async () => {
    const child = inCare();
    await api.world.save();
    expect(await record(child, { inTouch: "yes " })).toMatchObject({
      measure: {
        ...{ year: 2027, inTouch: "YES", activity: "F2", activityDescription: "full time in other education" },
        ...{ suitableAccommodation: true, observedOn: "2026-06-10", outsideWindow: false, version: 1 },
      },
    });
    expect(await record(child, {})).toMatchObject({ code: "EXPECTED_VERSION_MISSING", field: "expectedVersion" });
    expect(await record(child, { expectedVersion: 3 })).toMatchObject({ currentVersion: 1 });
    expect(await record(child, { expectedVersion: 1, accommodation: "S2", observedOn: "2026-11-01" })).toMatchObject({
      measure: { accommodation: "S2", suitableAccommodation: false, outsideWindow: true, version: 2 },
    });
  });

  test.each([
    ["in touch, and no activity", { activity: "0" }, ["345"]],
    ["died, and in education", { inTouch: "DIED", accommodation: "0" }, ["344"]],
    ["no code of the year", { activity: "F3" }, ["132"]],
    ["homeless and suitable", { accommodation: "S1" }, ["133"]],
    ["blank in part", { accommodation: "" }, ["153"]],
    ["former foster carers at 17", { accommodation: "Z1", year: 2026, observedOn: "2025-06-10" }, ["3001"]],
    ["16 at the end of the year", { year: 2025, observedOn: "2024-11-01" }, ["391"]],
  ])("the return would refuse: %s", async (_, more, rules) => {
    const child = inCare();
    await api.world.save();
    const answer = await record(child, more);
    expect(answer.__typename).toBe("MeasureBreaksRules");
    expect(answer.broken.map(({ rule }: { rule: string }) => rule)).toEqual(rules);
  });

  test("who died last year is not in touch this year", async () => {
    const child = inCare("2019-01-01", undefined, "E5", { born: "2007-06-10" });
    await api.world.save();
    said.measure(child, 2026, ["DIED", "0", "0"]);
    await said.save();
    expect((await record(child, {})).broken).toMatchObject([{ rule: "348", columns: ["IN_TOUCH"] }]);
  });

  test.each([
    ["a year that is not known", { year: 2016 }, "NUMBER_OUT_OF_RANGE", "year"],
    ["tomorrow", { observedOn: "2026-11-23" }, "DAY_IN_FUTURE", "observedOn"],
    ["before birth", { observedOn: "2008-06-09" }, "DAY_BEFORE_BIRTH", "observedOn"],
    ["all blank", { inTouch: "", activity: "", accommodation: "" }, "TEXT_LENGTH", "inTouch"],
  ])("refused: %s", async (_, more, code, field) => {
    const child = inCare();
    await api.world.save();
    expect(await record(child, more)).toMatchObject({ __typename: "InputRefused", code, field });
  });
});

describe("the authority's care leavers", () => {
  const LIST = `query ($on: Date, $filter: CareLeaverFilter, $sort: [CareLeaverSort!], $first: Int! = 50, $after: String) {
    careLeavers(on: $on, filter: $filter, sort: $sort, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { child { localId } category { category outcome } measureState } } }`;
  const at = "LA:301";
  const list = async (variables: object = {}) => {
    const { data, errors } = await adviser(at)(LIST, { ...variables });
    expect(errors).toEqual([]);
    const { nodes, totalCount, pageInfo } = data.careLeavers;
    return { ids: nodes.map((one: { child: { localId: string } }) => one.child.localId), totalCount, pageInfo, nodes };
  };

  beforeAll(async () => {
    const say = (localId: string, born: string, until?: string, endReason?: string) =>
      inCare("2019-01-01", until, endReason, { localId, born }, at);
    const eligible = say("eligible", "2010-02-01");
    say("home", "2008-03-01", "2025-01-01", "E4A");
    const former = say("former", "2007-06-10", "2025-06-10");
    say("over21", "2004-06-10", "2022-06-10");
    say("over25", "2001-11-22", "2019-11-22");
    say("under16", "2010-11-23");
    api.world.child(at, { localId: "never", born: "2008-06-10" });
    inCare("2019-01-01", undefined, "E5", { localId: "elsewhere", born: "2008-06-10" }, "LA:302");
    await api.world.save();
    said.entry(eligible, "PERSONAL_ADVISER", "2026-02-01", { adviser: "PA-1" });
    said.entry(former, "PERSONAL_ADVISER", "2025-06-10", { adviser: "PA-2" });
    said.measure(former, 2027, ["YES", "F2", "U1"], "2026-06-10");
    await said.save();
  });

  test("are those of 16 to 24 who are or were in its care", async () => {
    expect(await list()).toMatchObject({ ids: ["over21", "former", "home", "eligible"], totalCount: 4 });
    expect(await list({ on: "0010-06-01" })).toMatchObject({ ids: [], totalCount: 0 });
    const { pageInfo } = await list({ first: 4 });
    expect(await list({ after: pageInfo.endCursor })).toMatchObject({ ids: [], totalCount: 4 });
  });

  test.each([
    ["eligible", { category: ["ELIGIBLE"] }, ["eligible"]],
    ["former relevant", { category: ["FORMER_RELEVANT"] }, ["over21", "former"]],
    ["not known", { outcome: ["NOT_KNOWN"] }, ["home"]],
    ["17 and over", { ageFrom: 17 }, ["over21", "former", "home"]],
    ["under 21", { ageUntil: 21 }, ["former", "home", "eligible"]],
    ["of ages that are none of theirs", { ageFrom: 5_000 }, []],
    ["younger than they are", { ageUntil: -5_000 }, []],
    ["of 21 and without an adviser", { ageFrom: 21, withoutPersonalAdviser: true }, ["over21"]],
    ["a caseload", { personalAdviser: ["PA-2"] }, ["former"]],
    ["without an adviser", { withoutPersonalAdviser: true }, ["over21", "home"]],
    ["with one", { withoutPersonalAdviser: false }, ["former", "eligible"]],
    ["recorded", { measureState: ["RECORDED"] }, ["former"]],
    ["of 22 who has not asked", { measureState: ["ON_REQUEST"] }, ["over21"]],
    ["window to come, or none", { measureState: ["DUE", "NOT_DUE"] }, ["home", "eligible"]],
    ["nothing asked for", { category: [] }, []],
  ])("filter: %s", async (_, filter, ids) => {
    expect(await list({ filter })).toMatchObject({ ids, totalCount: ids.length });
  });

  test.each([
    ["youngest first", [{ field: "DATE_OF_BIRTH", direction: "DESC" }], ["eligible", "home", "former", "over21"]],
    [
      "by birth, and then by what is decided",
      [{ field: "DATE_OF_BIRTH" }, { field: "CATEGORY" }],
      ["over21", "former", "home", "eligible"],
    ],
    ["by category", [{ field: "CATEGORY" }, { field: "DATE_OF_BIRTH" }], ["eligible", "over21", "former", "home"]],
    [
      "by the window",
      [{ field: "MEASURE_CLOSES_ON", direction: "DESC" }, { field: "DATE_OF_BIRTH" }],
      ["home", "eligible", "over21", "former"],
    ],
  ])("sorted: %s, page by page", async (_, sort, ids) => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ sort, first: 1, after });
      found.push(...page.ids);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(ids);
  });

  test("a cursor is good for its own list only, and a page has its limits", async () => {
    const { pageInfo } = await list({ first: 1 });
    const ask = async (variables: object) => (await adviser(at)(LIST, { ...variables })).errors[0]?.code;
    expect(await ask({ after: pageInfo.endCursor, filter: { ageFrom: 17 } })).toBe("INVALID_CURSOR");
    expect(await ask({ after: "x" })).toBe("INVALID_CURSOR");
    const [shape] = JSON.parse(Buffer.from(pageInfo.endCursor, "base64url").toString());
    for (const keys of [
      ["2008-02-30", randomUUID()],
      ["2008-02-28", "x"],
    ]) {
      const after = Buffer.from(JSON.stringify([shape, ...keys])).toString("base64url");
      expect(await ask({ after })).toBe("INVALID_CURSOR");
    }
    expect(await ask({ first: 0 })).toBe("BAD_USER_INPUT");
    expect(await ask({ first: 1001 })).toBe("BAD_USER_INPUT");
  });
});

test("Somerset's figures on 31 March 2020 come out with their percentages", async () => {
  const at = "LA:933";
  const born = (age: number) => `${2020 - age}-03-31`;
  for (let i = 0; i < 283; i += 1) {
    const child = api.world.child(at, { localId: `s${i}`, born: born(17 + (i % 5)) });
    const inTouch = i < 272 ? "YES" : i < 275 ? "NO" : i < 277 ? "REFU" : i < 278 ? "NREQ" : i < 280 ? "DIED" : "RHOM";
    const counted = i < 278;
    const activity = !counted ? "0" : i < 106 ? (["G4", "G5", "G6"][i % 3] as string) : i < 270 ? "F2" : "0";
    const accommodation = !counted ? "0" : i < 266 ? "U1" : i < 272 ? "X2" : "0";
    said.measure(child, 2020, [inTouch, activity, accommodation]);
    if (i < 38) said.entry(child, "STAYING_PUT", "2020-01-01");
    // Ended before 31 March.
    if (i === 38) said.entry(child, "STAYING_PUT", "2019-01-01", { until: "2020-03-31" });
  }
  await api.world.save();
  await said.save();
  const share = "{ numerator denominator percentage shown }";
  const { data, errors } = await api.as(
    "RETURNS_OFFICER",
    at,
  )(`{ careLeaverFigures(year: 2020) { authority { id } year
    total { recorded died returnedHome refused needsNoServices inTouch ${share} notInEducationOrWork ${share} inEducationOrWork ${share}
      activityNotKnown ${share} suitableAccommodation ${share} unsuitableAccommodation ${share} accommodationNotKnown ${share} stayingPut ${share} }
    byAge { ageFrom ageUntil recorded inTouch { denominator } } } }`);
  expect(errors).toEqual([]);
  const { total, byAge } = data.careLeaverFigures;
  expect(total).toMatchObject({
    ...{ recorded: 283, died: 2, returnedHome: 3, refused: 2, needsNoServices: 1 },
    inTouch: { numerator: 272, denominator: 278, percentage: (100 * 272) / 278, shown: "97.8 %" },
    notInEducationOrWork: { numerator: 106, denominator: 278, shown: "38.1 %" },
    suitableAccommodation: { numerator: 266, denominator: 278, shown: "95.7 %" },
    stayingPut: { numerator: 38, denominator: 278 },
    inEducationOrWork: { numerator: 164 },
    activityNotKnown: { numerator: 8 },
    unsuitableAccommodation: { numerator: 6 },
    accommodationNotKnown: { numerator: 6 },
  });
  const sum = byAge.reduce((n: number, group: { recorded: number }) => n + group.recorded, 0);
  expect([byAge.length, sum]).toEqual([6, 283]);
  const none = await api.as(
    "RETURNS_OFFICER",
    at,
  )("{ careLeaverFigures(year: 2021) { total { inTouch { percentage shown } } } }");
  expect(none.data.careLeaverFigures.total.inTouch).toEqual({ percentage: null, shown: null });
  for (const field of ["careLeaverFigures(year: 2016) { year }", "careLeaverReturn(year: 2028) { year }"]) {
    expect((await api.as("RETURNS_OFFICER", at)(`{ ${field} }`)).errors[0]?.code).toBe("BAD_USER_INPUT");
  }
});

test("the README's question has the README's answer", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = readme.split("\n## ").find((text) => text.startsWith("Who is a care leaver?")) ?? "";
  const { data, errors } = await adviser()(section.split("```graphql\n")[1]?.split("```")[0] ?? "");
  expect(errors).toEqual([]);
  expect(data.whatIfCareLeaver).toMatchObject({ outcome: "NOT_KNOWN", possible: ["RELEVANT", "QUALIFYING"] });
  expect(data.whatIfCareLeaver.doubts).toHaveLength(1);
});

describe("what if", () => {
  const history = {
    born: "2008-06-10",
    carePeriods: [{ from: "2025-01-01" }],
    legalStatuses: [{ code: "C2", from: "2025-01-01" }],
  };
  const ask = async (more: object, on = "2025-04-02") => {
    const { data, errors } = await api.as("ICB_COMMISSIONER", "ICB:QHM")(WHAT_IF, {
      history: { ...history, ...more },
      on,
    });
    expect(errors).toEqual([]);
    return data.whatIfCareLeaver;
  };

  test("answers from what is given, and sends no statement", async () => {
    api.takeStatements();
    expect(await ask({})).toMatchObject({
      category: "ELIGIBLE",
      daysSince14: 91,
      nextChange: { on: "2026-06-10", category: "FORMER_RELEVANT" },
    });
    expect(await ask({}, "2025-04-01")).toMatchObject({ category: "NONE", rule: { id: "CL-UNDER-13-WEEKS" } });
    expect(api.takeStatements()).toEqual([]);
  });

  const many = Array.from({ length: 101 }, () => ({ from: "2025-01-01" }));
  test.each([
    ["101 periods", { carePeriods: many }, "LIST_TOO_LONG", "history.carePeriods"],
    ["before birth", { carePeriods: [{ from: "2008-06-09" }] }, "DAY_BEFORE_BIRTH", "history.carePeriods[0].from"],
    [
      "no way of leaving",
      { carePeriods: [{ from: "2025-01-01", until: "2025-02-01", endReason: "X1" }] },
      "CODE_NOT_IN_SET",
      "history.carePeriods[0].endReason",
    ],
    [
      "a reason of what lasts",
      { carePeriods: [{ from: "2025-01-01", endReason: "E5" }] },
      "FIELD_DOES_NOT_APPLY",
      "history.carePeriods[0].endReason",
    ],
    [
      "no legal status",
      { legalStatuses: [{ code: "C9", from: "2025-01-01" }] },
      "CODE_NOT_IN_SET",
      "history.legalStatuses[0].code",
    ],
    [
      "no fact",
      { facts: [{ kind: "PATHWAY_PLAN", from: "2025-01-01" }] },
      "FIELD_DOES_NOT_APPLY",
      "history.facts[0].kind",
    ],
  ])("refused: %s", async (_, more, code, field) => {
    expect(await ask(more)).toEqual({ __typename: "InputRefused", code, field });
  });

  test("an end before the start is told with its place; a hundred are taken", async () => {
    expect(await ask({ carePeriods: [{ from: "2025-01-01", until: "2025-01-01" }] })).toEqual({
      __typename: "DaysOutOfOrder",
      reason: "ENDS_BEFORE_START",
      field: "history.carePeriods[0].until",
    });
    expect(await ask({ carePeriods: many.slice(0, 100) })).toMatchObject({ category: "ELIGIBLE", daysSince14: 91 });
  });
});
