import type { Day } from "../dates.ts";
import { readPostcode } from "../organisations/postcode.ts";
import { type InputRefused, inputRefused } from "../refusals.ts";
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

/** The meanings stand in the schema (`ResidenceKind`). */
export type ResidenceKind = "USUAL" | "TEMPORARY" | "NONE";

export interface ResidenceRecord extends DatedFact {
  readonly kind: ResidenceKind;
  /** In the stored form. `null`: not known, or there is none. */
  readonly postcode: string | null;
}

export type ResidenceDraft = DraftOf<ResidenceRecord>;

export interface RecordResidence extends RecordFact {
  readonly kind: ResidenceKind;
  readonly postcode?: string | null | undefined;
}

export interface CorrectResidence extends CorrectFact {
  readonly kind?: ResidenceKind | null | undefined;
  readonly postcode?: string | null | undefined;
}

export function recordResidence(
  known: Known<ResidenceRecord>,
  input: RecordResidence,
  today: Day,
): RecordFactDecision<ResidenceRecord> {
  return recordFact<ResidenceRecord, InputRefused>(known, input, today, readHome(input.kind, input.postcode ?? null));
}

/** Who turns out to live nowhere for good has no postcode: the one that was recorded is to be taken away with `null`. */
export function correctResidence(
  known: Known<ResidenceRecord>,
  input: CorrectResidence,
  today: Day,
): CorrectFactDecision<ResidenceRecord> {
  return correctFact<ResidenceRecord, InputRefused>(known, input, today, (before) => {
    if (input.kind === null) return inputRefused("VALUE_NEEDED", "kind");
    return readHome(input.kind ?? before.kind, input.postcode === undefined ? before.postcode : input.postcode);
  });
}

function readHome(
  kind: ResidenceKind,
  text: string | null,
): ReadFields<Pick<ResidenceRecord, "kind" | "postcode">, InputRefused> {
  if (text === null) return { kind: "fields", fields: { kind, postcode: null } };
  if (kind === "NONE") return inputRefused("FIELD_DOES_NOT_APPLY", "postcode");
  const postcode = readPostcode(text);
  return postcode.kind === "whole"
    ? { kind: "fields", fields: { kind, postcode: postcode.key } }
    : inputRefused("POSTCODE_MALFORMED", "postcode");
}
