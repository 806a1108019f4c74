import type { HttpRequest, HttpResponse } from "@cic/api/http";

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

export function toGatewayResult({ status, headers, body }: HttpResponse): GatewayResult {
  return typeof body === "string"
    ? { statusCode: status, headers, body, isBase64Encoded: false }
    : { statusCode: status, headers, body: Buffer.from(body).toString("base64"), isBase64Encoded: true };
}

/** A stage that has a name stands before the path. */
function withoutStage(path: string, stage: string | undefined): string {
  const prefix = `/${stage}`;
  return stage !== undefined && (path === prefix || path.startsWith(`${prefix}/`)) ? path.slice(prefix.length) : path;
}
