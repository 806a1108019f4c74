import {
  AUDIENCE,
  forge,
  GOOD_CLAIMS,
  GOOD_HEADER,
  ISSUER,
  NOW_SECONDS,
  withClaims,
  withHeader,
} from "./token-forge.fixture.ts";

/** Tokens that are properly signed and whose claims are hostile, with how each is refused. */

/** JSON in which `json` stands for a claim's value as written, for values that `JSON.stringify` does not write. */
const withRawClaim = (claim: string, json: string): string =>
  forge(GOOD_HEADER, JSON.stringify({ ...GOOD_CLAIMS, [claim]: "RAW" }).replace('"RAW"', json));

/** The good token without `org`, but with a member named `__proto__` that holds one. */
const withPrototype = (claims: object): string =>
  forge(
    GOOD_HEADER,
    JSON.stringify({ ...GOOD_CLAIMS, org: undefined }).replace("{", `{"__proto__":${JSON.stringify(claims)},`),
  );

const ID_TOKEN = { nonce: "n-0S6", at_hash: "MTIzNDU2Nzg5MDEyMzQ1Ng", auth_time: NOW_SECONDS - 60 };

export const CLAIMS: readonly (readonly [name: string, code: string, token: string])[] = [
  ["typ JWT", "TOKEN_TYPE_WRONG", withHeader({ typ: "JWT" })],
  ["no typ", "TOKEN_TYPE_WRONG", withHeader({ typ: undefined })],
  ["a typ that is a list", "TOKEN_TYPE_WRONG", withHeader({ typ: ["at+jwt"] })],
  ["the typ of a logout token", "TOKEN_TYPE_WRONG", withHeader({ typ: "logout+jwt" })],
  ["the typ of another media tree", "TOKEN_TYPE_WRONG", withHeader({ typ: "text/at+jwt" })],
  ["an ID token's form", "TOKEN_TYPE_WRONG", forge({ ...GOOD_HEADER, typ: "JWT" }, { ...GOOD_CLAIMS, ...ID_TOKEN })],
  ["an ID token's audience", "TOKEN_AUDIENCE_WRONG", withClaims({ ...ID_TOKEN, aud: "client-1" })],

  ["no exp", "TOKEN_CLAIM_MISSING: exp", withClaims({ exp: undefined })],
  ["no iat", "TOKEN_CLAIM_MISSING: iat", withClaims({ iat: undefined })],
  ["no iss", "TOKEN_CLAIM_MISSING: iss", withClaims({ iss: undefined })],
  ["no aud", "TOKEN_CLAIM_MISSING: aud", withClaims({ aud: undefined })],
  ["no sub", "TOKEN_CLAIM_MISSING: sub", withClaims({ sub: undefined })],
  ["no jti", "TOKEN_CLAIM_MISSING: jti", withClaims({ jti: undefined })],
  ["no org", "TOKEN_CLAIM_MISSING: org", withClaims({ org: undefined })],
  ["no role", "TOKEN_CLAIM_MISSING: role", withClaims({ role: undefined })],
  ["no purpose", "TOKEN_CLAIM_MISSING: purpose", withClaims({ purpose: undefined })],
  ["its claims on a prototype", "TOKEN_CLAIM_MISSING: org", withPrototype({ org: "A1" })],

  ["another issuer", "TOKEN_ISSUER_WRONG", withClaims({ iss: "https://evil.test" })],
  ["an issuer with a slash more", "TOKEN_ISSUER_WRONG", withClaims({ iss: `${ISSUER}/` })],
  ["an issuer in another case", "TOKEN_ISSUER_WRONG", withClaims({ iss: ISSUER.toUpperCase() })],
  ["a list of issuers", "TOKEN_ISSUER_WRONG", withClaims({ iss: [ISSUER] })],

  ["another audience", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: "https://other.test" })],
  ["an audience that begins like ours", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: `${AUDIENCE}.evil.test` })],
  ["an empty list of audiences", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: [] })],
  ["our audience and another", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: [AUDIENCE, "https://other.test"] })],
  ["our audience twice", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: [AUDIENCE, AUDIENCE] })],
  ["our audience in a list in a list", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: [[AUDIENCE]] })],
  ["our audience in an object", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: { 0: AUDIENCE, length: 1 } })],
  ["audiences joined in one string", "TOKEN_AUDIENCE_WRONG", withClaims({ aud: `${AUDIENCE} https://other.test` })],

  ["exp 5 s ago", "TOKEN_EXPIRED", withClaims({ exp: NOW_SECONDS - 5 })],
  ["exp of 0", "TOKEN_EXPIRED", withClaims({ exp: 0 })],
  ["exp before all time", "TOKEN_EXPIRED", withRawClaim("exp", "-1e999")],
  ["exp as text", "TOKEN_CLAIM_INVALID: exp", withClaims({ exp: String(NOW_SECONDS + 600) })],
  ["exp null", "TOKEN_CLAIM_INVALID: exp", withClaims({ exp: null })],
  ["iat an hour and 6 s ago", "TOKEN_TOO_OLD", withClaims({ iat: NOW_SECONDS - 3606 })],
  ["iat as text", "TOKEN_CLAIM_INVALID: iat", withClaims({ iat: String(NOW_SECONDS) })],
  ["iat in milliseconds", "TOKEN_NOT_YET_VALID", withClaims({ iat: NOW_SECONDS * 1000 })],
  ["iat 6 s from now", "TOKEN_NOT_YET_VALID", withClaims({ iat: NOW_SECONDS + 6 })],
  ["nbf 6 s from now", "TOKEN_NOT_YET_VALID", withClaims({ nbf: NOW_SECONDS + 6 })],
  ["nbf as a list", "TOKEN_CLAIM_INVALID: nbf", withClaims({ nbf: [0] })],

  ["sub empty", "TOKEN_CLAIM_INVALID: sub", withClaims({ sub: "" })],
  ["sub a number", "TOKEN_CLAIM_INVALID: sub", withClaims({ sub: 4711 })],
  ["sub with a line break", "TOKEN_CLAIM_INVALID: sub", withClaims({ sub: "person-4711\nforged log line" })],
  ["sub with a NUL, which PostgreSQL cannot store", "TOKEN_CLAIM_INVALID: sub", withClaims({ sub: "person\0" })],
  ["sub of 256 characters", "TOKEN_CLAIM_INVALID: sub", withClaims({ sub: "a".repeat(256) })],
  ["jti null", "TOKEN_CLAIM_INVALID: jti", withClaims({ jti: null })],
  ["jti an object", "TOKEN_CLAIM_INVALID: jti", withClaims({ jti: {} })],
  ["org a list", "TOKEN_CLAIM_INVALID: org", withClaims({ org: ["E10000027"] })],
  ["org in letters that look Latin", "TOKEN_CLAIM_INVALID: org", withClaims({ org: "Е10000027" })],
  ["org with a trailing space", "TOKEN_CLAIM_INVALID: org", withClaims({ org: "E10000027 " })],

  ["an unknown role", "TOKEN_ROLE_UNKNOWN", withClaims({ role: "ADMINISTRATOR" })],
  ["a role in lower case", "TOKEN_ROLE_UNKNOWN", withClaims({ role: "social_worker" })],
  ["a list of roles", "TOKEN_ROLE_UNKNOWN", withClaims({ role: ["SOCIAL_WORKER"] })],
  ["a role that every object has", "TOKEN_ROLE_UNKNOWN", withClaims({ role: "constructor" })],
  ["role true", "TOKEN_ROLE_UNKNOWN", withClaims({ role: true })],
  ["an unknown purpose", "TOKEN_PURPOSE_UNKNOWN", withClaims({ purpose: "MARKETING" })],
  ["two purposes", "TOKEN_PURPOSE_UNKNOWN", withClaims({ purpose: "DIRECT_CARE REPORTING" })],
  ["a purpose that is not the role's", "PURPOSE_NOT_ALLOWED", withClaims({ purpose: "REPORTING" })],
  [
    "a role that the organisation may not hold",
    "ORGANISATION_KIND_NOT_ALLOWED",
    withClaims({ role: "PROVIDER_CLINICIAN" }),
  ],
];
