import type { Command } from "../command.ts";
import { apiOptions, apiOptionsHelp, openApi } from "./api-options.ts";
import { takeStep } from "./import.operations.ts";

export const importDiscard: Command = {
  help: `cic import discard <id> [options]

Gives up an import that is not applied: its files and rows are removed. The record stays as it is.

${apiOptionsHelp}

Example:
  cic import discard 0199c2a4-… --token-file token.txt`,
  options: { ...apiOptions },
  words: [1, 1],

  async run(given, surroundings) {
    const { api } = openApi(given, surroundings);
    const [id = ""] = given.words;
    await takeStep(api, "discardImport", id);
    surroundings.terminal.say("Given up: nothing of the import was applied.");
  },
};
