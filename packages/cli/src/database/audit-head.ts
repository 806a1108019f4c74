import { auditHeads } from "@cic/db/audit/seal.writes";
import type { Command } from "../command.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const auditHead: Command = {
  help: `cic audit head --database-url URL

Prints the last seal of each organisation's audit, a line of JSON for each: organisation, number, hash. Keep them outside the database,
where whoever could change it cannot: \`cic audit verify --head\` then finds a tail that was cut off. They hold nothing of a child.

${databaseOptionsHelp}

Example:
  CIC_DATABASE_URL=postgres://… cic audit head > heads-2026-11-28.jsonl`,
  options: { ...databaseOptions },
  words: [0, 0],

  async run(given, surroundings) {
    for (const head of await withDatabase(given, surroundings, auditHeads)) {
      surroundings.terminal.say(JSON.stringify(head));
    }
  },
};
