import { type CryptoKey, importJWK, type JWK } from "jose";

/** The signature algorithms a token may use. Asymmetric only: a symmetric one would let every verifier issue tokens. */
export const ALGORITHMS = ["ES256", "EdDSA", "RS256", "PS256"] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** The members that make a JWK private or symmetric (RFC 7518 sections 6.2.2, 6.3.2, 6.4). */
const SECRET_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"];

/** NIST SP 800-131A: shorter RSA keys are disallowed. */
const RSA_MODULUS_BITS = 2048;
/** 65537. A small exponent makes forging practical (1 makes it trivial), and no issuer in use has another. */
const RSA_EXPONENT = "AQAB";

/** Keys by algorithm and key id, imported and ready to verify with. */
export type PublicKeys = {
  readonly size: number;
  readonly find: (algorithm: Algorithm, keyId: string) => CryptoKey | undefined;
};

/**
 * The usable keys of a JSON Web Key Set (RFC 7517), or `undefined` when `document` is not one.
 *
 * Ignored, as if they were not there: private and symmetric keys (a set that publishes one has leaked it), keys without
 * an id, keys for encryption, other curves, weak RSA keys, and keys that do not import. Of two keys with one id and
 * one algorithm, the first counts.
 */
export async function readPublicKeys(document: unknown): Promise<PublicKeys | undefined> {
  if (!isObject(document) || !Array.isArray(document.keys)) return undefined;
  const keys = new Map<string, CryptoKey>();
  for (const jwk of document.keys as readonly unknown[]) {
    if (!isObject(jwk) || typeof jwk.kid !== "string") continue;
    for (const algorithm of ALGORITHMS) {
      const name = nameOf(algorithm, jwk.kid);
      if (keys.has(name) || !isFor(algorithm, jwk)) continue;
      const key = await importOrIgnore(algorithm, jwk);
      if (key !== undefined) keys.set(name, key);
    }
  }
  return { size: keys.size, find: (algorithm, keyId) => keys.get(nameOf(algorithm, keyId)) };
}

const nameOf = (algorithm: Algorithm, keyId: string): string => `${algorithm} ${keyId}`;

/** Whether the issuer means `jwk` for this. Whether its type and curve fit the algorithm, importing it will tell. */
function isFor(algorithm: Algorithm, jwk: Readonly<Record<string, unknown>>): boolean {
  return (
    (jwk.kty !== "RSA" || jwk.e === RSA_EXPONENT) &&
    (jwk.alg === undefined || jwk.alg === algorithm) &&
    (jwk.use === undefined || jwk.use === "sig") &&
    (jwk.key_ops === undefined || (Array.isArray(jwk.key_ops) && jwk.key_ops.includes("verify"))) &&
    !SECRET_MEMBERS.some((member) => member in jwk)
  );
}

async function importOrIgnore(
  algorithm: Algorithm,
  jwk: Readonly<Record<string, unknown>>,
): Promise<CryptoKey | undefined> {
  let key: CryptoKey | Uint8Array;
  try {
    key = await importJWK(jwk as JWK, algorithm);
  } catch {
    return undefined;
  }
  if (key instanceof Uint8Array) return undefined;
  // Measured on the imported key: a modulus padded with zeros looks long in the JWK.
  if ("modulusLength" in key.algorithm && Number(key.algorithm.modulusLength) < RSA_MODULUS_BITS) return undefined;
  return key;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
