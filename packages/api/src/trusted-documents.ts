import { createHash } from "node:crypto";
import type { HTTPGraphQLRequest } from "@apollo/server";
import { ApiError } from "./errors.ts";

/** Documents that clients may name instead of sending them. */
export interface TrustedDocuments {
  /** By the SHA-256 of their text, in lower-case hexadecimal. */
  readonly byHash: ReadonlyMap<string, string>;
  /** Whether nothing else is answered. */
  readonly only: boolean;
}

export const trustedDocuments = (texts: readonly string[], only: boolean): TrustedDocuments => ({
  byHash: new Map(texts.map((text) => [hashOf(text), text])),
  only,
});

/**
 * The request with the document that it names: by `documentId` (with or without `sha256:`, as GraphQL over HTTP has it), or by
 * `extensions.persistedQuery.sha256Hash`, as Apollo's clients do. Throws `PERSISTED_QUERY_NOT_FOUND` for a hash that is not on the list
 * when no document is sent with it, `PERSISTED_QUERY_HASH_WRONG` when one is and the hash is another's, and `DOCUMENT_NOT_TRUSTED` for a
 * document that is not on the list where only those are answered.
 */
export function withTrustedDocument(request: HTTPGraphQLRequest, trusted: TrustedDocuments): HTTPGraphQLRequest {
  const { method, headers } = request;
  const isGet = method === "GET";
  const search = new URLSearchParams(request.search);
  const sent: Readonly<Record<string, unknown>> = isGet
    ? { ...Object.fromEntries(search), extensions: jsonIn(search.get("extensions")) }
    : isRecord(request.body)
      ? request.body
      : {};
  const extensions = isRecord(sent.extensions) ? sent.extensions : {};
  const hash = hashIn(sent.documentId, extensions.persistedQuery);
  const { query } = sent;
  if (hash === undefined) {
    if (trusted.only && typeof query === "string" && !trusted.byHash.has(hashOf(query))) throw notTrusted();
    return request;
  }
  if (typeof query === "string" && hashOf(query) !== hash) {
    throw new ApiError("PERSISTED_QUERY_HASH_WRONG", "The hash is not that of the document that was sent with it.");
  }
  const document = trusted.byHash.get(hash) ?? query;
  if (typeof document !== "string") {
    throw new ApiError("PERSISTED_QUERY_NOT_FOUND", "No trusted document has this hash.");
  }
  if (trusted.only && !trusted.byHash.has(hash)) throw notTrusted();
  const { persistedQuery: _, ...otherExtensions } = extensions;
  if (!isGet) {
    const { documentId: __, ...rest } = sent;
    return { ...request, body: { ...rest, query: document, extensions: otherExtensions } };
  }
  search.delete("documentId");
  search.set("query", document);
  search.set("extensions", JSON.stringify(otherExtensions));
  return { method, headers, search: `?${search}`, body: undefined };
}

const notTrusted = () =>
  new ApiError("DOCUMENT_NOT_TRUSTED", "Only the documents that were agreed upon are answered here.");

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hashIn(documentId: unknown, persistedQuery: unknown): string | undefined {
  if (typeof documentId === "string") return documentId.replace(/^sha256:/, "");
  const hash = isRecord(persistedQuery) ? persistedQuery.sha256Hash : undefined;
  return typeof hash === "string" ? hash : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    // Apollo refuses what is no JSON.
    return undefined;
  }
}
