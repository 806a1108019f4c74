import type { Day } from "../dates.ts";
import {
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type PeriodOverlaps,
  type RecordNotFound,
  recordNotFound,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { readText } from "../text.ts";
import { firstOverlap, type RecordedPeriod } from "./child-in-care.ts";

/** Where something about a child was learnt. The meanings stand in the schema (`FactSource`). */
export type FactSource = "SPINE" | "GP_PRACTICE" | "PARENT_OR_CARER" | "CHILD" | "AUTHORITY" | "HEALTH_TEAM" | "OTHER";

/** Something that holds of a child from a day until another, of which there is one of its kind at a time. */
export interface DatedFact extends RecordedPeriod {
  readonly source: FactSource;
  readonly version: number;
}

/** A fact that is not recorded yet. */
export type DraftOf<Fact extends DatedFact> = Omit<Fact, "id" | "version">;

/** What a fact says, besides its days and where it was learnt. */
export type FieldsOf<Fact extends DatedFact> = Omit<Fact, keyof DatedFact>;

/** A child with what is recorded of one kind; nothing in it was taken back. */
export interface Known<Fact extends DatedFact> {
  readonly dateOfBirth: Day;
  readonly recorded: readonly Fact[];
}

export interface RecordFact {
  readonly from: Day;
  readonly until?: Day | null | undefined;
  readonly source: FactSource;
  /** One that lasts ends on `from`. */
  readonly endsPrevious: boolean;
}

/** What is absent stays as it is; `null` takes a value away. */
export interface CorrectFact {
  readonly id: string;
  readonly from?: Day | null | undefined;
  readonly until?: Day | null | undefined;
  readonly source?: FactSource | null | undefined;
  /** 1 to 500 characters. */
  readonly correctionReason: string;
  readonly expectedVersion: number;
}

export interface TakeBackFact {
  readonly id: string;
  /** 1 to 500 characters. */
  readonly reason: string;
  readonly expectedVersion: number;
}

/** The fields of a fact in the form in which they are stored, or why one is refused. */
export type ReadFields<Fields, Refused> = { readonly kind: "fields"; readonly fields: Fields } | Refused;

export type RecordFactDecision<Fact extends DatedFact> =
  /** `ended`: the one that lasted until now, with its end. */
  | { readonly kind: "recorded"; readonly fact: DraftOf<Fact>; readonly ended: Fact | undefined }
  | PeriodOverlaps
  | DaysOutOfOrder
  | InputRefused;

export type CorrectFactDecision<Fact extends DatedFact> =
  | { readonly kind: "corrected"; readonly fact: Fact; readonly reason: string }
  | PeriodOverlaps
  | DaysOutOfOrder
  | RecordNotFound
  | VersionConflict
  | InputRefused;

export type TakeBackDecision<Fact extends DatedFact> =
  | { readonly kind: "takenBack"; readonly fact: Fact; readonly reason: string }
  | RecordNotFound
  | VersionConflict
  | InputRefused;

/** A new fact. One that lasts makes room for it when the caller says so, unless it would not last a day. */
export function recordFact<Fact extends DatedFact, Refused>(
  { dateOfBirth, recorded }: Known<Fact>,
  { from, until = null, source, endsPrevious }: RecordFact,
  today: Day,
  read: ReadFields<FieldsOf<Fact>, Refused>,
): RecordFactDecision<Fact> | Refused {
  const refused =
    refuseDay(dateOfBirth, from, today, "from") ??
    (until === null ? undefined : refuseDay(dateOfBirth, until, today, "until"));
  if (refused !== undefined) return refused;
  if (!isRead(read)) return read;
  if (until !== null && until <= from) return daysOutOfOrder("ENDS_BEFORE_START", "until");
  const lasting = endsPrevious
    ? recorded.find(({ startedOn, endedOn }) => endedOn === null && startedOn < from)
    : undefined;
  const ended = lasting && { ...lasting, endedOn: from };
  const others = recorded.map((fact) => (fact === lasting && ended !== undefined ? ended : fact));
  const draft = { ...read.fields, startedOn: from, endedOn: until, source };
  return firstOverlap({ from, until }, others) ?? { kind: "recorded", fact: draft as DraftOf<Fact>, ended };
}

/** The fact as it should have been recorded. A day that is not corrected is not judged again. */
export function correctFact<Fact extends DatedFact, Refused>(
  { dateOfBirth, recorded }: Known<Fact>,
  input: CorrectFact,
  today: Day,
  readFields: (before: Fact) => ReadFields<FieldsOf<Fact>, Refused>,
): CorrectFactDecision<Fact> | Refused {
  const before = recorded.find((fact) => fact.id === input.id);
  if (before === undefined) return recordNotFound("id");
  const conflict = versionConflict(before.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const reason = readText(input.correctionReason, 500);
  if (reason === undefined) return inputRefused("TEXT_LENGTH", "correctionReason");
  if (input.from === null) return inputRefused("VALUE_NEEDED", "from");
  if (input.source === null) return inputRefused("VALUE_NEEDED", "source");
  const refused =
    (input.from === undefined ? undefined : refuseDay(dateOfBirth, input.from, today, "from")) ??
    (input.until == null ? undefined : refuseDay(dateOfBirth, input.until, today, "until"));
  if (refused !== undefined) return refused;
  const read = readFields(before);
  if (!isRead(read)) return read;

  const from = input.from ?? before.startedOn;
  const until = input.until === undefined ? before.endedOn : input.until;
  if (until !== null && until <= from) {
    return daysOutOfOrder("ENDS_BEFORE_START", input.until === undefined ? "from" : "until");
  }
  const others = recorded.filter((fact) => fact !== before);
  const source = input.source ?? before.source;
  const fact = { ...before, ...read.fields, startedOn: from, endedOn: until, source };
  return firstOverlap({ from, until }, others) ?? { kind: "corrected", fact, reason };
}

/** A fact that never was so. */
export function takeBackFact<Fact extends DatedFact>(
  recorded: readonly Fact[],
  input: TakeBackFact,
): TakeBackDecision<Fact> {
  const fact = recorded.find(({ id }) => id === input.id);
  if (fact === undefined) return recordNotFound("id");
  const conflict = versionConflict(fact.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const reason = readText(input.reason, 500);
  return reason === undefined ? inputRefused("TEXT_LENGTH", "reason") : { kind: "takenBack", fact, reason };
}

/** Such a fact may begin on the day of birth, and go on after the eighteenth birthday. */
function refuseDay(born: Day, on: Day, today: Day, field: string): InputRefused | undefined {
  if (on > today) return inputRefused("DAY_IN_FUTURE", field);
  return on < born ? inputRefused("DAY_BEFORE_BIRTH", field) : undefined;
}

function isRead<Fields, Refused>(
  read: ReadFields<Fields, Refused>,
): read is { readonly kind: "fields"; readonly fields: Fields } {
  return (read as { readonly kind: string }).kind === "fields";
}
