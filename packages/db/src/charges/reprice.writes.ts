import { type AssessmentPrice, priceOf } from "@cic/domain/charges/price.rule";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { asOperator, type ScopedDb, withScope } from "../scope.ts";
import { assessmentCharge } from "./charge.table.ts";
import { chargeInPlaceOf, creditFor } from "./entries.ts";
import { writeInPlace } from "./entry.writes.ts";
import { listPrices } from "./price.queries.ts";
import { findStanding, lockChildren } from "./rebill.writes.ts";

/** How many open charges had no price, and to how many one was given. */
export interface Repriced {
  readonly charges: number;
  readonly repriced: number;
}

/** A transaction that changes a child's record holds the child for as long. */
const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Gives open charges without a price the one that was loaded since: each is credited without a price and charged anew, because
 * an entry is never changed. Called again it enters nothing. It goes authority by authority, as each of them, because
 * row-level security binds the operator's login too; each is a transaction that stays done.
 */
export async function repriceCharges(database: Database, directory: Directory, today: Day): Promise<Repriced> {
  let soFar: Repriced = { charges: 0, repriced: 0 };
  const prices = await asOperator(database, ({ drizzle }) => listPrices(drizzle));
  for (const { id: organisationId, kind } of directory.organisations) {
    if (kind !== "LOCAL_AUTHORITY") continue;
    const scope = { organisationId, subject: "operator", requestId: "reprice charges", today };
    const { charges, repriced } = await withScope(
      database,
      scope,
      "write",
      (db) => repriceOfAuthority(db, organisationId, prices, today),
      STATEMENT_TIMEOUT_MS,
    );
    soFar = { charges: soFar.charges + charges, repriced: soFar.repriced + repriced };
  }
  return soFar;
}

async function repriceOfAuthority(
  db: ScopedDb,
  authorityId: string,
  prices: readonly AssessmentPrice[],
  today: Day,
): Promise<Repriced> {
  const seen = await findUnpriced(db, authorityId);
  if (seen.length === 0) return { charges: 0, repriced: 0 };
  await lockChildren(
    db,
    authorityId,
    seen.map((charge) => charge.childId),
  );
  const charges = await findUnpriced(db, authorityId);
  const entries = charges.flatMap((charge) => {
    const price = priceOf(prices, { ...charge, assessedOn: charge.assessedOn as Day });
    if (price === null) return [];
    const { payerId, payerCertainty, determinationId } = charge;
    const payer = { icbId: payerId, certainty: payerCertainty, determinationId };
    return {
      credit: creditFor(charge, "PRICE_LOADED", null, today),
      charge: chargeInPlaceOf(charge, { payer, price, cause: "PRICE_LOADED" }, today),
    };
  });
  return { charges: charges.length, repriced: await writeInPlace(db, entries) };
}

async function findUnpriced(db: ScopedDb, authorityId: string) {
  const found = await findStanding(
    db,
    sql`${assessmentCharge.authorityId} = ${authorityId} and ${assessmentCharge.amountPence} is null`,
  );
  return found.filter((charge) => !charge.credited);
}
