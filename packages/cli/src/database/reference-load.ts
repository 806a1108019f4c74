import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { followHolidays } from "@cic/db/organisations/follow-holidays.writes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { asOperator } from "@cic/db/scope";
import { londonDay } from "@cic/domain/dates";
import type { Command } from "../command.ts";
import { count } from "../words.ts";
import { determine } from "./determine.ts";
import { relocate } from "./relocate.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const referenceLoad: Command = {
  help: `cic reference load --database-url URL

Brings organisations, districts, areas, bank holidays and the sample of postcodes up to this version's, and finds anew
where placements lie, who is responsible, and by when what goes by bank holidays is due. Run again, it changes nothing. A server that
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
      const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
      const moved = await followHolidays(database, directory, londonDay(new Date()));
      if (moved > 0) terminal.say(`Bank holidays moved ${count(moved, "due day")}.`);
    });
  },
};
