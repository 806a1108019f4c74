import { loadServiceLevels } from "@cic/db/notices/load-service-levels";
import type { Command } from "../command.ts";
import { count } from "../words.ts";
import { loadDatedFile } from "./load-dated-file.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const serviceLevelsLoad: Command = {
  help: `cic notices service-levels load <file.csv> --database-url URL

Loads within how many working days a notice is to be acknowledged, accepted, and a query answered, in the place of what was
loaded before; or, when the file cannot be read, nothing of it. These are local agreements and no law, and none come with
this version: without them no notice is escalated. A file of the header alone takes them all away.

The file begins with the line step,working_days,from,until,source. Steps are ACKNOWLEDGE, ACCEPT and ANSWER; a level counts
for what is waited for since a day from \`from\` on, and before \`until\`, which may be empty.

${databaseOptionsHelp}

Example:
  cic notices service-levels load levels.csv --database-url postgres://…

  step,working_days,from,until,source
  ACKNOWLEDGE,2,2026-04-01,,"<where that is agreed>"`,
  options: { ...databaseOptions },
  words: [1, 1],

  async run(given, surroundings) {
    const [file = ""] = given.words;
    await withDatabase(given, surroundings, async (database) => {
      const levels = await loadDatedFile(loadServiceLevels, database, file);
      surroundings.terminal.say(
        levels === 0 ? "No service levels apply to notices." : `${count(levels, "service level")} loaded.`,
      );
    });
  },
};
