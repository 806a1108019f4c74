import { type Command, textOf } from "../command.ts";
import { apiOptions, apiOptionsHelp, openApi } from "./api-options.ts";
import { checkWritable } from "./findings-file.ts";
import { finishImport } from "./finish-import.ts";
import { readStatus } from "./import.operations.ts";
import { acceptDecisions, apply } from "./progress-of-import.ts";

export const importApply: Command = {
  help: `cic import apply <id> [options]

Writes the accepted rows of a checked import into the record, all at once. Rows that wait for a decision, and rows
whose record changed since, are left out. Applying an import again changes nothing.

  --accept-decisions   accept every row that waits for a decision first, also those that take back what is
                       recorded but absent from the files
  --errors FILE        write every finding to FILE as CSV
${apiOptionsHelp}

Example:
  cic import apply 0199c2a4-… --token-file token.txt`,
  options: { ...apiOptions, "accept-decisions": { type: "boolean" }, errors: { type: "string" } },
  words: [1, 1],

  async run(given, surroundings) {
    const opened = openApi(given, surroundings);
    const { api, waitSeconds } = opened;
    const [id = ""] = given.words;
    await checkWritable(textOf(given, "errors"));
    if (given.options["accept-decisions"] === true && (await readStatus(api, id)) === "STAGED") {
      await acceptDecisions(api, id);
    }
    surroundings.terminal.note("Applying …");
    const status = await apply(api, id, waitSeconds);
    await finishImport(opened, id, status, { ...given, options: { errors: given.options.errors } }, surroundings);
  },
};
