import type { LookupOptions } from "node:dns";
import { lookup as systemLookup } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { Attempt, DeliveryError } from "@cic/domain/events/delivery";
import { endpointUrl } from "@cic/domain/events/endpoint-url.rule";
import { isLoopbackAddress, isPublicAddress } from "@cic/domain/events/public-address.rule";

/** Sends one request; never rejects. */
export type PostWebhook = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Attempt>;

/** Every address of a name. */
export type ResolveHost = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface PostOptions {
  /** For development: also to this machine, and there without TLS. Never where callers are not trusted. */
  readonly allowLoopback?: boolean;
  readonly resolve?: ResolveHost;
  /** For all of it: resolving, connecting, the answer and its body. */
  readonly timeoutMs?: number;
  /** More of an answer's body than this is not read. */
  readonly answerBytes?: number;
}

const resolveBySystem: ResolveHost = (host) => systemLookup(host, { all: true, verbatim: true });

/**
 * Sends webhooks to addresses of the public internet only. The name is resolved here, all that it resolves to must be public, and
 * the connection is made to what was checked, so that a name which resolves to something else a moment later gains nothing.
 * Redirects are not followed.
 */
export function makePostWebhook({
  allowLoopback = false,
  resolve = resolveBySystem,
  timeoutMs = 10_000,
  answerBytes = 65_536,
}: PostOptions = {}): PostWebhook {
  const mayReach = (address: string) => isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));

  return async (text, headers, body) => {
    const checked = endpointUrl(text, allowLoopback);
    if (checked.kind === "refused") {
      return failure(checked.because === "ADDRESS_NOT_ALLOWED" ? checked.because : "URL_NOT_ALLOWED");
    }
    const ended = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timedOut = new Promise<Attempt>((done) => {
      timer = setTimeout(() => done(failure("TIMED_OUT")), timeoutMs);
    });
    try {
      return await Promise.race([timedOut, send(checked.url, headers, body, ended.signal)]);
    } finally {
      clearTimeout(timer);
      ended.abort();
    }
  };

  async function send(
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<Attempt> {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const family = isIP(host);
    const found = family === 0 ? await resolve(host).catch(() => []) : [{ address: host, family }];
    const [first] = found;
    if (first === undefined) return failure("HOST_NOT_FOUND");
    if (!found.every(({ address }) => mayReach(address))) return failure("ADDRESS_NOT_ALLOWED");
    return exchange(url, found, headers, body, signal);
  }

  function exchange(
    url: URL,
    addresses: readonly { readonly address: string; readonly family: number }[],
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<Attempt> {
    return new Promise((done) => {
      const options = {
        method: "POST",
        agent: false as const,
        signal,
        headers: { ...headers, "content-length": Buffer.byteLength(body), "user-agent": "cic-health" },
        lookup: (_host: string, asked: LookupOptions, answer: (...found: never[]) => void) => {
          const [first] = addresses;
          const given = asked.all === true ? [null, addresses] : [null, first?.address, first?.family];
          answer(...(given as never[]));
        },
      };
      const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, options, (response) => {
        const status = response.statusCode ?? 0;
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes <= answerBytes) return;
          done({ status, error: "ANSWER_TOO_LARGE" });
          request.destroy();
        });
        response.on("end", () => done({ status, error: errorOf(status) }));
        response.on("error", () => done({ status, error: "CONNECTION_FAILED" }));
      });
      request.on("error", () => done(failure("CONNECTION_FAILED")));
      request.end(body);
    });
  }
}

const failure = (error: DeliveryError): Attempt => ({ status: null, error });

function errorOf(status: number): DeliveryError | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "REDIRECTED" : "STATUS";
}
