import { ApiError } from "@cic/api/errors";
import { DatabaseUnavailable } from "@cic/db/unavailable";
import { GraphQLError } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { type Api, answerOf, startApi } from "./testkit.ts";

/** As Drizzle throws it: SQL and parameters in the message, PostgreSQL's error with the row's values as its cause. */
class DrizzleQueryError extends Error {
  override readonly name = "DrizzleQueryError";
}
function drizzleError(): Error {
  const cause = Object.assign(new Error("duplicate key: Key (nhs_number)=(9434765919) already exists"), {
    code: "23505",
    detail: "Key (nhs_number)=(9434765919) already exists.",
  });
  return new DrizzleQueryError('Failed query: insert into "child" values ($1)\nparams: 9434765919,Jo Bloggs', {
    cause,
  });
}
const SECRETS = /insert into|9434765919|Bloggs|nhs_number|params/i;

let api: Api;
afterEach(() => api.close());

async function throwing(error: unknown) {
  api = await startApi({
    resolvers: {
      Query: {
        service: () => {
          throw error;
        },
      },
    },
  });
  return api.ask("query Named { service { name } }");
}
const log = () => api.lines.join("");

describe("an error that nobody expected", () => {
  it("is masked in the answer, with the request id", async () => {
    const answer = await throwing(drizzleError());
    expect(answer.errors).toMatchObject([
      {
        message: "Internal error",
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: answer.headers.get("x-request-id") },
      },
    ]);
    expect(answer.text).not.toMatch(SECRETS);
    expect(Object.keys(answer.errors[0]?.extensions ?? {}).sort()).toEqual(["code", "requestId"]);
  });

  it("is logged once, by what it is and not by what it says", async () => {
    const answer = await throwing(drizzleError());
    const errors = api.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    expect(errors).toMatchObject([
      {
        requestId: answer.headers.get("x-request-id"),
        error: { name: "DrizzleQueryError", code: "23505", field: "service" },
      },
    ]);
    expect(errors[0].error.at[0]).toMatch(/^masking\.test\.ts:\d+:\d+$/);
    expect(log()).not.toMatch(SECRETS);
  });

  it.each([
    ["a plain error", new Error("Jo Bloggs 9434765919")],
    ["a text", "Jo Bloggs"],
    [
      "a GraphQL error of unknown origin",
      new GraphQLError("Jo Bloggs", { extensions: { code: "BAD_USER_INPUT", secret: "9434765919" } }),
    ],
    ["an error with a telling name", Object.assign(new Error("x"), { name: "Jo Bloggs 9434765919" })],
    ["nothing", undefined],
  ])("is masked when it is %s", async (_, thrown) => {
    const answer = await throwing(thrown);
    expect(answer).toMatchObject({ code: "INTERNAL_SERVER_ERROR", data: null });
    expect(answer.text + log()).not.toMatch(SECRETS);
  });

  it("is masked when a value does not fit its type, which GraphQL's message would quote", async () => {
    api = await startApi({
      resolvers: { Query: { service: () => ({ name: "x", today: "born 2010-01-01 Jo Bloggs" }) } },
    });
    const answer = await api.ask("{ service { today } }");
    expect(answer.code).toBe("INTERNAL_SERVER_ERROR");
    expect(answer.text + log()).not.toMatch(SECRETS);
  });

  it("is logged once for a page on which it fails every row", async () => {
    const nodes = Array.from({ length: 50 }, () => ({ id: "1" }));
    api = await startApi({
      resolvers: {
        Query: { organisations: () => ({ nodes }) },
        Organisation: {
          region: () => {
            throw drizzleError();
          },
        },
      },
    });
    const answer = await api.ask("{ organisations { nodes { id region } } }");
    expect(answer.errors).toHaveLength(50);
    expect(api.lines.filter((line) => line.includes("unexpected"))).toHaveLength(1);
  });
});

describe("an error that is told", () => {
  it("keeps its message, code and what it carries", async () => {
    const answer = await throwing(new ApiError("FORBIDDEN", "This role may not do that.", { action: "child:read" }));
    expect(answer.errors).toMatchObject([
      { message: "This role may not do that.", extensions: { code: "FORBIDDEN", action: "child:read" } },
    ]);
    expect(api.lines.filter((line) => line.includes("unexpected"))).toEqual([]);
  });

  it.each([
    ["no connection", new DatabaseUnavailable("no database connection", { cause: new Error("Bloggs") })],
    ["a server that shuts down", new Error("Bloggs", { cause: Object.assign(new Error("Bloggs"), { code: "57P01" }) })],
    [
      "a lock waited for too long",
      new Error("Bloggs", { cause: Object.assign(new Error("Bloggs"), { code: "57014" }) }),
    ],
    ["a connection that broke", Object.assign(new Error("Bloggs"), { code: "ECONNRESET" })],
  ])("is 503 with Retry-After for %s", async (_, error) => {
    const answer = await throwing(error);
    expect(answer).toMatchObject({ status: 503, code: "SERVICE_UNAVAILABLE" });
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(answer.text + log()).not.toMatch(SECRETS);
  });

  it("names an argument that turns out to be null", async () => {
    api = await startApi({ resolvers: { Query: { children: () => ({ nodes: [] }) } } });
    const answer = await api.ask("query($n: Int = 5) { children(first: $n) { nodes { id } } }", { n: null });
    expect(answer).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(answer.errors[0]?.message).toContain("first");
  });
});

describe("the line of a request", () => {
  const last = () => JSON.parse(api.lines.at(-1) ?? "{}") as Record<string, unknown>;
  const send = async (body: object, headers: Record<string, string> = {}) =>
    answerOf(
      await fetch(`${api.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    );

  it("holds the operation's name, the organisation and the role, and nothing of the variables or the token", async () => {
    api = await startApi();
    const token = await api.issuer.issue({
      subject: "person-1",
      org: "LA:850",
      role: "SOCIAL_WORKER",
      purpose: "DIRECT_CARE",
      expiresInSeconds: 60,
    });
    await send(
      {
        query: "query Asked($a: Date) { service { name } }",
        operationName: "Asked",
        variables: { a: "2010-01-01", b: "Bloggs" },
      },
      { authorization: `Bearer ${token}` },
    );
    expect(last()).toMatchObject({ operation: "Asked", organisation: "LA:850", role: "SOCIAL_WORKER" });
    expect(last()).toHaveProperty("durationMs");
    expect(log()).not.toMatch(/2010-01-01|Bloggs|person-1|eyJ/);
  });

  it.each(["Jo Bloggs", "x".repeat(65), "na\nme", "näme"])(
    "leaves out a name that may be anything: %j",
    async (operationName) => {
      api = await startApi();
      await send({ query: "{ service { name } }", operationName });
      expect(last().operation).toBeUndefined();
    },
  );

  it("holds the codes of errors but not their messages", async () => {
    api = await startApi();
    await send({
      query: 'query($d: Date!) { resolvePostcode(postcode: "x", on: $d) { __typename } }',
      variables: { d: "Bloggs" },
    });
    expect(last()).toMatchObject({ codes: ["BAD_USER_INPUT"] });
    expect(log()).not.toMatch(SECRETS);
  });
});
