import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";
import { type Answered, adviser, answered, careLeaver, practice, young } from "../offer-applications/operations.ts";
import {
  express,
  interest,
  interests,
  publish,
  recruiter,
  takeStep,
  today,
  trust,
  vacancies,
  vacancy,
} from "./operations.ts";

let api: Api;
let ada: WorldChild;
beforeAll(async () => {
  api = await openApi("postgres", today);
  practice(api);
  ada = careLeaver(api);
  await api.world.save();
});
afterAll(() => api.close());

describe("vacancies and what becomes of interests", () => {
  test.each<[string, object, object]>([
    ["a title of nothing", { title: " " }, { code: "TEXT_LENGTH", field: "title" }],
    ["a title above the limit", { title: "x".repeat(201) }, { code: "TEXT_LENGTH", field: "title" }],
    ["one that closes as it opens", { closesOn: "2026-11-01" }, { code: "DAY_OUT_OF_RANGE", field: "closesOn" }],
    ["a title at the limit", { title: "x".repeat(200) }, { __typename: "PublishVacancyOk" }],
  ])("%s", async (_, more, expected) => {
    const said = {
      title: "Apprentice",
      kind: "OPEN",
      guaranteedInterview: false,
      opensOn: "2026-11-01",
      closesOn: "2026-12-01",
      ...more,
    };
    expect(await answered(recruiter(api, trust), publish, { input: said })).toMatchObject(expected);
  });

  test("one that is not open, or in which there is an interest, takes none", async () => {
    const express_ = (of: WorldChild, { id }: Answered) =>
      answered(young(api, of), express, { input: { childId: of.id, vacancyId: id } });
    const late = await vacancy(api, recruiter(api, trust), { opensOn: "2026-11-23" });
    const over = await vacancy(api, recruiter(api, trust), { closesOn: today });
    for (const one of [late, over]) expect(await express_(ada, one)).toMatchObject({ reason: "VACANCY_CLOSED" });
    const open = await vacancy(api, recruiter(api, trust), { opensOn: today, closesOn: "2026-11-23" });
    await interest(api, ada, open);
    expect(await express_(ada, open)).toMatchObject({ reason: "EXPRESSED_ALREADY" });
    expect(
      await answered(young(api, ada), express, { input: { childId: ada.id, vacancyId: randomUUID() } }),
    ).toMatchObject({ field: "vacancyId" });
  });

  test("placed: the bursary and the wage floor of the day, and no second step that does not follow", async () => {
    const open = await vacancy(api, recruiter(api, trust), { shortProgramme: "NO" });
    const own = await interest(api, ada, open);
    const take = (more: object, expectedVersion: number) =>
      answered(adviser(api), takeStep, { input: { interestId: own.id, expectedVersion, ...more } });
    expect(await take({ to: "PLACED" }, 1)).toMatchObject({ code: "VALUE_MISSING", field: "startsOn" });
    expect(await take({ to: "PLACED", startsOn: "2027-11-23" }, 1)).toMatchObject({ code: "DAY_OUT_OF_RANGE" });
    expect(await take({ to: "OFFERED", startsOn: today }, 1)).toMatchObject({ code: "FIELD_DOES_NOT_APPLY" });
    expect(await take({ to: "OFFERED", bursaryReceivedBefore: "NO" }, 1)).toMatchObject({
      code: "FIELD_DOES_NOT_APPLY",
    });
    const { interest: placed } = await take({ to: "PLACED", startsOn: "2026-09-01", bursaryReceivedBefore: "NO" }, 1);
    expect(placed).toMatchObject({
      bursary: {
        outcome: "ELIGIBLE",
        instalments: [
          { pence: 100_000, dueOn: "2026-10-31", state: "DUE" },
          { dueOn: "2026-12-30", state: "TO_COME" },
          { dueOn: "2027-06-28", state: "TO_COME" },
        ],
      },
      // Nineteen, in the first year of the apprenticeship.
      wageFloor: { band: "APPRENTICE", pence: 800 },
      nextSteps: ["ENDED"],
    });
    expect(await take({ to: "OFFERED" }, 2)).toMatchObject({ reason: "NOT_NEXT", allowed: ["ENDED"] });
    expect(await take({ to: "ENDED", endedOn: "2026-11-23" }, 2)).toMatchObject({ code: "DAY_IN_FUTURE" });
    expect(await take({ to: "ENDED", endedOn: "2026-09-01" }, 2)).toMatchObject({ code: "DAY_OUT_OF_RANGE" });
    expect(await take({ to: "ENDED", endedOn: today }, 1)).toMatchObject({ currentVersion: 2 });
    const { interest: ended } = await take({ to: "ENDED", endedOn: "2026-11-01" }, 2);
    expect(ended).toMatchObject({
      wageFloor: null,
      bursary: { instalments: [{ state: "DUE" }, { state: "LOST" }, { state: "LOST" }] },
    });
  });

  test("what is asked without a record: the wage floor and the bursary, on each side of a change", async () => {
    const wage = (on: string) =>
      answered(recruiter(api), `query ($on: Date) { wageFloor(born: "2000-01-10", on: $on) { pence band } }`, { on });
    expect([
      await wage("2024-03-31"),
      (await wage("2025-03-31")).pence,
      (await wage("2025-04-01")).pence,
      (await wage("2026-03-31")).pence,
      (await wage("2026-04-01")).pence,
    ]).toEqual([null, 1144, 1221, 1221, 1271]);
    const bursary = async (startsOn: string) =>
      (
        await answered(
          adviser(api),
          `query ($on: Date!) { whatIfBursary(born: "2001-01-10", startsOn: $on, category: FORMER_RELEVANT, receivedBefore: NO) { instalments { pence } } }`,
          { on: startsOn },
        )
      ).instalments.length;
    expect([await bursary("2023-07-31"), await bursary("2023-08-01")]).toEqual([1, 3]);
  });
});

test("lists are what their filters say, in whole and in pages, at a constant number of statements", async () => {
  for (const kind of ["OPEN", "RING_FENCED", "OPEN"])
    await interest(api, ada, await vacancy(api, recruiter(api), { kind }));
  const ask = adviser(api);
  const pages = async (operation: string) => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Answered = await answered(ask, operation, { first: 2, after });
      ids.push(...page.nodes.map(({ id }: Answered) => id));
      if (!page.pageInfo.hasNextPage) return ids;
      after = page.pageInfo.endCursor;
    }
  };
  for (const operation of [vacancies, interests]) {
    const all = await answered(ask, operation, {});
    expect(all.nodes).toHaveLength(all.totalCount);
    expect(await pages(operation)).toEqual(all.nodes.map(({ id }: Answered) => id));
  }
  const open = await answered(ask, vacancies, { filter: { kind: ["OPEN"] } });
  expect(open.nodes.every(({ kind }: Answered) => kind === "OPEN")).toBe(true);
  const none = await answered(ask, interests, { filter: { state: ["WITHDRAWN"] } });
  expect(none).toMatchObject({ nodes: [], totalCount: 0 });
  const statements = async (first: number) => {
    api.takeStatements();
    expect((await answered(ask, interests, { first })).nodes).toHaveLength(first);
    return api.takeStatements().length;
  };
  expect(await statements(3)).toBe(await statements(1));
});
