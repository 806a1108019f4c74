import { fileURLToPath } from "node:url";
import { listChildren } from "@cic/db/children/child.queries";
import { insertGpRegistration } from "@cic/db/children/gp-registration.writes";
import type { Scope } from "@cic/db/claims";
import type { Database } from "@cic/db/database";
import { redetermine } from "@cic/db/determinations/redetermine.writes";
import { loadPractices } from "@cic/db/organisations/load-practices";
import { withScope } from "@cic/db/scope";
import { addDays, type Day, earlierOf } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";

/** Made-up practices of the region's ICBs. */
export const loadDemoPractices = (database: Database) =>
  loadPractices(database, fileURLToPath(new URL("demo-practices.csv", import.meta.url)), "made up");

/**
 * Registers two of three children of an authority with a practice, as if the Spine had told it, so that determined and provisional
 * answers are both there to see. Of the third child, and of those who came to the country alone, nobody has told anything.
 */
export async function registerDemoChildren(
  { database, directory, today }: { readonly database: Database; readonly directory: Directory; readonly today: Day },
  scope: Scope,
  authorityId: string,
  practiceCode: string,
): Promise<void> {
  await withScope(database, scope, "write", async (db) => {
    const { nodes } = await listChildren(db, { filter: { responsibleAuthorityId: [authorityId] }, first: 1000 });
    const registered = nodes.filter((child, index) => index % 3 !== 0 && child.uasc !== "YES");
    for (const child of registered) {
      const startedOn = earlierOf(addDays(child.dateOfBirth as Day, 14), today);
      await insertGpRegistration(db, child, { practiceCode, startedOn, endedOn: null, source: "SPINE" });
    }
    const ids = registered.map((child) => child.id);
    await redetermine(db, { authorityId }, ids, "GP_REGISTRATION", today, directory);
  });
}
