import { sql } from "drizzle-orm";
import { insertion, insertRows } from "../bulk.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { assessmentCharge } from "./charge.table.ts";
import type { CreditEntry, Entry } from "./entries.ts";

/** What is entered in the place of a charge. `credit`: `null` when it is credited already. `charge`: `null` when none follows. */
export interface InPlace {
  readonly credit: CreditEntry | null;
  readonly charge: Entry | null;
}

/**
 * Enters credits, and charges in the place of what they take back; resolves to the number of charges. A charge that its
 * claimant credited meanwhile stays as the claimant left it. Two statements.
 */
export async function writeInPlace(db: ScopedDb, entries: readonly InPlace[]): Promise<number> {
  const credited = await writeCredits(
    db,
    entries.flatMap(({ credit }) => credit ?? []),
  );
  const charges = entries.flatMap(({ credit, charge }) =>
    charge === null || (credit !== null && !credited.has(credit.creditsId)) ? [] : [charge],
  );
  await insertRows(db, assessmentCharge, charges);
  return charges.length;
}

/**
 * Enters credits; resolves to the charges that they take back. One that another transaction takes back meanwhile is waited
 * for and left out: that one waits for nobody who changes the child's record, and so neither waits for the other.
 */
export async function writeCredits(db: ScopedDb, credits: readonly CreditEntry[]): Promise<ReadonlySet<string>> {
  if (credits.length === 0) return new Set();
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`${insertion(assessmentCharge, credits)} on conflict (credits_id) do nothing returning credits_id as id`,
  );
  return new Set(rows.map(({ id }) => id));
}
