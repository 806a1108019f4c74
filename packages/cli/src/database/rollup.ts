import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { londonDay } from "@cic/domain/dates";
import type { Command } from "../command.ts";
import { count } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const rollupCommand: Command = {
  help: `cic rollup --database-url URL

Counts the indicators' populations of every authority of whose children something was written since they were counted, month by
month and area by area. Figures that are shown with small numbers hidden come from these counts, and say as of when they are. A
server does the same every hour. Cut short, it goes on where it was; run again, it counts nothing.

${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic rollup`,
  options: { ...databaseOptions },
  words: [0, 0],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    const counted = await withDatabase(given, surroundings, (database) =>
      rollUp(database, londonDay(new Date()), {
        onAuthority: (done, of) => terminal.progress("Counting authorities", done / of),
      }),
    );
    terminal.say(
      counted === 0
        ? "The roll-ups were up to date."
        : `The children of ${count(counted, "authority", "authorities")} were counted anew.`,
    );
  },
};
