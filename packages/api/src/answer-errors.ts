import type { HttpResponse } from "./http.ts";

interface AnswerError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Errors of a well-formed request: to clients that accept no more than `application/json`, GraphQL over HTTP says 200. */
const WELL_FORMED = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];

/**
 * The response with the request id in each of its errors, and the codes of those. `isGraphql` tells that GraphQL
 * itself answered: then the status is made to fit the errors and the media type.
 */
export function completeErrors(
  response: HttpResponse,
  requestId: string,
  isGraphql: boolean,
): { readonly response: HttpResponse; readonly codes: readonly string[] } {
  const { status, headers, body } = response;
  // Errors come first, so that an answer without any need not be parsed.
  if (typeof body !== "string" || !body.startsWith('{"errors":[')) return { response, codes: [] };

  const result = JSON.parse(body) as { readonly errors: readonly AnswerError[]; readonly data?: unknown };
  const errors = result.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId } as Readonly<Record<string, unknown>>,
  }));
  const codes = errors.map(({ extensions }) => ("code" in extensions ? String(extensions.code) : "NONE"));
  const unavailable = codes.includes("SERVICE_UNAVAILABLE") || codes.includes("TIME_LIMIT");
  const wait = errors.find(({ extensions }) => "retryAfterSeconds" in extensions)?.extensions.retryAfterSeconds;
  const fitting = isGraphql ? statusOf(status, codes, result.data, headers["content-type"] ?? "") : status;
  return {
    response: {
      status: unavailable ? 503 : wait !== undefined ? 429 : fitting,
      headers: {
        ...(unavailable ? { "retry-after": "5" } : wait !== undefined ? { "retry-after": String(wait) } : {}),
        ...headers,
      },
      body: JSON.stringify({ ...result, errors }),
    },
    codes,
  };
}

function statusOf(status: number, codes: readonly string[], data: unknown, contentType: string): number {
  // Apollo's status for an error of ours outside any field, such as a limit that is exceeded.
  if (status === 500 && !codes.includes("INTERNAL_SERVER_ERROR")) return 400;
  const isPlainJson = contentType.startsWith("application/json");
  const isWellFormed = data === undefined && codes.every((code) => WELL_FORMED.includes(code));
  return status === 400 && isPlainJson && isWellFormed ? 200 : status;
}
