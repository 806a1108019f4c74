import { generateKeyPairSync } from "node:crypto";
import type { JSONWebKeySet } from "jose";
import {
  base64url,
  forge,
  GOOD_CLAIMS,
  GOOD_HEADER,
  jwkOf,
  KEYS,
  PUBLISHED,
  signEcdsa,
  signHmac,
  signRsa,
  signRsaPss,
  withClaims,
  withHeader,
} from "./token-forge.fixture.ts";
import type { TokenRefusalCode } from "./token-refusals.ts";

/** Tokens whose form is hostile, for the verifier alone and for the whole API. */

const weakRsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
const smallExponentRsa = generateKeyPairSync("rsa", { modulusLength: 2048, publicExponent: 3 });
const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" });
const secp256k1 = generateKeyPairSync("ec", { namedCurve: "secp256k1" });
const leaked = generateKeyPairSync("ec", { namedCurve: "P-256" });
const encryption = generateKeyPairSync("ec", { namedCurve: "P-256" });
const unusable = generateKeyPairSync("ec", { namedCurve: "P-256" });
const nameless = generateKeyPairSync("ec", { namedCurve: "P-256" });
export const psOnly = generateKeyPairSync("rsa", { modulusLength: 2048 });
const SHARED_SECRET = Buffer.from("a secret that an issuer should never have published");

/** What an issuer publishes who has made every mistake. */
export const PUBLISHED_WITH_SLIPS: JSONWebKeySet = {
  keys: [
    ...PUBLISHED.keys,
    jwkOf(weakRsa.publicKey, { kid: "weak" }),
    jwkOf(smallExponentRsa.publicKey, { kid: "small-exponent" }),
    jwkOf(p384.publicKey, { kid: "p384" }),
    jwkOf(secp256k1.publicKey, { kid: "k1" }),
    jwkOf(leaked.privateKey, { kid: "leaked" }),
    jwkOf(encryption.publicKey, { kid: "encryption", use: "enc" }),
    jwkOf(unusable.publicKey, { kid: "unusable", key_ops: [] }),
    jwkOf(nameless.publicKey, {}),
    jwkOf(psOnly.publicKey, { kid: "ps-only", alg: "PS256" }),
    { kty: "oct", k: SHARED_SECRET.toString("base64url"), kid: "secret" },
    // The attacker cannot publish here; this is the issuer's own slip of using one id twice.
    jwkOf(KEYS.stranger.publicKey, { kid: "es" }),
  ],
};

export const good = forge();
const [header, payload, signature] = good.split(".") as [string, string, string];
const spki = KEYS.es256.publicKey.export({ type: "spki", format: "pem" });
const stranger = signEcdsa(KEYS.stranger.privateKey);
const strangerJwk = jwkOf(KEYS.stranger.publicKey, {});
const nothing = () => Buffer.alloc(0);
const zeros = () => Buffer.alloc(64);
const lastCharacterPlusOneBit = String.fromCharCode(signature.charCodeAt(signature.length - 1) + 1);

export type Row = readonly [name: string, code: TokenRefusalCode, authorization: string];

export const AUTHORIZATIONS: readonly Row[] = [
  ["an empty header", "AUTHORIZATION_MALFORMED", ""],
  ["the word Bearer alone", "AUTHORIZATION_MALFORMED", "Bearer"],
  ["Bearer and a space", "AUTHORIZATION_MALFORMED", "Bearer "],
  ["a token without Bearer", "AUTHORIZATION_MALFORMED", good],
  ["another scheme", "AUTHORIZATION_MALFORMED", `Basic ${good}`],
  ["a scheme that ends in Bearer", "AUTHORIZATION_MALFORMED", `NotBearer ${good}`],
  ["two tokens", "AUTHORIZATION_MALFORMED", `Bearer ${good} ${good}`],
  ["two headers joined by a comma", "AUTHORIZATION_MALFORMED", `Bearer ${good}, Bearer ${good}`],
  ["a trailing space", "AUTHORIZATION_MALFORMED", `Bearer ${good} `],
  ["a trailing newline", "AUTHORIZATION_MALFORMED", `Bearer ${good}\n`],
  ["a trailing NUL", "AUTHORIZATION_MALFORMED", `Bearer ${good}\0`],
  ["unicode in the token", "AUTHORIZATION_MALFORMED", `Bearer ${good}é`],
  ["unicode that looks like ASCII", "AUTHORIZATION_MALFORMED", `Bearer ${good.replace("e", "е")}`],
  ["8,193 characters", "AUTHORIZATION_TOO_LARGE", `Bearer ${"a".repeat(8186)}`],
  [
    "a good token with a megabyte of claims",
    "AUTHORIZATION_TOO_LARGE",
    `Bearer ${withClaims({ x: "a".repeat(2 ** 20) })}`,
  ],
];

