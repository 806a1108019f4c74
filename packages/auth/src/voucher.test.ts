import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import type { Claims } from "./actor.ts";
import { refuse } from "./token-refusals.ts";
import type { Verify } from "./verify.ts";
import { makeVouch, trustVouchers } from "./voucher.ts";

const KEY = "a key for tests alone, of 32 bytes or more";
const OTHER_KEY = "another key for tests, of 32 bytes or more";
const now = new Date("2026-11-20T10:00:00Z");
const claims: Claims = {
  subject: "worker",
  organisationCode: "202",
  role: "SOCIAL_WORKER",
  purpose: "DIRECT_CARE",
  tokenId: "t1",
  expiresAt: new Date("2026-11-20T10:30:00Z"),
};
const own = "Bearer own";
const refused = refuse("TOKEN_SIGNATURE_INVALID");

function behind(key = KEY, clock = () => now) {
  const asked: (string | undefined)[] = [];
  let distrusted = 0;
  const verify: Verify = async (authorization) => {
    asked.push(authorization);
    return authorization === undefined ? { kind: "anonymous" } : refused;
  };
  const trusting = trustVouchers({
    verify,
    key,
    clock,
    onDistrust: () => {
      distrusted += 1;
    },
  });
  return { trusting, asked, distrusted: () => distrusted };
}

/** As a forger would who knows everything but the key, or as an authorizer that is wrong in one thing. */
function forged(
  { key = KEY, typ = "cic-voucher+jwt" as string | null, alg = "HS256" } = {},
  payload: Record<string, unknown> = {},
) {
  const { expiresAt: _, ...rest } = claims;
  return new SignJWT({ claims: rest, token: createHash("sha256").update(own).digest("base64url"), ...payload })
    .setProtectedHeader({ alg, ...(typ === null ? {} : { typ }) })
    .setExpirationTime(claims.expiresAt)
    .sign(new TextEncoder().encode(key));
}

describe("a voucher", () => {
  it("is taken at its word for the token it was made for, which is not verified again", async () => {
    const { trusting, asked } = behind();
    expect(await trusting(own, await makeVouch(KEY)(own, claims))).toEqual({ kind: "verified", claims });
    expect(asked).toEqual([]);
  });

  it("may be made by whoever holds the key", async () => {
    expect(await behind().trusting(own, await forged())).toEqual({ kind: "verified", claims });
  });

  it("that is absent leaves it to the verifier", async () => {
    const { trusting, asked, distrusted } = behind();
    expect(await trusting(own)).toEqual(refused);
    expect(await trusting(undefined)).toEqual({ kind: "anonymous" });
    expect({ asked, distrusted: distrusted() }).toEqual({ asked: [own, undefined], distrusted: 0 });
  });

  it("that has expired leaves it to the verifier, and is no forgery", async () => {
    const { trusting, asked, distrusted } = behind(KEY, () => claims.expiresAt);
    expect(await trusting(own, await makeVouch(KEY)(own, claims))).toEqual(refused);
    expect({ asked, distrusted: distrusted() }).toEqual({ asked: [own], distrusted: 0 });
  });

  it.each<[string, string | undefined, () => Promise<string>]>([
    ["sealed with another key", own, () => makeVouch(OTHER_KEY)(own, claims)],
    ["for another token", "Bearer another", () => makeVouch(KEY)(own, claims)],
    ["without a token", undefined, () => makeVouch(KEY)(own, claims)],
    ["of another type", own, () => forged({ typ: "at+jwt" })],
    ["of no type", own, () => forged({ typ: null })],
    ["sealed with another algorithm", own, () => forged({ alg: "HS512" })],
    ["that names no token", own, () => forged({}, { token: undefined })],
    ["that has no claims", own, () => forged({}, { claims: undefined })],
    ["in plain JSON", own, async () => JSON.stringify(claims)],
    ["that is empty", own, async () => ""],
    [
      "without a seal",
      own,
      async () => {
        const [, payload] = (await makeVouch(KEY)(own, claims)).split(".");
        return `${Buffer.from('{"alg":"none","typ":"cic-voucher+jwt"}').toString("base64url")}.${payload}.`;
      },
    ],
    [
      "whose claims were changed",
      own,
      async () => {
        const [header, payload = "", seal] = (await makeVouch(KEY)(own, claims)).split(".");
        const changed = Buffer.from(payload, "base64url").toString().replace('"202"', '"892"');
        return `${header}.${Buffer.from(changed).toString("base64url")}.${seal}`;
      },
    ],
  ])("%s gains nobody anything, and is heard of", async (_, authorization, make) => {
    const { trusting, asked, distrusted } = behind();
    const expected = authorization === undefined ? { kind: "anonymous" } : refused;
    expect(await trusting(authorization, await make())).toEqual(expected);
    expect({ asked, distrusted: distrusted() }).toEqual({ asked: [authorization], distrusted: 1 });
  });

  it("needs a key of 32 bytes", () => {
    const short = "x".repeat(31);
    expect(() => makeVouch(short)).toThrow(RangeError);
    expect(() => behind(short)).toThrow(RangeError);
    expect(() => makeVouch("x".repeat(32))).not.toThrow();
  });
});
