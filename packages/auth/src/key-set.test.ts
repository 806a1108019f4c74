import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeRemoteKeySet, makeStaticKeySet } from "./key-set.ts";
import { jwkOf, KEYS, PUBLISHED } from "./token-forge.fixture.ts";

const URL_OF_KEYS = new URL("https://issuer.test/.well-known/jwks.json");
const HOUR = 3600;

const publish = (document: unknown, status = 200) => new Response(JSON.stringify(document), { status });
const onlyKey = (kid: string) => ({ keys: [jwkOf(KEYS.es256.publicKey, { kid })] });

/** An issuer whose answers the test sets, a clock that it moves, and a count of the fetches. */
function world(first: () => Promise<Response> | Response) {
  const issuer = { answer: first, fetches: 0, seconds: 0, init: undefined as RequestInit | undefined };
  const keys = makeRemoteKeySet({
    url: URL_OF_KEYS,
    clock: () => new Date(issuer.seconds * 1000),
    fetch: async (_url, init) => {
      issuer.fetches += 1;
      issuer.init = init;
      return issuer.answer();
    },
  });
  const find = async (keyId = "es") => (await keys.find("ES256", keyId)).kind;
  /** Lets a background fetch come to its end. */
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return { issuer, keys, find, settle };
}

const down = () => publish({}, 500);
const unreachable = () => Promise.reject(new TypeError("fetch failed"));

describe("a remote key set", () => {
  it("fetches once for many callers at once", async () => {
    const { issuer, find } = world(() => publish(PUBLISHED));
    expect(new Set(await Promise.all(Array.from({ length: 50 }, () => find())))).toEqual(new Set(["key"]));
    expect(issuer.fetches).toBe(1);
  });

  it("sends no redirect on, and asks for JSON", async () => {
    const { issuer, find } = world(() => publish(PUBLISHED));
    await find();
    expect(issuer.init).toMatchObject({ redirect: "error", headers: { accept: "application/json" } });
  });

  it("uses keys for ten minutes without asking, then asks in the background", async () => {
    const { issuer, find, settle } = world(() => publish(PUBLISHED));
    await find();
    issuer.seconds = 599;
    await find();
    await settle();
    expect(issuer.fetches).toBe(1);
    issuer.seconds = 600;
    issuer.answer = () => new Promise<Response>(() => {});
    expect(await Promise.race([find(), settle().then(() => "waited for the issuer")])).toBe("key");
    expect(issuer.fetches).toBe(2);
  });

  it("finds a key that the issuer has changed to, and forgets the one it withdrew", async () => {
    const { issuer, find, settle } = world(() => publish(onlyKey("old")));
    expect(await find("old")).toBe("key");
    issuer.answer = () => publish(onlyKey("new"));
    issuer.seconds = 31;
    expect(await find("new")).toBe("key");
    await settle();
    expect(await find("old")).toBe("unknownKey");
    expect(issuer.fetches).toBe(2);
  });

  it("finds a key that the issuer changes to right after it was asked, and fetches twice a minute at the most", async () => {
    const { issuer, find } = world(() => publish(onlyKey("old")));
    expect(await find("old")).toBe("key");
    issuer.answer = () => publish(onlyKey("new"));
    issuer.seconds = 1;
    expect(await find("new")).toBe("key");
    issuer.answer = () => publish(onlyKey("newer"));
    issuer.seconds = 2;
    expect(await find("newer")).toBe("unknownKey");
    expect(issuer.fetches).toBe(2);
  });

  it("fetches at most once in 30 s for keys that nobody published", async () => {
    const { issuer, find } = world(() => publish(PUBLISHED));
    for (issuer.seconds = 0; issuer.seconds < 300; issuer.seconds += 1) {
      expect(await find(`forged-${issuer.seconds}`)).toBe("unknownKey");
    }
    expect(issuer.fetches).toBe(10);
  });

  it("goes on accepting through an hour of outage, at one fetch in 30 s", async () => {
    const { issuer, find, settle } = world(() => publish(PUBLISHED));
    await find();
    issuer.answer = unreachable;
    for (issuer.seconds = 1; issuer.seconds <= HOUR; issuer.seconds += 1) {
      expect(await find()).toBe("key");
      if (issuer.seconds % 10 === 0) await settle();
    }
    // 1 to load, then from 600 s to 3600 s one each 30 s.
    expect(issuer.fetches).toBeGreaterThan(90);
    expect(issuer.fetches).toBeLessThanOrEqual(1 + (HOUR - 600) / 30 + 1);
    issuer.answer = () => publish(onlyKey("new"));
    issuer.seconds = HOUR + 31;
    expect(await find("new")).toBe("key");
  });

  it("does not call a key unknown while the issuer cannot be asked", async () => {
    const { issuer, keys, find } = world(() => publish(PUBLISHED));
    await find();
    issuer.answer = down;
    issuer.seconds = 60;
    expect(await keys.find("ES256", "new")).toEqual({ kind: "unavailable", retryAfterSeconds: 30 });
    expect(await find("es")).toBe("key");
  });

  it("uses keys for a day after they were last fetched, and no longer", async () => {
    const { issuer, find, settle } = world(() => publish(PUBLISHED));
    await find();
    issuer.answer = down;
    issuer.seconds = 24 * HOUR - 1;
    expect(await find()).toBe("key");
    await settle();
    issuer.seconds = 24 * HOUR;
    expect(await find()).toBe("unavailable");
  });

  it("uses keys for as long as it is told", async () => {
    let seconds = 0;
    let answer: () => Response = () => publish(PUBLISHED);
    const keys = makeRemoteKeySet({
      url: URL_OF_KEYS,
      clock: () => new Date(seconds * 1000),
      fetch: async () => answer(),
      staleForSeconds: 60,
    });
    await keys.find("ES256", "es");
    answer = down;
    seconds = 59;
    expect((await keys.find("ES256", "es")).kind).toBe("key");
    seconds = 60;
    expect((await keys.find("ES256", "es")).kind).toBe("unavailable");
  });

  it("uses no keys past their time, even when it fetched them too lately to fetch them again", async () => {
    let seconds = 0;
    const keys = makeRemoteKeySet({
      url: URL_OF_KEYS,
      clock: () => new Date(seconds * 1000),
      fetch: async () => publish(PUBLISHED),
      staleForSeconds: 10,
    });
    await keys.find("ES256", "es");
    await keys.find("ES256", "nobody's");
    seconds = 15;
    expect(await keys.find("ES256", "es")).toEqual({ kind: "unavailable", retryAfterSeconds: 15 });
  });

  it("refuses to be at anything but an https URL", () => {
    expect(() => makeRemoteKeySet({ url: new URL("http://issuer.test/keys") })).toThrow(TypeError);
  });
});

