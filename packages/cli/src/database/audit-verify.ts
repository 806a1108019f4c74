import { readFileSync } from "node:fs";
import type { AuditHead } from "@cic/db/audit/seal.writes";
import { type AuditVerified, verifyAudit } from "@cic/db/audit/verify.queries";
import { type Command, textOf } from "../command.ts";
import { Failure, WrongUse } from "../failures.ts";
import type { Terminal } from "../terminal.ts";
import { count } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const auditVerify: Command = {
  help: `cic audit verify --database-url URL [--head FILE]

Computes the chain of every organisation's audit anew, and names each entry that was edited, deleted or moved since it was sealed, each
seal that is missing, and entries that are not sealed. Fails when there is any.

${databaseOptionsHelp}
  --head FILE          heads that \`cic audit head\` printed earlier, or that the sealing function logged. Without them nobody finds
                       out when the last entries are taken away together with their seals and the head.

Example:
  CIC_DATABASE_URL=postgres://… cic audit verify --head heads-2026-11-28.jsonl`,
  options: { ...databaseOptions, head: { type: "string" } },
  words: [0, 0],

  async run(given, surroundings) {
    const file = textOf(given, "head");
    const kept = file === undefined ? [] : readHeads(file);
    const verified = await withDatabase(given, surroundings, (database) => verifyAudit(database, kept));
    tellOfAudit(verified, surroundings.terminal);
    if (verified.faults.length > 0) throw new Failure("The audit is not what was sealed.");
  },
};

/** Says what is wrong, or how much is right. */
export function tellOfAudit(
  { organisations, sealed, redacted, waiting, faults }: AuditVerified,
  terminal: Terminal,
): void {
  for (const { organisation, fault, number, entryId } of faults) {
    const place = number === null ? "" : ` ${number}`;
    terminal.say(`  ${organisation}${place}: ${fault}${entryId === null ? "" : `, entry ${entryId}`}`);
  }
  if (faults.length > 0) return;
  terminal.say(
    `${count(sealed, "entry", "entries")} of the audit in ${count(organisations, "chain")}, as sealed; ${waiting} wait.`,
  );
  if (redacted > 0)
    terminal.say(`The values of ${count(redacted, "entry", "entries")} were erased with a child's record.`);
}

function readHeads(file: string): AuditHead[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Failure("The file that --head names cannot be read.");
  }
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const head = parsed(line);
      if (
        typeof head?.organisation !== "string" ||
        !Number.isInteger(head.number) ||
        !/^[0-9a-f]{64}$/.test(String(head.hash))
      ) {
        throw new WrongUse("--head names a file of which a line is no head.");
      }
      return head as AuditHead;
    });
}

function parsed(line: string): Partial<AuditHead> | undefined {
  try {
    return JSON.parse(line) as Partial<AuditHead>;
  } catch {
    return undefined;
  }
}
