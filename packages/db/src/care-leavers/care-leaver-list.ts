import { CARE_LEAVER_CATEGORIES, type CareLeaverCategory } from "@cic/domain/care-leavers/care-history";
import { type CategoryOutcome, standingOn } from "@cic/domain/care-leavers/care-leaver-category";
import {
  isInReturn,
  type MeasureState,
  type MeasureWindow,
  measureState,
  measureWindow,
} from "@cic/domain/care-leavers/measures";
import { addDays, birthday, bornBy, type Day } from "@cic/domain/dates";
import { contains } from "@cic/domain/periods";
import { returnYear } from "@cic/domain/return-codes";
import { type SQL, sql } from "drizzle-orm";
import { child } from "../children/child.table.ts";
import { type Below, together } from "../compiled/below.ts";
import { rowsOfQuery } from "../compiled/needs.ts";
import { decodeCursor, encodeCursor, type KeyType } from "../cursor.ts";
import type { AnyOf, SortBy } from "../filter.ts";
import { type Page, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import {
  bornBetween,
  type CareLeaverRecord,
  type CareLeaverRow,
  careLeaverRecord,
  careLeaverRows,
  historyOf,
} from "./care-leaver.queries.ts";

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

/**
 * The authority's children of 16 to 24 who are or were in its care, with what is asked for of each child, in one statement. The category, the measures and
 * the adviser are rules in code and no columns: where one of them is filtered or sorted by, all the children are read and decided here, some thousands
 * at the most; else those of the page alone. Throws {@link InvalidCursor}.
 */
export async function listCareLeavers(
  db: ScopedDb,
  authorityId: string,
  on: Day,
  args: CareLeaverListArgs,
  below: Below = together([]),
  asksTotal = false,
): Promise<Page<CareLeaverRecord>> {
  const { ageFrom, ageUntil, ...decided } = args.filter ?? {};
  const of16To25 = (age: number) => Math.max(16, Math.min(25, age));
  const bornAfter = bornBy(on, of16To25(ageUntil ?? 25));
  const where = bornBetween(authorityId, addDays(bornAfter, 1), addDays(bornBy(on, of16To25(ageFrom ?? 16)), 1));
  const order = orderOf(args, [authorityId, on]);
  const inCode =
    Object.values(decided).some((one) => one != null) || order.sort.some(({ field }) => field !== "DATE_OF_BIRTH");
  const way = sql.raw(order.ways[0] ?? "ASC");
  const page = sql`order by ${child.dateOfBirth} ${way}, ${child.id} ${way} limit ${args.first + 1}`;
  const leavers = careLeaverRows(inCode ? where : [...where, ...afterBirth(order)], inCode ? sql`` : page);
  const counts = asksTotal && !inCode;
  const [row] = await rowsOf<{ rows: CareLeaverRow[]; below: unknown; count: number | null }>(
    db,
    sql`with leavers as materialized (${leavers}) select ${rowsOfQuery(sql`select * from leavers`)} as rows,
        ${below.of(sql`array(select id from leavers)`)} as below,
        ${counts ? sql`(select count(*)::integer from ${child} ${whereAll(where)})` : sql`null`} as count`,
  );
  const { rows, count, below: said } = row as NonNullable<typeof row>;
  const all = rows.map(careLeaverRecord);
  const found = inCode ? all.filter((record) => isMatching(record, on, decided)) : all;
  const totalCount = inCode ? found.length : count;
  return { ...pageOf(found, order, on, args.first), below: [said], ...(totalCount !== null && { totalCount }) };
}

interface Order {
  readonly sort: NonNullable<SortBy<SortField>>;
  /** Of what is sorted by, and of the id. */
  readonly ways: readonly ("ASC" | "DESC")[];
  readonly shape: unknown;
  readonly after: readonly string[] | null;
}

function orderOf({ filter, sort: asked, after }: CareLeaverListArgs, of: readonly string[]): Order {
  const sort = asked?.length ? asked : [{ field: "DATE_OF_BIRTH" } as const];
  const shape = [...of, filter ?? null, sort];
  const types = [...sort.map(({ field }) => sortKey[field].type), "uuid" as const];
  return {
    sort,
    ways: [...sort.map(({ direction = "ASC" }) => direction), sort[0]?.direction ?? "ASC"],
    shape,
    after: after == null ? null : decodeCursor(shape, types, after),
  };
}

/** Those after a cursor of a list by birth. */
function afterBirth({ after, ways }: Order): SQL[] {
  if (after === null) return [];
  const comes = sql.raw(ways[0] === "DESC" ? "<" : ">");
  return [sql`(${child.dateOfBirth}, ${child.id}) ${comes} (${after[0]}::date, ${after.at(-1)}::uuid)`];
}

/** The first of those found that come after the cursor. */
function pageOf(
  found: readonly CareLeaverRecord[],
  { sort, ways, shape, after }: Order,
  on: Day,
  first: number,
): Page<CareLeaverRecord> {
  const compare = (a: readonly string[], b: readonly string[]): number => {
    for (const [i, way] of ways.entries()) {
      const [x, y] = [a[i] as string, b[i] as string];
      if (x !== y) return (x < y ? -1 : 1) * (way === "ASC" ? 1 : -1);
    }
    return 0;
  };
  const sorted = found
    .map((record) => ({ record, keys: [...sort.map(({ field }) => sortKey[field].of(record, on)), record.child.id] }))
    .filter(({ keys }) => after === null || compare(keys, after) > 0)
    .sort((a, b) => compare(a.keys, b.keys));
  const own = sorted.slice(0, first);
  const last = own.at(-1);
  return {
    nodes: own.map(({ record }) => record),
    pageInfo: {
      hasNextPage: sorted.length > first,
      endCursor: last === undefined ? null : encodeCursor(shape, last.keys),
    },
  };
}

function isMatching(
  record: CareLeaverRecord,
  on: Day,
  filter: Omit<CareLeaverFilter, "ageFrom" | "ageUntil">,
): boolean {
  const one = <T>(wanted: readonly T[] | null | undefined, value: () => T | null): boolean => {
    if (wanted == null) return true;
    const found = value();
    return found !== null && wanted.includes(found);
  };
  const { withoutPersonalAdviser: without } = filter;
  return (
    one(filter.personalAdviser, () => adviserOn(record, on)) &&
    (without == null || without === (adviserOn(record, on) === null)) &&
    one(filter.measureState, () => measuresOn(record, on).state) &&
    (filter.category == null || one(filter.category, () => standingOn(historyOf(record), on).category)) &&
    (filter.outcome == null || one(filter.outcome, () => standingOn(historyOf(record), on).outcome))
  );
}

const sortKey: Readonly<Record<SortField, { readonly type: KeyType; of(record: CareLeaverRecord, on: Day): string }>> =
  {
    DATE_OF_BIRTH: { type: "date", of: ({ child }) => child.dateOfBirth },
    CATEGORY: {
      type: "integer",
      of(record, on) {
        const { category } = standingOn(historyOf(record), on);
        return String(category === null ? CARE_LEAVER_CATEGORIES.length : CARE_LEAVER_CATEGORIES.indexOf(category));
      },
    },
    MEASURE_CLOSES_ON: { type: "date", of: (record, on) => measuresOn(record, on).window?.closesOn ?? "infinity" },
  };