describe("with no keys yet, the answer is unavailable when the issuer", () => {
  const huge = () => publish({ ...PUBLISHED, padding: "a".repeat(64 * 1024) });
  const endless = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(16 * 1024)) }));

  it.each<readonly [string, () => Promise<Response> | Response]>([
    ["is unreachable", unreachable],
    ["answers 500 with keys", () => publish(PUBLISHED, 500)],
    ["answers 404 with keys", () => publish(PUBLISHED, 404)],
    ["redirects", () => new Response(null, { status: 302, headers: { location: "https://evil.test/keys" } })],
    ["answers with nothing", () => new Response(null, { status: 200 })],
    ["answers with HTML", () => new Response("<html>sign in</html>")],
    ["answers with half a document", () => new Response(JSON.stringify(PUBLISHED).slice(0, -2))],
    ["answers with more than 64 KB", huge],
    ["answers without end", endless],
    ["answers null", () => publish(null)],
    ["answers with a list", () => publish(PUBLISHED.keys)],
    ["answers with keys that are not a list", () => publish({ keys: { 0: PUBLISHED.keys[0] } })],
    ["publishes no key", () => publish({ keys: [] })],
    ["publishes only private keys", () => publish({ keys: [jwkOf(KEYS.es256.privateKey, { kid: "es" })] })],
    [
      "publishes only nonsense",
      () => publish({ keys: [null, 1, "es", [], {}, { kid: "es", kty: "EC", crv: "P-256" }] }),
    ],
  ])("%s", async (_, answer) => {
    const { issuer, keys, find } = world(answer);
    expect(await keys.find("ES256", "es")).toEqual({ kind: "unavailable", retryAfterSeconds: 30 });
    issuer.seconds = 29.5;
    expect(await keys.find("ES256", "es")).toEqual({ kind: "unavailable", retryAfterSeconds: 1 });
    expect(issuer.fetches).toBe(1);
    issuer.seconds = 30;
    issuer.answer = () => publish(PUBLISHED);
    expect(await find()).toBe("key");
  });

  it("answers 500 without end: the connection is let go", async () => {
    const { issuer, find } = world(() => new Response(new ReadableStream(), { status: 500 }));
    await find();
    expect(issuer.init?.signal?.aborted).toBe(true);
  });

  it("publishes one bad key among good ones: the good ones count", async () => {
    const { find } = world(() => publish({ keys: [null, { kid: "es" }, ...PUBLISHED.keys] }));
    expect(await find()).toBe("key");
  });
});

describe("time", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it.each<readonly [string, () => Promise<Response> | Response]>([
    ["never answers, and ignores being aborted", () => new Promise<Response>(() => {})],
    [
      "begins to answer and stalls",
      () => new Response(new ReadableStream({ start: (c) => c.enqueue(Buffer.from("{")) })),
    ],
  ])("is up after 1.5 s when the issuer %s", async (_, answer) => {
    const { find } = world(answer);
    let found: string | undefined;
    const asking = find().then((kind) => {
      found = kind;
    });
    await vi.advanceTimersByTimeAsync(1499);
    expect(found).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await asking;
    expect(found).toBe("unavailable");
  });

  it("leaves no timer behind", async () => {
    const { find } = world(() => publish(PUBLISHED));
    await find();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("over a real connection", () => {
  it("follows no redirect", async () => {
    const visited: string[] = [];
    const server = createServer((request, response) => {
      visited.push(request.url ?? "");
      if (request.url === "/keys") response.writeHead(302, { location: "/elsewhere" }).end();
      else response.end(JSON.stringify(PUBLISHED));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const keysAt = (path: string) =>
      makeRemoteKeySet({ url: URL_OF_KEYS, fetch: (_url, init) => fetch(`${at}${path}`, init) });
    try {
      expect((await keysAt("/elsewhere").find("ES256", "es")).kind).toBe("key");
      expect((await keysAt("/keys").find("ES256", "es")).kind).toBe("unavailable");
      expect(visited).toEqual(["/elsewhere", "/keys"]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe("a static key set", () => {
  it("finds its keys by algorithm and id, and knows no other", async () => {
    const keys = await makeStaticKeySet(PUBLISHED);
    expect((await keys.find("ES256", "es")).kind).toBe("key");
    expect((await keys.find("ES256", "ed")).kind).toBe("unknownKey");
    expect((await keys.find("EdDSA", "es")).kind).toBe("unknownKey");
  });

  it.each([{}, null, { keys: {} }])("is not made of %j", async (document) => {
    await expect(makeStaticKeySet(document as typeof PUBLISHED)).rejects.toThrow("not a JSON Web Key Set");
  });
});
