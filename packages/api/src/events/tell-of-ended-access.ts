import type { Database } from "@cic/db/database";
import { asDelivery, holdFeed } from "@cic/db/events/delivery-scope";
import { tellOfEndedAccess as tell } from "@cic/db/events/ended-access.writes";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";

/**
 * Tells every organisation of the children whom it no longer sees; resolves to how many there were. To be called now and then:
 * access also ends with the day. Several at once do it once.
 */
export async function tellOfEndedAccess(database: Database, directory: Directory, today: Day): Promise<number> {
  let told = 0;
  for (const { id, kind } of directory.organisations) {
    if (kind !== "ICB" && kind !== "LOCAL_AUTHORITY" && kind !== "PROVIDER") continue;
    for (let batch = 1; batch > 0; told += batch) {
      batch = await asDelivery(database, id, today, async (db) => ((await holdFeed(db, id)) ? tell(db, id) : 0));
    }
  }
  return told;
}
