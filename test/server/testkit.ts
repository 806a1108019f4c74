import { makeHandler, type Route } from "@cic/api/handler";
import { defaultLimits, type Limits } from "@cic/api/limits";
import type { Quotas } from "@cic/api/quotas";
import { executableSchema, type ResolverMap } from "@cic/api/schema";
import { makeServer } from "@cic/api/server";
import type { Services } from "@cic/api/services";
import type { Tracing } from "@cic/api/tracing";
import type { TrustedDocuments } from "@cic/api/trusted-documents";
import { makeDevelopmentIssuer } from "@cic/auth/development-issuer";
import { makeStaticKeySet } from "@cic/auth/key-set";
import { makeVerifier, type Verify } from "@cic/auth/verify";
import type { Database } from "@cic/db/database";
import { type Directory, makeDirectory } from "@cic/domain/organisations/directory";
import { type LocalRoute, serve } from "@cic/functions/local-server";
import { makeLog } from "@cic/functions/log";
import { facts } from "../../packages/domain/src/organisations/directory.fixture.ts";

export const AUDIENCE = "https://api.test";
export const TODAY = new Date("2026-11-20T10:00:00Z");

/** A connection that answers every statement with nothing. */
export const idleDatabase: Database = {
  driver: "postgres",
  acquire: async () => ({
    drizzle: {} as never,
    exec: async () => {},
    reads: async () => {},
    hasBegun: () => true,
    ask: async (statements) => statements.map(() => ({ answer: null, seen: null })),
    transact: async (_, statements) => statements.map(() => ({ answer: null, seen: null })),
    copy: async () => 0,
    release: () => {},
  }),
  close: async () => {},
};

export const noImports: Services["imports"] = {
  upload: async () => ({ method: "PUT", url: "", headers: {} }),
  receivedBytes: async () => null,
  work: async () => {},
  findingsUrl: () => "",
  forget: async () => {},
};

export const noExports: Services["exports"] = {
  work: async () => {},
  link: async () => ({ url: "", expiresAt: "" }),
};

export interface Setup {
  readonly resolvers?: ResolverMap;
  readonly limits?: Partial<Limits>;
  readonly introspection?: boolean;
  readonly database?: Database;
  readonly directory?: () => Directory;
  readonly verify?: Verify;
  readonly origins?: readonly string[];
  readonly quotas?: Quotas;
  readonly routes?: readonly Route[];
  readonly localRoutes?: readonly LocalRoute[];
  readonly bodyTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  readonly allowLoopbackWebhooks?: boolean;
  readonly metricsNamespace?: string;
  readonly tracing?: Tracing;
  readonly trusted?: TrustedDocuments;
}

/** The API over HTTP on a free port, with a database that holds nothing and the lines that it logged. */
export async function startApi(setup: Setup = {}) {
  const lines: string[] = [];
  const log = makeLog("info", { write: (line: string) => lines.push(line) });
  const limits = { ...defaultLimits, ...setup.limits };
  const issuer = await makeDevelopmentIssuer({ environment: "local", audience: AUDIENCE, clock: () => TODAY });
  const directory = makeDirectory({
    ...facts,
    codes: [
      ...facts.codes,
      { scheme: "ODS", code: "QMJ", organisationId: "ICB:QMJ", from: null, until: "2026-04-01" as never },
      { scheme: "ODS", code: "QNQ", organisationId: "ICB:QNQ", from: null, until: "2026-04-01" as never },
    ],
  });
  const services: Services = {
    database: setup.database ?? idleDatabase,
    directory: setup.directory ?? (() => directory),
    clock: () => TODAY,
    imports: noImports,
    allowLoopbackWebhooks: setup.allowLoopbackWebhooks ?? false,
    exports: noExports,
  };
  const service = () => ({ name: "cic-health", version: "0", today: "2026-11-20" });
  const schema = executableSchema({ Query: { service }, Mutation: { ping: service }, ...setup.resolvers });
  const handler = makeHandler({
    apollo: await makeServer({ schema, limits, log, introspection: setup.introspection ?? true, quotas: setup.quotas }),
    services,
    verify:
      setup.verify ??
      makeVerifier({
        issuer: issuer.issuer,
        audience: AUDIENCE,
        keys: await makeStaticKeySet(issuer.keys),
        clock: () => TODAY,
        allowDevelopmentIssuer: true,
      }),
    log,
    limits,
    origins: setup.origins ?? [],
    routes: setup.routes ?? [],
    quotas: setup.quotas,
    ...(setup.metricsNamespace === undefined ? {} : { metricsNamespace: setup.metricsNamespace }),
    ...(setup.tracing === undefined ? {} : { tracing: setup.tracing }),
    ...(setup.trusted === undefined ? {} : { trusted: setup.trusted }),
  });
  const server = await serve({
    handler,
    port: 0,
    bodyBytes: limits.bodyBytes,
    headerBytes: limits.headerBytes,
    log,
    routes: setup.localRoutes ?? [],
    ...(setup.bodyTimeoutMs === undefined ? {} : { bodyTimeoutMs: setup.bodyTimeoutMs }),
    ...(setup.headersTimeoutMs === undefined ? {} : { headersTimeoutMs: setup.headersTimeoutMs }),
  });
  const url = `http://127.0.0.1:${server.port}`;

  /** Asks with POST; `headers` are added to those of a well-behaved client. */
  async function ask(query: string, variables?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return answerOf(
      await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    );
  }

  return { url, port: server.port, handler, lines, ask, issuer, close: () => server.close() };
}

export type Api = Awaited<ReturnType<typeof startApi>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  /** Of the first error. */
  readonly code: unknown;
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text.startsWith("{") ? JSON.parse(text) : {}) as { data?: unknown; errors?: Answer["errors"] };
  const errors = body.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors,
    code: errors[0]?.extensions.code,
  };
}
