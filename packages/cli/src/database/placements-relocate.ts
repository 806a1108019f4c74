import type { Command } from "../command.ts";
import { relocate } from "./relocate.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const placementsRelocate: Command = {
  help: `cic placements relocate --database-url URL

Finds anew where every placement lies, how far from home, and who sees the child for it. The loading of postcodes and of
reference data ends with the same; this command is for one that was cut short. Run again, it changes nothing.

${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic placements relocate`,
  options: { ...databaseOptions },
  words: [0, 0],

  async run(given, surroundings) {
    await withDatabase(given, surroundings, (database) => relocate(database, surroundings.terminal));
  },
};