export const TOKENS: readonly Row[] = [
  ["8,192 characters that are no token", "TOKEN_MALFORMED", "a".repeat(8185)],
  ["no segments", "TOKEN_MALFORMED", "token"],
  ["dots only", "TOKEN_MALFORMED", ".."],
  ["no signature segment", "TOKEN_MALFORMED", `${header}.${payload}`],
  ["an empty signature", "TOKEN_MALFORMED", `${header}.${payload}.`],
  ["an empty payload segment", "TOKEN_MALFORMED", `${header}..${signature}`],
  ["a repeated header segment", "TOKEN_MALFORMED", `${header}.${good}`],
  ["a fourth segment", "TOKEN_MALFORMED", `${good}.${signature}`],
  ["a trailing dot", "TOKEN_MALFORMED", `${good}.`],
  ["padding", "TOKEN_MALFORMED", `${good}==`],
  ["base64 in place of base64url", "TOKEN_MALFORMED", `${header}.${payload}.+/${signature.slice(2)}`],
  ["stray bits in the last character", "TOKEN_MALFORMED", `${good.slice(0, -1)}${lastCharacterPlusOneBit}`],
  [
    "an encrypted token",
    "TOKEN_MALFORMED",
    [base64url('{"alg":"dir","enc":"A256GCM"}'), "YQ", "YQ", "YQ", "YQ"].join("."),
  ],
  ["a JSON serialisation", "TOKEN_MALFORMED", base64url(JSON.stringify({ payload, protected: header, signature }))],
  ["a header that is not JSON", "TOKEN_MALFORMED", `${base64url("{alg:ES256}")}.${payload}.${signature}`],
  ["a header that is a list", "TOKEN_MALFORMED", `${base64url('["ES256"]')}.${payload}.${signature}`],
  ["a header that is null", "TOKEN_MALFORMED", `${base64url("null")}.${payload}.${signature}`],
  [
    "a header that is not UTF-8",
    "TOKEN_MALFORMED",
    `${base64url(Buffer.from([0x7b, 0xff, 0x7d]))}.${payload}.${signature}`,
  ],
  ["claims that are not JSON, signed", "TOKEN_MALFORMED", forge(GOOD_HEADER, "not json")],
  ["claims that are a list, signed", "TOKEN_MALFORMED", forge(GOOD_HEADER, JSON.stringify([GOOD_CLAIMS]))],
  ["claims that are null, signed", "TOKEN_MALFORMED", forge(GOOD_HEADER, "null")],

  ["alg none, unsigned", "TOKEN_MALFORMED", forge({ ...GOOD_HEADER, alg: "none" }, GOOD_CLAIMS, nothing)],
  ["alg none, with a signature", "TOKEN_ALGORITHM_NOT_ALLOWED", withHeader({ alg: "none" })],
  ["alg nOnE", "TOKEN_ALGORITHM_NOT_ALLOWED", withHeader({ alg: "nOnE" })],
  ["no alg", "TOKEN_ALGORITHM_NOT_ALLOWED", withHeader({ alg: undefined })],
  ["a list of algs", "TOKEN_ALGORITHM_NOT_ALLOWED", withHeader({ alg: ["ES256"] })],
  ["an alg in lower case", "TOKEN_ALGORITHM_NOT_ALLOWED", withHeader({ alg: "es256" })],
  [
    "HS256 with the public key as secret",
    "TOKEN_ALGORITHM_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, alg: "HS256" }, GOOD_CLAIMS, signHmac(spki)),
  ],
  [
    "HS256 with a published secret",
    "TOKEN_ALGORITHM_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, alg: "HS256", kid: "secret" }, GOOD_CLAIMS, signHmac(SHARED_SECRET)),
  ],
  [
    "ES384 with a published key",
    "TOKEN_ALGORITHM_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, alg: "ES384", kid: "p384" }, GOOD_CLAIMS, signEcdsa(p384.privateKey, "sha384")),
  ],
  [
    "ES256K with a published key",
    "TOKEN_ALGORITHM_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, alg: "ES256K", kid: "k1" }, GOOD_CLAIMS, signEcdsa(secp256k1.privateKey)),
  ],

  [
    "its own key in the header",
    "TOKEN_HEADER_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, jwk: strangerJwk }, GOOD_CLAIMS, stranger),
  ],
  [
    "a key set's address in the header",
    "TOKEN_HEADER_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, jku: "https://evil.test/keys" }, GOOD_CLAIMS, stranger),
  ],
  [
    "a certificate's address in the header",
    "TOKEN_HEADER_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, x5u: "https://evil.test/x" }, GOOD_CLAIMS, stranger),
  ],
  [
    "a certificate in the header",
    "TOKEN_HEADER_NOT_ALLOWED",
    forge({ ...GOOD_HEADER, x5c: ["MIIB"] }, GOOD_CLAIMS, stranger),
  ],
  [
    "the issuer's own key in the header, properly signed",
    "TOKEN_HEADER_NOT_ALLOWED",
    withHeader({ jwk: PUBLISHED.keys[0] }),
  ],
  ["a critical extension nobody knows", "TOKEN_HEADER_NOT_ALLOWED", withHeader({ crit: ["exp"], exp: 1 })],
  ["a critical b64 of true, which jose accepts", "TOKEN_HEADER_NOT_ALLOWED", withHeader({ crit: ["b64"], b64: true })],
  ["an unencoded payload", "TOKEN_HEADER_NOT_ALLOWED", withHeader({ crit: ["b64"], b64: false })],
  ["b64 false without crit", "TOKEN_HEADER_NOT_ALLOWED", withHeader({ b64: false })],

  ["no kid", "TOKEN_KEY_UNKNOWN", withHeader({ kid: undefined })],
  ["an unknown kid", "TOKEN_KEY_UNKNOWN", forge({ ...GOOD_HEADER, kid: "other" }, GOOD_CLAIMS, stranger)],
  [
    "a kid that is a path",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "../../../dev/null" }, GOOD_CLAIMS, signHmac("")),
  ],
  [
    "a kid that is SQL",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "' UNION SELECT 'a" }, GOOD_CLAIMS, stranger),
  ],
  [
    "a kid that is a member of every object",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "__proto__" }, GOOD_CLAIMS, stranger),
  ],
  ["a kid that is a list", "TOKEN_KEY_UNKNOWN", withHeader({ kid: ["es"] })],
  ["a kid in another case", "TOKEN_KEY_UNKNOWN", withHeader({ kid: "ES" })],
  [
    "a kid of another algorithm's key",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "rsa" }, GOOD_CLAIMS, stranger),
  ],
  [
    "RS256 with a key that is for PS256",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, alg: "RS256", kid: "ps-only" }, GOOD_CLAIMS, signRsa(psOnly.privateKey)),
  ],
  [
    "ES256 on the wrong curve",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "p384" }, GOOD_CLAIMS, signEcdsa(p384.privateKey)),
  ],
  [
    "a 1024-bit RSA key",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, alg: "RS256", kid: "weak" }, GOOD_CLAIMS, signRsa(weakRsa.privateKey)),
  ],
  [
    "an RSA key with exponent 3",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, alg: "RS256", kid: "small-exponent" }, GOOD_CLAIMS, signRsa(smallExponentRsa.privateKey)),
  ],
  [
    "a key whose private half is published",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "leaked" }, GOOD_CLAIMS, signEcdsa(leaked.privateKey)),
  ],
  [
    "a key that is for nothing",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "unusable" }, GOOD_CLAIMS, signEcdsa(unusable.privateKey)),
  ],
  [
    "a key that has no kid",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "undefined" }, GOOD_CLAIMS, signEcdsa(nameless.privateKey)),
  ],
  [
    "a key that is for encryption",
    "TOKEN_KEY_UNKNOWN",
    forge({ ...GOOD_HEADER, kid: "encryption" }, GOOD_CLAIMS, signEcdsa(encryption.privateKey)),
  ],

  ["another key under the same kid", "TOKEN_SIGNATURE_INVALID", forge(GOOD_HEADER, GOOD_CLAIMS, stranger)],
  [
    "another token's signature",
    "TOKEN_SIGNATURE_INVALID",
    `${header}.${payload}.${withClaims({ sub: "someone-else" }).split(".")[2]}`,
  ],
  [
    "another token's claims",
    "TOKEN_SIGNATURE_INVALID",
    `${header}.${base64url(JSON.stringify({ ...GOOD_CLAIMS, role: "REPORTING_TOOL" }))}.${signature}`,
  ],
  ["a signature of zeros (CVE-2022-21449)", "TOKEN_SIGNATURE_INVALID", forge(GOOD_HEADER, GOOD_CLAIMS, zeros)],
  [
    "half a signature",
    "TOKEN_SIGNATURE_INVALID",
    `${header}.${payload}.${base64url(Buffer.from(signature, "base64url").subarray(0, 32))}`,
  ],
  [
    "data after the signature",
    "TOKEN_SIGNATURE_INVALID",
    `${header}.${payload}.${base64url(Buffer.concat([Buffer.from(signature, "base64url"), Buffer.from("x")]))}`,
  ],
  [
    "PKCS 1 under PS256",
    "TOKEN_SIGNATURE_INVALID",
    forge({ ...GOOD_HEADER, alg: "PS256", kid: "rsa" }, GOOD_CLAIMS, signRsa(KEYS.rsa.privateKey)),
  ],
  [
    "PSS under RS256",
    "TOKEN_SIGNATURE_INVALID",
    forge({ ...GOOD_HEADER, alg: "RS256", kid: "rsa" }, GOOD_CLAIMS, signRsaPss(KEYS.rsa.privateKey)),
  ],
  [
    "ECDSA under EdDSA",
    "TOKEN_SIGNATURE_INVALID",
    forge({ ...GOOD_HEADER, alg: "EdDSA", kid: "ed" }, GOOD_CLAIMS, stranger),
  ],
].map(([name, code, token]) => [name, code, `Bearer ${token}`] as Row);
