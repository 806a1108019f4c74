import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes, randomUUID } from "node:crypto";

/** What one request came to, gathered while it runs. */
export interface Trace {
  readonly traceId: string;
  /** The first field that was asked for: of the contract, so there are only so many. */
  field?: string;
  statements: number;
}

/** What a span may say. A statement is told by its verb and its tables: never its text, which may hold what was asked. */
type Attributes = Readonly<Record<string, string | number>>;

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[];
  /** 2 is an error. */
  readonly status: { readonly code: 0 | 2 };
}

export interface Tracing {
  /** The whole of a request: what runs within `work` belongs to it. */
  request<T>(headers: ReadonlyMap<string, string>, requestId: string, work: (trace: Trace) => Promise<T>): Promise<T>;
  /** A part of the request that runs, if one does. */
  span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
  /** A statement that is sent on its behalf. */
  statement<T>(sql: string, send: () => Promise<T>): Promise<T>;
}

interface Running {
  readonly trace: Trace;
  readonly requestId: string;
  readonly spanId: string;
  /** `undefined` when nobody asked for them. */
  readonly spans: Span[] | undefined;
}

/**
 * Spans from the request to the statement, as OpenTelemetry names them: `write` is given one request's spans in OTLP's JSON, which
 * its collector reads from a log. They are written when the caller's `traceparent` or AWS' own header says that the trace is kept.
 */
export function makeTracing(write: (otlp: { readonly resourceSpans: readonly unknown[] }) => void): Tracing {
  const running = new AsyncLocalStorage<Running>();

  async function within<T>(
    of: Omit<Running, "spanId">,
    parentSpanId: string | undefined,
    name: string,
    attributes: Attributes,
    work: () => Promise<T>,
  ): Promise<T> {
    if (of.spans === undefined) return running.run({ ...of, spanId: "" }, work);
    const spanId = randomBytes(8).toString("hex");
    const startTimeUnixNano = nanos();
    let code: 0 | 2 = 2;
    try {
      const result = await running.run({ ...of, spanId }, work);
      code = 0;
      return result;
    } finally {
      of.spans.push({
        traceId: of.trace.traceId,
        spanId,
        ...(parentSpanId === undefined ? {} : { parentSpanId }),
        name,
        startTimeUnixNano,
        endTimeUnixNano: nanos(),
        attributes: Object.entries({ "cic.request_id": of.requestId, ...attributes }).map(([key, value]) => ({
          key,
          value: { stringValue: String(value) },
        })),
        status: { code },
      });
    }
  }
  function span<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
    const of = running.getStore();
    return of?.spans === undefined ? work() : within(of, of.spanId, name, attributes, work);
  }

  return {
    span,
    async request(headers, requestId, work) {
      const { traceId, parentSpanId, isKept } = callersTrace(headers);
      const trace: Trace = { traceId, statements: 0 };
      const spans: Span[] | undefined = isKept ? [] : undefined;
      try {
        return await within({ trace, requestId, spans }, parentSpanId, "request", {}, () => work(trace));
      } finally {
        if (spans !== undefined) write({ resourceSpans: [{ resource: RESOURCE, scopeSpans: [{ scope: {}, spans }] }] });
      }
    },
    statement(sql, send) {
      const of = running.getStore();
      if (of === undefined) return send();
      of.trace.statements += 1;
      return span("statement", { "db.system": "postgresql", "db.query.summary": summaryOf(sql) }, send);
    },
  };
}

const RESOURCE = { attributes: [{ key: "service.name", value: { stringValue: "cic-health" } }] };

const nanos = () => String(BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000)) * 1_000n);

/** https://www.w3.org/TR/trace-context/#traceparent-header, or the header that AWS writes: `Root=1-…;Parent=…;Sampled=1`. */
function callersTrace(headers: ReadonlyMap<string, string>) {
  const w3c = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(headers.get("traceparent") ?? "");
  if (w3c !== null) {
    const [, traceId = "", parentSpanId = "", flags = ""] = w3c;
    return { traceId, parentSpanId, isKept: (Number.parseInt(flags, 16) & 1) === 1 };
  }
  const aws = headers.get("x-amzn-trace-id") ?? "";
  const root = /Root=1-([0-9a-f]{8})-([0-9a-f]{24})/.exec(aws);
  const parentSpanId = /Parent=([0-9a-f]{16})/.exec(aws)?.[1];
  return {
    traceId: root === null ? randomUUID().replaceAll("-", "") : `${root[1]}${root[2]}`,
    parentSpanId,
    isKept: /Sampled=1/.test(aws),
  };
}

/** The verb of a statement and the tables it names first: `select placement`. Nothing between quotation marks of a value is looked at. */
function summaryOf(sql: string): string {
  const withoutValues = sql.replaceAll(/'(?:[^']|'')*'/g, "''");
  const verb = /^\s*([a-z]+)/i.exec(withoutValues)?.[1]?.toLowerCase() ?? "";
  const tables = [...withoutValues.matchAll(/\b(?:from|join|into|update)\s+"?(?!set\b)([a-z_]+)\b"?(?!\()/gi)].map(
    ([, name]) => name,
  );
  return [verb, ...new Set(tables)].slice(0, 6).join(" ");
}
