import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import type { JSONWebKeySet } from "jose";

/** Makes tokens for tests, good and hostile, with none of a library's safeguards. */

export const ISSUER = "https://issuer.test";
export const AUDIENCE = "https://api.cic-health.test";
export const NOW = new Date("2026-11-02T09:00:00Z");
export const NOW_SECONDS = NOW.getTime() / 1000;

type Json = Readonly<Record<string, unknown>>;
export type Sign = (signingInput: string) => Buffer;

export const KEYS = {
  es256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  eddsa: generateKeyPairSync("ed25519"),
  rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  stranger: generateKeyPairSync("ec", { namedCurve: "P-256" }),
};

export const jwkOf = (key: KeyObject, members: Json): JSONWebKeySet["keys"][number] => ({
  ...key.export({ format: "jwk" }),
  ...members,
});

/** What the good issuer publishes. */
export const PUBLISHED: JSONWebKeySet = {
  keys: [
    jwkOf(KEYS.es256.publicKey, { kid: "es" }),
    jwkOf(KEYS.eddsa.publicKey, { kid: "ed", use: "sig" }),
    jwkOf(KEYS.rsa.publicKey, { kid: "rsa", key_ops: ["verify"] }),
  ],
};

export const signEcdsa =
  (key: KeyObject, hash = "sha256"): Sign =>
  (input) =>
    sign(hash, Buffer.from(input), { key, dsaEncoding: "ieee-p1363" });
export const signEd25519 =
  (key: KeyObject): Sign =>
  (input) =>
    sign(null, Buffer.from(input), key);
export const signRsa =
  (key: KeyObject): Sign =>
  (input) =>
    sign("sha256", Buffer.from(input), key);
/** 6 is RSA_PKCS1_PSS_PADDING. */
export const signRsaPss =
  (key: KeyObject): Sign =>
  (input) =>
    sign("sha256", Buffer.from(input), { key, padding: 6, saltLength: 32 });
export const signHmac =
  (secret: string | Buffer): Sign =>
  (input) =>
    createHmac("sha256", secret).update(input).digest();

export const GOOD_HEADER: Json = { alg: "ES256", typ: "at+jwt", kid: "es" };

export const GOOD_CLAIMS: Json = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: "person-4711",
  jti: randomUUID(),
  iat: NOW_SECONDS - 60,
  exp: NOW_SECONDS + 600,
  org: "E10000027",
  role: "SOCIAL_WORKER",
  purpose: "DIRECT_CARE",
};

export const base64url = (value: string | Buffer): string => Buffer.from(value).toString("base64url");

/** A token with exactly these parts. A member that is `undefined` is left out. */
export function forge(
  header: Json = GOOD_HEADER,
  claims: Json | string = GOOD_CLAIMS,
  signer: Sign = signEcdsa(KEYS.es256.privateKey),
): string {
  const payload = typeof claims === "string" ? claims : JSON.stringify(claims);
  const input = `${base64url(JSON.stringify(header))}.${base64url(payload)}`;
  return `${input}.${base64url(signer(input))}`;
}

/** The good token but for these claims, properly signed. */
export const withClaims = (claims: Json): string => forge(GOOD_HEADER, { ...GOOD_CLAIMS, ...claims });

/** The good token but for these header parameters, properly signed. */
export const withHeader = (header: Json): string => forge({ ...GOOD_HEADER, ...header });
