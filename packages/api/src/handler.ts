import { randomUUID } from "node:crypto";
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { Verify } from "@cic/auth/verify";
import { londonDay } from "@cic/domain/dates";
import type { Logger } from "pino";
import { completeErrors } from "./answer-errors.ts";
import { authenticate } from "./authenticate.ts";
import { type Context, makeContext } from "./context.ts";
import { ApiError } from "./errors.ts";
import { makeFairShare } from "./fair-share.ts";
import { readGraphqlRequest, refusalOf } from "./graphql-request.ts";
import { makeHealth } from "./health.ts";
import { answerType, type HttpRequest, type HttpResponse, refusal } from "./http.ts";
import { type Limits, limitExceeded } from "./limits.ts";
import { EXPORT_COST, type Quotas, quotaExceeded, quotaHeaders, spend } from "./quotas.ts";
import type { Services } from "./services.ts";
import { makeTracing, type Trace, type Tracing } from "./tracing.ts";
import { type TrustedDocuments, withTrustedDocument } from "./trusted-documents.ts";
import { describeUnexpected, isUnavailable } from "./unexpected-error.ts";

/** An address beside `/graphql`, for what GraphQL does not carry. A bearer token is needed. */
export interface Route {
  readonly method: string;
  /** Matched against the whole path. */
  readonly path: RegExp;
  /** `match` holds the path's parts; an `ApiError` it throws is told to the caller. The context is finished for it. */
  readonly answer: (context: Context, match: RegExpExecArray, request: HttpRequest) => Promise<HttpResponse>;
}

export type Handler = (request: HttpRequest) => Promise<HttpResponse>;

/** What one request came to, for its line in the log. Nothing in it is about a child or names a person. */
interface Outcome {
  response: HttpResponse;
  /** Whether GraphQL itself answered. */
  isGraphql: boolean;
  operation?: string | undefined;
  organisation?: string | undefined;
  role?: string | undefined;
  /** Ends its operation. */
  end?: () => Promise<void>;
}

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "strict-transport-security": "max-age=31536000",
};

const STATUS: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  QUOTA_EXCEEDED: 429,
  CONCURRENCY_LIMIT: 429,
  HEADER_LIMIT: 431,
  SERVICE_UNAVAILABLE: 503,
  TIME_LIMIT: 503,
};

/**
 * The one way in: every entry point turns what it receives into an `HttpRequest` and sends what this answers.
 * It never rejects.
 *
 * `origins` are the origins (`https://example.org`) whose pages may call the API from a browser; none by default.
 */
