import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { deliverDue } from "@cic/api/events/deliver-due";
import { makePostWebhook, type PostOptions } from "@cic/api/events/post-webhook";
import { tellOfEndedAccess } from "@cic/api/events/tell-of-ended-access";
import type { Role } from "@cic/auth/actions";
import type { Database } from "@cic/db/database";
import { type NewEvent, recordEvents } from "@cic/db/events/event.writes";
import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { type Api, type Backend, type OpenedDatabases, openApi } from "../harness/api.ts";

export const key = () => randomUUID();

export const createEndpoint = `mutation ($key: String!, $input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(idempotencyKey: $key, input: $input) {
    __typename
    ... on WebhookSecretOk { secret endpoint { id url eventTypes state version } }
    ... on InputRefused { code field } } }`;
export const updateEndpoint = `mutation ($key: String!, $input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(idempotencyKey: $key, input: $input) {
    __typename
    ... on WebhookEndpointOk { endpoint { id eventTypes state pausedBecause version } }
    ... on VersionConflict { currentVersion } ... on RecordNotFound { field } } }`;
export const rotateSecret = `mutation ($key: String!, $input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(idempotencyKey: $key, input: $input) {
    __typename
    ... on WebhookSecretOk { secret endpoint { previousSecretUntil version } }
    ... on VersionConflict { currentVersion } ... on RecordNotFound { field } ... on InputRefused { code field } } }`;
export const deleteEndpoint = `mutation ($key: String!, $input: DeleteWebhookEndpointInput!) {
  deleteWebhookEndpoint(idempotencyKey: $key, input: $input) {
    __typename ... on DeleteWebhookEndpointOk { id } ... on VersionConflict { currentVersion } ... on RecordNotFound { field } } }`;
export const replay = `mutation ($key: String!, $input: ReplayWebhookDeliveriesInput!) {
  replayWebhookDeliveries(idempotencyKey: $key, input: $input) {
    __typename ... on ReplayWebhookDeliveriesOk { replayed } ... on RecordNotFound { field } } }`;
export const endpointList = `{ webhookEndpoints { id url eventTypes state pausedBecause failingSince version } }`;
export const deliveryList = `query ($filter: WebhookDeliveryFilter) { webhookDeliveries(filter: $filter, first: 1000) {
  totalCount nodes { id endpointId eventId state attempts nextAttemptAt lastStatus lastError log { status error } } } }`;
export const changeList = `query ($since: String, $first: Int! = 100) { changes(since: $since, first: $first) {
  cursor hasMore nodes { id type recordedAt child { id } records { record id } } } }`;

export interface Change {
  readonly id: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly child: { readonly id: string } | null;
  readonly records: readonly { readonly record: string; readonly id: string }[];
}

/** The API with a clock that a test moves, and what sends its webhooks. */
export interface EventApi extends Api {
  now: Date;
  pass(ms: number): void;
  /** Sends what is due, as a worker would; on another database where given. */
  deliver(
    options?: PostOptions & { database?: Database; random?: number; leaseMs?: number; isOver?: () => boolean },
  ): ReturnType<typeof deliverDue>;
  sweep(): Promise<number>;
  /** Takes back every event and endpoint, and the time that passed. */
  forget(): Promise<void>;
  /** Writes events as an organisation, in one transaction each time. */
  happen(organisationId: string, events: readonly NewEvent[]): Promise<void>;
  endpoint(
    role: Role,
    organisationId: string,
    url: string,
    eventTypes?: string[],
  ): Promise<{ id: string; secret: string }>;
  /** All of an organisation's feed after `since`. */
  feed(role: Role, organisationId: string, since?: string | null): Promise<{ nodes: Change[]; cursor: string }>;
  look<R>(statement: SQL): Promise<R[]>;
}

export async function openEventApi(backend: Backend, opened?: OpenedDatabases): Promise<EventApi> {
  const api = (await openApi(backend, "2026-11-22", opened)) as EventApi;
  api.now = new Date("2026-11-22T12:00:00Z");
  api.allowLoopbackWebhooks = true;
  api.clock = () => api.now;
  api.pass = (ms) => {
    api.now = new Date(api.now.getTime() + ms);
    api.today = api.now.toISOString().slice(0, 10);
  };
  api.deliver = ({ database = api.database, random = 0.5, leaseMs, isOver = () => false, ...post } = {}) =>
    deliverDue({
      database,
      clock: () => api.now,
      random: () => random,
      isOver,
      post: makePostWebhook({ allowLoopback: true, ...post }),
      ...(leaseMs === undefined ? {} : { leaseMs }),
    });
  api.sweep = () => tellOfEndedAccess(api.database, day(api.today));
  api.forget = async () => {
    api.now = new Date("2026-11-22T12:00:00Z");
    api.today = "2026-11-22";
    for (const table of [
      "webhook_attempt",
      "webhook_delivery",
      "webhook_secret",
      "webhook_endpoint",
      "event_audience",
      "event",
    ])
      await api.look(sql`delete from ${sql.identifier(table)}`);
  };
  api.happen = (organisationId, events) =>
    withScope(
      api.database,
      { organisationId, subject: "test", requestId: "test", today: day(api.today) },
      "write",
      (db) => recordEvents(db, events),
    );
  api.endpoint = async (role, organisationId, url, eventTypes) => {
    const { data, errors } = await api.as(role, organisationId)(createEndpoint, {
      key: key(),
      input: { url, eventTypes },
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { endpoint, secret } = data.createWebhookEndpoint;
    return { id: endpoint.id, secret };
  };
  api.feed = async (role, organisationId, since = null) => {
    const nodes: Change[] = [];
    for (let cursor = since; ; ) {
      const { data, errors } = await api.as(role, organisationId)(changeList, { since: cursor });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      nodes.push(...data.changes.nodes);
      cursor = data.changes.cursor as string;
      if (!data.changes.hasMore) return { nodes, cursor };
    }
  };
  api.look = <R>(statement: SQL) =>
    asOperator(api.operator, ({ drizzle }) => rowsOf<R>(drizzle as ScopedDb, statement));
  return api;
}

/** Waits until no other transaction on the test's server is older than what is there: feeds and workers wait for those. */
export async function settled(api: Pick<Api, "operator">): Promise<void> {
  for (;;) {
    const [row] = await asOperator(api.operator, ({ drizzle }) =>
      rowsOf<{ settled: boolean }>(
        drizzle as ScopedDb,
        sql`select coalesce(max(transaction), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as settled from event`,
      ),
    );
    if (row?.settled === true) return;
    await setTimeout(20);
  }
}

export const placementEvent = (
  child: { readonly id: string; readonly authority: string },
  placementId: string,
  type: "PLACEMENT_RECORDED" | "PLACEMENT_CORRECTED" | "PLACEMENT_ENDED" = "PLACEMENT_CORRECTED",
): NewEvent => ({
  type,
  child: { id: child.id, authorityId: child.authority },
  records: [{ record: "PLACEMENT", id: placementId }],
});
