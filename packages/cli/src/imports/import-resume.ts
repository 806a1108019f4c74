import { type Command, textOf } from "../command.ts";
import { apiOptions, apiOptionsHelp, openApi } from "./api-options.ts";
import { checkWritable } from "./findings-file.ts";
import { finishImport, finishOptions, finishOptionsHelp } from "./finish-import.ts";
import { readStatus } from "./import.operations.ts";
import { apply, stage } from "./progress-of-import.ts";

export const importResume: Command = {
  help: `cic import resume <id> [options]

Goes on where an import was cut short: has it checked when its files are there, waits while it is being checked or
applied, and begins an application anew that did not end. Says what was found.

${finishOptionsHelp}
${apiOptionsHelp}

Example:
  cic import resume 0199c2a4-… --token-file token.txt`,
  options: { ...apiOptions, ...finishOptions },
  words: [1, 1],

  async run(given, surroundings) {
    const opened = openApi(given, surroundings);
    const { api, waitSeconds } = opened;
    const [id = ""] = given.words;
    await checkWritable(textOf(given, "errors"));
    let status = await readStatus(api, id);
    if (status === "AWAITING_FILES" || status === "STAGING") {
      surroundings.terminal.note("Reading, checking and comparing …");
      status = await stage(api, id, waitSeconds);
    } else if (status === "APPLYING") {
      surroundings.terminal.note("Applying …");
      status = await apply(api, id, waitSeconds);
    }
    await finishImport(opened, id, status, given, surroundings);
  },
};