export function makeHandler({
  apollo,
  services,
  verify,
  log,
  limits,
  origins = [],
  routes = [],
  quotas,
  tracing = makeTracing(() => {}),
  metricsNamespace,
  trusted,
}: {
  readonly apollo: ApolloServer<Context>;
  readonly services: Services;
  readonly verify: Verify;
  readonly log: Logger;
  readonly limits: Limits;
  readonly origins?: readonly string[];
  /** Or how they are loaded, where a process is not to load them before one is asked for. */
  readonly routes?: readonly Route[] | (() => Promise<readonly Route[]>);
  /** As the server has them: what is exported is counted too. */
  readonly quotas?: Quotas | undefined;
  readonly tracing?: Tracing;
  /** Makes each request's line in the log one that CloudWatch reads metrics from: by first field, how many, how long, failed, statements. */
  readonly metricsNamespace?: string;
  /** None, where it is not said: every request sends its document. */
  readonly trusted?: TrustedDocuments;
}): Handler {
  const health = makeHealth(services);
  const ofRequest = makeFairShare(services.database, limits);
  /** How many requests of each caller are under way. */
  const underWay = new Map<string, number>();

  async function answer(request: HttpRequest, requestId: string, outcome: Outcome, trace: Trace): Promise<void> {
    let headerBytes = 0;
    for (const [name, value] of request.headers) headerBytes += Buffer.byteLength(name) + Buffer.byteLength(value) + 4;
    if (headerBytes > limits.headerBytes) throw limitExceeded("headerBytes", limits);
    if (request.method === "GET") {
      const healthy = await health(request.path);
      if (healthy !== undefined) {
        outcome.response = healthy;
        return;
      }
    }
    const matching = request.path === "/graphql" ? undefined : await routeOf(request);
    if (matching === undefined && request.path !== "/graphql") {
      outcome.response = refusal(404, "NOT_FOUND", "There is nothing at this address. GraphQL is at /graphql.");
      return;
    }
    if (request.method === "OPTIONS") {
      outcome.response = { status: 204, headers: { allow: "GET, POST, OPTIONS" }, body: "" };
      return;
    }
    const today = londonDay(services.clock());
    const authenticated = await authenticate(request, verify, services.directory, today);
    if (authenticated.kind === "refused") {
      outcome.response = authenticated.response;
      return;
    }
    const { actor } = authenticated;
    outcome.organisation = actor?.organisationId;
    outcome.role = actor?.role;
    const caller = actor === null ? "" : `${actor.organisationId} ${actor.subject}`;
    const before = underWay.get(caller) ?? 0;
    if (before >= limits.concurrent) throw limitExceeded("concurrent", limits);
    underWay.set(caller, before + 1);
    const own = { ...services, database: ofRequest(actor?.organisationId ?? "") };
    const context = makeContext(own, { requestId, actor, trace });
    outcome.end = context.finish;
    try {
      if (matching === undefined) {
        await answerGraphql(request, context, outcome);
      } else if (actor === null) {
        throw new ApiError("UNAUTHENTICATED", "A bearer token is needed.");
      } else {
        const standing = quotas === undefined ? undefined : await spend(context, quotas, EXPORT_COST);
        if (standing?.retryAfterSeconds !== undefined) throw quotaExceeded(standing);
        const response = await matching.route.answer(context, matching.match, request);
        outcome.response =
          quotas === undefined || standing === undefined
            ? response
            : withHeaders(response, quotaHeaders(standing, quotas));
      }
    } finally {
      // Rejects where what was read could not be kept: the request has come to its end all the same.
      await context.finish().finally(() => leave(caller));
    }
  }

  function leave(caller: string): void {
    const now = underWay.get(caller) ?? 1;
    if (now > 1) underWay.set(caller, now - 1);
    else underWay.delete(caller);
  }

  async function routeOf({ method, path }: HttpRequest) {
    for (const route of typeof routes === "function" ? await routes() : routes) {
      const match = route.path.exec(path);
      if (match?.[0] === path && route.method === method) return { route, match };
    }
    return undefined;
  }

  async function answerGraphql(request: HttpRequest, context: Context, outcome: Outcome): Promise<void> {
    const type = answerType(request.headers.get("accept"));
    if (type === undefined) {
      outcome.response = refusal(406, "NOT_ACCEPTABLE", "GraphQL answers in application/json.");
      return;
    }
    const graphql = readGraphqlRequest(request, type, limits);
    if ("status" in graphql) {
      outcome.response = graphql;
      return;
    }
    outcome.operation = operationNameIn(graphql);
    const httpGraphQLRequest = trusted === undefined ? graphql : withTrustedDocument(graphql, trusted);
    const answered = await tracing.span("operation", {}, () =>
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    );
    outcome.isGraphql = true;
    outcome.response = {
      status: answered.status ?? 200,
      headers: Object.fromEntries(answered.headers),
      body: textOf(answered),
    };
  }

  /** Nobody waits any more for what takes too long: what it does now comes to its end, and it begins nothing else. */
  async function inTime(answering: Promise<void>, outcome: Outcome): Promise<void> {
    const { promise: timeout, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      // Where that fails too, nothing was told that was to be kept.
      outcome.end?.().catch(() => {});
      reject(limitExceeded("requestMs", limits));
    }, limits.requestMs);
    try {
      await Promise.race([answering, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  function answerTo(error: unknown, requestId: string): HttpResponse {
    if (error instanceof ApiError) {
      const status = STATUS[String(error.extensions.code)] ?? 400;
      const response = refusalOf(status, error);
      return status === 401 ? withHeaders(response, { "www-authenticate": 'Bearer realm="cic-health"' }) : response;
    }
    log.error({ requestId, error: describeUnexpected(error) }, "unexpected error");
    return isUnavailable(error)
      ? refusal(503, "SERVICE_UNAVAILABLE", "The service cannot answer just now. Try again.", { "retry-after": "5" })
      : refusal(500, "INTERNAL_SERVER_ERROR", "Internal error");
  }

  return async (request) => {
    const started = performance.now();
    const requestId = requestIdOf(request);
    const outcome: Outcome = { response: refusal(500, "INTERNAL_SERVER_ERROR", "Internal error"), isGraphql: false };
    const {
      traceId,
      field = "none",
      statements,
    } = await tracing.request(request.headers, requestId, async (trace) => {
      try {
        await inTime(answer(request, requestId, outcome, trace), outcome);
      } catch (error) {
        outcome.response = answerTo(error, requestId);
      }
      return trace;
    });
    const { body } = outcome.response;
    // What comes in parts is a file, and no answer.
    if ((typeof body === "string" || body instanceof Uint8Array) && Buffer.byteLength(body) > limits.answerBytes) {
      outcome.response = refusalOf(400, limitExceeded("answerBytes", limits));
    }
    const { response, codes } = completeErrors(outcome.response, requestId, outcome.isGraphql);
    const { organisation, role } = outcome;
    // A name that is no operation's may be anything.
    const operation = codes.includes("OPERATION_RESOLUTION_FAILURE") ? undefined : outcome.operation;
    const durationMs = Math.round(performance.now() - started);
    const { status } = response;
    const told = { requestId, traceId, operation, status, durationMs, organisation, role, codes, field, statements };
    // Refusals are answers; an error is what a caller can do nothing about.
    const failed = Number(status >= 500 || codes.includes("INTERNAL_SERVER_ERROR"));
    const measured = metricsNamespace === undefined ? {} : { failed, _aws: metricsIn(metricsNamespace) };
    log.info({ ...told, ...measured }, "request");
    return withHeaders(response, {
      ...HEADERS,
      "x-request-id": requestId,
      ...crossOrigin(request.headers.get("origin"), origins),
    });
  };
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
function metricsIn(namespace: string) {
  const metrics = [
    { Name: "durationMs", Unit: "Milliseconds" },
    { Name: "failed", Unit: "Count" },
    { Name: "statements", Unit: "Count" },
  ];
  return {
    Timestamp: Date.now(),
    CloudWatchMetrics: [{ Namespace: namespace, Dimensions: [["field"]], Metrics: metrics }],
  };
}

/** A request id that the caller gave is kept when it can do no harm in a log: 8 to 64 letters, digits, `-` and `_`. */
function requestIdOf(request: HttpRequest): string {
  const given = request.headers.get("x-request-id");
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** The operation's name as the client sent it, if it is short and plain: any other may hold anything. */
function operationNameIn({ search, body }: HTTPGraphQLRequest): string | undefined {
  const sent = typeof body === "object" && body !== null && "operationName" in body ? body.operationName : undefined;
  const name = sent ?? new URLSearchParams(search).get("operationName");
  return typeof name === "string" && /^\w{1,64}$/.test(name) ? name : undefined;
}

function textOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind === "complete") return body.string;
  throw new Error("an answer in parts, which no accepted media type allows");
}

function crossOrigin(origin: string | undefined, allowed: readonly string[]): Record<string, string> {
  if (allowed.length === 0) return {};
  if (origin === undefined || !allowed.includes(origin)) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "authorization, content-type, x-request-id, apollo-require-preflight",
    "access-control-expose-headers": "x-request-id, retry-after, ratelimit, ratelimit-policy",
    "access-control-max-age": "600",
  };
}

function withHeaders(response: HttpResponse, headers: Readonly<Record<string, string>>): HttpResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}
