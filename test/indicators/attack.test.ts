import { figuresCsvRoute } from "@cic/api/indicators/figures-csv";
import type { Role } from "@cic/auth/actions";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { camden, derby, figure, get, members, storeAssessments } from "./indicator-world.ts";

/** Who entered care in the months of 2025-26, by authority; of each the first so many were assessed in time, the others late. */
const entered: Record<string, readonly (readonly [inTime: number, late: number])[]> = {
  [derby]: [
    [8, 6],
    [9, 7],
    [3, 1],
    [7, 7],
  ],
  "LA:203": [
    [12, 9],
    [7, 7],
    [6, 8],
    [2, 1],
  ],
  "LA:830": [
    [10, 8],
    [8, 9],
    [9, 7],
    [9, 8],
  ],
};
const MONTHS = ["2025-04", "2025-05", "2025-06", "2025-07"];
let api: Api;
const enter = async (authority: string, month: string, inTime: boolean) => {
  const care = api.world.child(authority, { born: "2016-05-14" }).carePeriod({ from: `${month}-02` });
  care.placement({ from: `${month}-02`, relations: false });
  await api.world.save();
  await storeAssessments(api, [
    { of: care, requestedOn: `${month}-03`, assessedOn: inTime ? `${month}-20` : `${month.slice(0, 5)}08-20` },
  ]);
};
beforeAll(async () => {
  api = await openApi("postgres", "2025-09-10");
  const said: Parameters<typeof storeAssessments>[1][number][] = [];
  for (const [authority, months] of Object.entries(entered)) {
    for (const [i, [inTime, late]] of months.entries()) {
      for (let n = 0; n < inTime + late; n++) {
        const month = MONTHS[i] as string;
        const care = api.world.child(authority, { born: "2016-05-14" }).carePeriod({ from: `${month}-02` });
        care.placement({ from: `${month}-02`, relations: false });
        said.push({
          of: care,
          requestedOn: `${month}-03`,
          assessedOn: n < inTime ? `${month}-20` : "2025-09-01",
        });
      }
    }
  }
  await api.world.save();
  await storeAssessments(api, said);
});
afterAll(() => api.close());
beforeEach(() => {
  api.today = "2025-09-10";
});

interface Cell {
  readonly at: readonly { readonly category: string }[];
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}
// Camden sees none of these records.
const ask = async (variables: Record<string, unknown>, role: Role = "SOCIAL_WORKER", organisation = camden) => {
  const { data, errors } = await api.as(role, organisation)(figure, { id: "K03", period: "2025-26", ...variables });
  expect(errors).toEqual([]);
  return data.indicator as { cells: Cell[]; refusal?: string; asOf: string };
};
/** Everything that the audience is shown of a year, by what it is of. */
const harvest = async (id: string): Promise<Map<string, string>> => {
  const seen = new Map<string, string>();
  const note = (name: string, { status, numerator, denominator, value }: Cell) => {
    const said = `${status} ${numerator} ${denominator} ${value}`;
    expect([name, seen.get(name) ?? said]).toEqual([name, said]);
    seen.set(name, said);
  };
  for (const period of ["2025-26", "2025-26-Q1", "2025-26-Q2", ...MONTHS]) {
    for (const groupBy of [["AREA"], [], ["AREA", "PLACED"]]) {
      if (groupBy.includes("PLACED") && id !== "K03") continue;
      const { cells } = await ask({ id, period, groupBy });
      for (const cell of cells) note([id, period, ...cell.at.map(({ category }) => category)].join(" "), cell);
    }
  }
  for (const time of ["MONTH", "QUARTER"]) {
    const { cells } = await ask({ id, groupBy: [time, "AREA"] });
    for (const cell of cells) note([id, ...cell.at.map(({ category }) => category)].join(" "), cell);
  }
  return seen;
};
const shownIn = (seen: ReadonlyMap<string, string>, name: string) => seen.get(name)?.split(" ")[0];

test("margins: what is hidden is hidden with others, in rows and in columns, whichever indicator is asked of the same children", async () => {
  const seen = await harvest("K03");
  // Four entered care, of whom one was late; three, of whom one.
  expect(shownIn(seen, `K03 2025-06 ${derby}`)).toBe("SUPPRESSED");
  expect(shownIn(seen, "K03 2025-07 LA:203")).toBe("SUPPRESSED");
  for (const month of ["2025-06", "2025-07"]) {
    const hidden = [derby, "LA:203", "LA:830"].filter((area) => shownIn(seen, `K03 ${month} ${area}`) === "SUPPRESSED");
    const nation = shownIn(seen, `K03 ${month}`) === "SUPPRESSED" ? 1 : 0;
    expect(hidden.length + nation).toBeGreaterThan(1);
  }
  // K01 is of the same children, and is not broken down: its denominators are hidden where those of K03 are.
  const told = await harvest("K01");
  for (const [name, said] of told) {
    const other = seen.get(name.replace("K01", "K03"));
    if (other?.includes("SUPPRESSED null null") === true)
      expect([name, said]).toEqual([name, expect.stringContaining("null null")]);
  }
});

