import type { Given, Surroundings } from "../command.ts";
import { textOf } from "../command.ts";
import { Failure } from "../failures.ts";
import { count, plain } from "../words.ts";
import type { ApiGiven } from "./api-options.ts";
import { writeFindings } from "./findings-file.ts";
import { type ImportStatus, readImport } from "./import.operations.ts";
import { acceptDecisions, apply } from "./progress-of-import.ts";
import { howToGoOn, summary } from "./summary.ts";

/** Options of every command that may end in applying. */
export const finishOptions = {
  apply: { type: "boolean" },
  "accept-decisions": { type: "boolean" },
  errors: { type: "string" },
} as const;

export const finishOptionsHelp = `  --apply              apply the rows that can be applied
  --accept-decisions   accept every row that waits for a decision, also those that take back what is
                       recorded but absent from these files
  --errors FILE        write every finding to FILE as CSV`;

/**
 * What follows once an import is checked: rows are accepted and applied as asked, findings are written, and it is told what
 * it came to. `status` is where the import stands. Rejects with `Failure` when its files cannot be read.
 */
export async function finishImport(
  { api, waitSeconds, again }: ApiGiven,
  id: string,
  status: ImportStatus,
  given: Given,
  { terminal }: Surroundings,
): Promise<void> {
  let now = status;
  if (now === "STAGED" && given.options["accept-decisions"] === true) await acceptDecisions(api, id);
  if (now === "STAGED" && given.options.apply === true) {
    terminal.note("Applying …");
    now = await apply(api, id, waitSeconds);
  }
  const view = await readImport(api, id);
  for (const line of summary(view)) terminal.say(line);
  const errors = textOf(given, "errors");
  if (errors !== undefined) {
    const written = await writeFindings(api, id, errors);
    terminal.say(`Findings: ${count(written, "line")} in ${plain(errors)}`);
  }
  if (view.status === "REFUSED") throw new Failure("The files cannot be read: correct them and import them again.");
  for (const line of howToGoOn(view, again)) terminal.say(line);
}
