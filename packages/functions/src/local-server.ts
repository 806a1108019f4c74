import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Handler } from "@cic/api/handler";
import { type HttpResponse, refusal } from "@cic/api/http";
import type { Logger } from "pino";

/** Answers what is not for the handler, such as a page or an upload that streams; resolves to whether it did. */
export type LocalRoute = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface LocalServer {
  readonly port: number;
  /** Stops accepting, lets requests under way finish for up to ten seconds, then cuts off what is left. */
  close(): Promise<void>;
}

const FINISH_WITHIN_MS = 10_000;

/** A page of another site whose name was made to lead here (DNS rebinding) could read the tokens that the playground offers. */
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Serves `handler` over HTTP on this machine alone (127.0.0.1), to those who call it localhost. Port 0 takes any free one.
 * Rejects with the system's error when the port cannot be had (`EADDRINUSE`, `EACCES`).
 *
 * A client must have sent its headers (`headerBytes` at most, 16 KB) within `headersTimeoutMs` (5 s) and its body within
 * `bodyTimeoutMs` (10 s); what is above `bodyBytes` is not read.
 */
export async function serve({
  handler,
  port,
  bodyBytes,
  headerBytes = 16_384,
  log,
  routes = [],
  headersTimeoutMs = 5_000,
  bodyTimeoutMs = 10_000,
}: {
  readonly handler: Handler;
  readonly port: number;
  readonly bodyBytes: number;
  readonly headerBytes?: number;
  readonly log: Logger;
  readonly routes?: readonly LocalRoute[];
  readonly headersTimeoutMs?: number;
  readonly bodyTimeoutMs?: number;
}): Promise<LocalServer> {
  let closing = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!OWN_NAME.test(request.headers.host ?? "")) {
      send(response, refusal(421, "HOST_NOT_LOCAL", "This server answers as localhost only.", { connection: "close" }));
      discardRest(request);
      return;
    }
    for (const route of routes) {
      if (await route(request, response)) return;
    }
    const { body, whole } = await readBody(request, bodyBytes + 1, bodyTimeoutMs);
    if (body === "late") {
      send(response, refusal(408, "REQUEST_TIMEOUT", "The body did not arrive in time.", { connection: "close" }));
      discardRest(request);
      return;
    }
    const [path = "", ...search] = (request.url ?? "").split("?");
    const answered = await handler({
      method: request.method ?? "",
      path,
      search: search.length === 0 ? "" : `?${search.join("?")}`,
      headers: headersOf(request),
      body,
    });
    const mustClose = closing || !whole;
    send(response, mustClose ? { ...answered, headers: { ...answered.headers, connection: "close" } } : answered);
    if (!whole) discardRest(request);
  }

  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: headersTimeoutMs,
      // Uploads may take long; the body of any other request has its own limit.
      requestTimeout: 600_000,
      connectionsCheckingInterval: Math.min(1_000, headersTimeoutMs),
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        // The client went away; anything else is a defect, of which only the kind is told.
        const gone = response.destroyed || request.socket.destroyed;
        if (!gone) log.error({ name: error instanceof Error ? error.name : typeof error }, "request failed");
        if (gone || response.headersSent) response.destroy();
        else send(response, refusal(500, "INTERNAL_SERVER_ERROR", "Internal error", { connection: "close" }));
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });

  return {
    port: (server.address() as AddressInfo).port,
    close() {
      closing = true;
      const { promise, resolve } = Promise.withResolvers<void>();
      const cutOff = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      server.closeIdleConnections();
      return promise;
    },
  };
}

/** Reads up to `most` bytes; `whole` when that was all there is. `late` when it took longer than `withinMs`. Rejects when the client goes away. */
function readBody(
  request: IncomingMessage,
  most: number,
  withinMs: number,
): Promise<{ readonly body: Buffer | null | "late"; readonly whole: boolean }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof readBody>>>();
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => resolve({ body: "late", whole: false }), withinMs);
  request.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) resolve({ body: Buffer.concat(chunks).subarray(0, most), whole: false });
  });
  request.on("end", () => resolve({ body: size === 0 ? null : Buffer.concat(chunks), whole: true }));
  request.on("error", reject);
  return promise.finally(() => {
    clearTimeout(timer);
    // What comes after is not read, until it is thrown away.
    request.pause().removeAllListeners("data");
  });
}

/** Lets a client that is still sending read the answer before its connection ends. */
function discardRest(request: IncomingMessage): void {
  request.on("error", () => {});
  request.resume();
  setTimeout(() => request.destroy(), 500).unref();
}

function headersOf({ rawHeaders }: IncomingMessage): Map<string, string> {
  const headers = new Map<string, string>();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] as string).toLowerCase();
    const before = headers.get(name);
    // A header that came twice is joined, so that two tokens are malformed and not one of them chosen.
    headers.set(name, before === undefined ? (rawHeaders[i + 1] as string) : `${before}, ${rawHeaders[i + 1]}`);
  }
  return headers;
}

/** What comes in parts is sent as it is made; when it breaks off, so does the connection, and no client takes it for whole. */
export function send(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  if (typeof body === "object" && Symbol.asyncIterator in body) {
    response.writeHead(status, headers);
    pipeline(Readable.from(body), response).catch(() => response.destroy());
    return;
  }
  response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(body)) });
  response.end(body);
}
