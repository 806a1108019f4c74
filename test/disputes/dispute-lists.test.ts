import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { disputedChild, originating, receiving } from "./dispute-world.ts";
import { chain, done, evidence, own, raise, someDispute, takeStep } from "./operations.ts";

let api: Api;
/** Ids by the order in which they were raised: one a day from 1 October 2026. */
const raised: { id: string; childId: string }[] = [];
const camden2 = "ICB:QMF";

beforeAll(async () => {
  api = await openApi("postgres");
  for (let i = 0; i < 24; i += 1) {
    api.today = `2026-10-${String(i + 1).padStart(2, "0")}`;
    const other = i % 3 === 0 ? camden2 : originating;
    const { id } = await disputedChild(api, { originatingIcb: other });
    const byUs = i % 2 === 0;
    const ask = api.as("ICB_COMMISSIONER", byUs ? receiving : other);
    raised.push(await done(ask, raise, someDispute(id, byUs ? other : receiving, { evidence })));
  }
  // The first ones are stepped last.
  api.today = "2026-11-22";
  for (const { id } of raised.slice(0, 4)) {
    const input = { disputeId: id, to: "LOCAL_RESOLUTION", reason: "r", expectedVersion: 1 };
    await done(api.as("ICB_COMMISSIONER", receiving), takeStep, input);
  }
  const input = { disputeId: raised[4]?.id, to: "WITHDRAWN", reason: "r", expectedVersion: 1 };
  await done(api.as("ICB_COMMISSIONER", receiving), takeStep, input);
});
afterAll(() => api.close());

const ids = (indexes: readonly number[]) => indexes.map((i) => raised[i]?.id);
const range = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => from + i);
const list = async (args: object, organisation = receiving) => {
  const { data, errors } = await api.as("ICB_COMMISSIONER", organisation)(
    `query ($filter: DisputeFilter, $sort: [DisputeSort!], $first: Int!, $after: String) {
      disputes(filter: $filter, sort: $sort, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`,
    { first: 1000, ...args },
  );
  expect(errors).toEqual([]);
  return { ...data.disputes, ids: data.disputes.nodes.map(({ id }: { id: string }) => id) };
};

describe("a list of disputes", () => {
  test("begins with the latest, and comes page by page", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof list>> = await list({ first: 7, after });
      expect(page.totalCount).toBe(24);
      seen.push(...page.ids);
      if (!page.pageInfo.hasNextPage) break;
      expect(page.ids).toHaveLength(7);
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids(range(0, 24).reverse()));
  });

  test("is the caller's own", async () => {
    const own = range(0, 24).filter((i) => i % 3 === 0);
    expect((await list({}, camden2)).ids).toEqual(ids(own.reverse()));
    expect(await list({}, "ICB:QHM")).toMatchObject({ totalCount: 0, ids: [] });
  });

  test.each<[string, object, number[]]>([
    ["by state", { filter: { state: ["LOCAL_RESOLUTION"] } }, [3, 2, 1, 0]],
    ["by no state", { filter: { state: [] } }, []],
    ["that are over", { filter: { open: false } }, [4]],
    ["that are open", { filter: { open: true, state: ["LOCAL_RESOLUTION", "WITHDRAWN"] } }, [3, 2, 1, 0]],
    ["by a party", { filter: { withOrganisationId: [camden2], state: ["LOCAL_RESOLUTION"] } }, [3, 0]],
    ["by no party", { filter: { withOrganisationId: ["ICB:QHM", "\0"] } }, []],
    ["raised first", { sort: [{ field: "RAISED_AT" }], filter: { state: ["LOCAL_RESOLUTION"] } }, [0, 1, 2, 3]],
    ["waiting longest", { sort: [{ field: "STATE_SINCE" }], filter: { open: true } }, [...range(5, 24), 0, 1, 2, 3]],
  ])("%s", async (_name, args, expected) => {
    const found = await list(args);
    expect(found.totalCount).toBe(expected.length);
    expect(found.ids).toEqual(ids(expected));
  });

  test("by child", async () => {
    const childId = [raised[2]?.childId, raised[9]?.childId.toUpperCase(), "1"];
    expect((await list({ filter: { childId } })).ids).toEqual(ids([9, 2]));
  });

  test("refuses a cursor of another list, and a page of no size", async () => {
    const { pageInfo } = await list({ first: 2 });
    const ask = api.as("ICB_COMMISSIONER", receiving);
    const codes = async (args: string) =>
      (await ask(`{ disputes(${args}) { nodes { id } } }`)).errors.map(({ code }) => code);
    expect(await codes(`after: "${pageInfo.endCursor}", filter: { open: true }`)).toEqual(["INVALID_CURSOR"]);
    expect(await codes("first: 0")).toEqual(["BAD_USER_INPUT"]);
  });

  test("needs as many statements for twenty as for two", async () => {
    const sent: number[] = [];
    for (const first of [2, 20]) {
      api.takeStatements();
      const { data, errors } = await api.as("ICB_COMMISSIONER", receiving)(
        `query ($first: Int!) { disputes(first: $first) { totalCount nodes { ${chain} ${own} } } }`,
        { first },
      );
      expect(errors).toEqual([]);
      expect(data.disputes.nodes).toHaveLength(first);
      sent.push(api.takeStatements().length);
    }
    expect(sent[0]).toBe(sent[1]);
    // Beginning and ending, and all of them in one.
    expect(sent[0]).toBe(3);
  });
});

test("raising and stepping need a constant number of statements", async () => {
  const { id } = await disputedChild(api);
  const ask = api.as("ICB_COMMISSIONER", receiving);
  api.takeStatements();
  const dispute = await done(ask, raise, someDispute(id, originating, { evidence: Array(20).fill(evidence[0]) }));
  expect(api.takeStatements()).toHaveLength(15);
  await done(ask, takeStep, { disputeId: dispute.id, to: "LOCAL_RESOLUTION", reason: "r", expectedVersion: 1 });
  expect(api.takeStatements()).toHaveLength(14);
});
