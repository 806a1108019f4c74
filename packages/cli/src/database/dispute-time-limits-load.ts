import type { Database } from "@cic/db/database";
import { loadTimeLimits } from "@cic/db/disputes/load-time-limits";
import { TimeLimitFileError, type TimeLimitFileErrorCode } from "@cic/db/disputes/time-limit-file";
import type { Command } from "../command.ts";
import { codesOf, Failure } from "../failures.ts";
import { count, plain } from "../words.ts";
import { databaseOptions, databaseOptionsHelp, withDatabase } from "./with-database.ts";

export const disputeTimeLimitsLoad: Command = {
  help: `cic disputes time-limits load <file.csv> --database-url URL

Loads how long a dispute between two ICBs may stay in a state, in the place of what was loaded before; or, when the
file cannot be read, nothing of it. None come with this version: the time limits of the national process are not
verified. A file of the header alone takes them all away.

The file begins with the line edition,state,calendar_days,source. Days are calendar days from the day on which the
dispute came to the state; working days cannot be told yet.

${databaseOptionsHelp}

Example:
  cic disputes time-limits load limits.csv --database-url postgres://…

  edition,state,calendar_days,source
  WP-2024,LOCAL_RESOLUTION,<days>,"<where that stands>"`,
  options: { ...databaseOptions },
  words: [1, 1],

  async run(given, surroundings) {
    const [file = ""] = given.words;
    await withDatabase(given, surroundings, async (database) => {
      const limits = await load(database, file);
      surroundings.terminal.say(
        limits === 0 ? "No time limits apply to disputes." : `${count(limits, "time limit")} loaded.`,
      );
    });
  },
};

const WORDS: Readonly<Record<TimeLimitFileErrorCode, string>> = {
  TIME_LIMITS_HEADER_REFUSED: "the first line must be edition,state,calendar_days,source",
  TIME_LIMITS_FIELDS_REFUSED: "a line has four fields",
  TIME_LIMITS_EDITION_UNKNOWN: "there is no such edition of Who Pays?",
  TIME_LIMITS_STATE_UNKNOWN: "there is no such state, or a dispute in it is over",
  TIME_LIMITS_DAYS_REFUSED: "the days are a whole number from 1 to 3650",
  TIME_LIMITS_SOURCE_REFUSED: "the source is needed, of at most 500 characters",
  TIME_LIMITS_REPEATED: "the edition and state stand in the file twice",
};

async function load(database: Database, file: string): Promise<number> {
  try {
    return await loadTimeLimits(database, file);
  } catch (error) {
    if (error instanceof TimeLimitFileError) {
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
