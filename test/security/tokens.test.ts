import { makeRemoteKeySet, makeStaticKeySet } from "@cic/auth/key-set";
import { makeVerifier } from "@cic/auth/verify";
import { afterAll, describe, expect, it } from "vitest";
import { CLAIMS } from "../../packages/auth/src/hostile-claims.fixture.ts";
import { AUTHORIZATIONS, PUBLISHED_WITH_SLIPS, TOKENS } from "../../packages/auth/src/hostile-form.fixture.ts";
import {
  AUDIENCE,
  base64url,
  forge,
  GOOD_CLAIMS,
  GOOD_HEADER,
  ISSUER,
  jwkOf,
  KEYS,
  NOW,
  signEcdsa,
  withClaims,
  withHeader,
} from "../../packages/auth/src/token-forge.fixture.ts";
import { type Api, startApi } from "../server/testkit.ts";

type Row = readonly [name: string, code: string, authorization: string];
const good = (claims: object = {}) => withClaims({ org: "LA:850", ...claims });
const twice = (member: string, first: unknown, second: unknown) =>
  JSON.stringify({ ...GOOD_CLAIMS, org: "LA:850", [member]: "TWICE" }).replace(
    `"${member}":"TWICE"`,
    `"${member}":${JSON.stringify(first)},"${member}":${JSON.stringify(second)}`,
  );
const header = base64url(JSON.stringify(GOOD_HEADER).replace('"alg":"ES256"', '"alg":"ES256","alg":"none"'));
const [, payload = "", signature = ""] = good().split(".");

const MORE: readonly Row[] = [
  ["a token in a token", "TOKEN_MALFORMED", `Bearer ${forge({ ...GOOD_HEADER, cty: "JWT" }, good())}`],
  [
    "two audiences under one name",
    "TOKEN_AUDIENCE_WRONG",
    `Bearer ${forge(GOOD_HEADER, twice("aud", AUDIENCE, "https://other.test"))}`,
  ],
  [
    "two roles under one name",
    "TOKEN_ROLE_UNKNOWN",
    `Bearer ${forge(GOOD_HEADER, twice("role", "SOCIAL_WORKER", "ADMINISTRATOR"))}`,
  ],
  [
    "two times of expiry under one name",
    "TOKEN_EXPIRED",
    `Bearer ${forge(GOOD_HEADER, twice("exp", 9_999_999_999, 1))}`,
  ],
  ["two algorithms under one name", "TOKEN_ALGORITHM_NOT_ALLOWED", `Bearer ${header}.${payload}.${signature}`],
  ["an issuer's name for ours", "TOKEN_ISSUER_WRONG", `Bearer ${good({ iss: AUDIENCE })}`],
  ["no record of one's own", "TOKEN_CLAIM_INVALID", `Bearer ${good({ role: "YOUNG_PERSON", purpose: "OWN_RECORD" })}`],
  [
    "another's record, in capitals",
    "TOKEN_CLAIM_INVALID",
    `Bearer ${good({ role: "YOUNG_PERSON", purpose: "OWN_RECORD", child: "01234567-89AB-4DEF-8123-456789ABCDEF" })}`,
  ],
  [
    "a list of records of one's own",
    "TOKEN_CLAIM_INVALID",
    `Bearer ${good({ role: "YOUNG_PERSON", purpose: "OWN_RECORD", child: ["01234567-89ab-4def-8123-456789abcdef"] })}`,
  ],
];
const HOSTILE: readonly Row[] = [
  ...AUTHORIZATIONS,
  ...TOKENS,
  ...CLAIMS.map(([name, code, token]) => [name, code.split(":")[0] ?? "", `Bearer ${token}`] as const),
  ...MORE,
];

let asked = 0;
const resolvers = {
  Query: {
    service: (_source: unknown, _args: unknown, { actor }: { actor: { organisationId: string } | null }) => {
      asked += 1;
      return { name: actor?.organisationId ?? "nobody" };
    },
  },
};
const opened: Api[] = [];
afterAll(() => Promise.all(opened.map((api) => api.close())));

async function apiWith(keys: Parameters<typeof makeVerifier>[0]["keys"], clock = () => NOW) {
  const api = await startApi({ resolvers, verify: makeVerifier({ issuer: ISSUER, audience: AUDIENCE, clock, keys }) });
  opened.push(api);
  /** To the handler itself: no client sends some of these bytes. */
  return async (authorization: string) => {
    const headers = new Map([
      ["content-type", "application/json"],
      ["authorization", authorization],
    ]);
    const body = '{"query":"{ service { name } }"}';
    const answer = await api.handler({ method: "POST", path: "/graphql", search: "", headers, body });
    return { ...answer, text: String(answer.body) };
  };
}