describe("differences", () => {
  test("of a year's figure now and a month later: there is none until the year has ended, and none of a quarter", async () => {
    for (const today of ["2025-08-10", "2025-09-10", "2026-02-10"]) {
      api.today = today;
      for (const variables of [{}, { groupBy: ["AREA"] }]) {
        for (const cell of (await ask(variables)).cells) {
          expect(cell).toMatchObject({ status: "NOT_YET_DUE", numerator: null, denominator: null, value: null });
        }
      }
    }
    api.today = "2025-08-10";
    expect((await ask({ period: "2025-26-Q2" })).cells).toMatchObject([{ status: "NOT_YET_DUE", denominator: null }]);
  });

  test("of a figure shown month after month: what was shown stays shown, what was hidden stays hidden, to the end of the year", async () => {
    const first = new Map<string, string>();
    for (const today of ["2025-07-10", "2025-08-10", "2025-10-10", "2026-05-10", "2026-06-10"]) {
      api.today = today;
      const seen = await harvest("K03_DUE");
      for (const [name, said] of seen) {
        const [before, now] = [shownIn(first, name), said.split(" ")[0]];
        if (before === "VALUE" || before === "SUPPRESSED") expect([today, name, now]).toEqual([today, name, before]);
        first.set(name, said);
      }
    }
    expect([...first.values()].some((said) => said.startsWith("SUPPRESSED"))).toBe(true);
    expect(shownIn(first, "K03_DUE 2025-26")).toBe("VALUE");
  });

  test("before and after one child is added: nothing differs until the next month, and then what was hidden is hidden", async () => {
    const before = await harvest("K03");
    await enter(derby, "2025-06", true);
    await enter("LA:203", "2025-07", false);
    expect(await harvest("K03")).toEqual(before);
    // Even on the last day; and derby of June now has five, which alone would be hidden, or shown.
    api.today = "2025-09-30";
    expect(await harvest("K03")).toEqual(before);
    api.today = "2025-10-02";
    const after = await harvest("K03");
    for (const [name, said] of before) {
      if (said.startsWith("SUPPRESSED")) expect([name, shownIn(after, name)]).toEqual([name, "SUPPRESSED"]);
    }
    const { asOf } = await ask({ groupBy: ["MONTH"] });
    expect(asOf).toBe("2025-10-02");
  });
});

test("filters and breakdowns that overlap are refused, and a refusal says nothing of the data", async () => {
  const refused = [
    { filter: [{ dimension: "SEX", category: "FEMALE" }] },
    { groupBy: ["AGE_BAND"] },
    {
      filter: [
        { dimension: "PLACED", category: "IN_AREA" },
        { dimension: "PLACED", category: "OUT_OF_AREA" },
      ],
    },
    { groupBy: ["SEX", "ASYLUM"] },
    { area: "ICB:QJ2" },
    { period: "2025-06-02" },
  ];
  for (const variables of refused) {
    const of = async (area: string | undefined) => {
      const asked = area === undefined || "area" in variables ? variables : { ...variables, area };
      const { data } = await api.as("SOCIAL_WORKER", camden)(figure, { id: "K03", period: "2025-26", ...asked });
      return JSON.stringify(data);
    };
    expect(await of(undefined)).toContain("IndicatorRefused");
    // Of an area with hidden numbers, of one without, and of one where nobody is.
    expect(new Set([await of(derby), await of("LA:830"), await of("LA:301")]).size).toBe(1);
  }
});

test("small denominators: no rate, mean or completeness of a hidden count is shown, nor a rate of a small one", async () => {
  for (const groupBy of [["AREA", "MONTH"], ["MONTH"], ["AREA", "MONTH", "PLACED"]]) {
    for (const id of ["K03", "K03D", "K04"]) {
      for (const cell of (await ask({ id, groupBy })).cells) {
        if (cell.denominator === null) expect(cell).toMatchObject({ numerator: null, value: null, completeness: null });
        if (cell.numerator === null) expect(cell).toMatchObject({ value: null, completeness: null });
        if (cell.value !== null) expect(cell.denominator).toBeGreaterThan(10);
      }
    }
  }
});

test("a comparison of areas has no limits, standing or centre of what is hidden, and a gap has both sides or none", async () => {
  const { data, errors } = await api.as(
    "SOCIAL_WORKER",
    camden,
  )(
    `{ june: indicatorComparison(id: "K03", period: "2025-06") { ...areas }
       april: indicatorComparison(id: "K03", period: "2025-04") { ...areas }
       gap: indicatorGap(id: "K03", period: "2025-04", area: "${derby}") { ... on IndicatorGap { status points inArea { value } outOfArea { value } } } }
     fragment areas on IndicatorComparison { centre areas { category status value limits { lower95 } standing } }`,
  );
  expect(errors).toEqual([]);
  for (const { centre, areas } of [data.june, data.april]) {
    for (const area of areas) {
      const shown = centre !== null && area.value !== null;
      expect([area.category, area.limits !== null, area.standing !== null]).toEqual([area.category, shown, shown]);
    }
  }
  const derbys = data.june.areas.find(({ category }: { category: string }) => category === derby);
  expect(derbys).toEqual({ category: derby, status: "SUPPRESSED", value: null, limits: null, standing: null });
  expect(data.april.areas.some(({ standing }: { standing: string }) => standing === "WITHIN")).toBe(true);
  // Where nobody knows where they are placed, neither side has anybody.
  expect(data.gap).toMatchObject({ points: null, inArea: null, outOfArea: null });
});

