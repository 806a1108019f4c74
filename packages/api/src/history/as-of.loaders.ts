import {
  type ChildAt,
  findAreasThen,
  findDeterminationsThen,
  findHomesThen,
  findIdentifiersThen,
  findKnown,
  findMoments,
  type KnownRow,
  type Moment,
  type RecordWithHistory,
  type RowOf,
} from "@cic/db/history/as-of.queries";
import { findsThen, type KnownThen, madeOfSaid } from "@cic/db/history/known-then";
import type { GpPracticeRow } from "@cic/db/organisations/gp-practice.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { Lens } from "@cic/domain/access/lenses";
import type { Day } from "@cic/domain/dates";
import { type WhyNotAnswered, whyNotAnswered } from "@cic/domain/history/not-answered.rule";
import { inRole } from "../access/hidden-fields.ts";
import { knowPractice } from "../children/registration.loaders.ts";
import type { Context } from "../context.ts";
import { ApiError } from "../errors.ts";

/** What a `ChildAsOf` resolves from: a child, the moment whose knowledge is told, or `null` for now, and a day, or `null` for all. */
export interface ChildAsOfRow extends ChildAt {
  readonly on: Day | null;
}

const keyed = <V>(
  context: Context,
  name: string,
  find: (db: ScopedDb, keys: readonly ChildAsOfRow[]) => Promise<V[]>,
) => context.loader<ChildAsOfRow, V, string>(`${name} then`, find, ({ childId, at, on }) => `${childId} ${at} ${on}`);

export const loadAreas = (context: Context, key: ChildAsOfRow) => keyed(context, "areas", findAreasThen).load(key);
export const loadHomes = (context: Context, key: ChildAsOfRow) => keyed(context, "homes", findHomesThen).load(key);
export const loadIdentifiers = (context: Context, key: ChildAsOfRow) =>
  keyed(context, "identifiers", findIdentifiersThen).load(key);
export const loadDeterminations = (context: Context, key: ChildAsOfRow) =>
  keyed(context, "determinations", findDeterminationsThen).load(key);

/** As if what was read beside a child had been asked for. */
export function knowThen(context: Context, { said, ...key }: KnownThen): void {
  const { practices = [], ...others } = said;
  for (const { practice } of practices as { practice: GpPracticeRow }[]) knowPractice(context, practice);
  for (const [name, rows] of Object.entries(others)) {
    const find = findsThen[name] as (typeof findsThen)[string];
    const made = madeOfSaid(find, key, rows);
    // Whoever asks for it is told.
    made.catch(() => {});
    keyed(context, name, find as never).prime(key as ChildAsOfRow, made as never);
  }
}

/** The rows of a table as they were known. */
export const loadKnown = <R extends RecordWithHistory>(
  context: Context,
  record: R,
  key: ChildAsOfRow,
): Promise<KnownRow<RowOf<R>>[]> =>
  keyed(context, record, (db, keys) => findKnown(db, record, keys)).load(key) as Promise<KnownRow<RowOf<R>>[]>;

/** The moment asked about. One that is still to come is the caller's error: what will be known then is not known. */
export async function loadMoment(context: Context, key: ChildAsOfRow): Promise<Moment> {
  const moment = await keyed(context, "moments", findMoments).load(key);
  if (moment === null) throw new Error("the child of a visible record is not visible");
  if (moment.isFuture) {
    throw new ApiError("BAD_USER_INPUT", "`knownAt` must not be later than now.", { argument: "knownAt" });
  }
  return moment;
}

/** The parts of what was known, and the lens of each. */
export const parts = {
  details: "CHILD_PAST",
  carePeriods: "CARE_PERIOD_PAST",
  legalStatuses: "LEGAL_STATUS",
  placements: "PLACEMENT_PAST",
  gpRegistrations: "GP_REGISTRATION_PAST",
  residences: "RESIDENCE",
  determinations: "DETERMINATION",
  consents: "CONSENT",
  consentStanding: "CONSENT",
} as const satisfies Record<string, Lens>;
export type Part = keyof typeof parts;

/** Why a part is not answered; `null` when it is. */
export async function whyNot(context: Context, key: ChildAsOfRow, part: Part): Promise<WhyNotAnswered | null> {
  const moment = await loadMoment(context, key);
  const lens = parts[part];
  const { actor } = context;
  const own = { basis: "OWN_RECORD", wasTold: true, since: moment.recordedSince } as const;
  const asked = {
    lens,
    roleReads: inRole(context, lens),
    bases: actor?.childId === key.childId ? [...moment.bases, own] : moment.bases,
    addressHidden: moment.addressHidden,
    isRecorded: moment.isRecorded,
    recordedSince: moment.recordedSince,
  };
  const why = whyNotAnswered({ ...asked, keptSince: null });
  // Whether somebody could consent goes by the legal statuses.
  if (why !== null || (part !== "legalStatuses" && part !== "consentStanding")) return why;
  const statuses = await loadKnown(context, "LEGAL_STATUS", key);
  const keptSince = statuses.find((one) => one.keptSince !== null)?.keptSince ?? null;
  return whyNotAnswered({ ...asked, keptSince });
}

/** The answer of `read`, or `null` where the part is not answered. */
export async function answered<T>(
  context: Context,
  key: ChildAsOfRow,
  part: Part,
  read: () => Promise<T>,
): Promise<T | null> {
  return (await whyNot(context, key, part)) === null ? read() : null;
}