describe("through the API", async () => {
  const ask = await apiWith(await makeStaticKeySet(PUBLISHED_WITH_SLIPS));

  it("a sound token is accepted, so that the refusals mean something", async () => {
    expect(await ask(`Bearer ${good()}`)).toMatchObject({
      status: 200,
      text: '{"data":{"service":{"name":"LA:850"}}}\n',
    });
  });

  it("more than 45 hostile tokens are each refused with their code, reach no resolver and are not told again", async () => {
    expect(new Set(HOSTILE.map(([name]) => name)).size).toBeGreaterThan(45);
    expect(new Set(HOSTILE.map(([, , authorization]) => authorization)).size).toBe(HOSTILE.length);
    asked = 0;
    const wrong: unknown[] = [];
    for (const [name, code, authorization] of HOSTILE) {
      const answer = await ask(authorization);
      // Whose claims are sound and not allowed is refused later, and an organisation that is not there first of all.
      const isRefused =
        code === "AUTHORIZATION_TOO_LARGE" ? [401, 431].includes(answer.status) : [401, 403].includes(answer.status);
      const isToldWhy = answer.status !== 401 || answer.text.includes(`"${code}"`);
      if (!isRefused || !isToldWhy || answer.text.includes("eyJ")) wrong.push([name, answer.status, answer.text]);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(0);
    expect(opened.flatMap(({ lines }) => lines).join("")).not.toMatch(/eyJ|person-4711/);
  });

  it("a token whose header says that it is compressed is read as it is, or not at all", async () => {
    expect((await ask(`Bearer ${withHeader({ zip: "DEF" })}`)).status).toBeGreaterThanOrEqual(400);
  });
});

/** An issuer of two keys, of which `published` can be asked for, and a clock. */
function issuer() {
  const world = { published: ["old"], isDown: false, fetches: 0, seconds: 0 };
  const pairs: Record<string, (typeof KEYS)["es256"]> = { old: KEYS.es256, new: KEYS.stranger };
  const at = () => new Date(NOW.getTime() + world.seconds * 1000);
  const keys = makeRemoteKeySet({
    url: new URL("https://issuer.test/keys"),
    clock: at,
    fetch: async () => {
      world.fetches += 1;
      if (world.isDown) throw new TypeError("fetch failed");
      const keys = world.published.map((kid) =>
        jwkOf(pairs[kid]?.publicKey as (typeof KEYS)["es256"]["publicKey"], { kid }),
      );
      return new Response(JSON.stringify({ keys }));
    },
  });
  const token = (kid: "old" | "new") => {
    const now = Math.floor(at().getTime() / 1000);
    const claims = { ...GOOD_CLAIMS, org: "LA:850", iat: now - 10, exp: now + 600 };
    return `Bearer ${forge({ ...GOOD_HEADER, kid }, claims, signEcdsa(pairs[kid]?.privateKey as (typeof KEYS)["es256"]["privateKey"]))}`;
  };
  return { world, keys, at, token };
}

describe("the issuer's keys", () => {
  it("may change under load: no valid token is refused", async () => {
    const { world, keys, at, token } = issuer();
    const ask = await apiWith(keys, at);
    const statuses: number[] = [];
    const burst = async (kids: readonly ("old" | "new")[]) => {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, i) => ask(token(kids[i % kids.length] as "old"))),
      );
      statuses.push(...answers.map(({ status }) => status));
    };
    for (let round = 0; round < 3; round += 1) await burst(["old"]);
    // The new one is published, and signs from that second on; the old one's tokens are still about.
    world.published = ["old", "new"];
    world.seconds = 1;
    for (let round = 0; round < 3; round += 1) await burst(["old", "new"]);
    world.published = ["new"];
    world.seconds = 700;
    for (let round = 0; round < 3; round += 1) await burst(["new"]);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(world.fetches).toBeLessThanOrEqual(3);
  });

  it("may be away for an hour: none is refused, and they are asked for twice a minute at the most", async () => {
    const { world, keys, at, token } = issuer();
    const ask = await apiWith(keys, at);
    await ask(token("old"));
    world.isDown = true;
    const statuses = new Set<number>();
    const fetchedInMinute: number[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      const before = world.fetches;
      for (let i = 0; i < 6; i += 1) {
        world.seconds += 10;
        statuses.add((await ask(token("old"))).status);
        // Forged keys ask for no more of them, and are not called unknown while nobody can know.
        expect((await ask(token("new"))).status).toBe(503);
      }
      fetchedInMinute.push(world.fetches - before);
    }
    expect(statuses).toEqual(new Set([200]));
    expect(Math.max(...fetchedInMinute)).toBe(2);
  });

  it("that were never had and cannot be: 503 within two seconds, with when to ask again", async () => {
    const keys = makeRemoteKeySet({ url: new URL("https://issuer.test/keys"), fetch: () => new Promise(() => {}) });
    const ask = await apiWith(keys);
    const began = performance.now();
    const answer = await ask(`Bearer ${good()}`);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": expect.stringMatching(/^\d+$/) } });
  });
});
