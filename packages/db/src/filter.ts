import { type SQL, sql } from "drizzle-orm";
import { isUuid } from "./ids.ts";
import { textArray } from "./page.ts";

/** Days compared; all that are given must hold. `from` is in, `until` is out. */
export interface DayFilter {
  readonly eq?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly isNull?: boolean | null | undefined;
}

/** Terms of an order, most significant first; ascending unless said otherwise. */
export type SortBy<Field extends string> =
  | readonly { readonly field: Field; readonly direction?: "ASC" | "DESC" }[]
  | null
  | undefined;

/** Values of which one must match; `null` sets no condition, and an empty list matches nothing. */
export type AnyOf<T extends string = string> = readonly T[] | null | undefined;

export function dayConditions(expression: SQL, filter: DayFilter | null | undefined): SQL[] {
  if (filter == null) return [];
  return [
    ...(filter.eq == null ? [] : [sql`${expression} = ${filter.eq}::date`]),
    ...(filter.from == null ? [] : [sql`${expression} >= ${filter.from}::date`]),
    ...(filter.until == null ? [] : [sql`${expression} < ${filter.until}::date`]),
    ...(filter.isNull == null ? [] : [filter.isNull ? sql`${expression} is null` : sql`${expression} is not null`]),
  ];
}

/** `expression` is one of `values`. A value with a character that PostgreSQL cannot hold matches nothing. */
export function textIn(expression: SQL, values: AnyOf): SQL[] {
  if (values == null) return [];
  return [sql`${expression} = any(${textArray(values.filter((value) => !value.includes("\0")))}::text[])`];
}

/** `expression` is one of `ids`; what is no UUID matches nothing. */
export function uuidIn(expression: SQL, ids: AnyOf): SQL[] {
  return ids == null ? [] : [sql`${expression} = any(${textArray(ids.filter(isUuid))}::uuid[])`];
}

/** The period holds `on`: it started by then and had not ended. */
export function holdsOn(startedOn: SQL, endedOn: SQL, on: string | SQL): SQL {
  return sql`${startedOn} <= ${on}::date and (${endedOn} is null or ${endedOn} > ${on}::date)`;
}
