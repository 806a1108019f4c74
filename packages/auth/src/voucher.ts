import { createHash } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { Claims } from "./actor.ts";
import type { Verify } from "./verify.ts";

/** The least length of a key, in bytes of its text: what HMAC-SHA-256 asks for (RFC 7518 section 3.2). */
export const MIN_KEY_BYTES = 32;

/**
 * Seals what a verified token says, for the functions behind whoever verified it: the claims, for the bearer of this
 * `Authorization` header and nobody else. Whoever does not hold the key cannot make one, and one that was seen is of no use
 * without the token it was made for.
 */
export type Vouch = (authorization: string, claims: Claims) => Promise<string>;

/** Throws `RangeError` when the key is too short. */
export function makeVouch(key: string): Vouch {
  const secret = secretOf(key);
  return (authorization, { expiresAt, ...claims }) =>
    new SignJWT({ claims, token: digestOf(authorization) })
      .setProtectedHeader({ alg: "HS256", typ: TYPE })
      .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
      .sign(secret);
}

/**
 * A verifier that takes a voucher's word, and asks `verify` where there is none. A voucher that was not sealed with `key`, is
 * for another token, or has expired counts for nothing: `verify` decides, so that a forged one gains nobody anything.
 * `onDistrust` hears of each one whose seal or token is wrong; its expiry is no such case.
 *
 * Throws `RangeError` when the key is too short.
 */
export function trustVouchers({
  verify,
  key,
  clock = () => new Date(),
  onDistrust,
}: {
  readonly verify: Verify;
  readonly key: string;
  readonly clock?: () => Date;
  readonly onDistrust: () => void;
}): Verify {
  const secret = secretOf(key);

  async function open(vouched: string, authorization: string | undefined): Promise<Claims | "expired" | undefined> {
    try {
      const { payload } = await jwtVerify<{ claims: Omit<Claims, "expiresAt">; token: string }>(vouched, secret, {
        algorithms: ["HS256"],
        typ: TYPE,
        requiredClaims: ["exp", "claims", "token"],
        // Its time is looked at below, after its seal.
        currentDate: new Date(0),
      });
      if (authorization === undefined || payload.token !== digestOf(authorization)) return undefined;
      const expiresAt = new Date((payload.exp as number) * 1000);
      return expiresAt > clock() ? { ...payload.claims, expiresAt } : "expired";
    } catch {
      return undefined;
    }
  }

  return async (authorization, vouched) => {
    if (vouched === undefined) return verify(authorization);
    const claims = await open(vouched, authorization);
    if (claims === undefined) onDistrust();
    return claims === undefined || claims === "expired" ? verify(authorization) : { kind: "verified", claims };
  };
}

/** So that nothing else that is signed with the key is taken for one. */
const TYPE = "cic-voucher+jwt";

const digestOf = (authorization: string): string => createHash("sha256").update(authorization).digest("base64url");

function secretOf(key: string): Uint8Array {
  const secret = new TextEncoder().encode(key);
  if (secret.length < MIN_KEY_BYTES) throw new RangeError(`a voucher's key has at least ${MIN_KEY_BYTES} bytes`);
  return secret;
}
