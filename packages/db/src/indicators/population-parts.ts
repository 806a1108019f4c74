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

/** The statement of a population; only of the outcomes that it `wants` are categories worked out. */
export type Build = (moments: Moments, wants: (outcome: string) => boolean) => SQL;

export const inForce = (alias: string, on: SQL, from = "started_on", until = "ended_on") =>
  sql`${sql.raw(alias)}.${sql.raw(from)} <= ${on} and (${sql.raw(alias)}.${sql.raw(until)} is null or ${sql.raw(alias)}.${sql.raw(until)} > ${on})`;

export const SHORT_BREAKS = sql`('V3', 'V4')`;
export const snapshotDays = ({ days }: Moments) => sql`unnest(${textArray(days)}::date[]) as moment(on_date)`;
export const moment = sql`moment.on_date`;

/** The category of an outcome that nobody asked for. */
export const none = sql`null::text`;
