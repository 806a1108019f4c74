import type { Attempt, DeliveryState, EndpointState, PausedBecause } from "@cic/domain/events/delivery";
import type { EventRecord, EventType } from "@cic/domain/events/event-types";
import { sql } from "drizzle-orm";
import type { SeenChildren } from "../audit/read.writes.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { horizon } from "./event.queries.ts";

/** Events read for an endpoint in one transaction. */
const EVENTS_AT_ONCE = 2_000;
/** Deliveries claimed at once for an endpoint that takes them, and for one that failed. */
const CLAIMED_AT_ONCE = 50;
const CLAIMED_WHILE_FAILING = 5;
/** By one worker, so that it can send them all while it holds them. */
const CLAIMED_IN_ALL = 100;

/** Makes what the organisation was told of since the last time into deliveries; resolves to how many events were read. */
export async function makeDeliveries(db: ScopedDb, organisationId: string, now: Date): Promise<number> {
  const endpoints = await rowsOf<{ id: string }>(
    db,
    sql`select id from webhook_endpoint where organisation_id = ${organisationId} and state = 'ACTIVE' order by id`,
  );
  let most = 0;
  for (const { id } of endpoints) {
    const [row] = await rowsOf<{ n: number }>(
      db,
      sql`with span as materialized (
          select a.event_id, a.child_id, a.authority_id, a.transaction, a.sequence, e.type, p.event_types
          from webhook_endpoint p join event_audience a on a.organisation_id = p.organisation_id join event e on e.id = a.event_id
          where p.id = ${id} and a.organisation_id = ${organisationId} and not a.gone
            and (a.transaction, a.sequence) > (p.read_transaction, p.read_sequence) and a.transaction < ${horizon}
          order by a.transaction, a.sequence limit ${EVENTS_AT_ONCE}),
        made as (
          insert into webhook_delivery (id, endpoint_id, organisation_id, event_id, child_id, authority_id, sequence, next_attempt_at, created_at)
          select gen_random_uuid(), ${id}, ${organisationId}, event_id, child_id, authority_id, sequence, ${now.toISOString()}::timestamptz,
            ${now.toISOString()}::timestamptz
          from span where event_types is null or type = any(event_types)
          on conflict (endpoint_id, event_id) do nothing),
        last as (select transaction, sequence from span order by transaction desc, sequence desc limit 1)
        update webhook_endpoint p set read_transaction = last.transaction, read_sequence = last.sequence
        from last where p.id = ${id} returning (select count(*)::integer from span) as n`,
    );
    most = Math.max(most, row?.n ?? 0);
  }
  return most;
}

/** A delivery held by this worker, with what it takes to send it. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly secrets: readonly string[];
  /** Requests made before. */
  readonly attempts: number;
  /** Whether the organisation may (still) be told. */
  readonly visible: boolean;
  readonly eventId: string;
  readonly type: EventType;
  readonly childId: string | null;
  readonly records: readonly EventRecord[];
  readonly recordedAt: string;
}

/**
 * Claims what is due for the organisation's active endpoints, until `until`: a worker that dies holds it no longer. Of a child at
 * most the earliest that an endpoint has not taken; what another worker holds or claims at this moment is passed by. The audit says of
 * which children ids are about to be sent.
 */
