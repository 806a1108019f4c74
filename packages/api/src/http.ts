/** One HTTP request, wherever it came from. */
export interface HttpRequest {
  readonly method: string;
  /** Without the query, as sent (still percent-encoded). */
  readonly path: string;
  /** The query with its question mark, or empty. */
  readonly search: string;
  /** Names in lower case; a header sent several times is joined with commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** Need not hold more than one byte above the body limit. */
  readonly body: Uint8Array | string | null;
  /** What the authorizer in front vouched for, of a request that came through one. Never anything that the caller sent. */
  readonly vouched?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What comes in parts is made as it is sent, of what was read before: no slow reader keeps a transaction open. */
  readonly body: string | Uint8Array | AsyncIterable<string>;
}

export type AnswerType = "application/json" | "application/graphql-response+json";

/**
 * In which of its media types GraphQL answers a request with this `Accept` header: `application/json` unless the
 * other is preferred, or neither is acceptable (`undefined`).
 */
export function answerType(accept: string | undefined): AnswerType | undefined {
  if (accept === undefined || accept.trim() === "") return "application/json";
  const quality = { "application/json": 0, "application/graphql-response+json": 0 };
  for (const range of accept.split(",")) {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const q = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
    if (type === "*/*" || type === "application/*") {
      quality["application/json"] = Math.max(quality["application/json"], q);
    } else if (type === "application/json" || type === "application/graphql-response+json") {
      quality[type] = Math.max(quality[type], q);
    }
  }
  const { "application/json": json, "application/graphql-response+json": graphql } = quality;
  if (graphql > 0 && graphql >= json) return "application/graphql-response+json";
  return json > 0 ? "application/json" : undefined;
}

/** An answer that is no GraphQL result but has the shape of one, so that clients read it the same way. */
export function refusal(
  status: number,
  code: string,
  message: string,
  more: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...more },
    body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  };
}
