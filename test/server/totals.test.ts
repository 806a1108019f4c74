import { connection } from "@cic/api/page";
import { selects } from "@cic/api/selects";
import { InvalidCursor } from "@cic/db/page";
import { buildSchema, type GraphQLError, graphql } from "graphql";
import { beforeEach, expect, test } from "vitest";

const schema = buildSchema(`
  type Query { list(first: Int = 2): List  counted: Counted! }
  type List { nodes: [Int!]!  totalCount: Int  byYear: Int }
  type Counted { list(first: Int = 2): List }`);

/** What was asked, in its order; a page is answered a turn of the event loop later. */
let asked: string[];
let wrong: { list?: Error; total?: Error };
beforeEach(() => {
  asked = [];
  wrong = {};
});

async function ask(source: string, variableValues: Record<string, unknown> = {}) {
  const list = (args: { first: number }, _: unknown, info: Parameters<typeof connection>[0]) =>
    connection(
      info,
      args,
      async () => {
        asked.push("page");
        await new Promise(setImmediate);
        if (wrong.list !== undefined) throw wrong.list;
        asked.push("page answered");
        return { nodes: [1, 2], pageInfo: { hasNextPage: false, endCursor: null } };
      },
      async () => {
        asked.push("total");
        if (wrong.total !== undefined) throw wrong.total;
        return 2;
      },
      {
        async byYear() {
          asked.push("years");
          return 1;
        },
      },
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
  ["the page alone", "{ list { nodes } }", []],
  ["the total", "{ list { nodes totalCount } }", ["total"]],
  ["the total alone", "{ list { totalCount } }", ["total"]],
  ["the total under two names", "{ list { a: totalCount b: totalCount } }", ["total"]],
  ["both counts", "{ list { byYear totalCount nodes } }", ["total", "years"]],
  ["a fragment", "{ list { ...F } } fragment F on List { ...G ...G } fragment G on List { totalCount }", ["total"]],
  ["an inline fragment", "{ list { nodes ... on List { ... { totalCount } } } }", ["total"]],
  ["the field twice", "{ list { nodes } list { totalCount } }", ["total"]],
  ["below another", "{ counted { list { totalCount } } }", ["total"]],
  ["skipped", "{ list { nodes totalCount @skip(if: true) } }", []],
  ["not included", "query ($with: Boolean!) { list { nodes totalCount @include(if: $with) } }", [], { with: false }],
  ["included", "query ($with: Boolean!) { list { nodes totalCount @include(if: $with) } }", ["total"], { with: true }],
  [
    "in a fragment that is skipped and in one that is not",
    "{ list { ...F @skip(if: true) ...F } } fragment F on List { totalCount }",
    ["total"],
  ],
  ["a fragment that is skipped", "{ list { nodes ...F @skip(if: true) } } fragment F on List { totalCount }", []],
])("counts are asked once, with the page, where they are selected: %s", async (_, source, counts, variables) => {
  expect((await ask(source, variables)).errors).toEqual([]);
  expect(asked).toEqual(["page", ...counts, "page answered"]);
});

test("an error of the total is the error of that field alone", async () => {
  wrong = { total: new Error("no total") };
  const { data, errors } = await ask("{ list { nodes totalCount byYear } }");
  expect(data).toEqual({ list: { nodes: [1, 2], totalCount: null, byYear: 1 } });
  expect(errors).toEqual([["list.totalCount", "no total"]]);
});

test("an error of the page is the list's, whatever becomes of the total", async () => {
  wrong = { list: new Error("no page"), total: new Error("no total") };
  expect(await ask("{ list { nodes totalCount } }")).toEqual({ data: { list: null }, errors: [["list", "no page"]] });
  wrong = { list: new InvalidCursor("another list's"), total: new Error("no total") };
  expect((await ask("{ list { nodes totalCount } }")).errors).toEqual([
    ["list", "The cursor belongs to a list with another filter or sort."],
  ]);
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
