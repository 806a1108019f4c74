import { createHash } from "node:crypto";
import { CARE_LEAVER_CATEGORIES, type CareLeaverCategory } from "@cic/domain/care-leavers/care-history";
import { type CategoryOutcome, standingOn } from "@cic/domain/care-leavers/care-leaver-category";
import {
  isInReturn,
  type MeasureState,
  type MeasureWindow,
  measureState,
  measureWindow,
} from "@cic/domain/care-leavers/measures";
import { ageOn, birthday, type Day, day } from "@cic/domain/dates";
import { contains } from "@cic/domain/periods";
import { returnYear } from "@cic/domain/return-codes";
import type { AnyOf, SortBy } from "../filter.ts";
import { InvalidCursor, type Page } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type CareLeaverRecord, findCareLeaversOfAuthority, historyOf } from "./care-leaver.queries.ts";

/** The meanings stand in the schema (`CareLeaverFilter`). */
export interface CareLeaverFilter {
  readonly category?: AnyOf<CareLeaverCategory>;
  readonly outcome?: AnyOf<CategoryOutcome>;
  readonly ageFrom?: number | null | undefined;
  readonly ageUntil?: number | null | undefined;
  readonly measureState?: AnyOf<MeasureState>;
  readonly personalAdviser?: AnyOf;
  readonly withoutPersonalAdviser?: boolean | null | undefined;
}

type SortField = "DATE_OF_BIRTH" | "CATEGORY" | "MEASURE_CLOSES_ON";

export interface CareLeaverListArgs {
  readonly filter?: CareLeaverFilter | null | undefined;
  readonly sort?: SortBy<SortField>;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The measures of the return's year in which `on` falls. */
export function measuresOn(
  record: CareLeaverRecord,
  on: Day,
): { readonly window: MeasureWindow | null; readonly state: MeasureState } {
  const year = returnYear(on);
  const born = record.child.dateOfBirth as Day;
  const window = measureWindow(born, year);
  const asked = record.entries.some(
    ({ kind, startedOn }) => kind === "SUPPORT_REQUESTED" && startedOn <= on && startedOn >= birthday(born, 21),
  );
  const recorded = record.measures.some((measure) => measure.year === year);
  const inReturn = window !== null && isInReturn(historyOf(record), window, year);
  return { window, state: measureState(window, recorded, inReturn, asked, on) };
}

/** The authority's id of the personal adviser on a day. */
export const adviserOn = ({ entries }: CareLeaverRecord, on: Day): string | null =>
  entries.find(
    ({ kind, startedOn, endedOn }) => kind === "PERSONAL_ADVISER" && contains({ from: startedOn, until: endedOn }, on),
  )?.adviser ?? null;

/** A page of what `findMatchingCareLeavers` found for the same filter. Throws {@link InvalidCursor}. */
export function careLeaverPage(
  found: readonly CareLeaverRecord[],
  authorityId: string,
  on: Day,
  args: CareLeaverListArgs,
): Page<CareLeaverRecord> {
  const sort = args.sort?.length ? args.sort : [{ field: "DATE_OF_BIRTH" } as const];
  const shape = shapeOf([authorityId, on, args.filter ?? null, sort]);
  const after = args.after == null ? null : decode(args.after, shape, sort.length + 1);
  const ways = [...sort.map(({ direction = "ASC" }) => direction), sort[0]?.direction ?? "ASC"];
  const compare = (a: readonly string[], b: readonly string[]): number => {
    for (const [i, way] of ways.entries()) {
      const [x, y] = [a[i] as string, b[i] as string];
      if (x !== y) return (x < y ? -1 : 1) * (way === "ASC" ? 1 : -1);
    }
    return 0;
  };
  const sorted = found
    .map((record) => ({ record, keys: [...sort.map(({ field }) => sortKey[field](record, on)), record.child.id] }))
    .filter(({ keys }) => after === null || compare(keys, after) > 0)
    .sort((a, b) => compare(a.keys, b.keys));
  const own = sorted.slice(0, args.first);
  const last = own.at(-1);
  return {
    nodes: own.map(({ record }) => record),
    pageInfo: {
      hasNextPage: sorted.length > args.first,
      endCursor: last === undefined ? null : encode(shape, last.keys),
    },
  };
}

/**
 * The authority's children of 16 to 24 who are or were in its care, in no order. The category is a rule in code and not a column: all of
 * them are read in one statement and decided here, some thousands at the most.
 */
export async function findMatchingCareLeavers(
  db: ScopedDb,
  authorityId: string,
  on: Day,
  { filter }: Pick<CareLeaverListArgs, "filter">,
): Promise<CareLeaverRecord[]> {
  // Whole years, a little more than asked for: the age itself decides.
  const year = Number(on.slice(0, 4));
  const bornFrom = day(`${year - 26}-01-01`);
  const bornUntil = day(`${year - 15}-01-01`);
  const all = await findCareLeaversOfAuthority(db, authorityId, bornFrom, bornUntil);
  const one = <T>(wanted: readonly T[] | null | undefined, value: () => T | null): boolean => {
    if (wanted == null) return true;
    const found = value();
    return found !== null && wanted.includes(found);
  };
  return all.filter((record) => {
    const age = ageOn(record.child.dateOfBirth as Day, on);
    if (age < Math.max(16, filter?.ageFrom ?? 16) || age >= Math.min(25, filter?.ageUntil ?? 25)) return false;
    if (filter == null) return true;
    const { withoutPersonalAdviser: without } = filter;
    return (
      one(filter.personalAdviser, () => adviserOn(record, on)) &&
      (without == null || without === (adviserOn(record, on) === null)) &&
      one(filter.measureState, () => measuresOn(record, on).state) &&
      (filter.category == null || one(filter.category, () => standingOn(historyOf(record), on).category)) &&
      (filter.outcome == null || one(filter.outcome, () => standingOn(historyOf(record), on).outcome))
    );
  });
}

const sortKey: Readonly<Record<SortField, (record: CareLeaverRecord, on: Day) => string>> = {
  DATE_OF_BIRTH: ({ child }) => child.dateOfBirth,
  CATEGORY: (record, on) => {
    const { category } = standingOn(historyOf(record), on);
    return String(category === null ? CARE_LEAVER_CATEGORIES.length : CARE_LEAVER_CATEGORIES.indexOf(category));
  },
  MEASURE_CLOSES_ON: (record, on) => measuresOn(record, on).window?.closesOn ?? "infinity",
};

const shapeOf = (shape: unknown): string =>
  createHash("sha256").update(JSON.stringify(shape)).digest("base64url").slice(0, 12);

const encode = (shape: string, keys: readonly string[]): string =>
  Buffer.from(JSON.stringify([shape, ...keys])).toString("base64url");

function decode(cursor: string, shape: string, keys: number): string[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new InvalidCursor("the cursor is not one of this API");
  }
  if (!Array.isArray(parts) || parts.length !== keys + 1 || parts[0] !== shape) {
    throw new InvalidCursor("the cursor belongs to a list with another filter or sort");
  }
  if (!parts.every((part) => typeof part === "string")) throw new InvalidCursor("the cursor is not one of this API");
  return parts.slice(1) as string[];
}
