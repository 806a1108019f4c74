import { connect } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { answerOf, startApi } from "./testkit.ts";

let pings = 0;
const api = await startApi({
  resolvers: { Mutation: { ping: () => ({ name: String(++pings) }) } },
  introspection: false,
  origins: ["https://app.example"],
  bodyTimeoutMs: 300,
  headersTimeoutMs: 300,
});
afterAll(() => api.close());

const JSON_TYPE = { "content-type": "application/json" };
const send = async (init: RequestInit, path = "/graphql") => answerOf(await fetch(`${api.url}${path}`, init));
const post = (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = JSON_TYPE) =>
  send({ method: "POST", headers, body });
const get = (query: string, headers: Record<string, string> = {}) =>
  send({ headers }, `/graphql?query=${encodeURIComponent(query)}`);

/** Sends bytes as they are and resolves to everything that comes back until the connection ends. */
function raw(text: string, andThen?: (write: (more: string) => void) => void): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(api.port, "127.0.0.1", () => {
      socket.write(text);
      andThen?.((more) => socket.writable && socket.write(more));
    });
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

describe("a request that another site's page could send", () => {
  it.each([
    ["GET without a header of ours", () => get("{ service { name } }")],
    ["GET as a form is sent", () => get("{ service { name } }", { "content-type": "text/plain" })],
  ])("is refused: %s", async (_, ask) => {
    expect(await ask()).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "is refused: POST of %s",
    async (type) => {
      expect(await post('{"query":"mutation { ping { name } }"}', { "content-type": type })).toMatchObject({
        status: 415,
      });
      expect(pings).toBe(0);
    },
  );

  it("is answered with a header that needs leave", async () => {
    expect(await get("{ service { name } }", { "apollo-require-preflight": "1" })).toMatchObject({ status: 200 });
  });
});

describe("a mutation", () => {
  it.each(["application/json", "application/graphql-response+json"])("is not run by GET (%s)", async (accept) => {
    const answer = await get("mutation { ping { name } }", { "apollo-require-preflight": "1", accept });
    expect(answer).toMatchObject({ status: 405, code: "BAD_REQUEST" });
    expect(answer.headers.get("allow")).toBe("POST");
    expect(pings).toBe(0);
  });

  it("is not run when its answer would not be acceptable", async () => {
    const answer = await post('{"query":"mutation { ping { name } }"}', {
      ...JSON_TYPE,
      accept: "text/html, application/json;q=0",
    });
    expect(answer).toMatchObject({ status: 406, code: "NOT_ACCEPTABLE" });
    expect(pings).toBe(0);
  });

  it("is run once by POST", async () => {
    expect(await post('{"query":"mutation { ping { name } }"}')).toMatchObject({ data: { ping: { name: "1" } } });
    expect(pings).toBe(1);
  });
});

describe("a body", () => {
  const query = '{"query":"{ __typename }"}';
  const utf16 = Buffer.from(`\ufeff${query}`, "utf16le");

  it.each<[string, NonNullable<RequestInit["body"]>, Record<string, string>, number]>([
    ["of several operations", `[${query},${query}]`, JSON_TYPE, 400],
    ["in UTF-16", new Uint8Array(utf16), JSON_TYPE, 400],
    ["that says it is in UTF-16", new Uint8Array(utf16), { "content-type": "application/json; charset=utf-16" }, 415],
    ["in Latin-1", new Uint8Array([...Buffer.from('{"query":"'), 0xe9, ...Buffer.from('"}')]), JSON_TYPE, 400],
    ["that is compressed", query, { ...JSON_TYPE, "content-encoding": "gzip" }, 415],
    ["of another type", query, { "content-type": "application/graphql" }, 415],
    ["that is cut off", query.slice(0, -3), JSON_TYPE, 400],
    ["that is no object", '"query"', JSON_TYPE, 400],
    ["that is null", "null", JSON_TYPE, 400],
    ["with a million brackets", "[".repeat(900_000), JSON_TYPE, 400],
    ["with variables as a list", '{"query":"{ __typename }","variables":[1]}', JSON_TYPE, 400],
    ["with a prototype of its own", '{"__proto__":{"query":"{ __typename }"}}', JSON_TYPE, 400],
  ])("%s is refused", async (_, body, headers, status) => {
    expect((await post(body, headers)).status).toBe(status);
  });

  it("may begin with a byte order mark", async () => {
    expect((await post(`\ufeff${query}`)).status).toBe(200);
  });

  it("that arrives too slowly is not waited for", async () => {
    const started = performance.now();
    const answer = await raw(
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
      (write) => {
        for (let i = 1; i < 10; i += 1) setTimeout(() => write(" "), i * 100);
      },
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it("that stops short ends the request and nothing else", async () => {
    const text =
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    await new Promise<void>((resolve) => {
      const socket = connect(api.port, "127.0.0.1", () => socket.write(text, () => socket.destroy()));
      socket.on("close", () => resolve());
    });
    expect((await post(query)).status).toBe(200);
  });
});

describe("headers", () => {
  it("of 20 KB are refused", async () => {
    const answer = await raw(`GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it("that arrive too slowly are not waited for", async () => {
    const answer = await raw("GET /health/live HTTP/1.1\r\nHost: localhost\r\n", (write) => {
      for (let i = 1; i < 20; i += 1) setTimeout(() => write(`X-${i}: 1\r\n`), i * 100);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it.each([
    "GET / HTTP/1.1\r\n\r\n",
    "nonsense\r\n\r\n",
    "GET /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
  ])("that are malformed are refused: %j", async (text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ["localhost", 200],
    ["LOCALHOST:4000", 200],
    ["127.0.0.1:80", 200],
    ["[::1]:4000", 200],
    ["attacker.example", 421],
    ["attacker.example:4000", 421],
    ["localhost.attacker.example", 421],
    ["127.0.0.1.attacker.example", 421],
    ["localhost:4000@attacker.example", 421],
    ["192.168.1.2:4000", 421],
    ["", 421],
  ])("that call the server %j are answered with %i", async (host, status) => {
    const answer = await raw(`GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it("of every answer forbid storing, sniffing and framing", async () => {
    for (const path of ["/graphql", "/health/live", "/nowhere"]) {
      const { headers } = await fetch(`${api.url}${path}`);
      expect(Object.fromEntries(headers)).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
      });
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("keep a request id that is well formed, and replace any other", async () => {
    const id = async (given: string) =>
      (await post('{"query":"{ nope }"}', { ...JSON_TYPE, "x-request-id": given })).headers.get("x-request-id");
    expect(await id("abc-DEF_123")).toBe("abc-DEF_123");
    for (const bad of ["short", "x".repeat(65), "with space here", "Jo.Bloggs@example.org"]) {
      expect(await id(bad)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe("another origin", () => {
  const preflight = (origin: string) =>
    fetch(`${api.url}/graphql`, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });

  it("that is allowed may call", async () => {
    const { status, headers } = await preflight("https://app.example");
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(headers.get("access-control-allow-headers")).toContain("authorization");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  it.each(["https://app.example.evil", "https://evil", "null"])("that is not allowed may not: %s", async (origin) => {
    const { headers } = await preflight(origin);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("vary")).toBe("origin");
  });
});

describe("an address or method that is not served", () => {
  it.each([
    ["GET", "/", 404],
    ["POST", "/graphql/", 404],
    ["POST", "//graphql", 404],
    ["GET", "/playground", 404],
    ["GET", "/.env", 404],
    ["PUT", "/graphql", 405],
    ["DELETE", "/graphql", 405],
    ["POST", "/health/live", 404],
  ])("%s %s", async (method, path, status) => {
    const response = await fetch(`${api.url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("errors.0.extensions.requestId");
  });
});

describe("the schema, with introspection off", () => {
  it.each(["{ __schema { types { name } } }", '{ __type(name: "Child") { name } }'])(
    "is not told: %s",
    async (query) => {
      expect(await api.ask(query)).toMatchObject({ status: 400, code: "GRAPHQL_VALIDATION_FAILED" });
    },
  );

  it("is not hinted at", async () => {
    const field = await api.ask("{ servic { name } }");
    const value = await api.ask("query($s: Sex!) { children(filter: { sex: [$s] }) { totalCount } }", { s: "FEMAL" });
    const literal = await api.ask("{ children(filter: { sex: [FEMAL] }) { totalCount } }");
    expect([field.code, value.code, literal.code]).toEqual([
      "GRAPHQL_VALIDATION_FAILED",
      "BAD_USER_INPUT",
      "GRAPHQL_VALIDATION_FAILED",
    ]);
    expect(field.text + value.text + literal.text).not.toMatch(/did you mean|FEMALE/i);
  });

  it("is not told by a persisted query either", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    expect(await post(JSON.stringify({ extensions }))).toMatchObject({ code: "PERSISTED_QUERY_NOT_SUPPORTED" });
  });
});
