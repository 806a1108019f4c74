import type { Database } from "@cic/db/database";
import { PracticeFileError, type PracticeFileErrorCode } from "@cic/db/organisations/gp-practice-file";
import { type LoadedPractices, loadPractices } from "@cic/db/organisations/load-practices";
import { type Command, textOf } from "../command.ts";
import { codesOf, Failure, WrongUse } from "../failures.ts";
import { count, number, plain } from "../words.ts";
import { determine } from "./determine.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const practicesLoad: Command = {
  help: `cic practices load <file.csv> --source NAME --database-url URL

Loads the whole list of GP practices or, when it cannot be read, nothing of it. Run again with the same file, it changes
nothing. A practice that the list does not have stays as it is. Then it is determined anew who is responsible for every child.

The file is CSV in UTF-8 with the columns ods_code, name, country, defence, postcode, icb, from, until: a row for each ICB
that a practice was or is associated with.
  country      ENGLAND, WALES, SCOTLAND or NORTHERN_IRELAND
  defence      true for a practice of Defence Medical Services, else false
  postcode     may be empty
  icb          the ICB's NHS organisation code; empty when there is none
  from, until  YYYY-MM-DD; empty for the ICB's own first day, and while it lasts. On until it is associated no more.

  --source NAME        the list's name, as callers of the API see it
${databaseOptionsHelp}

Example:
  cic practices load practices.csv --source "ODS practices, November 2026" --database-url postgres://…`,
  options: { ...databaseOptions, source: { type: "string" } },
  words: [1, 1],

  async run(given, surroundings) {
    const { terminal } = surroundings;
    const [file = ""] = given.words;
    const source = textOf(given, "source")?.trim();
    if (source === undefined || source === "") throw new WrongUse("--source is needed: the name of the list.");
    await withDatabase(given, surroundings, async (database) => {
      terminal.note("Loading GP practices …");
      const { practices, changed } = await load(database, file, source);
      terminal.say(`${count(practices, "practice")} loaded of ${plain(source)}: ${number(changed)} changed.`);
      await determine(database, terminal);
    });
  },
};

const WORDS: Readonly<Record<PracticeFileErrorCode, string>> = {
  PRACTICE_FILE_TOO_LARGE: "it is too large to be a list of practices",
  PRACTICE_FILE_NOT_UTF8: "it is not text in UTF-8",
  PRACTICE_FILE_COLUMN_MISSING: "the column is missing",
  PRACTICE_FILE_EMPTY: "there is no practice in it",
  PRACTICE_FILE_VALUE_REFUSED: "a value is not of its kind",
  PRACTICE_FILE_ICB_UNKNOWN: "its ICB is not in the reference data: load that of a newer version first",
  PRACTICE_FILE_OUTSIDE_ICB: "the ICB did not exist on that day",
  PRACTICE_FILE_ROWS_DIFFER: "an earlier row says something else of the same practice",
  PRACTICE_FILE_TWO_ICBS_AT_ONCE: "the practice has two ICBs on one day",
};

async function load(database: Database, file: string, source: string): Promise<LoadedPractices> {
  try {
    return await loadPractices(database, file, source);
  } catch (error) {
    if (error instanceof PracticeFileError) {
      const line = error.line === null ? "" : `, line ${error.line}`;
      const column = error.column === null ? "" : `, column ${error.column}`;
      throw new Failure(`${plain(file)}${line}${column}: ${WORDS[error.code]}. Nothing was loaded.`);
    }
    const [code] = codesOf(error);
    if (code === "ENOENT") throw new Failure(`There is no file ${plain(file)}.`);
    if (code === "EISDIR") throw new Failure(`${plain(file)} is a folder: name the file in it.`);
    if (code === "EACCES") throw new Failure(`${plain(file)} may not be read by this user.`);
    throw error;
  }
}
