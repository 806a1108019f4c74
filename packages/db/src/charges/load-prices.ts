import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { asOperator } from "../scope.ts";
import { listPrices, pricesLock } from "./price.queries.ts";
import { notLoaded, PriceFileError, readPriceFile } from "./price-file.ts";

/** How many prices a file holds, and how many of them were not loaded before. */
export interface LoadedPrices {
  readonly prices: number;
  readonly added: number;
}

/**
 * Loads the prices of a file, or nothing of it on a `PriceFileError`. A price that is loaded is never changed, because charges
 * rest on it; the same file again changes nothing.
 */
export async function loadPrices(database: Database, path: string): Promise<LoadedPrices> {
  const prices = readPriceFile(decode(await readFile(path)));
  return asOperator(database, async ({ drizzle, exec }) => {
    // Two that load at the same time do so one after the other; a claim under way is there to be given its price afterwards.
    await exec(`select pg_advisory_xact_lock(${pricesLock})`);
    const added = notLoaded(prices, await listPrices(drizzle));
    const rows = added.map((price) => ({
      ...{ instrument: price.instrument, kind: price.kind, delivered_by: price.deliveredBy, source: price.source },
      ...{ valid_from: price.validFrom, valid_until: price.validUntil, amount_pence: price.amountPence },
    }));
    const columns = sql.raw("instrument, kind, delivered_by, valid_from, valid_until, amount_pence, source");
    await drizzle.execute(
      sql`insert into assessment_price (${columns})
        select ${columns} from json_populate_recordset(null::assessment_price, ${JSON.stringify(rows)}::json)`,
    );
    return { prices: prices.length, added: added.length };
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PriceFileError("PRICE_FILE_NOT_CSV", 1);
  }
}
