import { randomUUID } from "node:crypto";
import type { ApiClient } from "../api/client.ts";
import { type Command, textOf } from "../command.ts";
import { Failure, WrongUse } from "../failures.ts";
import type { Terminal } from "../terminal.ts";
import { count, plain, size } from "../words.ts";
import { apiOptions, apiOptionsHelp, openApi } from "./api-options.ts";
import { checkWritable } from "./findings-file.ts";
import { finishImport, finishOptions, finishOptionsHelp } from "./finish-import.ts";
import { createImport, type Upload } from "./import.operations.ts";
import { stage, waitWhile } from "./progress-of-import.ts";
import { contentKey, type ReturnFile, takeFiles } from "./return-files.ts";
import { sendFile } from "./send-file.ts";

/** Imports of the same files that may have been given up before. */
const MOST_DISCARDED = 100;

export const importSsda903: Command = {
  help: `cic import ssda903 <folder or files…> --authority CODE --year YEAR [options]

Sends the CSV modules or the XML file of a return, has them checked by the return's rules and compared with the
record, and says what was found. Nothing is recorded without --apply. Of a folder, its .csv and .xml files are taken.
Repeating the command with the same files goes on with the same import, wherever it was cut short.

  --authority CODE     DfE number or ONS code of the authority whose return it is: your own
  --year YEAR          the year ending on 31 March of it
${finishOptionsHelp}
  --anew               begin a new import, also of files that were imported before
${apiOptionsHelp}

Examples:
  cic import ssda903 ./return-2026 --authority 926 --year 2026 --token-file token.txt --errors findings.csv
  cic import ssda903 header.csv episodes.csv --authority 926 --year 2026 --token-file token.txt --apply`,
  options: {
    ...apiOptions,
    ...finishOptions,
    authority: { type: "string" },
    year: { type: "string" },
    anew: { type: "boolean" },
  },
  words: [1, 100],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    const authority = textOf(given, "authority");
    const year = textOf(given, "year");
    if (authority === undefined) throw new WrongUse("--authority is needed: whose return it is.");
    if (year === undefined || !/^\d{4}$/.test(year)) {
      throw new WrongUse("--year is needed, as four figures: the year on whose 31 March the return ends.");
    }
    const opened = openApi(given, surroundings);
    await checkWritable(textOf(given, "errors"));

    const { files, leftOut } = await takeFiles(given.words);
    if (leftOut.length > 0) terminal.note(`Left out: ${leftOut.map(plain).join(", ")}`);
    const { id, status, uploads } = await begin(
      opened.api,
      authority,
      Number(year),
      files,
      given.options.anew === true,
    );
    terminal.note(`Import ${id}: ${count(files.length, "file")}`);
    if (status === "AWAITING_FILES") await sendAll(files, uploads, terminal);
    if (status === "APPLIED") terminal.note("These files were applied before; nothing was done. See --anew.");

    let now = status;
    if (status === "AWAITING_FILES" || status === "STAGING") {
      terminal.note("Reading, checking and comparing …");
      now = await stage(opened.api, id, opened.waitSeconds);
    } else if (status === "APPLYING") {
      now = await waitWhile(opened.api, id, "APPLYING", opened.waitSeconds);
    }
    await finishImport(opened, id, now, given, surroundings);
  },
};

/** The import of these files: the one that was begun before, unless that was given up or a new one is asked for. */
async function begin(
  api: ApiClient,
  authority: string,
  year: number,
  files: readonly ReturnFile[],
  anew: boolean,
): ReturnType<typeof createImport> {
  const input = { authority, year, files: files.map(({ name, bytes }) => ({ name, bytes })) };
  if (anew) return createImport(api, `cic-ssda903-${randomUUID()}`, input);
  for (let attempt = 0; attempt < MOST_DISCARDED; attempt += 1) {
    const created = await createImport(api, contentKey(authority, year, files, attempt), input);
    if (created.status !== "DISCARDED") return created;
  }
  throw new Failure("Imports of these files were given up too often. Repeat the command with --anew.");
}

async function sendAll(files: readonly ReturnFile[], uploads: readonly Upload[], terminal: Terminal): Promise<void> {
  for (const file of files) {
    const upload = uploads.find((one) => one.name === file.name);
    if (upload === undefined) throw new Failure(`The service gave no address to send ${plain(file.name)} to.`);
    const what = `Sending ${plain(file.name)}`;
    await sendFile(file, upload, (bytes) => terminal.progress(what, bytes / file.bytes));
    terminal.note(`Sent ${plain(file.name)} (${size(file.bytes)})`);
  }
}
