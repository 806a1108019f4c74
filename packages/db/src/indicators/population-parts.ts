import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { textArray } from "../page.ts";

/** The days of a population: of a snapshot each day on which it is taken; else what happened from the first until the last. */
export interface Moments {
  readonly days: readonly Day[];
  readonly from: Day;
  /** First day after. */
  readonly until: Day;
  /** What is due is due as of this day. */
  readonly asOf: Day;
}

/** What a statement can say in more than one way. */
export interface Means {
  /** Joins as `alias` the last day of "within so many working days of" `start`, where `on` holds. */
  due(alias: string, start: SQL, days: 5 | 20, on?: string): SQL;
  /** Joins that change nothing unless they are needed. */
  joins(areNeeded: boolean, joins: SQL): SQL;
  /** A condition on children, by `child_id` and `authority_id`, that holds for all who will be counted; or nothing. */
  readonly among: SQL;
}

/** As the definitions have it: their hashes are of these words. */
export const AS_DEFINED: Means = {
  due: (alias, start, days, on = "true") =>
    sql`left join lateral (select working_days_after(${start}, ${sql.raw(String(days))}) as due) ${sql.raw(`${alias} on ${on}`)}`,
  joins: (_, joins) => joins,
  among: sql``,
};

/**
 * As it is counted. PostgreSQL would call the function for everybody before it looks whose children they are; its own words it looks up
 * for those who are left.
 */
export const QUICKLY: Means = {
  due: (alias, start, days, on = "true") =>
    sql`left join lateral (select due.on_day as due from working_day next
      join working_day due on due.works and due.number = next.number - next.works::integer + ${sql.raw(String(days))}
      where next.on_day = ${start} + 1) ${sql.raw(`${alias} on ${on}`)}`,
  joins: (areNeeded, joins) => (areNeeded ? joins : sql``),
  among: sql``,
};

/** The statement of a population; only of the outcomes that it `wants` are categories worked out. */
export type Build = (moments: Moments, wants: (outcome: string) => boolean, means: Means) => SQL;

export const inForce = (alias: string, on: SQL, from = "started_on", until = "ended_on") =>
  sql`${sql.raw(alias)}.${sql.raw(from)} <= ${on} and (${sql.raw(alias)}.${sql.raw(until)} is null or ${sql.raw(alias)}.${sql.raw(until)} > ${on})`;

export const SHORT_BREAKS = sql`('V3', 'V4')`;
export const snapshotDays = ({ days }: Moments) => sql`unnest(${textArray(days)}::date[]) as moment(on_date)`;
export const moment = sql`moment.on_date`;

/** The category of an outcome that nobody asked for. */
export const none = sql`null::text`;
