import { randomUUID } from "node:crypto";
import type { Database } from "@cic/db/database";
import {
  type ClaimedDelivery,
  claimDue,
  type FinishedDelivery,
  finishDeliveries,
  lockEndpointHealth,
  makeDeliveries,
  writeEndpointHealth,
} from "@cic/db/events/delivery.writes";
import { asDelivery, holdFeed, organisationsWithWebhooks } from "@cic/db/events/delivery-scope";
import { recordEvents } from "@cic/db/events/event.writes";
import { londonDay } from "@cic/domain/dates";
import { afterAttempt, afterBatch } from "@cic/domain/events/delivery";
import { instant } from "../instant.ts";
import type { PostWebhook } from "./post-webhook.ts";
import { signedHeaders } from "./sign-webhook.ts";

/** What delivering works with. */
export interface Delivering {
  readonly database: Database;
  readonly clock: () => Date;
  /** From 0 (in) to 1 (out). */
  readonly random: () => number;
  readonly post: PostWebhook;
  /** How long a worker holds what it claimed: longer than it can take to send it all. */
  readonly leaseMs?: number;
  /** True: to stop after the batches under way. */
  readonly isOver?: () => boolean;
}

export interface Delivered {
  /** Requests made. */
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
  readonly dead: number;
}

const ORGANISATIONS_AT_ONCE = 4;
const REQUESTS_AT_ONCE = 25;
/** Two rounds of requests of ten seconds, and what the database takes. */
const LEASE_MS = 120_000;

/**
 * Sends what is due to the endpoints of every organisation until nothing is. Any number of workers may do it at once, and one may
 * be killed at any moment: nothing is held in a transaction while a request is under way, what it had claimed is due again when its
 * lease ends, and what was sent and not written down is sent again under the same id.
 */
export async function deliverDue(worker: Delivering): Promise<Delivered> {
  const waiting = await organisationsWithWebhooks(worker.database, londonDay(worker.clock()));
  const totals = { sent: 0, delivered: 0, failed: 0, dead: 0 };
  await inParallel(waiting, ORGANISATIONS_AT_ONCE, async (organisationId) => {
    await readFeed(worker, organisationId);
    await sendAll(worker, organisationId, totals);
  });
  return totals;
}

/** Makes deliveries of all that the organisation was told of; leaves it to another worker that is at it. */
async function readFeed({ database, clock }: Delivering, organisationId: string): Promise<void> {
  for (let read = 1; read > 0; ) {
    const now = clock();
    read = await asDelivery(database, organisationId, londonDay(now), async (db) =>
      (await holdFeed(db, organisationId)) ? makeDeliveries(db, organisationId, now) : 0,
    );
  }
}

async function sendAll(
  worker: Delivering,
  organisationId: string,
  totals: { -readonly [K in keyof Delivered]: number },
) {
  /** Endpoints that took nothing of a batch: left alone until the next call. */
  const silent = new Set<string>();
  while (worker.isOver?.() !== true) {
    const lease = randomUUID();
    const now = worker.clock();
    const until = new Date(now.getTime() + (worker.leaseMs ?? LEASE_MS));
    const claimed = await asDelivery(worker.database, organisationId, londonDay(now), (db) =>
      claimDue(db, organisationId, { lease, now, until, except: [...silent] }),
    );
    if (claimed.length === 0) return;
    const finished = await inParallel(claimed, REQUESTS_AT_ONCE, (one) => sendOne(worker, one));
    await writeDown(worker, organisationId, lease, claimed, finished);
    for (const { sent, state } of finished) {
      if (sent === null) continue;
      totals.sent += 1;
      if (state === "DELIVERED") totals.delivered += 1;
      else totals[state === "DEAD" ? "dead" : "failed"] += 1;
    }
    for (const [endpointId, own] of byEndpoint(claimed, finished)) {
      if (own.some(({ sent }) => sent !== null) && own.every(({ state }) => state !== "DELIVERED"))
        silent.add(endpointId);
    }
  }
}

async function sendOne({ clock, random, post }: Delivering, claimed: ClaimedDelivery): Promise<FinishedDelivery> {
  const at = clock();
  // Access ended since it happened: the feed says so by an event of its own.
  if (!claimed.visible) return { id: claimed.id, state: "WITHHELD", nextAttemptAt: at, sent: null };
  const body = payloadOf(claimed);
  const attempt = await post(claimed.url, signedHeaders(claimed.secrets, claimed.eventId, at, body), body);
  const after = afterAttempt(attempt, claimed.attempts + 1, random());
  const ended = clock();
  return {
    id: claimed.id,
    state: after.state,
    nextAttemptAt: new Date(ended.getTime() + (after.state === "FAILED" ? after.retryAfterMs : 0)),
    sent: { ...attempt, at, durationMs: ended.getTime() - at.getTime() },
  };
}

/** What a receiver gets: ids and types. What the record says, it asks the API as itself. */
function payloadOf({ eventId, type, childId, records, recordedAt }: ClaimedDelivery): string {
  return JSON.stringify({ type, timestamp: instant(recordedAt), data: { id: eventId, childId, records } });
}

/** In one transaction, with how the endpoints fare and, when one is paused, an event that tells its organisation. */
async function writeDown(
  { database, clock }: Delivering,
  organisationId: string,
  lease: string,
  claimed: readonly ClaimedDelivery[],
  finished: readonly FinishedDelivery[],
): Promise<void> {
  const now = clock();
  await asDelivery(database, organisationId, londonDay(now), async (db) => {
    await finishDeliveries(db, organisationId, lease, finished);
    for (const [endpointId, own] of byEndpoint(claimed, finished)) {
      const batch = own.flatMap(({ sent, state }) => (sent === null ? [] : [{ attempt: sent, after: state as never }]));
      const before = await lockEndpointHealth(db, endpointId);
      if (before === undefined || before.state !== "ACTIVE" || batch.length === 0) continue;
      const failingSince = before.failingSince === null ? null : Date.parse(before.failingSince);
      const health = afterBatch({ failingSince, deadInARow: before.deadInARow }, batch, now.getTime());
      const hasChanged = health.failingSince !== failingSince || health.deadInARow !== before.deadInARow;
      if (!hasChanged && health.pause === null) continue;
      const since = health.failingSince === null ? null : new Date(health.failingSince);
      await writeEndpointHealth(db, endpointId, { ...health, failingSince: since }, now);
      if (health.pause === null) continue;
      const records = [{ record: "WEBHOOK_ENDPOINT", id: endpointId } as const];
      await recordEvents(db, [{ type: "WEBHOOK_PAUSED", records, named: [organisationId] }]);
    }
  });
}

/** In the order of their ids: two workers that lock the same ones do not wait for each other. */
function byEndpoint(claimed: readonly ClaimedDelivery[], finished: readonly FinishedDelivery[]) {
  const groups = Map.groupBy(finished, (_, i) => claimed[i]?.endpointId as string);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function inParallel<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const i = next++;
      results[i] = await work(items[i] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return results;
}
