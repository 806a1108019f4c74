import type { Database } from "@cic/db/database";
import { type Edition, loadPostcodes } from "@cic/db/organisations/load-postcodes";
import { PostcodeFileError, type PostcodeFileErrorCode } from "@cic/db/organisations/postcode-file";
import { parseDay } from "@cic/domain/dates";
import { type Command, textOf } from "../command.ts";
import { codesOf, Failure, WrongUse } from "../failures.ts";
import { count, plain } from "../words.ts";
import { determine } from "./determine.ts";
import { relocate } from "./relocate.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const postcodesLoad: Command = {
  help: `cic postcodes load <file.csv> --vintage NAME --on DAY --database-url URL

Loads the whole file or, when it cannot be read, nothing of it; then finds anew where placements lie and who is responsible. Load editions in
the order of their days. Run again with the same file, it changes nothing more.

  --vintage NAME       the edition's name, as callers of the API see it
  --on DAY             the day it speaks of: YYYY-MM-DD
${databaseOptionsHelp}

Example:
  cic postcodes load ONSPD_NOV_2025_UK.csv --vintage "ONSPD November 2025" --on 2025-11-01 --database-url postgres://…`,
  options: { ...databaseOptions, vintage: { type: "string" }, on: { type: "string" } },
  words: [1, 1],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    const [file = ""] = given.words;
    const vintage = textOf(given, "vintage")?.trim();
    const on = parseDay(textOf(given, "on") ?? "");
    if (vintage === undefined || vintage === "") throw new WrongUse("--vintage is needed: the name of the edition.");
    if (on === undefined) throw new WrongUse("--on is needed: the day the edition speaks of, as 2025-11-01.");
    await withDatabase(given, surroundings, async (database) => {
      terminal.note("Loading postcodes …");
      const rows = await load(database, file, { vintage, on });
      terminal.say(`${count(rows, "postcode")} loaded of ${plain(vintage)}.`);
      await relocate(database, terminal);
      await determine(database, terminal);
    });
  },
};

const WORDS: Readonly<Record<PostcodeFileErrorCode, string>> = {
  POSTCODE_FILE_UNRECOGNISED: "this is neither ONSPD, NSPL nor the NHS's file",
  POSTCODE_FILE_COLUMN_MISSING: "a column is missing",
  POSTCODE_FILE_EMPTY: "there is no postcode in it",
  POSTCODE_FILE_VALUE_REFUSED: "a value is not of its kind",
  POSTCODE_FILE_ICB_UNKNOWN: "its ICB is not in the reference data: load that of a newer version first",
  POSTCODE_FILE_POSTCODE_REPEATED: "the postcode stands in the file twice",
};

async function load(database: Database, file: string, edition: Edition): Promise<number> {
  try {
    return await loadPostcodes(database, file, edition);
  } catch (error) {
    if (error instanceof PostcodeFileError) {
      const column = error.column === null ? "" : `, column ${error.column}`;
      throw new Failure(`${plain(error.file)}, line ${error.line}${column}: ${WORDS[error.code]}. Nothing was loaded.`);
    }
    const [code] = codesOf(error);
    if (code === "ENOENT") throw new Failure(`There is no file ${plain(file)}.`);
    if (code === "EISDIR") throw new Failure(`${plain(file)} is a folder: name the file in it.`);
    if (code === "EACCES") throw new Failure(`${plain(file)} may not be read by this user.`);
    throw error;
  }
}
