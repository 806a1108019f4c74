import type { Command } from "../command.ts";
import { determine } from "./determine.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const commissioningDetermine: Command = {
  help: `cic commissioning determine --database-url URL

Determines anew which commissioner is responsible for every child, under the rules of this version and what is loaded now. What
was determined stays on record as superseded. The loading of practices, postcodes and reference data ends with the same; this
command is for a new version of the rules, and for one that was cut short. Run again, it changes nothing.

${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic commissioning determine`,
  options: { ...databaseOptions },
  words: [0, 0],

  async run(given, surroundings) {
    await withDatabase(given, surroundings, (database) => determine(database, surroundings.terminal));
  },
};
