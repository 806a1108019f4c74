import { describe, expect, it } from "vitest";
import { makeDevelopmentIssuer } from "./development-issuer.ts";
import { makeStaticKeySet } from "./key-set.ts";
import { AUDIENCE, ISSUER, NOW, NOW_SECONDS, PUBLISHED } from "./token-forge.fixture.ts";
import { makeVerifier } from "./verify.ts";

const clock = () => NOW;
const development = await makeDevelopmentIssuer({ environment: "local", audience: AUDIENCE, clock });
const keys = await makeStaticKeySet(development.keys);
const verify = makeVerifier({
  issuer: development.issuer,
  audience: AUDIENCE,
  keys,
  clock,
  allowDevelopmentIssuer: true,
});
const bearer = {
  subject: "amina-social-worker",
  org: "E10000027",
  role: "SOCIAL_WORKER",
  purpose: "DIRECT_CARE",
  expiresInSeconds: 900,
} as const;

describe("the development issuer", () => {
  it("issues tokens that a verifier accepts when it is told to", async () => {
    expect(await verify(`Bearer ${await development.issue(bearer)}`)).toEqual({
      kind: "verified",
      claims: {
        subject: "amina-social-worker",
        organisationCode: "E10000027",
        role: "SOCIAL_WORKER",
        purpose: "DIRECT_CARE",
        tokenId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        expiresAt: new Date((NOW_SECONDS + 900) * 1000),
      },
    });
  });

  it.each(["production", "staging", "Local", "local ", "", "undefined"])(
    "does not start in %j",
    async (environment) => {
      await expect(makeDevelopmentIssuer({ environment, audience: AUDIENCE })).rejects.toThrow(
        "the development issuer runs in the local environment only",
      );
    },
  );

  it("has no verifier unless it is asked for by name", () => {
    expect(() => makeVerifier({ issuer: development.issuer, audience: AUDIENCE, keys })).toThrow(
      /development issuer is for a developer's own machine/,
    );
  });

  it("cannot issue for another issuer, even where its key is trusted by mistake", async () => {
    const mistaken = makeVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock });
    expect(await mistaken(`Bearer ${await development.issue(bearer)}`)).toMatchObject({ code: "TOKEN_ISSUER_WRONG" });
  });

  it("is unknown to another issuer's keys", async () => {
    const other = makeVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: await makeStaticKeySet(PUBLISHED), clock });
    expect(await other(`Bearer ${await development.issue(bearer)}`)).toMatchObject({ code: "TOKEN_KEY_UNKNOWN" });
  });

  it("publishes no private member", () => {
    expect(Object.keys(development.keys.keys[0] ?? {}).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
  });

  it("makes a new key each time it starts", async () => {
    const restarted = await makeDevelopmentIssuer({ environment: "local", audience: AUDIENCE, clock });
    expect(await verify(`Bearer ${await restarted.issue(bearer)}`)).toMatchObject({ code: "TOKEN_KEY_UNKNOWN" });
  });

  it("gives every token its own id", async () => {
    const [one, two] = [await development.issue(bearer), await development.issue(bearer)];
    const [first, second] = [await verify(`Bearer ${one}`), await verify(`Bearer ${two}`)];
    if (first.kind !== "verified" || second.kind !== "verified") throw new Error("not verified");
    expect(first.claims.tokenId).not.toBe(second.claims.tokenId);
  });

  it("issues expired tokens, for tests", async () => {
    const expired = await development.issue({ ...bearer, expiresInSeconds: -60 });
    expect(await verify(`Bearer ${expired}`)).toMatchObject({ kind: "refused", code: "TOKEN_EXPIRED" });
  });

  it("issues nothing that would outlive the hour a verifier accepts", async () => {
    await expect(development.issue({ ...bearer, expiresInSeconds: 3601 })).rejects.toThrow(RangeError);
    expect((await verify(`Bearer ${await development.issue({ ...bearer, expiresInSeconds: 3600 })}`)).kind).toBe(
      "verified",
    );
  });
});
