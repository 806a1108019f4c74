import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from "jose";
import type { Purpose, Role } from "./actions.ts";
import { DEVELOPMENT_ISSUER, MAX_TOKEN_AGE_SECONDS } from "./verify.ts";

/** Issues tokens on a developer's own machine. Its key lives in memory and dies with the process. */
export type DevelopmentIssuer = {
  readonly issuer: typeof DEVELOPMENT_ISSUER;
  /** The public half of the key, for `makeStaticKeySet`. */
  readonly keys: JSONWebKeySet;
  /**
   * A signed access token, without the word Bearer. `expiresInSeconds` may be negative, for a token that has expired.
   * Rejects with `RangeError` above an hour, the greatest age that a verifier accepts.
   */
  readonly issue: (bearer: {
    readonly subject: string;
    readonly org: string;
    readonly role: Role;
    readonly purpose: Purpose;
    /** The child whose own record it is, for the role `YOUNG_PERSON`. */
    readonly child?: string;
    readonly expiresInSeconds: number;
  }) => Promise<string>;
};

/**
 * Anyone can ask this issuer to be anyone, so it must never exist where there is real data: throws unless `environment`
 * is exactly `"local"`. As a second lock, `makeVerifier` refuses its tokens unless `allowDevelopmentIssuer` is true.
 */
export async function makeDevelopmentIssuer({
  environment,
  audience,
  clock = () => new Date(),
}: {
  readonly environment: string;
  readonly audience: string;
  readonly clock?: () => Date;
}): Promise<DevelopmentIssuer> {
  if (environment !== "local") throw new Error("the development issuer runs in the local environment only");

  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const keyId = randomUUID();
  return {
    issuer: DEVELOPMENT_ISSUER,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: "ES256", use: "sig" }] },
    issue: async ({ subject, org, role, purpose, child, expiresInSeconds }) => {
      if (expiresInSeconds > MAX_TOKEN_AGE_SECONDS) {
        throw new RangeError(`expiresInSeconds must be at most ${MAX_TOKEN_AGE_SECONDS}`);
      }
      const issuedAt = Math.floor(clock().getTime() / 1000);
      return new SignJWT({ org, role, purpose, ...(child !== undefined && { child }) })
        .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: keyId })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(audience)
        .setSubject(subject)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + expiresInSeconds)
        .sign(privateKey);
    },
  };
}