export async function claimDue(
  db: ScopedDb,
  organisationId: string,
  {
    lease,
    now,
    until,
    except,
  }: { readonly lease: string; readonly now: Date; readonly until: Date; readonly except: readonly string[] },
): Promise<ClaimedDelivery[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await rowsOf<ClaimedDelivery>(
    db,
    sql`with due as materialized (
        select d.id from webhook_endpoint p cross join lateral (
          select d.id from webhook_delivery d
          where d.endpoint_id = p.id and d.state in ('PENDING', 'FAILED') and d.next_attempt_at <= ${at}
            and (d.leased_until is null or d.leased_until <= ${at})
            and (d.child_id is null or d.sequence = (select min(e.sequence) from webhook_delivery e
              where e.endpoint_id = d.endpoint_id and e.child_id = d.child_id and e.state in ('PENDING', 'FAILED')))
          order by d.next_attempt_at, d.sequence
          limit case when p.failing_since is null then ${CLAIMED_AT_ONCE}::integer else ${CLAIMED_WHILE_FAILING}::integer end
          for update skip locked) d
        where p.organisation_id = ${organisationId} and p.state = 'ACTIVE' and p.id <> all(${textArray(except)}::uuid[])
        limit ${CLAIMED_IN_ALL})
      update webhook_delivery d set lease = ${lease}, leased_until = ${until.toISOString()}::timestamptz
      from due, webhook_endpoint p, event e
      where d.id = due.id and p.id = d.endpoint_id and e.id = d.event_id
      returning d.id, d.endpoint_id as "endpointId", p.url, d.attempts, d.event_id as "eventId", e.type, e.child_id as "childId",
        e.records, e.recorded_at::text as "recordedAt",
        array(select s.secret from webhook_secret s where s.endpoint_id = p.id
          and (s.valid_until is null or s.valid_until > ${at}) order by s.created_at desc) as secrets,
        exists (select from event_audience a where a.event_id = d.event_id and a.organisation_id = ${organisationId}
          and (a.child_id is null or a.named or (not a.gone and exists (select from access_relation r
            where r.child_id = a.child_id and r.organisation_id = ${organisationId} and r.superseded_at is null
              and r.valid_from <= current_setting('cic.today', true)::date
              and (r.valid_until is null or r.valid_until > current_setting('cic.today', true)::date))))) as visible`,
  );
  const childIds = new Set(rows.flatMap(({ visible, childId }) => (visible && childId !== null ? [childId] : [])));
  if (childIds.size > 0) {
    const seen: SeenChildren = {
      ...{ kind: "DELIVERY", organisation: organisationId, subject: "webhooks", role: null, purpose: null },
      ...{ request: lease, operation: "webhooks", childIds: [...childIds] },
    };
    await db.execute(sql`select audit_read(${JSON.stringify(seen)}::jsonb)`);
  }
  return rows;
}

/** What became of a claimed delivery. */
export interface FinishedDelivery {
  readonly id: string;
  readonly state: Exclude<DeliveryState, "PENDING">;
  readonly nextAttemptAt: Date;
  /** Null: nothing was sent. */
  readonly sent: (Attempt & { readonly at: Date; readonly durationMs: number }) | null;
}

/** Writes what became of deliveries that are still held by this lease, and every request in the log. One statement. */
export async function finishDeliveries(
  db: ScopedDb,
  organisationId: string,
  lease: string,
  finished: readonly FinishedDelivery[],
): Promise<void> {
  const rows = finished.map(({ id, state, nextAttemptAt, sent }) => ({
    ...{ id, state, next_attempt_at: nextAttemptAt.toISOString() },
    ...{ attempted_at: sent?.at.toISOString() ?? null, duration_ms: sent?.durationMs ?? null },
    ...{ status: sent?.status ?? null, error: sent?.error ?? null },
  }));
  await db.execute(sql`
    with said as materialized (select * from json_to_recordset(${JSON.stringify(rows)}::json) as s(id uuid, state text,
        next_attempt_at timestamptz, attempted_at timestamptz, duration_ms integer, status integer, error text)),
      done as (
        update webhook_delivery d set state = said.state, next_attempt_at = said.next_attempt_at, leased_until = null, lease = null,
          attempts = d.attempts + case when said.attempted_at is null then 0 else 1 end,
          last_attempt_at = coalesce(said.attempted_at, d.last_attempt_at), last_status = said.status, last_error = said.error
        from said where d.id = said.id and d.lease = ${lease})
    insert into webhook_attempt (delivery_id, organisation_id, attempted_at, duration_ms, status, error)
    select id, ${organisationId}, attempted_at, duration_ms, status, error from said where attempted_at is not null`);
}

/** How an endpoint fares, locked until the transaction ends. */
export interface EndpointHealth {
  readonly state: EndpointState;
  readonly failingSince: string | null;
  readonly deadInARow: number;
}

export async function lockEndpointHealth(db: ScopedDb, id: string): Promise<EndpointHealth | undefined> {
  const [row] = await rowsOf<EndpointHealth>(
    db,
    sql`select state, failing_since::text as "failingSince", dead_in_a_row as "deadInARow"
      from webhook_endpoint where id = ${id} for no key update`,
  );
  return row;
}

/** Writes how an endpoint fares and, where it is to be left alone, why. */
export async function writeEndpointHealth(
  db: ScopedDb,
  id: string,
  health: { readonly failingSince: Date | null; readonly deadInARow: number; readonly pause: PausedBecause | null },
  now: Date,
): Promise<void> {
  const paused = health.pause;
  await db.execute(
    sql`update webhook_endpoint set failing_since = ${health.failingSince?.toISOString() ?? null}::timestamptz,
        dead_in_a_row = ${health.deadInARow},
        state = ${paused === null ? sql`state` : sql`'PAUSED'`}, paused_because = ${paused === null ? sql`paused_because` : paused},
        version = version + ${paused === null ? 0 : 1}, updated_at = ${now.toISOString()}::timestamptz
      where id = ${id}`,
  );
}
