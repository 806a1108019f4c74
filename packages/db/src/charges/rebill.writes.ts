import type { DeterminedPayer } from "@cic/domain/charges/payer.rule";
import { priceOf } from "@cic/domain/charges/price.rule";
import { rebillCharge } from "@cic/domain/charges/rebill-charge";
import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { columnsOf, rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { assessmentCharge } from "./charge.table.ts";
import { determinationOn, today as scopesToday, stands } from "./claim.queries.ts";
import { chargeInPlaceOf, creditFor, priceIn } from "./entries.ts";
import { writeInPlace } from "./entry.writes.ts";
import { listPrices } from "./price.queries.ts";

type Standing = typeof assessmentCharge.$inferSelect & {
  readonly credited: boolean;
  readonly determination: DeterminedPayer | null;
  readonly claimantStandsFor: readonly string[];
};

/**
 * Credits the charges for these children whose payer by the determinations that hold now is another, and charges that one.
 * Runs as the authority, which is responsible for the children, in the transaction that determined anew. Three statements
 * and two more when there is something to enter, whatever the number of children; called again it enters nothing.
 */
export async function rebillCharges(
  db: ScopedDb,
  authorityId: string,
  childIds: readonly string[],
  today: Day,
): Promise<void> {
  if (childIds.length === 0) return;
  await lockChildren(db, authorityId, childIds);
  const charges = await findStanding(
    db,
    sql`${assessmentCharge.authorityId} = ${authorityId}
      and ${assessmentCharge.childId} = any(${textArray(childIds)}::uuid[])`,
  );
  if (charges.length === 0) return;
  const prices = await listPrices(db);
  const entries = charges.map((row) => {
    const charge = { ...row, price: priceIn(row) };
    const decided = rebillCharge(charge, priceOf(prices, { ...row, assessedOn: row.assessedOn as Day }));
    return {
      credit: decided.credit === null ? null : creditFor(row, decided.credit, null, today),
      charge: decided.charge === null ? null : chargeInPlaceOf(row, decided.charge, today),
    };
  });
  await writeInPlace(db, entries);
}

/** Claims refer to the child and so wait, or are waited for: none is overlooked. */
export async function lockChildren(db: ScopedDb, authorityId: string, childIds: readonly string[]): Promise<void> {
  await db.execute(
    sql`select from child where id = any(${textArray(childIds)}::uuid[]) and authority_id = ${authorityId}
      order by id for update`,
  );
}

/** The charges that stand and meet the condition, in the order of their ids, with who is to pay by now. */
export function findStanding(db: ScopedDb, where: SQL): Promise<Standing[]> {
  return rowsOf(
    db,
    sql`select ${columnsOf(assessmentCharge)},
        exists (select from assessment_charge credit where credit.credits_id = ${assessmentCharge.id}) as credited,
        ${determinationOn(sql`${assessmentCharge.childId}`, sql`${assessmentCharge.assessedOn}`)} as determination,
        stands_for(${assessmentCharge.claimedById}, ${scopesToday}) as "claimantStandsFor"
      from ${assessmentCharge} where ${where} and ${stands(sql`assessment_charge`)} order by ${assessmentCharge.id}`,
  );
}
