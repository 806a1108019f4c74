import type { AssessmentPrice } from "@cic/domain/charges/price.rule";
import { sql } from "drizzle-orm";
import type { Drizzle } from "../database.ts";

/** Every price that is loaded: a few for each year. */
export async function listPrices(db: Drizzle): Promise<AssessmentPrice[]> {
  const { rows } = (await db.execute(
    sql`select kind, delivered_by as "deliveredBy", valid_from::text as "validFrom", valid_until::text as "validUntil",
        amount_pence as "amountPence", instrument, source
      from assessment_price order by kind, delivered_by, valid_from`,
  )) as unknown as { rows: AssessmentPrice[] };
  return rows;
}
