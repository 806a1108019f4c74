import { compareRestored } from "@cic/db/compare-restored";
import { type Command, textOf } from "../command.ts";
import { Failure, WrongUse } from "../failures.ts";
import { count } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const restoreCheck: Command = {
  help: `cic restore-check --database-url URL --restored-url URL

Compares a restored database with the one it was made from: the rows of every table, and the migrations by their text. Fails
when anything differs. What is in the rows is not compared: there is no chain of audit records to verify yet.

${databaseOptionsHelp}
  --restored-url URL   the restored database; or set CIC_RESTORED_URL. Use a login that sees past row-level security for
                       both: another counts the rows that it may see.

Example:
  CIC_DATABASE_URL=postgres://… CIC_RESTORED_URL=postgres://… cic restore-check`,
  options: { ...databaseOptions, "restored-url": { type: "string" } },
  words: [0, 0],

  async run(given, surroundings) {
    const { environment, terminal } = surroundings;
    const restoredUrl = textOf(given, "restored-url") ?? environment.CIC_RESTORED_URL;
    if (restoredUrl === undefined) {
      throw new WrongUse("a restored database is needed: --restored-url, or CIC_RESTORED_URL in the environment.");
    }
    const second = { ...given, options: { "database-url": restoredUrl } };
    const { tables, migrations } = await withDatabase(given, surroundings, (original) =>
      withDatabase(second, surroundings, (restored) => compareRestored(original, restored)),
    );
    const differing = tables.filter(({ original, restored }) => original !== restored);
    for (const { table, original, restored } of differing) {
      terminal.say(`  ${table}: ${original ?? "no table"} in the original, ${restored ?? "no table"} in the restored`);
    }
    for (const name of migrations) terminal.say(`  migration ${name} is not the same in both`);
    if (differing.length + migrations.length > 0) throw new Failure("The restored database is not the original.");
    const rows = tables.reduce((sum, { original }) => sum + (original ?? 0), 0);
    terminal.say(`${count(tables.length, "table")} with ${count(rows, "row")} in both, and the same migrations.`);
  },
};
