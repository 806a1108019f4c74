import type { AssessmentPrice } from "@cic/domain/charges/price.rule";
import { sql } from "drizzle-orm";
import type { Drizzle } from "../database.ts";

/** Held for itself by who loads prices, and together by who claims by them: no claim is under way while prices change. */
export const pricesLock = 715_004;

/** Every price that is loaded: a few for each year. */
export async function listPrices(db: Drizzle): Promise<AssessmentPrice[]> {
  const { rows } = (await db.execute(
    sql`select kind, delivered_by as "deliveredBy", valid_from::text as "validFrom", valid_until::text as "validUntil",
        amount_pence as "amountPence", instrument, source
      from assessment_price order by kind, delivered_by, valid_from`,
  )) as unknown as { rows: AssessmentPrice[] };
  return rows;
}
