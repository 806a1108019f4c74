import { controlLimits, standingOf } from "@cic/domain/indicators/compare";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import { camden, derby, figure, members } from "./indicator-world.ts";

// Children in care of four authorities; a few here, many there.
const areas = [camden, derby, "LA:830", "LA:203"] as const;
const born = { UNDER_1: "2025-12-01", "5_TO_9": "2018-05-14", "10_TO_15": "2013-05-14", "16_AND_OVER": "2009-01-01" };
const counts: Record<keyof typeof born, readonly (readonly [inArea: number, out: number])[]> = {
  UNDER_1: [
    [0, 0],
    [9, 2],
    [12, 8],
    [7, 9],
  ],
  "5_TO_9": [
    [14, 7],
    [20, 11],
    [6, 0],
    [16, 12],
  ],
  "10_TO_15": [
    [3, 8],
    [15, 15],
    [25, 10],
    [30, 21],
  ],
  "16_AND_OVER": [
    [11, 13],
    [18, 9],
    [14, 22],
    [2, 1],
  ],
};
let api: Api;
beforeAll(async () => {
  api = await openApi("postgres", "2026-04-20");
  for (const [band, byArea] of Object.entries(counts)) {
    for (const [i, [inArea, out]] of byArea.entries()) {
      for (let n = 0; n < inArea + out; n++) {
        const authority = n < inArea ? areas[i] : areas[(i + 1) % 4];
        const from = born[band as keyof typeof born] > "2025-01-01" ? "2026-01-05" : "2024-06-03";
        api.world
          .child(areas[i] as string, { born: born[band as keyof typeof born] })
          .carePeriod({ from })
          .legalStatus("C2", from)
          .placement({ from, area: { authority: authority as string, icb: null } });
      }
    }
  }
  await api.world.save();
});
afterAll(() => api.close());

interface Cell {
  readonly at: readonly { readonly category: string }[];
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}
const ask = async (caller: Caller, variables: Record<string, unknown>) => {
  const { data, errors } = await caller(figure, { id: "PL_OUT_OF_AREA", period: "2026-03", ...variables });
  expect(errors).toEqual([]);
  return data.indicator;
};
const said = ({ status, numerator, denominator, value }: Cell) => `${status} ${numerator} ${denominator} ${value}`;

test("one's own area is shown as it is, by every breakdown", async () => {
  const own = await ask(api.as("SOCIAL_WORKER", camden), { area: camden, groupBy: ["AGE_BAND", "SEX"] });
  expect(own.policy).toBeNull();
  const cells = own.cells.filter((cell: Cell) => cell.denominator !== 0);
  expect(
    cells.map((cell: Cell) => [cell.at.map(({ category }) => category).join(), cell.numerator, cell.denominator]),
  ).toEqual([
    ["5_TO_9,FEMALE", 7, 21],
    ["10_TO_15,FEMALE", 8, 11],
    ["16_AND_OVER,FEMALE", 13, 24],
  ]);
});

test("of other areas small numbers are hidden, with others, and the nation is rounded", async () => {
  const caller = api.as("SOCIAL_WORKER", camden);
  const { policy, cells } = await ask(caller, { groupBy: ["AREA", "AGE_BAND"] });
  expect(policy).toEqual({ id: "DFE" });
  const by = new Map<string, Cell>(cells.map((cell: Cell) => [cell.at.map(({ category }) => category).join(), cell]));
  // Three children of 16 and over, of whom one is out of area.
  expect(by.get("LA:203,16_AND_OVER")).toMatchObject({
    status: "SUPPRESSED",
    numerator: null,
    denominator: null,
    value: null,
  });
  // Two of eleven are out.
  expect(by.get(`${derby},UNDER_1`)).toMatchObject({ status: "SUPPRESSED", numerator: null, value: null });
  // A zero is shown: nobody is under 1.
  expect(by.get(`${camden},UNDER_1`)).toMatchObject({ status: "NO_ELIGIBLE", denominator: 0 });
  expect(by.get("LA:203,10_TO_15")).toMatchObject({ status: "VALUE", numerator: 21, denominator: 51, value: 41 });
  const nation = await ask(caller, {});
  expect(nation.cells).toMatchObject([{ numerator: 150, denominator: 350 }]);
});

