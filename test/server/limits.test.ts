import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "@cic/api/context";
import { defaultLimits, type Limits } from "@cic/api/limits";
import { maxPageSize } from "@cic/api/page";
import type { ResolverMap } from "@cic/api/schema";
import { withScope } from "@cic/db/scope";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { day } from "@cic/domain/dates";
import { getIntrospectionQuery } from "graphql";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type Api, answerOf, idleDatabase, startApi } from "./testkit.ts";

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

describe("limits of a request and its answer", () => {
  const opened: Api[] = [];
  afterAll(() => Promise.all(opened.map((one) => one.close())));
  async function open(limits: Partial<Limits>, service: unknown, database = idleDatabase) {
    const resolvers = { Query: { service } } as ResolverMap;
    const one = await startApi({ limits, resolvers, database });
    opened.push(one);
    const bearer = (subject: string, org = "LA:202") =>
      one.issuer.issue({ subject, org, role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", expiresInSeconds: 600 });
    return {
      ask: async (subject?: string, org?: string) =>
        one.ask(
          "{ service { name } }",
          undefined,
          subject === undefined ? {} : { authorization: `Bearer ${await bearer(subject, org)}` },
        ),
      handler: one.handler,
    };
  }

  it("headers may hold what they may, and not a byte more", async () => {
    const { handler } = await open({ headerBytes: 500 }, () => ({ name: "x" }));
    const send = (bytes: number) => {
      const headers = new Map([["content-type", "application/json"]]);
      headers.set("x", "x".repeat(bytes - "content-typeapplication/json".length - 4 - 5));
      return handler({
        method: "POST",
        path: "/graphql",
        search: "",
        headers,
        body: '{"query":"{ service { name } }"}',
      });
    };
    expect((await send(500)).status).toBe(200);
    expect(await send(501)).toMatchObject({ status: 431, body: expect.stringContaining("HEADER_LIMIT") });
  });

  it("an answer may be as large as it may, and not a byte larger", async () => {
    const frame = '{"data":{"service":{"name":""}}}\n'.length;
    let size = 0;
    const { ask } = await open({ answerBytes: 1_000 }, () => ({ name: "x".repeat(size - frame) }));
    size = 1_000;
    expect(await ask()).toMatchObject({ status: 200 });
    size = 1_001;
    const answer = await ask();
    expect(answer).toMatchObject({ status: 400, code: "ANSWER_LIMIT", data: undefined });
    expect(answer.text.length).toBeLessThan(400);
  });

  it("a request is answered within its time, whatever it waits for, and what it would have begun is not begun", async () => {
    let takes = 0;
    let began: string[] = [];
    const { ask } = await open({ requestMs: 300 }, async (_: unknown, __: unknown, context: Context) => {
      await wait(takes);
      await context.write(async () => began.push("written")).catch(() => began.push("refused"));
      return { name: "x" };
    });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(began).toEqual(["written"]);
    began = [];
    takes = 600;
    const answer = await ask();
    expect(answer).toMatchObject({ status: 503, code: "TIME_LIMIT" });
    expect(answer.headers.get("retry-after")).toBe("5");
    await wait(500);
    expect(began).toEqual(["refused"]);
  });

  it("a person has so many requests under way, and others are not held up", async () => {
    const gate = Promise.withResolvers<void>();
    const { ask } = await open({ concurrent: 3 }, async () => {
      await gate.promise;
      return { name: "x" };
    });
    const three = [ask("one"), ask("one"), ask("one")];
    await wait(200);
    const fourth = await ask("one");
    expect(fourth).toMatchObject({ status: 429, code: "CONCURRENCY_LIMIT" });
    expect(fourth.headers.get("retry-after")).toBe("1");
    const another = ask("another");
    gate.resolve();
    expect((await Promise.all([...three, another])).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await ask("one")).status).toBe(200);
  });

  it("a request whose end fails is under way no more", async () => {
    const away = { ...idleDatabase, acquire: () => Promise.reject(new DatabaseUnavailable("away")) };
    // Whom an answer names is kept as the request ends: here it cannot be.
    const service = (_: unknown, __: unknown, context: Context) => {
      context.saw([randomUUID()]);
      return { name: "x" };
    };
    const { ask } = await open({ concurrent: 3 }, service, away);
    for (let n = 0; n < 4; n += 1) expect(await ask("one")).toMatchObject({ status: 503, code: "SERVICE_UNAVAILABLE" });
  });

  it("nothing is left unheard when a request that took too long cannot be ended", async () => {
    const away = { ...idleDatabase, acquire: () => Promise.reject(new DatabaseUnavailable("away")) };
    const unheard = vi.fn();
    process.on("unhandledRejection", unheard);
    const service = async (_: unknown, __: unknown, context: Context) => {
      context.saw([randomUUID()]);
      await wait(500);
      return { name: "x" };
    };
    const { ask } = await open({ requestMs: 200 }, service, away);
    expect(await ask("one")).toMatchObject({ status: 503, code: "TIME_LIMIT" });
    await wait(500);
    process.off("unhandledRejection", unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it("an organisation holds its share of the connections, who waits for one too long is told so, and another organisation is answered", async () => {
    const gate = Promise.withResolvers<void>();
    const reads = (held: Promise<void>) => (_: unknown, __: unknown, context: Context) =>
      context.read(async () => {
        await held;
        return { name: "x" };
      });
    let held: Promise<void> = gate.promise;
    const { ask } = await open({ connections: 2, waitMs: 250 }, (...args: [unknown, unknown, Context]) =>
      reads(held)(...args),
    );
    const two = [ask("one"), ask("two")];
    await wait(100);
    const third = ask("three");
    held = Promise.resolve();
    expect(await ask("somebody", "LA:850")).toMatchObject({ status: 200 });
    const began = performance.now();
    expect(await third).toMatchObject({ status: 503, code: "SERVICE_UNAVAILABLE" });
    expect(performance.now() - began).toBeLessThan(2_000);
    gate.resolve();
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await Promise.all([ask("four"), ask("five"), ask("six")])).map(({ status }) => status)).toEqual([
      200, 200, 200,
    ]);
  });

  it("a statement waits for a lock as long as it may, and work in the background as long as it takes", async () => {
    const sent: string[] = [];
    const exec = async (statement: string) => void sent.push(statement);
    const reads = async (begin: string) => void sent.push(begin);
    const recording = { ...idleDatabase, acquire: async () => ({ ...(await idleDatabase.acquire()), exec, reads }) };
    const service = (_: unknown, __: unknown, context: Context) => context.read(async () => ({ name: "x" }));
    const { ask } = await open({ lockMs: 123 }, service, recording);
    await ask("one");
    expect(sent[0]).toContain("set local lock_timeout = '123'");
    await withScope(
      recording,
      { organisationId: null, subject: "s", requestId: "r", today: day("2026-11-22") },
      "read",
      async () => {},
    );
    expect(sent.at(-2)).toContain("set local lock_timeout = '0'");
  });
});

describe("the README's table of limits", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  it.each(Object.entries(defaultLimits))("has %s, which is %i unless it is set", (name, limit) => {
    const setting = `CIC_LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    expect(readme).toMatch(new RegExp(`\\| \`${setting}\` \\| ${limit.toLocaleString("en")} \\|`));
  });

  it("has the size of a page, which is the contract's", () => {
    expect(readme).toContain(`| 1 to ${maxPageSize.toLocaleString("en")} |`);
  });
});

