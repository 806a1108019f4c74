import type { Database } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { relocatePlacements } from "@cic/db/placements/relocate.writes";
import { asOperator } from "@cic/db/scope";
import { londonDay } from "@cic/domain/dates";
import type { Terminal } from "../terminal.ts";
import { count, number } from "../words.ts";

/** Finds anew where placements lie, and says how many lie elsewhere than was recorded. */
export async function relocate(database: Database, terminal: Terminal): Promise<void> {
  terminal.note("Finding where placements lie …");
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  const { placements, relocated } = await relocatePlacements(database, directory, { today: londonDay(new Date()) });
  terminal.say(`Of ${count(placements, "placement")}, ${number(relocated)} got other areas than before.`);
}