test("whatever is asked, it is a part of one table: nothing hidden in one answer is in another", async () => {
  const caller = api.as("SOCIAL_WORKER", camden);
  const seen = new Map<string, Set<string>>();
  const note = (area: string, band: string, cell: Cell) => {
    const key = `${area} ${band}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(said(cell)));
  };
  for (const area of [null, derby, "LA:203"]) {
    for (const groupBy of area === null
      ? [[], ["AREA"], ["AGE_BAND"], ["AREA", "AGE_BAND"], ["AGE_BAND", "AREA"]]
      : [[], ["AGE_BAND"]]) {
      for (const band of [null, "UNDER_1", "16_AND_OVER"]) {
        const filter = band === null ? [] : [{ dimension: "AGE_BAND", category: band }];
        const { cells } = await ask(caller, { area, groupBy, filter });
        for (const cell of cells) {
          const category = (dimension: string) => cell.at[groupBy.indexOf(dimension)]?.category;
          note(category("AREA") ?? area ?? "*", category("AGE_BAND") ?? band ?? "*", cell);
        }
      }
    }
  }
  expect(seen.size).toBe(5 * 6);
  for (const [key, answers] of seen) expect([key, [...answers]]).toEqual([key, [[...answers][0]]]);
  // A quarter and a year of a snapshot are its last month: no other table either.
  const month = await ask(caller, { groupBy: ["AREA", "AGE_BAND"] });
  for (const period of ["2025-26-Q4", "2025-26"]) {
    const other = await ask(caller, { period, groupBy: ["AREA", "AGE_BAND"] });
    expect(other.cells.map(said)).toEqual(month.cells.map(said));
  }
});

describe("the guard", () => {
  test.each([
    ["a breakdown that is not declared", { groupBy: ["SEX"] }, "BREAKDOWN_NOT_DECLARED"],
    ["one in a filter", { filter: [{ dimension: "ASYLUM", category: "YES" }] }, "BREAKDOWN_NOT_DECLARED"],
    [
      "two filters of one breakdown",
      {
        filter: [
          { dimension: "AGE_BAND", category: "UNDER_1" },
          { dimension: "AGE_BAND", category: "5_TO_9" },
        ],
      },
      "TOO_MANY_BREAKDOWNS",
    ],
    ["a category that is none", { filter: [{ dimension: "AGE_BAND", category: "0_TO_9" }] }, "NO_SUCH_CATEGORY"],
    ["an area in a filter", { filter: [{ dimension: "AREA", category: derby }] }, "NO_SUCH_CATEGORY"],
    ["areas of another kind, which cut across", { area: "ICB:QJ2" }, "NO_SUCH_AREA"],
    ["days of one's own", { period: "2026-03-01/2026-03-15" }, "NO_SUCH_PERIOD"],
    ["a day", { period: "2026-03-15" }, "NO_SUCH_PERIOD"],
    ["a period before the definition", { period: "2014-15" }, "NO_SUCH_PERIOD"],
    ["four breakdowns", { groupBy: ["AREA", "MONTH", "AGE_BAND", "SEX"] }, "TOO_MANY_BREAKDOWNS"],
    ["one twice", { groupBy: ["AREA", "AREA"] }, "TOO_MANY_BREAKDOWNS"],
    ["months and quarters", { groupBy: ["MONTH", "QUARTER"] }, "TOO_MANY_BREAKDOWNS"],
    ["an indicator that is none", { id: "K99" }, "NO_SUCH_INDICATOR"],
    ["a month of a yearly one", { id: "OC2_TEETH_CHECK" }, "PERIOD_TOO_FINE"],
  ])("refuses %s", async (_, variables, refusal) => {
    expect(await ask(api.as("SOCIAL_WORKER", camden), variables)).toMatchObject({
      __typename: "IndicatorRefused",
      refusal,
    });
  });

  test("a month that is under way is told to nobody who does not see the records", async () => {
    const other = await ask(api.as("SOCIAL_WORKER", camden), { period: "2026-04", groupBy: ["AREA"] });
    expect(other.cells).toEqual([]);
    expect((await ask(api.as("SOCIAL_WORKER", camden), { period: "2026-04" })).cells).toMatchObject([
      { status: "NOT_YET_DUE", denominator: null },
    ]);
    expect((await ask(api.as("SOCIAL_WORKER", camden), { period: "2026-04", area: camden })).cells).toMatchObject([
      { status: "NOT_YET_DUE" },
    ]);
  });

  test("a reporting tool is shown its own area alone, and it too with small numbers hidden", async () => {
    const tool = api.as("REPORTING_TOOL", camden);
    const own = await ask(tool, { area: camden, groupBy: ["AGE_BAND"] });
    expect(own.policy).toEqual({ id: "LOCAL" });
    expect(own.cells.find((cell: Cell) => cell.at[0]?.category === "10_TO_15")).toMatchObject({ status: "SUPPRESSED" });
    for (const variables of [{ area: derby }, {}, { area: camden, groupBy: ["AREA"] }]) {
      expect(await ask(tool, variables)).toMatchObject({ refusal: "AREA_NOT_SHOWN" });
    }
    expect((await tool(members, { id: "PL_OUT_OF_AREA", period: "2026-03" })).errors).toMatchObject([
      { code: "FORBIDDEN" },
    ]);
  });

  test("what is not counted says why", async () => {
    expect(await ask(api.as("SOCIAL_WORKER", camden), { id: "K20" })).toMatchObject({
      __typename: "IndicatorNotEvaluated",
      notEvaluatedBecause: "NO_RECORDS",
    });
  });
});

test("as many members as the figure counts, and those whom the caller no longer sees counted apart", async () => {
  const worker = api.as("SOCIAL_WORKER", camden);
  const { cells } = await ask(worker, { area: camden });
  const { data } = await worker(members, { id: "PL_OUT_OF_AREA", period: "2026-03", standing: ["IN_NUMERATOR"] });
  expect(cells[0]).toMatchObject({ numerator: 28, denominator: 56 });
  expect(data.indicatorMembers).toMatchObject({ totalCount: 28, notVisible: 0 });
  // A team that is not responsible reads no members of an authority's indicator.
  const refused = await api.as("ICB_CHILDREN_IN_CARE_TEAM", "ICB:QJ2")(members, {
    id: "OC2_TEETH_CHECK",
    period: "2025-26",
  });
  expect(refused.data.indicatorMembers).toMatchObject({ refusal: "AREA_NOT_SHOWN" });
});

test("as many statements however many cells", async () => {
  const count = async (variables: Record<string, unknown>) => {
    // The month's first question makes the release.
    await ask(api.as("SOCIAL_WORKER", camden), variables);
    api.takeStatements();
    await ask(api.as("SOCIAL_WORKER", camden), variables);
    return api.takeStatements().length;
  };
  expect(await count({ groupBy: ["AREA", "AGE_BAND"] })).toBe(await count({}));
  expect(await count({ period: "2025-26", groupBy: ["MONTH"] })).toBe(await count({}));
});

describe("areas compared", () => {
  const COMPARISON = `query ($id: ID!, $period: String!) { indicatorComparison(id: $id, period: $period) { __typename
    ... on IndicatorComparison { centre policy { id } areas { category status denominator value standing
      limits { lower95 upper95 lower998 upper998 } } }
    ... on IndicatorRefused { refusal } } }`;
  const compare = async (caller: Caller, id = "PL_OUT_OF_AREA", period = "2026-03") => {
    const { data, errors } = await caller(COMPARISON, { id, period });
    expect(errors).toEqual([]);
    return data.indicatorComparison;
  };

  test("by limits around the nation, made of what is shown", async () => {
    const { centre, policy, areas: compared } = await compare(api.as("SOCIAL_WORKER", camden));
    expect([centre, policy.id]).toEqual([42, "DFE"]);
    const { cells } = await ask(api.as("SOCIAL_WORKER", camden), { groupBy: ["AREA"] });
    for (const [i, area] of compared.entries()) {
      const { status, denominator, value } = cells[i] as Cell;
      expect(area).toMatchObject({ category: cells[i].at[0].category, status, denominator, value });
      expect(area.limits === null).toBe(value === null);
      if (value !== null) expect(area.standing).toBe(standingOf(value, controlLimits(centre, denominator as number)));
    }
    expect(compared.filter(({ standing }: { standing: string }) => standing === "WITHIN").length).toBeGreaterThan(1);
  });

  test("not means, and not for a tool that is shown one area", async () => {
    expect(await compare(api.as("SOCIAL_WORKER", camden), "K11", "2025-26")).toMatchObject({ refusal: "NOT_A_SHARE" });
    expect(await compare(api.as("REPORTING_TOOL", camden))).toMatchObject({ refusal: "AREA_NOT_SHOWN" });
  });
});

describe("the gap between those placed out of area and in it", () => {
  const GAP = `query ($id: ID!, $period: String!, $area: ID) { indicatorGap(id: $id, period: $period, area: $area) { __typename
    ... on IndicatorGap { status policy { id } inArea { numerator denominator value } outOfArea { numerator denominator value }
      points lower upper }
    ... on IndicatorRefused { refusal } } }`;
  const gap = async (caller: Caller, variables: Record<string, unknown>) => {
    const { data, errors } = await caller(GAP, { period: "2026-03", ...variables });
    expect(errors).toEqual([]);
    return data.indicatorGap;
  };

  test("is told with its interval to who sees the records", async () => {
    // By the record of 31 March: nobody is registered with a practice.
    expect(await gap(api.as("SOCIAL_WORKER", camden), { id: "K12", area: camden })).toEqual({
      __typename: "IndicatorGap",
      status: "VALUE",
      policy: null,
      inArea: { numerator: 0, denominator: 28, value: 0 },
      outOfArea: { numerator: 0, denominator: 28, value: 0 },
      points: 0,
      lower: -12.1,
      upper: 12.1,
    });
  });

  test("is told whole or not at all, and only where the breakdown is declared", async () => {
    const other = await gap(api.as("SOCIAL_WORKER", camden), { id: "K03", area: derby, period: "2026-01" });
    expect(other).toMatchObject({ status: "SUPPRESSED", inArea: null, outOfArea: null, points: null, lower: null });
    expect(await gap(api.as("SOCIAL_WORKER", camden), { id: "K12", area: derby })).toMatchObject({
      refusal: "BREAKDOWN_NOT_DECLARED",
    });
    expect(await gap(api.as("SOCIAL_WORKER", camden), { id: "K11", area: camden, period: "2025-26" })).toMatchObject({
      refusal: "NOT_A_SHARE",
    });
  });
});
