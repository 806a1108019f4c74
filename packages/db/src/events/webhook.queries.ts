import type { DeliveryError, DeliveryState } from "@cic/domain/events/delivery";
import { sql } from "drizzle-orm";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf } from "../compiled/needs.ts";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { allFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { webhookAttempt, webhookDelivery, webhookEndpoint } from "./webhook.table.ts";

export type WebhookEndpointRow = typeof webhookEndpoint.$inferSelect & {
  /** Until when the secret before signs too. */
  readonly previousSecretUntil: string | null;
};
export type WebhookDeliveryRow = Omit<typeof webhookDelivery.$inferSelect, "lastError"> & {
  readonly lastError: DeliveryError | null;
  /** Its requests, oldest first, where they were read with it. */
  readonly requests?: readonly WebhookAttemptRow[];
};
export type WebhookAttemptRow = Omit<typeof webhookAttempt.$inferSelect, "error"> & {
  readonly error: DeliveryError | null;
};

/** The meanings stand in the schema (`WebhookDeliveryFilter`). */
export interface WebhookDeliveryListArgs {
  readonly filter?:
    | { readonly endpointId?: AnyOf; readonly eventId?: AnyOf; readonly state?: AnyOf<DeliveryState> }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const withPreviousSecret = sql`${columnsOf(webhookEndpoint)},
  (select max(s.valid_until)::text from webhook_secret s where s.endpoint_id = ${webhookEndpoint.id}) as "previousSecretUntil"`;

/** The caller's organisation's endpoints that are not deleted, oldest first. */
export async function listWebhookEndpoints(db: ScopedDb): Promise<WebhookEndpointRow[]> {
  return rowsOf<WebhookEndpointRow>(
    db,
    sql`select ${withPreviousSecret} from ${webhookEndpoint}
      where ${webhookEndpoint.organisationId} = current_setting('cic.organisation', true) and ${webhookEndpoint.state} <> 'DELETED'
      order by ${webhookEndpoint.createdAt}, ${webhookEndpoint.id}`,
  );
}

/** The endpoint of the caller's organisation, unless it is deleted. */
export async function findWebhookEndpoint(db: ScopedDb, id: string): Promise<WebhookEndpointRow | undefined> {
  const [byId] = uuidIn(sql`${webhookEndpoint.id}`, [id]);
  const [row] = await rowsOf<WebhookEndpointRow>(
    db,
    sql`select ${withPreviousSecret} from ${webhookEndpoint} where ${byId} and ${webhookEndpoint.state} <> 'DELETED'`,
  );
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockWebhookEndpoint(
  db: ScopedDb,
  id: string,
): Promise<typeof webhookEndpoint.$inferSelect | undefined> {
  const [byId] = uuidIn(sql`${webhookEndpoint.id}`, [id]);
  const [row] = await rowsOf<typeof webhookEndpoint.$inferSelect>(
    db,
    sql`select ${columnsOf(webhookEndpoint)} from ${webhookEndpoint}
      where ${byId} and ${webhookEndpoint.state} <> 'DELETED' for no key update`,
  );
  return row;
}

/** A page of them; with the requests of each if `withLog`. */
export async function listWebhookDeliveries(
  db: ScopedDb,
  args: WebhookDeliveryListArgs,
  withLog = false,
  asksTotal = false,
): Promise<Page<WebhookDeliveryRow>> {
  const requests = sql`from ${webhookAttempt} where ${webhookAttempt.deliveryId} = ${webhookDelivery.id} order by ${webhookAttempt.id}`;
  const list = {
    ...deliveryList(args),
    ...(withLog && { extra: { requests: allOf(rowOf(webhookAttempt), requests) } }),
  };
  return readPage<typeof webhookDelivery, WebhookDeliveryRow>(db, list, asksTotal);
}

/** For each delivery its requests, oldest first. */
export async function findAttemptsOfDeliveries(db: ScopedDb, ids: readonly string[]): Promise<WebhookAttemptRow[][]> {
  const [ofDeliveries] = uuidIn(sql`${webhookAttempt.deliveryId}`, ids);
  const rows = await rowsOf<WebhookAttemptRow>(
    db,
    sql`select ${columnsOf(webhookAttempt)} from ${webhookAttempt} where ${ofDeliveries} order by ${webhookAttempt.id}`,
  );
  return allFor(ids, rows, (row) => row.deliveryId);
}

function deliveryList({ filter, first, after }: WebhookDeliveryListArgs): ListQuery<typeof webhookDelivery> {
  return {
    table: webhookDelivery,
    where: [
      sql`${webhookDelivery.organisationId} = current_setting('cic.organisation', true)`,
      ...uuidIn(sql`${webhookDelivery.endpointId}`, filter?.endpointId),
      ...uuidIn(sql`${webhookDelivery.eventId}`, filter?.eventId),
      ...textIn(sql`${webhookDelivery.state}`, filter?.state),
    ],
    sort: [{ expression: sql`${webhookDelivery.createdAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${webhookDelivery.id}`, type: "uuid" },
    first,
    after,
    shape: { filter },
  };
}
