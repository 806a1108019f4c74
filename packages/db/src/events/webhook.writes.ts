import type { EventType } from "@cic/domain/events/event-types";
import { type SQL, sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { uuidv7 } from "../ids.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { horizon } from "./event.queries.ts";

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/** An endpoint that is sent what happens from now on; resolves to its id. */
export async function insertWebhookEndpoint(
  db: ScopedDb,
  organisationId: string,
  endpoint: { readonly url: string; readonly eventTypes: readonly EventType[] | null; readonly secret: string },
  now: Date,
): Promise<string> {
  const id = uuidv7();
  const types = endpoint.eventTypes === null ? sql`null` : sql`${textArray(endpoint.eventTypes)}::text[]`;
  await db.execute(
    sql`insert into webhook_endpoint (id, organisation_id, url, event_types, read_transaction, read_sequence, created_at, updated_at)
      values (${id}, ${organisationId}, ${endpoint.url}, ${types}, ${horizon} - 1, ${Number.MAX_SAFE_INTEGER}, ${instant(now)}, ${instant(now)})`,
  );
  await insertSecret(db, organisationId, id, endpoint.secret, now);
  return id;
}

/** From `now` on requests are signed with `secret`, and until `overlapUntil` with those before, too. */
export async function replaceWebhookSecret(
  db: ScopedDb,
  organisationId: string,
  id: string,
  { secret, now, overlapUntil }: { readonly secret: string; readonly now: Date; readonly overlapUntil: Date },
): Promise<void> {
  await db.execute(sql`delete from webhook_secret where endpoint_id = ${id} and valid_until <= ${instant(now)}`);
  await db.execute(
    sql`update webhook_secret set valid_until = least(valid_until, ${instant(overlapUntil)}) where endpoint_id = ${id}`,
  );
  await insertSecret(db, organisationId, id, secret, now);
  await db.execute(
    sql`update webhook_endpoint set version = version + 1, updated_at = ${instant(now)} where id = ${id}`,
  );
}

/** What failed is due at once when an endpoint is resumed. */
export async function updateWebhookEndpoint(
  db: ScopedDb,
  id: string,
  to: {
    readonly state?: "ACTIVE" | "PAUSED";
    /** Null: every type. */
    readonly eventTypes?: readonly EventType[] | null;
  },
  now: Date,
): Promise<void> {
  const sets: SQL[] = [sql`version = version + 1`, sql`updated_at = ${instant(now)}`];
  if (to.state === "PAUSED") sets.push(sql`state = 'PAUSED', paused_because = coalesce(paused_because, 'BY_OWNER')`);
  if (to.state === "ACTIVE") {
    sets.push(sql`state = 'ACTIVE', paused_because = null, failing_since = null, dead_in_a_row = 0`);
  }
  if (to.eventTypes === null) sets.push(sql`event_types = null`);
  else if (to.eventTypes !== undefined) sets.push(sql`event_types = ${textArray(to.eventTypes)}::text[]`);
  await db.execute(sql`update webhook_endpoint set ${sql.join(sets, sql`, `)} where id = ${id}`);
  if (to.state !== "ACTIVE") return;
  await db.execute(
    sql`update webhook_delivery set next_attempt_at = ${instant(now)} where endpoint_id = ${id} and state = 'FAILED'`,
  );
}

/** Nothing is sent to it any more, and its secrets are gone. */
export async function deleteWebhookEndpoint(db: ScopedDb, id: string, now: Date): Promise<void> {
  await db.execute(
    sql`update webhook_endpoint set state = 'DELETED', paused_because = null, version = version + 1, updated_at = ${instant(now)}
      where id = ${id}`,
  );
  await db.execute(sql`delete from webhook_secret where endpoint_id = ${id}`);
}

/** Dead letters, of these ids or all of the endpoint's, are due at once with all their attempts before them; resolves to how many. */
export async function replayDeadLetters(
  db: ScopedDb,
  endpointId: string,
  ids: readonly string[] | null,
  now: Date,
): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`with replayed as (
        update webhook_delivery d set state = 'PENDING', attempts = 0, next_attempt_at = ${instant(now)}
        where ${sql.join([sql`d.endpoint_id = ${endpointId}`, sql`d.state = 'DEAD'`, ...uuidIn(sql`d.id`, ids)], sql` and `)}
        returning 1)
      select count(*)::integer as n from replayed`,
  );
  return row?.n ?? 0;
}

async function insertSecret(
  db: ScopedDb,
  organisationId: string,
  endpointId: string,
  secret: string,
  now: Date,
): Promise<void> {
  await db.execute(
    sql`insert into webhook_secret (id, endpoint_id, organisation_id, secret, created_at)
      values (${uuidv7()}, ${endpointId}, ${organisationId}, ${secret}, ${instant(now)})`,
  );
}
