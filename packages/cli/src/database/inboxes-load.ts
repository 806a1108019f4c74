import { loadDutyInboxes } from "@cic/db/mail/load-duty-inboxes";
import type { Command } from "../command.ts";
import { count } from "../words.ts";
import { loadDatedFile } from "./load-dated-file.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const inboxesLoad: Command = {
  help: `cic inboxes load <file.csv> --database-url URL

Loads where organisations are written to about their duties, in the place of what was loaded before; or, when the file
cannot be read, nothing of it. An inbox is shared, never a person's. What is sent there is a link and a reference, and
nothing of a child. Without an inbox an organisation is not written to.

The file begins with the line organisation,address,from,until,source; organisations are named by their id.

${databaseOptionsHelp}

Example:
  cic inboxes load inboxes.csv --database-url postgres://…

  organisation,address,from,until,source
  ICB:QJ2,children-in-care@icb.example,2026-04-01,,"<who said so, and when>"`,
  options: { ...databaseOptions },
  words: [1, 1],

  async run(given, surroundings) {
    const [file = ""] = given.words;
    await withDatabase(given, surroundings, async (database) => {
      const inboxes = await loadDatedFile(loadDutyInboxes, database, file);
      surroundings.terminal.say(
        inboxes === 0 ? "No organisation has a duty inbox." : `${count(inboxes, "duty inbox", "duty inboxes")} loaded.`,
      );
    });
  },
};
