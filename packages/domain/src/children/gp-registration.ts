import type { Day } from "../dates.ts";
import { type InputRefused, inputRefused, type PracticeNotFound } from "../refusals.ts";
import {
  type CorrectFact,
  type CorrectFactDecision,
  correctFact,
  type DatedFact,
  type DraftOf,
  type Known,
  type ReadFields,
  type RecordFact,
  type RecordFactDecision,
  recordFact,
} from "./dated-fact.ts";

export interface GpRegistrationRecord extends DatedFact {
  /** `null`: known to be registered with none. */
  readonly practiceCode: string | null;
}

export type GpRegistrationDraft = DraftOf<GpRegistrationRecord>;

export interface RecordGpRegistration extends RecordFact {
  /** Must be given: that a child is registered with none is known, and not guessed from saying nothing. */
  readonly practiceCode?: string | null | undefined;
}

export interface CorrectGpRegistration extends CorrectFact {
  readonly practiceCode?: string | null | undefined;
}

/** A practice code as it is stored, of what a caller wrote. Whether there is such a practice is for the loaded list to say. */
export const practiceCodeOf = (text: string): string => text.trim().toUpperCase();

/** `practices`: those of the loaded list, as far as the input names them. */
export function recordGpRegistration(
  known: Known<GpRegistrationRecord>,
  input: RecordGpRegistration,
  today: Day,
  practices: ReadonlySet<string>,
): RecordFactDecision<GpRegistrationRecord> | PracticeNotFound {
  return recordFact<GpRegistrationRecord, PracticeNotFound | InputRefused>(
    known,
    input,
    today,
    input.practiceCode === undefined
      ? inputRefused("VALUE_MISSING", "practiceCode")
      : readPractice(input.practiceCode, practices),
  );
}

/** `practices`: those of the loaded list, as far as the input names them. A practice that is not corrected is not looked for. */
export function correctGpRegistration(
  known: Known<GpRegistrationRecord>,
  input: CorrectGpRegistration,
  today: Day,
  practices: ReadonlySet<string>,
): CorrectFactDecision<GpRegistrationRecord> | PracticeNotFound {
  return correctFact<GpRegistrationRecord, PracticeNotFound>(known, input, today, ({ practiceCode }) =>
    input.practiceCode === undefined
      ? { kind: "fields", fields: { practiceCode } }
      : readPractice(input.practiceCode, practices),
  );
}

function readPractice(
  text: string | null,
  practices: ReadonlySet<string>,
): ReadFields<Pick<GpRegistrationRecord, "practiceCode">, PracticeNotFound> {
  const practiceCode = text === null ? null : practiceCodeOf(text);
  return practiceCode === null || practices.has(practiceCode)
    ? { kind: "fields", fields: { practiceCode } }
    : { kind: "practiceNotFound", field: "practiceCode" };
}
