import { type PublicKeys, readPublicKeys } from "./public-keys.ts";

const TIMEOUT_MILLISECONDS = 1_500;
/** A set of a dozen RSA keys with certificates is about 30 KB. */
const MAX_BYTES = 64 * 1024;

/**
 * The keys published at `url`, or `undefined` when they cannot be had: no answer with its whole body within 1.5 s, any
 * status but 200, a redirect (it could point anywhere), more than 64 KB, or anything but a key set with a usable key.
 * Never rejects.
 */
export async function fetchPublicKeys(url: URL, fetch: typeof globalThis.fetch): Promise<PublicKeys | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MILLISECONDS);
  // Raced, not only passed to fetch: a stalled body must not hold the caller past the time either.
  const aborted = new Promise<undefined>((resolve) => {
    abort.signal.addEventListener("abort", () => resolve(undefined));
  });
  try {
    return await Promise.race([download(url, fetch, abort.signal), aborted]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    // Frees the connection when the body was not read to its end.
    abort.abort();
  }
}

async function download(url: URL, fetch: typeof globalThis.fetch, signal: AbortSignal) {
  const response = await fetch(url, { redirect: "error", signal, headers: { accept: "application/json" } });
  if (response.status !== 200 || response.body === null) return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  const keys = await readPublicKeys(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  return keys === undefined || keys.size === 0 ? undefined : keys;
}
