import type { Day } from "@cic/domain/dates";
import { type HolidayCalendar, makeHolidayCalendar } from "@cic/domain/working-days";
import { sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** The bank holidays of England and Wales as they were loaded. */
export async function findHolidayCalendar(db: ScopedDb): Promise<HolidayCalendar> {
  const rows = await rowsOf<{ on: Day }>(
    db,
    sql`select held_on::text as "on" from bank_holiday where division = 'england-and-wales'`,
  );
  return makeHolidayCalendar(rows.map((row) => row.on));
}
