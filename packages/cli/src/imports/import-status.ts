import { type Command, textOf } from "../command.ts";
import { count, plain } from "../words.ts";
import { apiOptions, apiOptionsHelp, openApi } from "./api-options.ts";
import { checkWritable, writeFindings } from "./findings-file.ts";
import { readImport } from "./import.operations.ts";
import { howToGoOn, summary } from "./summary.ts";

export const importStatus: Command = {
  help: `cic import status <id> [options]

Says how an import stands, what was found, and how to go on. Changes nothing.

  --errors FILE        write every finding to FILE as CSV
${apiOptionsHelp}

Example:
  cic import status 0199c2a4-… --token-file token.txt --errors findings.csv`,
  options: { ...apiOptions, errors: { type: "string" } },
  words: [1, 1],

  async run(given, surroundings) {
    const { api, again } = openApi(given, surroundings);
    const [id = ""] = given.words;
    const errors = textOf(given, "errors");
    await checkWritable(errors);
    const view = await readImport(api, id);
    for (const line of summary(view)) surroundings.terminal.say(line);
    if (errors !== undefined) {
      surroundings.terminal.say(`Findings: ${count(await writeFindings(api, id, errors), "line")} in ${plain(errors)}`);
    }
    for (const line of howToGoOn(view, again)) surroundings.terminal.say(line);
  },
};
