/** What a record said, column by column, as it is stored. */
export type Image = Readonly<Record<string, unknown>>;

/** One change of a record. Instants are of one form and zone, so that they compare as texts. */
export interface Change {
  /** What it said before; `null` where the record was made by it. */
  readonly before: Image | null;
  readonly at: string;
  readonly subject: string | null;
  readonly organisationId: string | null;
  readonly why: string | null;
}

/** A record with all its changes, in their order, as far as they are known to whoever asks. */
export interface RecordWithChanges {
  readonly current: Image;
  readonly changes: readonly Change[];
  /** False where the caller was told of the record at some time, and knows no change from before. */
  readonly isWhole: boolean;
  /** When it was made, where no change says so. */
  readonly madeAt: string | null;
}

/** What a record said from one moment until another. The kinds' meanings stand in the schema (`RecordVersionKind`). */
export interface Version {
  readonly kind: "RECORDED" | "CHANGED" | "TAKEN_BACK" | "FIRST_TOLD";
  readonly image: Image;
  /** `null`: not known. */
  readonly from: string | null;
  readonly until: string | null;
  /** What brought it about; `null` when that is not known. */
  readonly change: Change | null;
}

/**
 * The versions of a record, oldest first: they follow one another without a gap, the last one stands. What was changed again in the
 * same transaction was never known to anybody, and is no version.
 */
export function versionsOf({ current, changes, isWhole, madeAt }: RecordWithChanges): Version[] {
  const beginning = changes.find(({ before }) => before === null) ?? null;
  const updates = changes.filter(({ before }) => before !== null);
  const versions: Version[] = [];
  let from = beginning?.at ?? madeAt;
  for (let n = 0; n <= updates.length; n += 1) {
    const next = updates[n];
    const image = next?.before ?? current;
    // A change that was stamped before the one that it followed was known no sooner than that.
    const until = next === undefined ? null : latest(from, next.at);
    const change = n === 0 ? beginning : (updates[n - 1] as Change);
    if (until === null || until !== from) {
      versions.push({
        kind: kindOf(image, versions.length === 0, beginning !== null || isWhole),
        image,
        from,
        until,
        change,
      });
    }
    from = until;
  }
  return versions;
}

function kindOf(image: Image, isFirst: boolean, isWhole: boolean): Version["kind"] {
  if (image.voided_at != null) return "TAKEN_BACK";
  if (!isFirst) return "CHANGED";
  return isWhole ? "RECORDED" : "FIRST_TOLD";
}

const latest = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

/** A field that differs between two versions, as text; `null` for nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** In what `after` differs from `before`; of a first version, all that it says. */
export function changesBetween(
  before: Readonly<Record<string, string | null>> | null,
  after: Readonly<Record<string, string | null>>,
): FieldChange[] {
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: before?.[field] ?? null, after: value }))
    .filter((change) => change.before !== change.after);
}
