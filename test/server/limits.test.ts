import { getIntrospectionQuery } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { answerOf, startApi } from "./testkit.ts";

const api = await startApi({
  limits: {
    tokens: 200,
    operations: 3,
    directives: 3,
    depth: 5,
    aliases: 4,
    rootFields: 6,
    fields: 30,
    variableValues: 8,
  },
});
const usual = await startApi();
afterAll(() => Promise.all([api.close(), usual.close()]));

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
/** Nested `depth` deep, without aliases. */
const nested = (depth: number) =>
  `{ placement(id: "1") { child { responsibleAuthority { successors { ${depth === 5 ? "split" : "organisation { id }"} } } } } }`;

describe.each<{ limit: string; code: string; under: string; over: string; variables?: [unknown, unknown] }>([
  {
    limit: "tokens",
    code: "TOKEN_LIMIT",
    under: `{ service { ${repeat(195, () => "name")} } }`,
    over: `{ service { ${repeat(196, () => "name")} } }`,
  },
  {
    limit: "operations",
    code: "OPERATION_LIMIT",
    under: repeat(3, (i) => `query Q${i} { service { name } }`),
    over: repeat(4, (i) => `query Q${i} { service { name } }`),
  },
  {
    limit: "directives",
    code: "DIRECTIVE_LIMIT",
    under: "{ service { name @skip(if: false) @include(if: true) } }",
    over: "{ service { name @a @b @c @d } }",
  },
  { limit: "depth", code: "DEPTH_LIMIT", under: nested(5), over: nested(6) },
  {
    limit: "depth through fragments",
    code: "DEPTH_LIMIT",
    under: `query { placement(id: "1") { ...P } } fragment P on Placement { child { ...C } } fragment C on Child { responsibleAuthority { successors { split } } }`,
    over: `query { placement(id: "1") { ...P } } fragment P on Placement { child { ...C } } fragment C on Child { responsibleAuthority { successors { organisation { id } } } }`,
  },
  {
    limit: "aliases",
    code: "ALIAS_LIMIT",
    under: `{ service { ${repeat(4, (i) => `a${i}: name`)} } }`,
    over: `{ service { ${repeat(5, (i) => `a${i}: name`)} } }`,
  },
  {
    limit: "aliases through a fragment spread twice",
    code: "ALIAS_LIMIT",
    under: `{ service { ...F ...F } } fragment F on Service { a: name b: name }`,
    over: `{ service { ...F ...F } } fragment F on Service { a: name b: name c: name }`,
  },
  {
    limit: "root fields",
    code: "ROOT_FIELD_LIMIT",
    under: `{ ${repeat(6, () => "__typename")} }`,
    over: `{ ${repeat(7, () => "__typename")} }`,
  },
  {
    limit: "fields",
    code: "FIELD_LIMIT",
    under: `{ service { ${repeat(29, () => "name")} } }`,
    over: `{ service { ${repeat(30, () => "name")} } }`,
  },
  {
    limit: "values of variables",
    code: "VARIABLE_LIMIT",
    under: "query($ids: [ID!]) { service { name } children(filter: { id: $ids }) { totalCount } }",
    over: "query($ids: [ID!]) { service { name } children(filter: { id: $ids }) { totalCount } }",
    variables: [{ ids: ["1", "2", "3", "4", "5", "6"] }, { ids: ["1", "2", "3", "4", "5", "6", "7"] }],
  },
])("the limit of $limit", ({ code, under, over, variables }) => {
  it("lets a request at the limit through", async () => {
    const { errors } = await api.ask(under, variables?.[0]);
    expect(errors.map(({ extensions }) => extensions.code)).not.toContain(code);
  });

  it(`refuses one above it with ${code}`, async () => {
    const answer = await api.ask(over, variables?.[1]);
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.errors[0]?.extensions.limit).toBeTypeOf("number");
  });
});

describe("the usual limits", () => {
  it("refuse a fragment bomb of 2^25 fields at once", async () => {
    const bomb = `{ service { ...F0 } } ${repeat(25, (i) => `fragment F${i} on Service { ...F${i + 1} ...F${i + 1} }`)} fragment F25 on Service { name }`;
    const started = performance.now();
    expect(await usual.ask(bomb)).toMatchObject({ status: 400, code: "FIELD_LIMIT" });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("refuse fragments that spread themselves", async () => {
    const answer = await usual.ask(
      "{ service { ...A } } fragment A on Service { ...B } fragment B on Service { ...A }",
    );
    expect(answer).toMatchObject({ status: 400, code: "GRAPHQL_VALIDATION_FAILED" });
  });

  it("let GraphiQL ask for the schema", async () => {
    const options = { descriptions: true, inputValueDeprecation: true, directiveIsRepeatable: true, oneOf: true };
    expect(await usual.ask(getIntrospectionQuery(options))).toMatchObject({ status: 200, errors: [] });
  });

  it.each([
    ["1,000 aliases", `{ service { ${repeat(400, (i) => `a${i}: name`)} } }`, "ALIAS_LIMIT"],
    ["100 operations", repeat(100, (i) => `query Q${i} { service { name } }`), "OPERATION_LIMIT"],
    ["a document of a million tokens", `{ service { ${repeat(150_000, () => "name")} } }`, "TOKEN_LIMIT"],
    [
      "a value nested 900 deep",
      `{ service(a: ${"[".repeat(900)}${"]".repeat(900)}) { name } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("refuse %s", async (_, query, code) => {
    expect(await usual.ask(query)).toMatchObject({ status: 400, code });
  });

  it("refuse the largest document that may be parsed within a second, however it is made", async () => {
    const documents = [
      `{ ${repeat(660, () => "a { b }")} }`,
      `${"{ placement ".repeat(660)} { id } ${"} ".repeat(661)}`,
      `{ ${repeat(600, (i) => `x: service { y${i % 2}: name }`)} }`.slice(0, 12_000),
      `{ service { ...F0 } } ${repeat(200, (i) => `fragment F${i} on Service { ...F${(i + 1) % 200} ...F${(i + 7) % 200} }`)}`,
    ];
    for (const document of documents) {
      const started = performance.now();
      expect((await usual.ask(document)).status).toBe(400);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

describe("the size of a body", () => {
  const body = (bytes: number) => {
    const frame = JSON.stringify({ query: "{ __typename }", pad: "" });
    return frame.replace('"pad":""', `"pad":"${"x".repeat(bytes - frame.length)}"`);
  };
  const post = async (text: string) =>
    answerOf(
      await fetch(`${usual.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: text,
      }),
    );

  it("may be 1,000,000 bytes", async () => {
    expect(await post(body(1_000_000))).toMatchObject({ status: 200, data: { __typename: "Query" } });
  });

  it("may not be one more", async () => {
    expect(await post(body(1_000_001))).toMatchObject({ status: 413, code: "BODY_LIMIT" });
  });

  it("is not read far beyond the limit", async () => {
    const outcome = await post(body(50_000_000)).catch(() => "cut off");
    expect(typeof outcome === "string" ? outcome : outcome.code).toMatch(/^(cut off|BODY_LIMIT)$/);
  });
});
