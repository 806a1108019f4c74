export const DELIVERY_STATES = ["PENDING", "FAILED", "DELIVERED", "DEAD", "WITHHELD"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type EndpointState = "ACTIVE" | "PAUSED" | "DELETED";
export type PausedBecause = "BY_OWNER" | "REPEATED_FAILURE" | "GONE";

/** Why a request has no status, or one that does not count. */
export const DELIVERY_ERRORS = [
  "ADDRESS_NOT_ALLOWED",
  "ANSWER_TOO_LARGE",
  "CONNECTION_FAILED",
  "HOST_NOT_FOUND",
  "REDIRECTED",
  "STATUS",
  "TIMED_OUT",
  "URL_NOT_ALLOWED",
] as const;
export type DeliveryError = (typeof DELIVERY_ERRORS)[number];

/** What became of one request. */
export interface Attempt {
  readonly status: number | null;
  /** Null: it was taken. */
  readonly error: DeliveryError | null;
}

/** Requests for one delivery before it is a dead letter. With the waits below, half a day on average. */
export const MAX_ATTEMPTS = 12;
const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;
const SHORTEST_WAIT_MS = 1_000;
/** An endpoint is paused when nothing was taken for so long, or when so many deliveries after one another are dead letters. */
const PAUSE_AFTER_MS = 48 * 3_600_000;
const PAUSE_AFTER_DEAD = 20;

export type AfterAttempt =
  | { readonly state: "DELIVERED" }
  | { readonly state: "FAILED"; readonly retryAfterMs: number }
  | { readonly state: "DEAD" };

/**
 * What becomes of a delivery after its `attempts`-th request. Waits double, up to four hours, each by full jitter: `random` from 0
 * (in) to 1 (out) says how much of it, so that what failed together does not come back together.
 */
export function afterAttempt(attempt: Attempt, attempts: number, random: number): AfterAttempt {
  if (attempt.error === null) return { state: "DELIVERED" };
  if (attempts >= MAX_ATTEMPTS) return { state: "DEAD" };
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  return { state: "FAILED", retryAfterMs: Math.max(SHORTEST_WAIT_MS, Math.floor(random * most)) };
}

/** How an endpoint has fared up to now. */
export interface EndpointRecord {
  /** Since when every request failed, in milliseconds. */
  readonly failingSince: number | null;
  readonly deadInARow: number;
}

/** How an endpoint fares after the requests of a batch, and whether it is to be left alone. */
export function afterBatch(
  before: EndpointRecord,
  batch: readonly { readonly attempt: Attempt; readonly after: AfterAttempt["state"] }[],
  now: number,
): EndpointRecord & { readonly pause: Exclude<PausedBecause, "BY_OWNER"> | null } {
  const gone = batch.some(({ attempt }) => attempt.status === 410);
  if (batch.some(({ attempt }) => attempt.error === null)) {
    return { failingSince: null, deadInARow: 0, pause: gone ? "GONE" : null };
  }
  const failingSince = before.failingSince ?? (batch.length === 0 ? null : now);
  const deadInARow = before.deadInARow + batch.filter(({ after }) => after === "DEAD").length;
  const worn = deadInARow >= PAUSE_AFTER_DEAD || (failingSince !== null && now - failingSince >= PAUSE_AFTER_MS);
  return { failingSince, deadInARow, pause: gone ? "GONE" : worn ? "REPEATED_FAILURE" : null };
}
