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
} from "../children/dated-fact.ts";
import { addDays, type Day } from "../dates.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
import { readText } from "../text.ts";
import { CARE_LEAVER_FACTS, type CareLeaverFact, type CareLeaverFactKind } from "./care-history.ts";

/** What is done for a care leaver in a period. The meanings stand in the schema (`CareLeaverEntryKind`). */
export const LASTING_SUPPORT = ["PERSONAL_ADVISER", "STAYING_PUT"] as const;
/** What is done on a day. */
export const DONE_ON_A_DAY = [
  "NEEDS_ASSESSMENT",
  "PATHWAY_PLAN",
  "PATHWAY_PLAN_REVIEW",
  "HEALTH_PASSPORT",
  "SUPPORT_REQUESTED",
] as const;

export const CARE_LEAVER_ENTRIES = [...CARE_LEAVER_FACTS, ...LASTING_SUPPORT, ...DONE_ON_A_DAY] as const;
export type CareLeaverEntryKind = (typeof CARE_LEAVER_ENTRIES)[number];

/** Something told of a care leaver that care periods do not tell, or done for them. One of its kind at a time. */
export interface CareLeaverEntry extends DatedFact {
  readonly kind: CareLeaverEntryKind;
  /** False: it is known not to have been so in the period. Of facts alone. */
  readonly holds: boolean;
  /** The authority's own id of the personal adviser; `null` for every other kind. */
  readonly adviser: string | null;
}

export type CareLeaverEntryDraft = DraftOf<CareLeaverEntry>;

export interface RecordCareLeaverEntry extends RecordFact {
  readonly kind: CareLeaverEntryKind;
  readonly holds: boolean;
  readonly adviser?: string | null | undefined;
}

export interface CorrectCareLeaverEntry extends CorrectFact {
  readonly holds?: boolean | null | undefined;
  readonly adviser?: string | null | undefined;
}

type Fields = Pick<CareLeaverEntry, "kind" | "holds" | "adviser">;

/** `known`: what is recorded of the same kind. */
export function recordCareLeaverEntry(
  known: Known<CareLeaverEntry>,
  input: RecordCareLeaverEntry,
  today: Day,
): RecordFactDecision<CareLeaverEntry> {
  if (isOnADay(input.kind) && input.until != null) return inputRefused("FIELD_DOES_NOT_APPLY", "until");
  const until = isOnADay(input.kind) && input.from <= today ? addDays(input.from, 1) : input.until;
  // The day after a day that is today is no day of the future: the entry is of the day itself.
  const limit = isOnADay(input.kind) ? addDays(today, 1) : today;
  if (input.from > today) return inputRefused("DAY_IN_FUTURE", "from");
  return recordFact<CareLeaverEntry, InputRefused>(known, { ...input, until }, limit, readFields(input));
}

export function correctCareLeaverEntry(
  known: Known<CareLeaverEntry>,
  input: CorrectCareLeaverEntry,
  today: Day,
): CorrectFactDecision<CareLeaverEntry> {
  const kind = known.recorded.find(({ id }) => id === input.id)?.kind;
  const onADay = kind !== undefined && isOnADay(kind);
  if (onADay && input.until !== undefined) return inputRefused("FIELD_DOES_NOT_APPLY", "until");
  if (input.from != null && input.from > today) return inputRefused("DAY_IN_FUTURE", "from");
  const moved = onADay && input.from != null ? { ...input, until: addDays(input.from, 1) } : input;
  return correctFact<CareLeaverEntry, InputRefused>(known, moved, onADay ? addDays(today, 1) : today, (before) => {
    if (input.holds === null) return inputRefused("VALUE_NEEDED", "holds");
    return readFields({
      kind: before.kind,
      holds: input.holds ?? before.holds,
      adviser: input.adviser === undefined ? before.adviser : input.adviser,
    });
  });
}

export const isOnADay = (kind: CareLeaverEntryKind): boolean => (DONE_ON_A_DAY as readonly string[]).includes(kind);

/** Of what is recorded, the facts that the law on the category asks for. */
export const factsOf = (entries: readonly CareLeaverEntry[]): CareLeaverFact[] =>
  entries.flatMap(({ kind, holds, startedOn, endedOn }) =>
    isFact(kind) ? [{ kind, holds, from: startedOn, until: endedOn }] : [],
  );

const isFact = (kind: CareLeaverEntryKind): kind is CareLeaverFactKind =>
  (CARE_LEAVER_FACTS as readonly string[]).includes(kind);

function readFields({
  kind,
  holds,
  adviser,
}: Pick<RecordCareLeaverEntry, "kind" | "holds" | "adviser">): ReadFields<Fields, InputRefused> {
  if (!holds && !isFact(kind)) return inputRefused("FIELD_DOES_NOT_APPLY", "holds");
  if (kind !== "PERSONAL_ADVISER") {
    return adviser == null
      ? { kind: "fields", fields: { kind, holds, adviser: null } }
      : inputRefused("FIELD_DOES_NOT_APPLY", "adviser");
  }
  if (adviser == null) return inputRefused("VALUE_NEEDED", "adviser");
  const read = readText(adviser, 64);
  return read === undefined
    ? inputRefused("TEXT_LENGTH", "adviser")
    : { kind: "fields", fields: { kind, holds, adviser: read } };
}
