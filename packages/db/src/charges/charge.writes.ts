import type { ClaimDecision } from "@cic/domain/charges/claim-charge";
import type { Day } from "@cic/domain/dates";
import { insertRows } from "../bulk.ts";
import { stillStands } from "../determinations/still-stands.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import type { ChargeRow } from "./charge.queries.ts";
import { assessmentCharge } from "./charge.table.ts";
import { columnsOfPayer, columnsOfPrice, creditFor } from "./entries.ts";
import { writeCredits } from "./entry.writes.ts";

/** Between whom and about whom. */
export interface PartiesOfClaim {
  readonly childId: string;
  readonly authorityId: string;
  readonly claimedById: string;
  readonly providerId: string;
}

/**
 * Writes the charge that was decided; resolves to its id. The row refers to the child, and so waits for whoever changes the
 * child's record. Throws {@link RowChanged} when that made another determination than the one that was decided on; what comes
 * after waits for this and re-bills.
 */
export async function writeClaim(
  db: ScopedDb,
  parties: PartiesOfClaim,
  { assessment, payer, price }: Extract<ClaimDecision, { kind: "claimed" }>,
  today: Day,
): Promise<string> {
  const id = uuidv7();
  const { childId, authorityId, claimedById, providerId } = parties;
  await insertRows(db, assessmentCharge, [
    {
      ...{ id, childId, authorityId, claimedById, providerId },
      ...assessment,
      ...columnsOfPayer(payer),
      ...columnsOfPrice(price),
      entry: "CHARGE",
      cause: "CLAIMED",
      recordedOn: today,
    },
  ]);
  await stillStands(db, payer.determinationId);
  return id;
}

/** Takes a charge back in its claimant's words; resolves to the credit's id. Throws {@link RowChanged} when another was first. */
export async function writeCredit(db: ScopedDb, charge: ChargeRow, reason: string, today: Day): Promise<string> {
  const credit = creditFor(charge, "CLAIMED_IN_ERROR", reason, today);
  const credited = await writeCredits(db, [credit]);
  if (!credited.has(charge.id)) throw new RowChanged("a charge was credited by another transaction");
  return credit.id;
}
