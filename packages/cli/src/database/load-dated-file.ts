import type { Database } from "@cic/db/database";
import { OperatorFileError, type OperatorFileErrorCode } from "@cic/db/operator-file";
import { codesOf, Failure } from "../failures.ts";
import { plain } from "../words.ts";

const WORDS: Readonly<Record<OperatorFileErrorCode, string>> = {
  HEADER_REFUSED: "the first line must name the columns",
  FIELDS_REFUSED: "a line has five fields",
  VALUE_REFUSED: "a value is not of its kind",
  DAYS_REFUSED: "days are YYYY-MM-DD, and the first day out of use comes after the first of use",
  SOURCE_REFUSED: "the source is needed, of at most 500 characters",
  ORGANISATION_UNKNOWN: "there is no such organisation; name it by its id, such as ICB:QJ2",
  DAYS_OVERLAP: "another line says something of the same days",
};

/** Loads an operator's file of dated values, or rejects with a `Failure` that says what is wrong with it and where. */
export async function loadDatedFile(
  load: (database: Database, path: string) => Promise<number>,
  database: Database,
  file: string,
): Promise<number> {
  try {
    return await load(database, file);
  } catch (error) {
    if (error instanceof OperatorFileError) {
      throw new Failure(
        `${plain(file)}, line ${error.line}: ${WORDS[error.code]} (${error.code}). Nothing was loaded.`,
      );
    }
    const [code] = codesOf(error);
    if (code === "ENOENT") throw new Failure(`There is no file ${plain(file)}.`);
    if (code === "EISDIR") throw new Failure(`${plain(file)} is a folder: name the file in it.`);
    if (code === "EACCES") throw new Failure(`${plain(file)} may not be read by this user.`);
    throw error;
  }
}
