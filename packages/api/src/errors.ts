import { GraphQLError } from "graphql";
import type { LimitCode } from "./limits.ts";

/** Codes of errors that the API tells its callers; everything else is masked as `INTERNAL_SERVER_ERROR`. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "INVALID_CURSOR"
  | "NOT_FOUND"
  | "PERSISTED_QUERY_NOT_FOUND"
  | "PERSISTED_QUERY_HASH_WRONG"
  | "DOCUMENT_NOT_TRUSTED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "QUOTA_EXCEEDED"
  | "SERVICE_UNAVAILABLE"
  | "INTERNAL_SERVER_ERROR"
  | LimitCode;

/** An error whose message is written for the caller: it never holds personal data, SQL or a value from the request. */
export class ApiError extends GraphQLError {
  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } });
  }
}
