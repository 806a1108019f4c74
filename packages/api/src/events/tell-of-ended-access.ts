import type { Database } from "@cic/db/database";
import { asDelivery, holdFeed } from "@cic/db/events/delivery-scope";
import { organisationsToTell, tellOfEndedAccess as tell } from "@cic/db/events/ended-access.writes";
import type { Day } from "@cic/domain/dates";

/**
 * Tells every organisation of the children whom it no longer sees; resolves to how many there were. To be called now and then:
 * access also ends with the day. Several at once do it once.
 */
export async function tellOfEndedAccess(database: Database, today: Day): Promise<number> {
  let told = 0;
  for (const id of await asDelivery(database, null, today, organisationsToTell)) {
    for (let batch = 1; batch > 0; told += batch) {
      batch = await asDelivery(database, id, today, async (db) => ((await holdFeed(db, id)) ? tell(db, id) : 0));
    }
  }
  return told;
}
