import { createHash } from "node:crypto";
import { type JWTPayload, jwtVerify } from "jose";
import { PURPOSES, ROLES } from "./actions.ts";
import type { Claims } from "./actor.ts";
import { readBearerToken } from "./bearer-token.ts";
import type { KeySet } from "./key-set.ts";
import { ALGORITHMS, type Algorithm } from "./public-keys.ts";
import { refusalFrom, refuse, type TokenRefusal } from "./token-refusals.ts";

/** The issuer of tokens that a developer's own machine makes. Refused unless it is asked for by name. */
export const DEVELOPMENT_ISSUER = "http://localhost/cic-health-development";

/** A token is accepted for an hour after it was issued, however late its expiry. */
export const MAX_TOKEN_AGE_SECONDS = 3600;

const CLOCK_TOLERANCE_SECONDS = 5;

/** How many tokens are remembered as sound, by their hash: a front end sends one for every question of an hour. */
const MOST_REMEMBERED = 1_000;

interface Verified {
  readonly kind: "verified";
  readonly claims: Claims;
}

export type VerifyResult =
  | Verified
  /** There was no `Authorization` header. */
  | { readonly kind: "anonymous" }
  /** 401: this token will never be accepted (or not yet, for `TOKEN_NOT_YET_VALID`). */
  | TokenRefusal
  /** 503 with `Retry-After`: the issuer's keys cannot be had, so nothing is known about the token. */
  | { readonly kind: "unavailable"; readonly retryAfterSeconds: number };

/**
 * Takes the value of the `Authorization` header, and what an authorizer in front vouched for, if anything: see `voucher.ts`; who
 * does not trust vouchers takes no notice. Rejects only on a defect of this package.
 */
export type Verify = (authorization: string | undefined, vouched?: string) => Promise<VerifyResult>;

/**
 * A verifier of access tokens from one issuer for one audience (RFC 9068: `typ` is `at+jwt`).
 *
 * Required claims: `iss`, `aud` (this audience and no other), `exp`, `iat`, `sub`, `jti`, and three of our own, all of
 * them strings: `org`, the code of the organisation that the bearer acts for; `role`, one of `ROLES`; `purpose`, one
 * of `PURPOSES`. `sub`, `jti` and `org` are 1 to 255 printable ASCII characters without spaces. A token of the role
 * `YOUNG_PERSON` says in `child` whose record is their own: the child's id here, a UUID in lower case. `nbf` is honoured when
 * present. Clocks may differ by 5 s. The header must name its key (`kid`).
 *
 * Throws when `issuer` is not an `https` URL, unless it is the development issuer and `allowDevelopmentIssuer` is true.
 */
export function makeVerifier({
  issuer,
  audience,
  keys,
  algorithms = ALGORITHMS,
  clock = () => new Date(),
  allowDevelopmentIssuer = false,
}: {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySet;
  readonly algorithms?: readonly Algorithm[];
  readonly clock?: () => Date;
  readonly allowDevelopmentIssuer?: boolean;
}): Verify {
  if (issuer === DEVELOPMENT_ISSUER) {
    if (!allowDevelopmentIssuer) throw new Error("the development issuer is for a developer's own machine only");
  } else if (!issuer.startsWith("https://")) {
    throw new Error("an issuer of tokens must be an https URL");
  }

  /** By their hash, tokens that were found sound under a key, and when: until they expire there is nothing new to find. */
  const sound = new Map<string, Sound>();

  return async (authorization) => {
    if (authorization === undefined) return { kind: "anonymous" };
    const hash = createHash("sha256").update(authorization).digest("base64");
    const known = sound.get(hash);
    if (known !== undefined) {
      const { algorithm, keyId, key, since, result } = known;
      const found = await keys.find(algorithm, keyId);
      const now = clock();
      if (found.kind === "key" && found.key === key && now.getTime() >= since && now < result.claims.expiresAt)
        return result;
    }
    const token = readBearerToken(authorization, algorithms);
    if (token.kind === "refused") return token;
    const found = await keys.find(token.algorithm, token.keyId);
    if (found.kind === "unavailable") return found;
    if (found.kind === "unknownKey") return refuse("TOKEN_KEY_UNKNOWN");

    const now = clock();
    let payload: JWTPayload;
    try {
      const verified = await jwtVerify(token.text, found.key, {
        algorithms: [token.algorithm],
        issuer,
        audience,
        typ: "at+jwt",
        requiredClaims: ["exp", "sub", "jti", "org", "role", "purpose"],
        maxTokenAge: MAX_TOKEN_AGE_SECONDS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now,
      });
      payload = verified.payload;
    } catch (error) {
      return refusalFrom(error);
    }
    const result = readClaims(payload);
    sound.delete(hash);
    if (result.kind !== "verified") return result;
    const { algorithm, keyId } = token;
    sound.set(hash, { algorithm, keyId, key: found.key, since: now.getTime(), result });
    if (sound.size > MOST_REMEMBERED) sound.delete(sound.keys().next().value as string);
    return result;
  };
}

interface Sound {
  readonly algorithm: Algorithm;
  readonly keyId: string;
  readonly key: unknown;
  readonly since: number;
  readonly result: Verified;
}

/** The claims of a token whose signature, issuer, audience and times have been checked. */
function readClaims(payload: JWTPayload): VerifyResult {
  // A token that is also for another service could be replayed here by that service.
  if (Array.isArray(payload.aud) && payload.aud.length !== 1) return refuse("TOKEN_AUDIENCE_WRONG");

  const { sub, jti, org } = payload;
  if (!isIdentifier(sub)) return refuse("TOKEN_CLAIM_INVALID", "sub");
  if (!isIdentifier(jti)) return refuse("TOKEN_CLAIM_INVALID", "jti");
  if (!isIdentifier(org)) return refuse("TOKEN_CLAIM_INVALID", "org");
  const role = ROLES.find((known) => known === payload.role);
  if (role === undefined) return refuse("TOKEN_ROLE_UNKNOWN");
  const purpose = PURPOSES.find((known) => known === payload.purpose);
  if (purpose === undefined) return refuse("TOKEN_PURPOSE_UNKNOWN");

  // Whom else a token may name is not asked: only a young person has a record of their own.
  const own = role === "YOUNG_PERSON" ? payload.child : undefined;
  if (role === "YOUNG_PERSON" && !isUuid(own)) return refuse("TOKEN_CLAIM_INVALID", "child");

  const expiresAtSeconds = Math.min(payload.exp as number, (payload.iat as number) + MAX_TOKEN_AGE_SECONDS);
  return {
    kind: "verified",
    claims: {
      subject: sub,
      organisationCode: org,
      role,
      purpose,
      ...(isUuid(own) && { childId: own }),
      tokenId: jti,
      expiresAt: new Date(expiresAtSeconds * 1000),
    },
  };
}

/** Bounded and printable: these go into the audit and the database's session settings. */
function isIdentifier(value: unknown): value is string {
  return typeof value === "string" && /^[!-~]{1,255}$/.test(value);
}

function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
