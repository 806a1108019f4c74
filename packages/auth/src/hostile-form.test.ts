import { describe, expect, it } from "vitest";
import { AUTHORIZATIONS, good, PUBLISHED_WITH_SLIPS, psOnly, TOKENS } from "./hostile-form.fixture.ts";
import { makeStaticKeySet } from "./key-set.ts";
import {
  AUDIENCE,
  forge,
  GOOD_CLAIMS,
  GOOD_HEADER,
  ISSUER,
  KEYS,
  NOW,
  signEd25519,
  signRsa,
  signRsaPss,
  withHeader,
} from "./token-forge.fixture.ts";
import { makeVerifier } from "./verify.ts";

const verify = makeVerifier({
  issuer: ISSUER,
  audience: AUDIENCE,
  clock: () => NOW,
  keys: await makeStaticKeySet(PUBLISHED_WITH_SLIPS),
});

describe("refuses the form of", () => {
  it.each([...AUTHORIZATIONS, ...TOKENS])("%s: %s", async (_, code, authorization) => {
    const result = await verify(authorization);
    expect(result).toMatchObject({ kind: "refused", code });
    expect(JSON.stringify(result)).not.toMatch(/person-4711|evil|eyJ/);
  });
});

describe("accepts, so that the refusals above mean something", () => {
  it.each([
    ["ES256", forge()],
    ["EdDSA", forge({ ...GOOD_HEADER, alg: "EdDSA", kid: "ed" }, GOOD_CLAIMS, signEd25519(KEYS.eddsa.privateKey))],
    ["RS256", forge({ ...GOOD_HEADER, alg: "RS256", kid: "rsa" }, GOOD_CLAIMS, signRsa(KEYS.rsa.privateKey))],
    ["PS256", forge({ ...GOOD_HEADER, alg: "PS256", kid: "rsa" }, GOOD_CLAIMS, signRsaPss(KEYS.rsa.privateKey))],
    [
      "PS256 with a key that is for PS256",
      forge({ ...GOOD_HEADER, alg: "PS256", kid: "ps-only" }, GOOD_CLAIMS, signRsaPss(psOnly.privateKey)),
    ],
    ["the long form of the type", withHeader({ typ: "application/at+jwt" })],
    ["a harmless header parameter", withHeader({ x5t: "c29tZXRoaW5n" })],
  ])("%s", async (_, token) => {
    expect((await verify(`Bearer ${token}`)).kind).toBe("verified");
  });

  it("the scheme in any case", async () => {
    expect((await verify(`bEARER ${good}`)).kind).toBe("verified");
  });
});
