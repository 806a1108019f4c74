import { sql } from "drizzle-orm";
import { rowsOf } from "./page.ts";
import type { ScopedDb } from "./scope.ts";

/** A mutation as its caller names it. */
export interface KeyedRequest {
  readonly organisationId: string;
  /** The caller's own name for this one change, unique among those of the organisation. */
  readonly key: string;
  readonly operation: string;
  /** Of the input: tells a repeated request from another one under the same key. */
  readonly requestHash: string;
}

export type KeyClaim =
  /** The key is new and held by this transaction: to be given its result before the transaction ends. */
  | { readonly kind: "claimed" }
  /** The same request was answered with `result`. */
  | { readonly kind: "answered"; readonly result: unknown }
  /** The key was used for another request. */
  | { readonly kind: "otherRequest" };

/**
 * Claims the key for this transaction. While another transaction holds it, waits until that one ends: if it commits, its
 * answer is the answer; if it rolls back, the key is free.
 */
export async function claimKey(db: ScopedDb, request: KeyedRequest): Promise<KeyClaim> {
  const { organisationId, key, operation, requestHash } = request;
  const claimed = await rowsOf(
    db,
    sql`insert into idempotency_key (organisation_id, key, operation, request_hash)
      values (${organisationId}, ${key}, ${operation}, ${requestHash}) on conflict do nothing returning key`,
  );
  if (claimed.length > 0) return { kind: "claimed" };
  const [known] = await rowsOf<{ same: boolean; result: unknown }>(
    db,
    sql`select operation = ${operation} and request_hash = ${requestHash} as same, result from idempotency_key
      where organisation_id = ${organisationId} and key = ${key}`,
  );
  return known?.same === true ? { kind: "answered", result: known.result } : { kind: "otherRequest" };
}

/** Stores the answer with the key that this transaction claimed. */
export async function storeResult(db: ScopedDb, request: KeyedRequest, result: unknown): Promise<void> {
  await db.execute(
    sql`update idempotency_key set result = ${JSON.stringify(result)}::jsonb
      where organisation_id = ${request.organisationId} and key = ${request.key}`,
  );
}
