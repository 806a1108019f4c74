import { auditHeads } from "@cic/db/audit/seal.writes";
import { verifyAudit } from "@cic/db/audit/verify.queries";
import { compareRestored } from "@cic/db/compare-restored";
import { type Command, textOf } from "../command.ts";
import { Failure, WrongUse } from "../failures.ts";
import { count } from "../words.ts";
import { tellOfAudit } from "./audit-verify.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const restoreCheck: Command = {
  help: `cic restore-check --database-url URL --restored-url URL

Compares a restored database with the one it was made from: the rows of every table, and the migrations by their text. Fails
when anything differs. What is in the rows is not compared; but the restored audit is checked against its seals, and against the heads
of the original's chains (\`cic audit verify\`).

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
    const { tables, migrations, audit } = await withDatabase(given, surroundings, (original) =>
      withDatabase(second, surroundings, async (restored) => ({
        ...(await compareRestored(original, restored)),
        audit: await verifyAudit(restored, await auditHeads(original)),
      })),
    );
    const differing = tables.filter(({ original, restored }) => original !== restored);
    for (const { table, original, restored } of differing) {
      terminal.say(`  ${table}: ${original ?? "no table"} in the original, ${restored ?? "no table"} in the restored`);
    }
    for (const name of migrations) terminal.say(`  migration ${name} is not the same in both`);
    if (audit.faults.length > 0) tellOfAudit(audit, terminal);
    if (differing.length + migrations.length + audit.faults.length > 0)
      throw new Failure("The restored database is not the original.");
    const rows = tables.reduce((sum, { original }) => sum + (original ?? 0), 0);
    terminal.say(`${count(tables.length, "table")} with ${count(rows, "row")} in both, and the same migrations.`);
    tellOfAudit(audit, terminal);
  },
};
