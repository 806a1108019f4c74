import { costOf } from "@cic/api/cost";
import { defaultLimits } from "@cic/api/limits";
import { executableSchema } from "@cic/api/schema";
import { Kind, parse } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { startApi } from "./testkit.ts";

const schema = executableSchema({});
function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error("no operation");
  return costOf(schema, document, operation, variables, Number.POSITIVE_INFINITY);
}

describe("cost", () => {
  it("of an operation is worked out once, unless it goes by a variable", () => {
    const document = parse(
      "query A($n: Int = 2) { children(first: 3) { nodes { id } } } query B($n: Int = 2) { children(first: $n) { nodes { id } } }",
    );
    const [fixed, given] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (fixed === undefined || given === undefined) throw new Error("two operations");
    const costs = (operation: typeof fixed, most: number) =>
      [{ n: 5 }, {}, { n: 7 }, { n: 5 }].map((variables) => costOf(schema, document, operation, variables, most));
    // Counting stopped before it came to the end.
    expect(costs(fixed, 0)).toEqual([1, 1, 1, 1]);
    expect(costs(fixed, 100)).toEqual([4, 4, 4, 4]);
    expect(costs(given, 100)).toEqual([6, 3, 8, 6]);
  });

  it.each<[string, string, number, Record<string, unknown>?]>([
    ["scalars are free", "{ service { name version } }", 1],
    ["a page costs itself and its rows", "{ children(first: 7) { nodes { id } } }", 8],
    ["`first` has its default", "{ children { nodes { id } } }", 51],
    ["a total is free", "{ children(first: 7) { totalCount } }", 1],
    ["pages multiply", "{ children(first: 10) { nodes { placements(first: 5) { nodes { id } } } } }", 1 + 10 + 10 + 50],
    ["a list without `first` counts as ten", '{ organisation(code: "x") { codes { code } } }', 11],
    ["`first` may be a variable", "query($n: Int!) { children(first: $n) { nodes { id } } }", 4, { n: 3 }],
    ["a variable may have a default", "query($n: Int! = 6) { children(first: $n) { nodes { id } } }", 7],
    [
      "a variable of the wrong kind is a full page",
      "query($n: Int!) { children(first: $n) { nodes { id } } }",
      1001,
      { n: "3" },
    ],
    ["below nothing there is nothing", "{ children(first: -5) { nodes { id } } }", 1],
    ["more than a page is a page", "{ children(first: 2000000000) { nodes { id } } }", 1001],
    [
      "fragments count where they are spread",
      "{ children(first: 2) { ...C ...C } } fragment C on ChildConnection { nodes { id } }",
      5,
    ],
    [
      "inline fragments count",
      "{ children(first: 2) { ... { nodes { id } } ... on ChildConnection { nodes { id } } } }",
      5,
    ],
    ["each alias counts", '{ a: child(id: "1") { id } b: child(id: "1") { id } }', 2],
    [
      "every member of a union counts",
      'mutation { endPlacement(idempotencyKey: "1", input: { placementId: "1", endedOn: "2026-01-01", reason: "X", expectedVersion: 1 }) { ... on EndPlacementOk { placement { child { id } } } ... on AlreadyEnded { message } } }',
      3,
    ],
    ["the schema is free", "{ __schema { types { name fields { name } } } }", 0],
  ])("%s", (_, query, expected, variables) => {
    expect(cost(query, variables)).toBe(expected);
  });
});

const wholePage = `query Page($first: Int!) {
  placements(first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
    id startedOn endedOn over20Miles { value unknownReason basis }
    child { id dateOfBirth responsibleAuthority { id name } }
    placingAuthority { id name code(scheme: ONS) }
    area { authority { id name } icb { id name }
      outOfAuthorityArea { value basis } atADistance { value } outOfIcbArea { value certainty } }
    access { canMove { allowed reason } canEnd { allowed } hidden { field visibleTo } }
  } }
}`;

describe("the budget", () => {
  const api = startApi();
  afterAll(async () => (await api).close());

  it("allows a page of 1,000 placements with child, organisations, area, facts and access", async () => {
    expect(cost(wholePage, { first: 1000 })).toBeLessThanOrEqual(defaultLimits.cost);
    expect((await (await api).ask(wholePage, { first: 1000 })).code).not.toBe("COST_LIMIT");
  });

  it("allows exactly what it says, and no more", async () => {
    const query = (
      first: number,
    ) => `query($n: Int!) { a: children(first: $n) { nodes { placements(first: 47) { nodes { id } } } }
      b: children(first: ${first}) { nodes { id } } }`;
    // 1 + 1000 + 1000 + 47,000 + 1 + 998
    expect(cost(query(998), { n: 1000 })).toBe(50_000);
    expect((await (await api).ask(query(998), { n: 1000 })).code).not.toBe("COST_LIMIT");
    const answer = await (await api).ask(query(999), { n: 1000 });
    expect(answer).toMatchObject({ status: 400, code: "COST_LIMIT" });
    expect(answer.errors[0]?.extensions.limit).toBe(50_000);
  });
});
