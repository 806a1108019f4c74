import { loadReference } from "@cic/db/organisations/load-reference";
import type { Command } from "../command.ts";
import { determine } from "./determine.ts";
import { relocate } from "./relocate.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const referenceLoad: Command = {
  help: `cic reference load --database-url URL

Brings organisations, districts, areas, bank holidays and the sample of postcodes up to this version's, and finds anew
where placements lie and who is responsible. Run again, it changes nothing. A server that
runs knows of them within a minute.

${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic reference load`,
  options: { ...databaseOptions },
  words: [0, 0],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    await withDatabase(given, surroundings, async (database) => {
      const loaded = await loadReference(database);
      terminal.say(loaded.length === 0 ? "The reference data was up to date." : `Loaded: ${loaded.join(", ")}.`);
      // Also when nothing was loaded now: the last time may have been cut short.
      await relocate(database, terminal);
      await determine(database, terminal);
    });
  },
};
