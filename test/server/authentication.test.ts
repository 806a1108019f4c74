import type { Purpose, Role } from "@cic/auth/actions";
import { afterAll, describe, expect, it } from "vitest";
import { type Setup, startApi } from "./testkit.ts";

const setup: Setup = {
  resolvers: {
    Query: {
      service: (_source: unknown, _args: unknown, context: { actor: { organisationId: string } | null }) => ({
        name: context.actor?.organisationId ?? "nobody",
      }),
    },
  },
  routes: [
    {
      method: "GET",
      path: /^\/imports\/([0-9]+)\/findings\.csv$/,
      answer: async (context, match) => ({
        status: 200,
        headers: { "content-type": "text/csv" },
        body: `${context.actor?.organisationId},${match[1]}`,
      }),
    },
  ],
};
const api = await startApi(setup);
const keyless = await startApi({ verify: async () => ({ kind: "unavailable", retryAfterSeconds: 17 }) });
afterAll(() => Promise.all([api.close(), keyless.close()]));

const token = (org: string, role: Role = "SOCIAL_WORKER", purpose: Purpose = "DIRECT_CARE", expiresInSeconds = 60) =>
  api.issuer.issue({ subject: "person-4711", org, role, purpose, expiresInSeconds });
const who = async (authorization: string) => api.ask("{ service { name } }", undefined, { authorization });
const as = async (...args: Parameters<typeof token>) => who(`Bearer ${await token(...args)}`);

describe("a request without a token", () => {
  it("reaches GraphQL as nobody", async () => {
    expect(await api.ask("{ service { name } }")).toMatchObject({ status: 200, data: { service: { name: "nobody" } } });
  });

  it("is refused what is not GraphQL", async () => {
    const response = await fetch(`${api.url}/imports/7/findings.csv`);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer /);
  });
});

describe("a token at fault", () => {
  it.each([
    ["Bearer not-a-token", "TOKEN_MALFORMED"],
    ["Basic dXNlcjpwYXNz", "AUTHORIZATION_MALFORMED"],
    ["", "AUTHORIZATION_MALFORMED"],
    ["Bearer a, Bearer b", "AUTHORIZATION_MALFORMED"],
  ])("is 401 with WWW-Authenticate: %s", async (authorization, code) => {
    const answer = await who(authorization);
    expect(answer).toMatchObject({ status: 401, code });
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="cic-health", error="invalid_token"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get("x-request-id"));
  });

  it("is 401 when it has expired, and does not run the operation", async () => {
    expect(await as("LA:850", "SOCIAL_WORKER", "DIRECT_CARE", -60)).toMatchObject({
      status: 401,
      code: "TOKEN_EXPIRED",
      data: undefined,
    });
  });

  it("sent twice is none: neither of two tokens is chosen", async () => {
    const good = `Bearer ${await token("LA:850")}`;
    const headers = new Headers({ "content-type": "application/json" });
    headers.append("authorization", good);
    headers.append("authorization", good);
    const response = await fetch(`${api.url}/graphql`, { method: "POST", headers, body: '{"query":"{ __typename }"}' });
    expect(response.status).toBe(401);
  });
});

describe("keys that cannot be had", () => {
  it("are 503 with Retry-After, never 401", async () => {
    const answer = await keyless.ask("{ service { name } }", undefined, { authorization: "Bearer x" });
    expect(answer).toMatchObject({ status: 503, code: "KEYS_UNAVAILABLE" });
    expect(answer.headers.get("retry-after")).toBe("17");
  });
});

describe("the organisation of a token", () => {
  it.each<[string, string, Role, Purpose, string]>([
    ["its id", "LA:850", "SOCIAL_WORKER", "DIRECT_CARE", "LA:850"],
    ["its DfE number", "850", "SOCIAL_WORKER", "DIRECT_CARE", "LA:850"],
    ["its ONS code", "E10000014", "SOCIAL_WORKER", "DIRECT_CARE", "LA:850"],
    ["an ONS code that it no longer has", "E54000042", "ICB_COMMISSIONER", "COMMISSIONING", "ICB:QRL"],
    ["the id of a merged ICB", "ICB:QMJ", "ICB_COMMISSIONER", "COMMISSIONING", "ICB:Z9B2Z"],
    ["the code of a merged ICB", "QMJ", "ICB_COMMISSIONER", "COMMISSIONING", "ICB:Z9B2Z"],
  ])("is found by %s", async (_, org, role, purpose, id) => {
    expect(await as(org, role, purpose)).toMatchObject({ status: 200, data: { service: { name: id } } });
  });

  it.each<[string, string, Role, Purpose, string]>([
    ["was divided", "QNQ", "ICB_COMMISSIONER", "COMMISSIONING", "ORGANISATION_SPLIT"],
    ["was divided, by its id", "ICB:QNQ", "ICB_COMMISSIONER", "COMMISSIONING", "ORGANISATION_SPLIT"],
    ["is in no directory", "XXX", "ICB_COMMISSIONER", "COMMISSIONING", "ORGANISATION_UNKNOWN"],
    [
      "is of a kind that does not hold the role",
      "LA:850",
      "ICB_COMMISSIONER",
      "COMMISSIONING",
      "ORGANISATION_KIND_NOT_ALLOWED",
    ],
    ["holds the role for another purpose", "LA:850", "SOCIAL_WORKER", "REPORTING", "PURPOSE_NOT_ALLOWED"],
  ])("is refused with 403 when it %s", async (_, org, role, purpose, code) => {
    const answer = await as(org, role, purpose);
    expect(answer).toMatchObject({ status: 403, code });
    expect(answer.text).not.toMatch(/person-4711|QNQ|XXX/);
  });
});

describe("a route beside GraphQL", () => {
  const get = async (path: string) =>
    fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${await token("LA:850")}` } });

  it("is answered for a caller who is known, with the usual headers", async () => {
    const response = await get("/imports/7/findings.csv");
    expect(await response.text()).toBe("LA:850,7");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["/imports/x/findings.csv", "/imports/7/findings.csv/more", "/imports/7/findings.csv%00"])(
    "is not %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
