import { type HttpRequest, type HttpResponse, refusal } from "@cic/api/http";

/** What of an API Gateway event (payload format 2.0) is read. */
export interface GatewayEvent {
  readonly rawPath?: string;
  readonly rawQueryString?: string;
  readonly cookies?: readonly string[];
  /** A header that came several times is joined with commas. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext?: {
    readonly http?: { readonly method?: string };
    readonly stage?: string;
    /** What our authorizer answered; API Gateway lets no caller write here. */
    readonly authorizer?: { readonly lambda?: { readonly vouched?: unknown } | null };
  };
}

export interface GatewayResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** An event that lacks parts becomes a request that is answered with 404 or 405, never an error. */
export function toHttpRequest(event: GatewayEvent): HttpRequest {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (value !== undefined) headers.set(name.toLowerCase(), value);
  }
  if (event.cookies !== undefined && event.cookies.length > 0) headers.set("cookie", event.cookies.join("; "));
  const { body, rawQueryString } = event;
  const vouched = event.requestContext?.authorizer?.lambda?.vouched;
  return {
    ...(typeof vouched === "string" ? { vouched } : {}),
    method: event.requestContext?.http?.method ?? "",
    path: withoutStage(typeof event.rawPath === "string" ? event.rawPath : "", event.requestContext?.stage),
    search: rawQueryString === undefined || rawQueryString === "" ? "" : `?${rawQueryString}`,
    headers,
    body: body === undefined || body === "" ? null : event.isBase64Encoded ? Buffer.from(body, "base64") : body,
  };
}

/**
 * Lambda answers at once, with 6 MB as JSON at most
 * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html): the rest is for headers.
 */
const MOST_BYTES = 5_500_000;

const tooLarge = () =>
  refusal(422, "EXPORT_TOO_LARGE", "The file is larger than can be sent at once. Ask for it with `requestExport`.");

/** What comes in parts is put together, if it is not too large. */
export async function toGatewayResult(response: HttpResponse): Promise<GatewayResult> {
  const { status, headers, body } = response;
  if (typeof body === "object" && Symbol.asyncIterator in body) {
    const whole = await wholeOf(body);
    const { "content-disposition": _, ...kept } = headers;
    return whole === undefined
      ? toGatewayResult({ ...tooLarge(), headers: { ...kept, ...tooLarge().headers } })
      : toGatewayResult({ ...response, body: whole });
  }
  return typeof body === "string"
    ? { statusCode: status, headers, body, isBase64Encoded: false }
    : { statusCode: status, headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
}

async function wholeOf(parts: AsyncIterable<string>): Promise<string | undefined> {
  const read: string[] = [];
  let bytes = 0;
  for await (const part of parts) {
    read.push(part);
    bytes += Buffer.byteLength(JSON.stringify(part));
    if (bytes > MOST_BYTES) return undefined;
  }
  return read.join("");
}

/** A stage that has a name stands before the path. */
function withoutStage(path: string, stage: string | undefined): string {
  const prefix = `/${stage}`;
  return stage !== undefined && (path === prefix || path.startsWith(`${prefix}/`)) ? path.slice(prefix.length) : path;
}
