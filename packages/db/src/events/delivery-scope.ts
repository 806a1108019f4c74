import type { Day } from "@cic/domain/dates";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { rowsOf } from "../page.ts";
import { type ScopedDb, withScope } from "../scope.ts";

/** Runs `work` in one transaction as the role that sends webhooks, for one organisation; without one it sees no event. */
export async function asDelivery<T>(
  database: Database,
  organisationId: string | null,
  today: Day,
  work: (db: ScopedDb) => Promise<T>,
): Promise<T> {
  const scope = { organisationId, subject: "webhooks", requestId: "webhooks", today };
  return withScope(database, scope, "write", async (db, session) => {
    await session.exec("set local role cic_delivery");
    return work(db);
  });
}

/** Organisations that have an endpoint to which something is to be sent. */
export async function organisationsWithWebhooks(database: Database, today: Day): Promise<string[]> {
  const rows = await asDelivery(database, null, today, (db) =>
    rowsOf<{ id: string }>(
      db,
      sql`select distinct organisation_id as id from webhook_endpoint where state = 'ACTIVE' order by 1`,
    ),
  );
  return rows.map(({ id }) => id);
}

/** Holds what one worker at a time does for an organisation, until the transaction ends; false while another one does it. */
export async function holdFeed(db: ScopedDb, organisationId: string): Promise<boolean> {
  const [row] = await rowsOf<{ held: boolean }>(
    db,
    sql`select pg_try_advisory_xact_lock(hashtextextended('events ' || ${organisationId}::text, 0)) as held`,
  );
  return row?.held === true;
}
