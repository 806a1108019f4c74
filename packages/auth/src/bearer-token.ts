import { decodeProtectedHeader, type ProtectedHeaderParameters } from "jose";
import type { Algorithm } from "./public-keys.ts";
import { refuse, type TokenRefusal } from "./token-refusals.ts";

/** Looked at before anything is parsed. A signed token with this product's claims is under 1,500 characters. */
const MAX_CHARACTERS = 8192;

/**
 * Header parameters that let a token choose how it is checked: with a key it brings or points at (RFC 7515 sections
 * 4.1.2 to 4.1.6), or by rules of its own (4.1.11; RFC 7797). `jose` ignores the first sort; refusing says so aloud.
 */
const FORBIDDEN_PARAMETERS = ["jwk", "jku", "x5u", "x5c", "crit", "b64"];

/** A token that has the right form; nothing it says is proven yet. */
export type BearerToken = {
  readonly kind: "token";
  readonly text: string;
  readonly algorithm: Algorithm;
  readonly keyId: string;
};

/**
 * The one bearer token (RFC 6750) in the value of an `Authorization` header, and which key it says it was signed with.
 * The scheme's case does not matter; everything else must be exact, so that a token has one spelling only.
 */
export function readBearerToken(authorization: string, algorithms: readonly Algorithm[]): BearerToken | TokenRefusal {
  if (authorization.length > MAX_CHARACTERS) return refuse("AUTHORIZATION_TOO_LARGE");
  const text = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
  if (text === undefined) return refuse("AUTHORIZATION_MALFORMED");

  const segments = text.split(".");
  if (segments.length !== 3 || !segments.every(isCanonicalBase64url)) return refuse("TOKEN_MALFORMED");
  let header: ProtectedHeaderParameters;
  try {
    header = decodeProtectedHeader(text);
  } catch {
    return refuse("TOKEN_MALFORMED");
  }

  if (FORBIDDEN_PARAMETERS.some((parameter) => Object.hasOwn(header, parameter))) {
    return refuse("TOKEN_HEADER_NOT_ALLOWED");
  }
  const algorithm = algorithms.find((allowed) => allowed === header.alg);
  if (algorithm === undefined) return refuse("TOKEN_ALGORITHM_NOT_ALLOWED");
  const keyId: unknown = header.kid;
  if (typeof keyId !== "string") return refuse("TOKEN_KEY_UNKNOWN");
  return { kind: "token", text, algorithm, keyId };
}

/** Without padding, white space or stray bits, which decoders forgive and which give one token many spellings. */
function isCanonicalBase64url(segment: string): boolean {
  return segment !== "" && Buffer.from(segment, "base64url").toString("base64url") === segment;
}
