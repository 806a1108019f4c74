import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { columnsOf, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { offerBudget } from "./offer-application.table.ts";

/** A budget with what approvals have taken from it. */
export type OfferBudgetRow = typeof offerBudget.$inferSelect & { readonly committedPence: number };

/** The sum of what stands: what was withdrawn counts no more, by construction. */
const committed = sql`(select coalesce(sum(committed_pence), 0)::integer from offer_application
  where budget_id = ${offerBudget.id} and state <> 'WITHDRAWN')`;

/** The caller's budgets for an offer, the latest first. */
export async function findOfferBudgets(db: ScopedDb, offerId: string): Promise<OfferBudgetRow[]> {
  return rowsOf(
    db,
    sql`select ${columnsOf(offerBudget)}, ${committed} as "committedPence" from ${offerBudget}
      where ${offerBudget.offerId} = ${offerId} order by ${offerBudget.validFrom} desc`,
  );
}

/**
 * The caller's budget for an offer on a day, locked until the transaction ends, so that approvals come out of it one after the
 * other. `undefined`: there is none. Two statements: the sum is read when the lock is held, and so sees what was approved meanwhile.
 */
export async function lockOfferBudget(db: ScopedDb, offerId: string, on: string): Promise<OfferBudgetRow | undefined> {
  const which = sql`${offerBudget.offerId} = ${offerId} and ${offerBudget.validFrom} <= ${on}::date and ${offerBudget.validUntil} > ${on}::date`;
  await db.execute(sql`select from ${offerBudget} where ${which} for update`);
  const [row] = await rowsOf<OfferBudgetRow>(
    db,
    sql`select ${columnsOf(offerBudget)}, ${committed} as "committedPence" from ${offerBudget} where ${which}`,
  );
  return row;
}

/** Writes a new budget; resolves to its id. */
export async function insertOfferBudget(
  db: ScopedDb,
  budget: Pick<OfferBudgetRow, "offerId" | "organisationId" | "validFrom" | "validUntil" | "amountPence">,
): Promise<string> {
  const id = uuidv7();
  await insertRows(db, offerBudget, [{ id, ...budget }]);
  return id;
}

/** Changes a budget that is locked. */
export async function updateOfferBudget(
  db: ScopedDb,
  id: string,
  { validUntil, amountPence }: Pick<OfferBudgetRow, "validUntil" | "amountPence">,
): Promise<void> {
  await db.execute(
    sql`update offer_budget set valid_until = ${validUntil}, amount_pence = ${amountPence}, version = version + 1, updated_at = now()
      where id = ${id}`,
  );
}
