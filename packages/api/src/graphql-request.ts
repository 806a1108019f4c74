import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { ApiError } from "./errors.ts";
import { type AnswerType, type HttpRequest, type HttpResponse, refusal } from "./http.ts";
import { type Limits, limitExceeded } from "./limits.ts";

/** The request as Apollo takes it, or the answer to one that is not GraphQL over HTTP. */
export function readGraphqlRequest(
  request: HttpRequest,
  type: AnswerType,
  limits: Limits,
): HTTPGraphQLRequest | HttpResponse {
  const { method, search, headers } = request;
  if (method !== "GET" && method !== "POST") {
    return refusal(405, "METHOD_NOT_ALLOWED", "GraphQL is asked with GET or POST.", { allow: "GET, POST" });
  }
  // What is acceptable is settled before anything runs: Apollo would refuse it after the mutation is done.
  const forApollo = new HeaderMap([...headers, ["accept", type]]);
  if (Buffer.byteLength(request.body ?? "") > limits.bodyBytes || search.length > limits.bodyBytes) {
    return refusalOf(413, limitExceeded("bodyBytes", limits));
  }
  if (method === "GET") return { method, headers: forApollo, search, body: undefined };

  if (!isJson(headers.get("content-type"))) {
    return refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json in UTF-8.");
  }
  if ((headers.get("content-encoding") ?? "identity") !== "identity") {
    return refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must not be compressed.");
  }
  const text = decode(request.body);
  if (text === undefined) return refusal(400, "BAD_REQUEST", "The body is not UTF-8.");
  try {
    return { method, headers: forApollo, search, body: JSON.parse(text) as unknown };
  } catch {
    return refusal(400, "BAD_REQUEST", "The body is not JSON.");
  }
}

export function refusalOf(status: number, error: ApiError): HttpResponse {
  return {
    ...refusal(status, "", ""),
    body: JSON.stringify({ errors: [{ message: error.message, extensions: error.extensions }] }),
  };
}

function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? "").split(";").map((part) => part.trim().toLowerCase());
  return (
    type === "application/json" &&
    parameters.every((parameter) => !parameter.startsWith("charset=") || /^charset="?utf-8"?$/.test(parameter))
  );
}

function decode(body: Uint8Array | string | null): string | undefined {
  if (body === null || typeof body === "string") return body ?? "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
