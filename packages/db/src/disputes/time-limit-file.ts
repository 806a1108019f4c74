import { EDITION_IDS, type EditionId } from "@cic/domain/commissioning/editions";
import { DISPUTE_STATES, isOver, type OpenDisputeState } from "@cic/domain/disputes/dispute-states";
import { readText } from "@cic/domain/text";
import { splitLine } from "../organisations/postcode-file.ts";

export type TimeLimitFileErrorCode =
  /** The first line is not `edition,state,calendar_days,source`. */
  | "TIME_LIMITS_HEADER_REFUSED"
  | "TIME_LIMITS_FIELDS_REFUSED"
  /** No edition of *Who Pays?* that this version knows. */
  | "TIME_LIMITS_EDITION_UNKNOWN"
  /** No state, or one in which a dispute is over. */
  | "TIME_LIMITS_STATE_UNKNOWN"
  /** Not a whole number from 1 to 3650. */
  | "TIME_LIMITS_DAYS_REFUSED"
  /** A limit without a source, or one of more than 500 characters. */
  | "TIME_LIMITS_SOURCE_REFUSED"
  | "TIME_LIMITS_REPEATED";

/** Why a file of time limits was refused, and where. Nothing of it was loaded. */
export class TimeLimitFileError extends Error {
  override readonly name = "TimeLimitFileError";
  readonly code: TimeLimitFileErrorCode;
  /** From 1, the header included. */
  readonly line: number;

  constructor(code: TimeLimitFileErrorCode, line: number) {
    super(`line ${line}: ${code}`);
    this.code = code;
    this.line = line;
  }
}

export interface FileTimeLimit {
  readonly editionId: EditionId;
  readonly state: OpenDisputeState;
  readonly calendarDays: number;
  readonly source: string;
}

const HEADER = "edition,state,calendar_days,source";

/** The limits that a file holds; none when it is a header alone. Throws {@link TimeLimitFileError} at the first line that is wrong. */
export function readTimeLimits(text: string): FileTimeLimit[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0]?.trim() !== HEADER) throw new TimeLimitFileError("TIME_LIMITS_HEADER_REFUSED", 1);
  const limits = new Map<string, FileTimeLimit>();
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.trim() === "") continue;
    const limit = readLimit(line, i + 1);
    const key = `${limit.editionId} ${limit.state}`;
    if (limits.has(key)) throw new TimeLimitFileError("TIME_LIMITS_REPEATED", i + 1);
    limits.set(key, limit);
  }
  return [...limits.values()];
}

function readLimit(text: string, line: number): FileTimeLimit {
  const fields = splitLine(text).map((field) => field.trim());
  const [edition = "", stateName = "", days = "", sourceText = ""] = fields;
  if (fields.length !== 4) throw new TimeLimitFileError("TIME_LIMITS_FIELDS_REFUSED", line);
  const editionId = EDITION_IDS.find((id) => id === edition);
  if (editionId === undefined) throw new TimeLimitFileError("TIME_LIMITS_EDITION_UNKNOWN", line);
  const state = DISPUTE_STATES.find((known) => known === stateName && !isOver(known));
  if (state === undefined) throw new TimeLimitFileError("TIME_LIMITS_STATE_UNKNOWN", line);
  const calendarDays = /^\d{1,4}$/.test(days) ? Number(days) : 0;
  if (calendarDays < 1 || calendarDays > 3_650) throw new TimeLimitFileError("TIME_LIMITS_DAYS_REFUSED", line);
  const source = readText(sourceText, 500);
  if (source === undefined) throw new TimeLimitFileError("TIME_LIMITS_SOURCE_REFUSED", line);
  return { editionId, state: state as OpenDisputeState, calendarDays, source };
}