describe("what is refused", () => {
  it.each([
    [
      "a value of a variable",
      "query($n: Int!) { children(first: $n) { totalCount } }",
      { n: "Jo Bloggs" },
      'Variable "$n" at "n": Int cannot represent non-integer value.',
    ],
    [
      "an enum's value",
      "query($f: ChildFilter) { children(filter: $f) { totalCount } }",
      { f: { sex: ["FEMALE", "Bloggs"] } },
      'Variable "$f" at "f.sex[1]": The enum "Sex" has no such value.',
    ],
    [
      "a day",
      'query($on: Date) { organisation(code: "x", on: $on) { id } }',
      { on: "2010-02-30" },
      'Variable "$on" at "on": Date must be a calendar day as YYYY-MM-DD.',
    ],
    [
      "a field that is none",
      "query($f: ChildFilter) { children(filter: $f) { totalCount } }",
      { f: { Bloggs: 1 } },
      'Variable "$f" at "f": The type "ChildFilter" has no such field.',
    ],
    [
      "a text that is an object",
      "query($id: ID!) { child(id: $id) { id } }",
      { id: { is: "Bloggs" } },
      'Variable "$id" at "id": ID cannot represent value.',
    ],
    [
      "a value that is written out",
      '{ children(first: "Bloggs") { totalCount } }',
      undefined,
      "Int cannot represent non-integer value.",
    ],
    [
      "an enum's value that is written out",
      "{ children(filter: { sex: [Bloggs] }) { totalCount } }",
      undefined,
      'The enum "Sex" has no such value.',
    ],
    [
      "a day that is written out",
      '{ organisation(code: "x", on: "Bloggs") { id } }',
      undefined,
      "Date must be a calendar day as YYYY-MM-DD.",
    ],
    [
      "a field that is none, written out",
      "{ children(filter: { Bloggs: 1 }) { totalCount } }",
      undefined,
      'The type "ChildFilter" has no such field.',
    ],
    ["what cannot be read", '{ child(id: 1) "Bloggs" }', undefined, "Syntax Error: Expected Name, found String."],
    [
      "a character",
      '{ child(id: "Bloggs \\q") { id } }',
      undefined,
      "Syntax Error: Invalid character escape sequence.",
    ],
    ["a text without an end", '{ child(id: "Bloggs) { id } }', undefined, "Syntax Error: Unterminated string."],
  ])("is told by its place and not by what it says: %s", async (_, query, variables, message) => {
    const answer = await usual.ask(query, variables);
    expect(answer.errors[0]?.message).toBe(message);
    expect(answer.text.replace(/"requestId":"[^"]+"/, "")).not.toMatch(/Bloggs|2010/);
    expect(JSON.stringify(answer.errors[0])).toMatch(/"locations"|"at"/);
  });

  it("a subscription is, because there are none", async () => {
    expect(await usual.ask("subscription { service { name } }")).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  });
});
