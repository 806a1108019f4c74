import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Caller, openApi } from "../harness/api.ts";
import type { WorldChild } from "../harness/world.ts";

let api: Api;
let ask: Caller;
const children: WorldChild[] = [];
const periods: { id: string; placements: string[] }[] = [];

beforeAll(async () => {
  api = await openApi("postgres");
  ask = api.as("SOCIAL_WORKER", "LA:202");
  for (let n = 0; n < 3; n += 1) {
    const child = api.world.child("LA:202", { born: `201${n}-05-14` });
    const period = child.carePeriod({ from: "2020-01-01" });
    const ids: string[] = [];
    for (let i = 1; i <= 5 + n; i += 1) {
      ids.unshift(period.placement({ from: `2020-0${i}-01`, until: `2020-0${i + 1}-01` }).id);
    }
    children.push(child);
    periods.push({ id: period.id, placements: ids });
  }
  await api.world.save();
});
afterAll(() => api.close());

const firstPage = async (operation = `{ placements(first: 2) { pageInfo { endCursor } } }`): Promise<string> => {
  const { data, errors } = await ask(operation);
  expect(errors).toEqual([]);
  return data[Object.keys(data)[0] as string].pageInfo.endCursor;
};
const codes = async (operation: string, variables?: Record<string, unknown>) =>
  (await ask(operation, variables)).errors.map(({ code }) => code);

describe("a cursor", () => {
  test.each([
    [`query ($after: String) { placements(first: 3, after: $after) { nodes { id } } }`, []],
    [
      `query ($after: String) { placements(first: 2, after: $after, filter: { type: ["U4"] }) { nodes { id } } }`,
      ["INVALID_CURSOR"],
    ],
    [
      `query ($after: String) { placements(first: 2, after: $after, sort: [{ field: ENDED_ON }]) { nodes { id } } }`,
      ["INVALID_CURSOR"],
    ],
    [`query ($after: String) { children(first: 2, after: $after) { nodes { id } } }`, ["INVALID_CURSOR"]],
    [
      `query ($after: String) { placementsInArea(area: "LA:202", first: 2, after: $after) { nodes { id } } }`,
      ["INVALID_CURSOR"],
    ],
    [
      `query ($after: String) { children(first: 2) { nodes { carePeriods(after: $after) { nodes { id } } } } }`,
      ["INVALID_CURSOR"],
    ],
  ])("is good for its own list only: %s", async (operation, expected) => {
    expect(await codes(operation, { after: await firstPage() })).toEqual(expected);
  });

  test.each([
    ["no base64", "%%%"],
    ["empty", ""],
    ["no JSON", Buffer.from("hello").toString("base64url")],
    ["JSON of another kind", Buffer.from('{"a":1}').toString("base64url")],
    ["null", Buffer.from("null").toString("base64url")],
    ["long", "A".repeat(100_000)],
  ])("that is %s is refused", async (_what, after) => {
    expect(await codes(`query ($after: String) { placements(after: $after) { nodes { id } } }`, { after })).toEqual([
      "INVALID_CURSOR",
    ]);
  });

  test.each([
    [1, "2020-02-31"],
    [1, "0000-01-01"],
    [1, "9999-99-99"],
    [1, "now"],
    [1, null],
    [1, 5],
    [2, "1 or 1=1"],
    [2, "00000000-0000-0000-0000-00000000000g"],
  ])("whose value %i was changed to %j is refused", async (place, value) => {
    const parts = JSON.parse(Buffer.from(await firstPage(), "base64url").toString());
    parts[place] = value;
    const after = Buffer.from(JSON.stringify(parts)).toString("base64url");
    expect(
      await codes(`query ($after: String) { placements(first: 2, after: $after) { nodes { id } } }`, { after }),
    ).toEqual(["INVALID_CURSOR"]);
  });

  test("shows nothing of rows the caller does not see, whoever made it", async () => {
    const after = await firstPage();
    const other = api.as("SOCIAL_WORKER", "LA:330");
    const { data } = await other(
      `query ($after: String) { placements(first: 2, after: $after) { nodes { id } totalCount } }`,
      { after },
    );
    expect(data.placements).toEqual({ nodes: [], totalCount: 0 });
  });
});

describe("a page size", () => {
  test.each([0, -1, 1001, 2_000_000])("of %i is refused, at the root and nested", async (first) => {
    for (const operation of [
      `query ($n: Int!) { placements(first: $n) { nodes { id } } }`,
      `query ($n: Int!) { children(first: $n) { nodes { id } } }`,
      `query ($n: Int!) { placementsInArea(area: "202", first: $n) { nodes { id } } }`,
      `query ($n: Int!) { children(first: 1) { nodes { placements(first: $n) { nodes { id } } } } }`,
      `query ($n: Int!) { children(first: 1) { nodes { carePeriods(first: $n) { nodes { id } } } } }`,
    ]) {
      expect(await codes(operation, { n: first })).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test.each([1, 1000])("of %i is served", async (n) => {
    expect(await codes(`query ($n: Int!) { placements(first: $n) { nodes { id } } }`, { n })).toEqual([]);
  });
});

describe("nested pages", () => {
  test("belong each to its parent, in order, with their own totals", async () => {
    const { data, errors } = await ask(`{ children(sort: [{ field: DATE_OF_BIRTH }]) { nodes { id
      placements(first: 4) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
      carePeriods { nodes { id placements(first: 5, sort: [{ field: STARTED_ON }]) { totalCount pageInfo { hasNextPage } nodes { id } } } } } } }`);
    expect(errors).toEqual([]);
    expect(data.children.nodes.map((child: { id: string }) => child.id)).toEqual(children.map(({ id }) => id));
    for (const [n, child] of data.children.nodes.entries()) {
      const { id, placements } = periods[n] as (typeof periods)[number];
      expect(child.placements.nodes.map((row: { id: string }) => row.id)).toEqual(placements.slice(0, 4));
      expect(child.placements.totalCount).toBe(5 + n);
      expect(child.placements.pageInfo.hasNextPage).toBe(true);
      const [period] = child.carePeriods.nodes;
      expect(period.id).toBe(id);
      expect(period.placements.nodes.map((row: { id: string }) => row.id)).toEqual(placements.toReversed().slice(0, 5));
      expect(period.placements.pageInfo.hasNextPage).toBe(n > 0);
    }
  });

  test("go on from their cursor", async () => {
    const operation = `query ($id: ID!, $after: String) { child(id: $id) {
      placements(first: 3, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } } }`;
    const { id } = children[2] as WorldChild;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(operation, { id, after });
      seen.push(...data.child.placements.nodes.map((row: { id: string }) => row.id));
      after = data.child.placements.pageInfo.hasNextPage ? data.child.placements.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(periods[2]?.placements);
  });

  test("two pages of one parent under different names are two pages", async () => {
    const { data } = await ask(
      `query ($id: ID!) { child(id: $id) { a: placements(first: 1) { nodes { id } } b: placements(first: 1, sort: [{ field: STARTED_ON }]) { nodes { id } } } }`,
      { id: children[0]?.id },
    );
    expect([data.child.a.nodes[0].id, data.child.b.nodes[0].id]).toEqual([
      periods[0]?.placements[0],
      periods[0]?.placements.at(-1),
    ]);
  });
});
