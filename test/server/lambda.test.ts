import type { GatewayEvent, GatewayResult } from "@cic/functions/lambda-http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startNeonProxy } from "../harness/neon.ts";
import { freshDatabase } from "../harness/postgres.ts";

let endProxy: () => Promise<void>;
let handler: (event: GatewayEvent) => Promise<GatewayResult>;

beforeAll(async () => {
  endProxy = await startNeonProxy();
  // As in the cloud: Neon's driver, by a host of Neon's.
  const url = new URL((await freshDatabase()).url);
  url.hostname = "test.neon.tech";
  vi.stubEnv("CIC_DATABASE_URL", url.href);
  vi.stubEnv("CIC_TOKEN_ISSUER", "https://issuer.example");
  vi.stubEnv("CIC_TOKEN_AUDIENCE", "https://api.example");
  // Nobody answers there: a token is refused for want of keys, not for its fault.
  vi.stubEnv("CIC_TOKEN_KEYS_URL", "https://127.0.0.1:9/keys");
  vi.stubEnv("CIC_VOUCHER_KEY", "a key for tests alone, of 32 bytes or more");
  for (const name of ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) vi.stubEnv(name, "made-up");
  vi.stubEnv("CIC_IMPORT_BUCKET", "no-such-bucket");
  vi.stubEnv("CIC_PUBLIC_URL", "https://api.example");
  vi.stubEnv("CIC_METRICS_NAMESPACE", "made-up");
  vi.stubEnv("CIC_LOG_LEVEL", "silent");
  ({ handler } = await import("@cic/functions/graphql"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await endProxy();
});

const event = (over: Partial<GatewayEvent> = {}, method = "POST"): GatewayEvent => ({
  rawPath: "/graphql",
  headers: { "content-type": "application/json" },
  requestContext: { http: { method } },
  body: '{"query":"{ service { name } }"}',
  ...over,
});

describe("Lambda's entry", () => {
  it("answers a query", async () => {
    const { statusCode, body, headers } = await handler(event());
    expect({ statusCode, body: JSON.parse(body) }).toEqual({
      statusCode: 200,
      body: { data: { service: { name: "cic-health" } } },
    });
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("answers a body in base64", async () => {
    const body = Buffer.from('{"query":"{ service { name } }"}').toString("base64");
    expect(await handler(event({ body, isBase64Encoded: true }))).toMatchObject({ statusCode: 200 });
  });

  it.each<[string, GatewayEvent, number]>([
    ["without a body", event({ body: "" }), 400],
    ["with too large a body", event({ body: `{"query":"${" ".repeat(1_000_000)}"}` }), 413],
    ["at another address", event({ rawPath: "/playground" }), 404],
    ["with nothing in it", {}, 404],
    ["with a token while there are no keys", event({ headers: { authorization: `Bearer ${unverifiable()}` } }), 503],
    [
      "for the schema",
      event({
        body: '{"query":"{ __schema { types { name } } }"}',
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      }),
      400,
    ],
  ])("refuses an event %s", async (_, given, status) => {
    expect((await handler(given)).statusCode).toBe(status);
  });

  it("says that it is ready", async () => {
    expect(await handler(event({ rawPath: "/health/ready" }, "GET"))).toMatchObject({ statusCode: 200 });
  });
});

function unverifiable(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "ES256", typ: "at+jwt", kid: "k" })}.${part({ sub: "x" })}.${Buffer.alloc(64, 1).toString("base64url")}`;
}
