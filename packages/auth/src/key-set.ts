import type { CryptoKey, JSONWebKeySet } from "jose";
import { fetchPublicKeys } from "./fetch-public-keys.ts";
import { type Algorithm, type PublicKeys, readPublicKeys } from "./public-keys.ts";

/** Keys older than this are refreshed in the background, while they go on being used. */
const FRESH_SECONDS = 600;
/** The least time between the end of one fetch and the start of the next, unless the one before was of use. */
const BETWEEN_FETCHES_SECONDS = 30;
/** In this time there are two fetches at the most. */
const TWO_FETCHES_SECONDS = 60;
const DAY_SECONDS = 86_400;

export type KeyLookup =
  | { readonly kind: "key"; readonly key: CryptoKey }
  /** The issuer's current keys do not include this one. */
  | { readonly kind: "unknownKey" }
  /** Whether the issuer has such a key cannot be known now. Says nothing about the token: answer 503, never 401. */
  | { readonly kind: "unavailable"; readonly retryAfterSeconds: number };

/** Where a verifier finds an issuer's public keys. `find` never rejects. */
export type KeySet = {
  readonly find: (algorithm: Algorithm, keyId: string) => Promise<KeyLookup>;
};

/**
 * Keys that are known from the start, such as the development issuer's.
 * Throws `TypeError` when `document` is not a JSON Web Key Set. Which keys are ignored: see `readPublicKeys`.
 */
export async function makeStaticKeySet(document: JSONWebKeySet): Promise<KeySet> {
  const keys = await readPublicKeys(document);
  if (keys === undefined) throw new TypeError("not a JSON Web Key Set");
  return {
    find: async (algorithm, keyId) => {
      const key = keys.find(algorithm, keyId);
      return key === undefined ? { kind: "unknownKey" } : { kind: "key", key };
    },
  };
}

/**
 * Keys that an issuer publishes at an `https` URL. Throws `TypeError` on any other kind of URL.
 *
 * An issuer that is down does not stop people from working: keys once loaded are used for `staleForSeconds` (a day
 * unless said otherwise) after the last time they could be fetched. They are fetched again in the background when they
 * are ten minutes old, and in the foreground only when a token names a key that is not among them; never twice at once,
 * never within 30 s of a fetch that failed or was for a key that nobody published, and never more than twice a minute. So a token of
 * a key that an issuer has just changed to is taken, and forged keys and an outage cost two fetches a minute.
 *
 * `jose`'s own remote key set does not do this: with an issuer down and keys ten minutes old it refuses valid tokens,
 * and fetches once for every request.
 */
export function makeRemoteKeySet({
  url,
  fetch = globalThis.fetch,
  clock = () => new Date(),
  staleForSeconds = DAY_SECONDS,
}: {
  readonly url: URL;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: () => Date;
  readonly staleForSeconds?: number;
}): KeySet {
  if (url.protocol !== "https:") throw new TypeError("a remote key set must be at an https URL");

  let loaded: { readonly keys: PublicKeys; readonly at: Date } | undefined;
  let lastFetch:
    | { readonly failed: boolean; inVain: boolean; readonly at: Date; readonly before: Date | undefined }
    | undefined;
  let fetching: Promise<void> | undefined;

  const secondsSince = (instant: Date): number => (clock().getTime() - instant.getTime()) / 1000;
  const usable = () => (loaded !== undefined && secondsSince(loaded.at) < staleForSeconds ? loaded : undefined);

  async function load(): Promise<void> {
    const keys = await fetchPublicKeys(url, fetch);
    const at = clock();
    lastFetch = { failed: keys === undefined, inVain: keys === undefined, at, before: lastFetch?.at };
    if (keys !== undefined) loaded = { keys, at };
    fetching = undefined;
  }

  function isTooSoon(): boolean {
    if (lastFetch === undefined || secondsSince(lastFetch.at) >= BETWEEN_FETCHES_SECONDS) return false;
    const { inVain, before } = lastFetch;
    return inVain || (before !== undefined && secondsSince(before) < TWO_FETCHES_SECONDS);
  }

  async function refresh(): Promise<void> {
    if (fetching === undefined) {
      if (isTooSoon()) return;
      fetching = load();
    }
    await fetching;
  }

  function unavailable(): KeyLookup {
    const waited = lastFetch === undefined ? 0 : secondsSince(lastFetch.at);
    return { kind: "unavailable", retryAfterSeconds: Math.max(1, Math.ceil(BETWEEN_FETCHES_SECONDS - waited)) };
  }

  return {
    find: async (algorithm, keyId) => {
      const before = usable();
      const known = before?.keys.find(algorithm, keyId);
      if (before !== undefined && known !== undefined) {
        if (secondsSince(before.at) >= FRESH_SECONDS) void refresh();
        return { kind: "key", key: known };
      }
      await refresh();
      const after = usable();
      const key = after?.keys.find(algorithm, keyId);
      if (key !== undefined) return { kind: "key", key };
      if (lastFetch !== undefined) lastFetch.inVain = true;
      // After a failed fetch, the key may be one that the issuer has published since: not found is not "unknown".
      return after === undefined || lastFetch?.failed ? unavailable() : { kind: "unknownKey" };
    },
  };
}
