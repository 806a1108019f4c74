import { migrate } from "@cic/db/migrate";
import type { Command } from "../command.ts";
import { count } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const migrateCommand: Command = {
  help: `cic migrate --database-url URL

Applies the migrations that the database has not had yet, all or none. Run again, it changes nothing.

${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic migrate`,
  options: { ...databaseOptions },
  words: [0, 0],

  async run(given, surroundings) {
    const ran = await withDatabase(given, surroundings, migrate);
    for (const name of ran) surroundings.terminal.say(`  ${name}`);
    const said = ran.length === 0 ? "The tables were up to date." : `${count(ran.length, "migration")} applied.`;
    surroundings.terminal.say(said);
  },
};
