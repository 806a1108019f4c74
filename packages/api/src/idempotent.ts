import { createHash } from "node:crypto";
import type { Action } from "@cic/auth/actions";
import type { Actor } from "@cic/auth/actor";
import { claimKey, type KeyedRequest, storeResult } from "@cic/db/idempotency.queries";
import { isLostRace } from "@cic/db/lost-race";
import type { ScopedDb } from "@cic/db/scope";
import type { Context } from "./context.ts";
import { ApiError } from "./errors.ts";

/** A mutation that may be sent again: because its answer was lost, or by mistake. */
export interface IdempotentRequest {
  /** What the caller's role must include. */
  readonly action: Action;
  /** The mutation's name. */
  readonly operation: string;
  /** 8 to 200 characters, chosen by the caller. */
  readonly key: string;
  readonly input: unknown;
}

const attempts = 3;

/**
 * Does `work` once for a key, however often it is asked for: the key is stored in the transaction of the change, with the
 * outcome, which must survive JSON (ids and values, no rows). A repeated request gets the outcome of the first, also when
 * that was a refusal; requests at the same time wait for each other.
 *
 * A transaction that fails only because another came first is decided again, so that a lost race is answered like a late
 * request. Throws `BAD_USER_INPUT` for a key of another length and `IDEMPOTENCY_KEY_REUSED` for a key of another request.
 */
export async function idempotent<Outcome extends object>(
  context: Context,
  { action, operation, key, input }: IdempotentRequest,
  work: (db: ScopedDb, actor: Actor) => Promise<Outcome>,
): Promise<Outcome> {
  const actor = context.require(action);
  if (!/^\P{Cc}{8,200}$/u.test(key)) {
    throw new ApiError("BAD_USER_INPUT", "An idempotency key has 8 to 200 characters.", { argument: "idempotencyKey" });
  }
  const { organisationId, childId } = actor;
  // Young people for whom one authority vouches share no keys, with it or with each other.
  const ownKey = childId === undefined ? key : `${childId}:${key}`;
  const request: KeyedRequest = { organisationId, key: ownKey, operation, requestHash: hashOf(input) };
  const once = () =>
    context.write(async (db) => {
      const claim = await claimKey(db, request);
      if (claim.kind === "otherRequest") {
        throw new ApiError("IDEMPOTENCY_KEY_REUSED", "This idempotency key was used for another request.");
      }
      // Stored by this function under the same operation and input, so that it has the same shape.
      if (claim.kind === "answered") return claim.result as Outcome;
      const outcome = await work(db, actor);
      await storeResult(db, request, outcome);
      return outcome;
    });
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    try {
      return await once();
    } catch (error) {
      if (!isLostRace(error)) throw error;
    }
  }
  return once();
}

/** The same for inputs that say the same: the order of fields does not matter, and a field that is absent is not one that is null. */
function hashOf(input: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(input)))
    .digest("base64url");
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}
