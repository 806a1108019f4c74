import { describe, expect, it } from "vitest";
import { makeActor } from "./actor.ts";
import { CLAIMS } from "./hostile-claims.fixture.ts";
import { makeStaticKeySet } from "./key-set.ts";
import { AUDIENCE, ISSUER, NOW, NOW_SECONDS, PUBLISHED, withClaims } from "./token-forge.fixture.ts";
import { makeVerifier } from "./verify.ts";

const verify = makeVerifier({
  issuer: ISSUER,
  audience: AUDIENCE,
  clock: () => NOW,
  keys: await makeStaticKeySet(PUBLISHED),
});

/** Verifies, then makes an actor at a local authority, as a request does. */
async function admit(token: string) {
  const result = await verify(`Bearer ${token}`);
  return result.kind === "verified" ? makeActor(result.claims, { id: "la", kind: "LOCAL_AUTHORITY" }) : result;
}

describe("refuses the claims of a properly signed token with", () => {
  it.each(CLAIMS)("%s: %s", async (_, expected, token) => {
    const result = await admit(token);
    if (result.kind !== "refused") throw new Error(`was ${result.kind}`);
    const [code, claim] = expected.split(": ");
    expect(result.code).toBe(code);
    if (claim !== undefined) expect(result.reason).toMatch(new RegExp(`: ${claim}$`));
    expect(JSON.stringify(result)).not.toMatch(/4711|E10000027|evil|ADMINISTRATOR|MARKETING|eyJ/);
  });
});

describe("accepts, on the near side of each bound", () => {
  it.each([
    ["exp 4 s ago", withClaims({ exp: NOW_SECONDS - 4 })],
    ["iat an hour and 5 s ago", withClaims({ iat: NOW_SECONDS - 3605 })],
    ["iat 5 s from now", withClaims({ iat: NOW_SECONDS + 5 })],
    ["nbf 5 s from now", withClaims({ nbf: NOW_SECONDS + 5 })],
    ["nbf in the past", withClaims({ nbf: NOW_SECONDS - 60 })],
    ["a list of our audience alone", withClaims({ aud: [AUDIENCE] })],
    ["sub of 255 characters", withClaims({ sub: "a".repeat(255) })],
    ["claims that it does not know", withClaims({ scope: "openid", client_id: "app" })],
  ])("%s", async (_, token) => {
    expect((await admit(token)).kind).toBe("actor");
  });
});
