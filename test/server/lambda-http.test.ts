import { type GatewayEvent, toGatewayResult, toHttpRequest } from "@cic/functions/lambda-http";
import { describe, expect, it } from "vitest";

/** As API Gateway sends it (payload format 2.0), shortened. */
const recorded: GatewayEvent & Record<string, unknown> = {
  version: "2.0",
  routeKey: "$default",
  rawPath: "/graphql",
  rawQueryString: "a=1&b=%20",
  cookies: ["one=1", "two=2"],
  headers: {
    accept: "application/json",
    Authorization: "Bearer abc",
    "content-type": "application/json",
    host: "api.example",
    "x-forwarded-for": "192.0.2.1",
  },
  requestContext: {
    accountId: "123456789012",
    http: { method: "POST", path: "/graphql", protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "x" },
    stage: "$default",
    timeEpoch: 1795370448852,
  } as GatewayEvent["requestContext"] & Record<string, unknown>,
  body: '{"query":"{ __typename }"}',
  isBase64Encoded: false,
};

describe("an event of API Gateway", () => {
  it("becomes a request", () => {
    expect(toHttpRequest(recorded)).toEqual({
      method: "POST",
      path: "/graphql",
      search: "?a=1&b=%20",
      headers: new Map([
        ["accept", "application/json"],
        ["authorization", "Bearer abc"],
        ["content-type", "application/json"],
        ["host", "api.example"],
        ["x-forwarded-for", "192.0.2.1"],
        ["cookie", "one=1; two=2"],
      ]),
      body: '{"query":"{ __typename }"}',
    });
  });

  it("may carry its body in base64", () => {
    const body = Buffer.from([0xff, 0xfe, 0x00]);
    expect(toHttpRequest({ ...recorded, body: body.toString("base64"), isBase64Encoded: true }).body).toEqual(body);
  });

  it("may have no body and no query", () => {
    const { body: _, rawQueryString: __, ...event } = recorded;
    expect(toHttpRequest({ ...event })).toMatchObject({ body: null, search: "" });
    expect(toHttpRequest({ ...recorded, body: "", rawQueryString: "" })).toMatchObject({ body: null, search: "" });
  });

  it("loses the name of its stage from the path", () => {
    const at = (rawPath: string) =>
      toHttpRequest({ ...recorded, rawPath, requestContext: { http: { method: "GET" }, stage: "live" } }).path;
    expect(at("/live/graphql")).toBe("/graphql");
    expect(at("/livelier")).toBe("/livelier");
    expect(at("/graphql")).toBe("/graphql");
  });

  it("that lacks everything is a request that nothing answers", () => {
    expect(toHttpRequest({})).toEqual({ method: "", path: "", search: "", headers: new Map(), body: null });
  });
});

describe("a response", () => {
  it("of text is sent as it is, and of bytes in base64", async () => {
    expect(await toGatewayResult({ status: 200, headers: { a: "b" }, body: "text" })).toEqual({
      statusCode: 200,
      headers: { a: "b" },
      body: "text",
      isBase64Encoded: false,
    });
    expect(await toGatewayResult({ status: 200, headers: {}, body: new Uint8Array([255, 0]) })).toMatchObject({
      body: "/wA=",
      isBase64Encoded: true,
    });
  });

  it("in parts is put together, and refused where Lambda could not answer with it", async () => {
    let given = 0;
    async function* parts(count: number) {
      for (let n = 0; n < count; n++) {
        given += 1;
        yield '"quoted"\r\n'.repeat(50_000);
      }
    }
    const headers = { "content-type": "text/csv", "content-disposition": "attachment", "x-request-id": "one" };
    const whole = await toGatewayResult({ status: 200, headers, body: parts(3) });
    expect(whole).toMatchObject({ statusCode: 200, headers, body: '"quoted"\r\n'.repeat(150_000) });
    given = 0;
    const refused = await toGatewayResult({ status: 200, headers, body: parts(1_000) });
    expect(refused).toMatchObject({ statusCode: 422, headers: { "x-request-id": "one" } });
    expect(refused.headers).not.toHaveProperty("content-disposition");
    expect(JSON.parse(refused.body)).toMatchObject({ errors: [{ extensions: { code: "EXPORT_TOO_LARGE" } }] });
    // No more is made than shows that it is too much.
    expect(given).toBeLessThan(12);
    expect(
      Buffer.byteLength(JSON.stringify(await toGatewayResult({ status: 200, headers, body: parts(7) }))),
    ).toBeLessThan(6_291_556);
  });
});
