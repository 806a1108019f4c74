import { connection } from "@cic/api/page";
import { selects } from "@cic/api/selects";
import { InvalidCursor } from "@cic/db/cursor";
import { buildSchema, type GraphQLError, graphql } from "graphql";
import { beforeEach, expect, test } from "vitest";

const schema = buildSchema(`
  type Query { list(first: Int = 2): List  counted: Counted! }
  type List { nodes: [Int!]!  totalCount: Int }
  type Counted { list(first: Int = 2): List }`);

/** What was asked, in its order; a page is answered a turn of the event loop later. */
let asked: string[];
let wrong: { list?: Error; total?: Error };
beforeEach(() => {
  asked = [];
  wrong = {};
});

/** `isCountedApart`: the page does not tell the total. */
async function ask(source: string, variableValues: Record<string, unknown> = {}, isCountedApart = false) {
  const list = (args: { first: number }, _: unknown, info: Parameters<typeof connection>[0]) =>
    connection(
      info,
      args,
      async (asksTotal) => {
        asked.push(asksTotal ? "page and total" : "page");
        await new Promise(setImmediate);
        if (wrong.list !== undefined) throw wrong.list;
        asked.push("answered");
        const page = { nodes: [1, 2], pageInfo: { hasNextPage: false, endCursor: null } };
        return asksTotal && !isCountedApart ? { ...page, totalCount: 2 } : page;
      },
      isCountedApart
        ? async () => {
            asked.push("total");
            if (wrong.total !== undefined) throw wrong.total;
            return 3;
          }
        : undefined,
    );
  const { data, errors = [] } = await graphql({
    schema,
    source,
    variableValues,
    rootValue: { list, counted: { list } },
  });
  return { data, errors: errors.map(({ path, message }: GraphQLError) => [path?.join("."), message]) };
}

test.each<[string, string, string[], Record<string, unknown>?]>([
  ["the page alone", "{ list { nodes } }", ["page"]],
  ["the total", "{ list { nodes totalCount } }", ["page and total"]],
  ["the total alone", "{ list { totalCount } }", ["page and total"]],
  ["the total under two names", "{ list { a: totalCount b: totalCount } }", ["page and total"]],
  [
    "a fragment",
    "{ list { ...F } } fragment F on List { ...G ...G } fragment G on List { totalCount }",
    ["page and total"],
  ],
  ["an inline fragment", "{ list { nodes ... on List { ... { totalCount } } } }", ["page and total"]],
  ["the field twice", "{ list { nodes } list { totalCount } }", ["page and total"]],
  ["below another", "{ counted { list { totalCount } } }", ["page and total"]],
  ["skipped", "{ list { nodes totalCount @skip(if: true) } }", ["page"]],
  [
    "not included",
    "query ($with: Boolean!) { list { nodes totalCount @include(if: $with) } }",
    ["page"],
    { with: false },
  ],
  [
    "included",
    "query ($with: Boolean!) { list { nodes totalCount @include(if: $with) } }",
    ["page and total"],
    { with: true },
  ],
  [
    "in a fragment that is skipped and in one that is not",
    "{ list { ...F @skip(if: true) ...F } } fragment F on List { totalCount }",
    ["page and total"],
  ],
  ["a fragment that is skipped", "{ list { nodes ...F @skip(if: true) } } fragment F on List { totalCount }", ["page"]],
])("counts are asked once, in or with the page, where they are selected: %s", async (_, source, counts, variables) => {
  expect((await ask(source, variables)).errors).toEqual([]);
  expect(asked).toEqual([...counts, "answered"]);
});

test("what the page does not tell is counted at the same time, where it is selected", async () => {
  expect(await ask("{ list { nodes totalCount } }", {}, true)).toEqual({
    data: { list: { nodes: [1, 2], totalCount: 3 } },
    errors: [],
  });
  expect(asked.splice(0)).toEqual(["page and total", "total", "answered"]);
  await ask("{ list { nodes } }", {}, true);
  expect(asked).toEqual(["page", "answered"]);
});

test("an error of the page is the list's, whatever becomes of the total", async () => {
  const query = "{ list { nodes totalCount } }";
  wrong = { list: new Error("no page"), total: new Error("no total") };
  expect(await ask(query, {}, true)).toEqual({ data: { list: null }, errors: [["list", "no page"]] });
  wrong = { list: new InvalidCursor("another list's"), total: new Error("no total") };
  expect((await ask(query, {}, true)).errors).toEqual([
    ["list", "The cursor belongs to a list with another filter or sort."],
  ]);
  wrong = { total: new Error("no total") };
  expect(await ask(query, {}, true)).toEqual({ data: { list: null }, errors: [["list", "no total"]] });
});

test("a page size that is refused asks for nothing", async () => {
  expect((await ask("{ list(first: 0) { nodes totalCount } }")).errors).toEqual([
    ["list", "`first` must be from 1 to 1000."],
  ]);
  expect(asked).toEqual([]);
});

test.each<[string, boolean]>([
  ["{ counted { list { nodes } } }", true],
  ["{ counted { list { totalCount } } }", false],
  ["{ counted { list { totalCount } list { ... { nodes } } } }", true],
  ["{ counted { list @skip(if: true) { nodes } } }", false],
  ["{ counted { ...F } } fragment F on Counted { again: list { nodes @include(if: true) } }", true],
  ["{ list { nodes } counted { __typename } }", false],
])("what is asked for further below is known: %s", async (source, expected) => {
  let found: boolean | undefined;
  const counted = (_args: unknown, _: unknown, info: Parameters<typeof selects>[0]) => {
    found = selects(info, "list", "nodes");
    return {};
  };
  await graphql({ schema, source, rootValue: { counted } });
  expect(found).toBe(expected);
});