test("members: neither a list, nor its count, its pages or its cursor is given to who does not see the records", async () => {
  const variables = { id: "K03", period: "2025-06" };
  const tool = await api.as("REPORTING_TOOL", derby)(members, variables);
  const cursor = Buffer.from("2025-06-02|00000000-0000-4000-8000-000000000000").toString("base64url");
  for (const more of [{ first: 1 }, { first: 1000 }, { after: cursor }, { standing: ["IN_NUMERATOR"] }]) {
    const again = await api.as("REPORTING_TOOL", derby)(members, { ...variables, ...more });
    expect(again).toEqual(tool);
    // Camden's own list, in which nobody of theirs is; a cursor of theirs is no cursor of it.
    const own = await api.as("SOCIAL_WORKER", camden)(members, { ...variables, ...more });
    if ("after" in more) expect(own.errors).toMatchObject([{ code: "INVALID_CURSOR" }]);
    else expect(own.data.indicatorMembers).toMatchObject({ totalCount: 0, notVisible: 0, nodes: [] });
  }
  expect(tool.errors).toMatchObject([{ code: "FORBIDDEN" }]);
});

test("cells come in the order of their categories, hidden or not, and are as many", async () => {
  const { cells } = await ask({ groupBy: ["AREA", "MONTH"] });
  const places = cells.map(({ at }) => at.map(({ category }) => category).join(" "));
  expect(places).toEqual([...places].sort());
  expect(cells).toHaveLength(3 * 12);
});

test("CSV says what JSON says, in both layouts, and a hidden row is as long as any other hidden one", async () => {
  const { cells } = await ask({ groupBy: ["AREA", "MONTH"] });
  const csv = async (layout: string) => {
    const address = `/indicators/K03/2025-26.csv?groupBy=AREA,MONTH&layout=${layout}`;
    const { body } = await get(api, figuresCsvRoute, "SOCIAL_WORKER", camden, address);
    const [head = "", ...rows] = String(body)
      .trim()
      .split("\r\n")
      .map((row) => row.split(","));
    return rows.map((row) => Object.fromEntries([...head].map((name, i) => [name, row[i]])));
  };
  const tidy = await csv("tidy");
  const text = (value: number | null) => (value === null ? "" : String(value));
  expect(tidy.map(({ status, numerator, denominator, value }) => [status, numerator, denominator, value])).toEqual(
    cells.map(({ status, numerator, denominator, value }) => [status, text(numerator), text(denominator), text(value)]),
  );
  const dfe = await csv("dfe");
  for (const [i, cell] of cells.entries()) {
    if (cell.numerator === null) expect(dfe[i]).toMatchObject({ children_percent: expect.stringMatching(/^[cx]$/) });
  }
});

test("what is done is the same whether a cell is hidden or not: the same statements, and nothing kept from one answer to the next", async () => {
  const work = async (variables: Record<string, unknown>, role: Role = "SOCIAL_WORKER", organisation = camden) => {
    api.takeStatements();
    await ask(variables, role, organisation);
    // But for who asks.
    return api.takeStatements().map((statement) => statement.replaceAll(/LA:\d+/g, "LA"));
  };
  // Of a month that is hidden, of one that is not, of an area where nobody is, by whoever asks first and second.
  const first = await work({ period: "2025-06", area: derby });
  for (const variables of [
    { period: "2025-04", area: derby },
    { period: "2025-06", area: "LA:830" },
    { period: "2025-06", area: "LA:301" },
  ]) {
    expect(await work(variables)).toEqual(first);
  }
  const nation = { period: "2025-06", groupBy: ["AREA"] };
  expect(await work(nation)).toEqual(await work({ ...nation, period: "2025-04" }));
  // The first question of an area's own release does the same for one in which much is hidden as for one in which nobody is.
  api.today = "2025-11-10";
  const derbys = await work({ period: "2025-06", area: derby }, "REPORTING_TOOL", derby);
  const empty = await work({ period: "2025-06", area: "LA:301" }, "REPORTING_TOOL", "LA:301");
  expect(empty).toEqual(derbys);
  const again = await work({ period: "2025-06", area: derby }, "REPORTING_TOOL", derby);
  expect(again).toEqual(await work({ period: "2025-06", area: "LA:301" }, "REPORTING_TOOL", "LA:301"));
  expect(again.length).toBeLessThan(derbys.length);
});
