import { errors } from "jose";

/**
 * Why a token was refused. Clients match the code; the reason is for people. Neither holds anything from the token,
 * except the name (never the value) of a claim that this product defines.
 */
const REASONS = {
  AUTHORIZATION_TOO_LARGE: "the Authorization header is longer than 8192 characters",
  AUTHORIZATION_MALFORMED: "the Authorization header is not the word Bearer and one token",
  TOKEN_MALFORMED: "the token is not a signed JSON Web Token in compact form",
  TOKEN_ALGORITHM_NOT_ALLOWED: "the token is not signed with an accepted algorithm",
  TOKEN_HEADER_NOT_ALLOWED: "the token's header brings a key of its own, or an extension that must be understood",
  TOKEN_TYPE_WRONG: "the token is not an access token (typ at+jwt)",
  TOKEN_KEY_UNKNOWN: "the token names no key that its issuer publishes",
  TOKEN_SIGNATURE_INVALID: "the token's signature does not match",
  TOKEN_ISSUER_WRONG: "the token is from another issuer",
  TOKEN_AUDIENCE_WRONG: "the token is not for this service alone",
  TOKEN_EXPIRED: "the token has expired",
  TOKEN_TOO_OLD: "the token was issued more than an hour ago",
  TOKEN_NOT_YET_VALID: "the token is not valid yet",
  TOKEN_CLAIM_MISSING: "the token lacks a claim",
  TOKEN_CLAIM_INVALID: "the token has a claim of the wrong form",
  TOKEN_ROLE_UNKNOWN: "the token's role is not one that this service knows",
  TOKEN_PURPOSE_UNKNOWN: "the token's purpose is not one that this service knows",
} as const;

export type TokenRefusalCode = keyof typeof REASONS;

export type TokenRefusal = {
  readonly kind: "refused";
  readonly code: TokenRefusalCode;
  readonly reason: string;
};

/** A refusal with its reason; `claim` is the name of the claim at fault, where there is one. */
export function refuse(code: TokenRefusalCode, claim?: string): TokenRefusal {
  return { kind: "refused", code, reason: claim === undefined ? REASONS[code] : `${REASONS[code]}: ${claim}` };
}

/**
 * The refusal that an error of `jose` stands for. The error itself goes no further: it holds the token's payload.
 * Rethrows what is not an error of `jose`, which is a defect of ours and not of the token.
 */
export function refusalFrom(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return refuse(error.claim === "exp" ? "TOKEN_EXPIRED" : "TOKEN_TOO_OLD");
  if (error instanceof errors.JWSSignatureVerificationFailed) return refuse("TOKEN_SIGNATURE_INVALID");
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === "missing") return refuse("TOKEN_CLAIM_MISSING", error.claim);
    if (error.reason === "invalid") return refuse("TOKEN_CLAIM_INVALID", error.claim);
    if (error.claim === "typ") return refuse("TOKEN_TYPE_WRONG");
    if (error.claim === "iss") return refuse("TOKEN_ISSUER_WRONG");
    if (error.claim === "aud") return refuse("TOKEN_AUDIENCE_WRONG");
    return refuse("TOKEN_NOT_YET_VALID");
  }
  if (error instanceof errors.JOSEError) return refuse("TOKEN_MALFORMED");
  throw error;
}
