import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeySet, makeStaticKeySet } from "./key-set.ts";
import type { Algorithm } from "./public-keys.ts";
import {
  AUDIENCE,
  forge,
  GOOD_CLAIMS,
  GOOD_HEADER,
  ISSUER,
  KEYS,
  NOW,
  NOW_SECONDS,
  PUBLISHED,
  signEcdsa,
  signEd25519,
  signHmac,
  withClaims,
} from "./token-forge.fixture.ts";
import { DEVELOPMENT_ISSUER, makeVerifier } from "./verify.ts";

const keys = await makeStaticKeySet(PUBLISHED);
const verify = makeVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock: () => NOW });

describe("a verified token", () => {
  it("says who, for whom, as what, why, which token and until when", async () => {
    expect(await verify(`Bearer ${forge()}`)).toEqual({
      kind: "verified",
      claims: {
        subject: "person-4711",
        organisationCode: "E10000027",
        role: "SOCIAL_WORKER",
        purpose: "DIRECT_CARE",
        tokenId: GOOD_CLAIMS.jti,
        expiresAt: new Date((NOW_SECONDS + 600) * 1000),
      },
    });
  });

  it("of a young person says whose record is their own", async () => {
    const child = "018f4e1c-0000-7000-8000-000000000001";
    const own = { role: "YOUNG_PERSON", purpose: "OWN_RECORD", child };
    expect(await verify(`Bearer ${withClaims(own)}`)).toMatchObject({ kind: "verified", claims: { childId: child } });
    for (const wrong of [
      undefined,
      null,
      "",
      7,
      [child],
      { id: child },
      child.toUpperCase(),
      `${child} `,
      "not-a-uuid",
    ])
      expect(await verify(`Bearer ${withClaims({ ...own, child: wrong })}`)).toMatchObject({
        kind: "refused",
        code: "TOKEN_CLAIM_INVALID",
      });
  });

  it("of anybody else has no record of their own, whatever it says", async () => {
    const result = await verify(`Bearer ${withClaims({ child: "018f4e1c-0000-7000-8000-000000000001" })}`);
    if (result.kind !== "verified") throw new Error(`was ${result.kind}`);
    expect(result.claims).not.toHaveProperty("childId");
  });

  it.each([
    ["a day", withClaims({ exp: NOW_SECONDS + 86_400 })],
    ["for ever", forge(GOOD_HEADER, JSON.stringify({ ...GOOD_CLAIMS, exp: 0 }).replace('"exp":0', '"exp":1e999'))],
  ])("that claims to last %s lasts an hour from its issue", async (_, token) => {
    const result = await verify(`Bearer ${token}`);
    if (result.kind !== "verified") throw new Error(`was ${result.kind}`);
    expect(result.claims.expiresAt).toEqual(new Date((NOW_SECONDS - 60 + 3600) * 1000));
  });
});

describe("no token", () => {
  it("is anonymous, which is not a refusal", async () => {
    expect(await verify(undefined)).toEqual({ kind: "anonymous" });
  });
});

describe("keys", () => {
  const asked: string[] = [];
  const watched: KeySet = {
    find: async (algorithm, keyId) => {
      asked.push(`${algorithm} ${keyId}`);
      return { kind: "unavailable", retryAfterSeconds: 17 };
    },
  };
  const withoutKeys = makeVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: watched, clock: () => NOW });

  it("that cannot be had make the answer unavailable, with when to try again", async () => {
    expect(await withoutKeys(`Bearer ${forge()}`)).toEqual({ kind: "unavailable", retryAfterSeconds: 17 });
  });

  it("are not asked for when the token's form is already wrong", async () => {
    asked.length = 0;
    const hs256 = forge({ ...GOOD_HEADER, alg: "HS256" }, GOOD_CLAIMS, signHmac("secret"));
    expect(await withoutKeys(`Bearer ${hs256}`)).toMatchObject({ code: "TOKEN_ALGORITHM_NOT_ALLOWED" });
    expect(await withoutKeys("Bearer a.b.c")).toMatchObject({ code: "TOKEN_MALFORMED" });
    expect(asked).toEqual([]);
  });
});

describe("a verifier that is set up", () => {
  it("for one algorithm refuses the others", async () => {
    const onlyEdDsa = makeVerifier({
      issuer: ISSUER,
      audience: AUDIENCE,
      keys,
      clock: () => NOW,
      algorithms: ["EdDSA"],
    });
    const edDsa = forge({ ...GOOD_HEADER, alg: "EdDSA", kid: "ed" }, GOOD_CLAIMS, signEd25519(KEYS.eddsa.privateKey));
    expect((await onlyEdDsa(`Bearer ${edDsa}`)).kind).toBe("verified");
    expect(await onlyEdDsa(`Bearer ${forge()}`)).toMatchObject({ code: "TOKEN_ALGORITHM_NOT_ALLOWED" });
  });

  it("for a symmetric algorithm by a cast still has no key to check it with", async () => {
    const careless = makeVerifier({
      issuer: ISSUER,
      audience: AUDIENCE,
      keys,
      clock: () => NOW,
      algorithms: ["HS256" as Algorithm],
    });
    const spki = KEYS.es256.publicKey.export({ type: "spki", format: "pem" });
    const token = forge({ ...GOOD_HEADER, alg: "HS256" }, GOOD_CLAIMS, signHmac(spki));
    expect(await careless(`Bearer ${token}`)).toMatchObject({ code: "TOKEN_KEY_UNKNOWN" });
  });

  it.each(["http://issuer.test", "issuer.test", "", `${DEVELOPMENT_ISSUER}/`])(
    "for the issuer %j does not start",
    (issuer) => {
      expect(() => makeVerifier({ issuer, audience: AUDIENCE, keys, allowDevelopmentIssuer: true })).toThrow(/https/);
    },
  );
});

describe("any other text", () => {
  it("one character away from a good token is refused", async () => {
    const good = forge();
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.stringMatching(/^[\w-]$/), async (position, character) => {
        fc.pre(good[position] !== character);
        const result = await verify(`Bearer ${good.slice(0, position)}${character}${good.slice(position + 1)}`);
        expect(result.kind).toBe("refused");
      }),
      { numRuns: 300 },
    );
  });

  it("whatever it is, is answered and not thrown at", async () => {
    const segment = fc.oneof(fc.json(), fc.string()).map((text) => Buffer.from(text).toString("base64url"));
    const token = fc.array(segment, { maxLength: 5 }).map((segments) => `Bearer ${segments.join(".")}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(token, fc.string({ unit: "binary" })), async (text) => {
        expect((await verify(text)).kind).toBe("refused");
      }),
      { numRuns: 300 },
    );
  });

  it("in the claims, properly signed, is answered and not thrown at", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("iss", "aud", "exp", "iat", "nbf", "sub", "jti", "org", "role", "purpose"),
        fc.jsonValue(),
        async (claim, value) => {
          const result = await verify(
            `Bearer ${forge(GOOD_HEADER, { ...GOOD_CLAIMS, [claim]: value }, signEcdsa(KEYS.es256.privateKey))}`,
          );
          expect(["verified", "refused"]).toContain(result.kind);
          if (!["sub", "jti", "org", "nbf"].includes(claim) && value !== GOOD_CLAIMS[claim]) {
            expect(result.kind).toBe(
              claim === "exp" && typeof value === "number" && value > NOW_SECONDS ? "verified" : "refused",
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
