import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import type { HolidayCalendar } from "@cic/domain/working-days";
import type { Context } from "../context.ts";

/** The calendar as it is loaded now, read once for an operation: a holiday that was added counts at once. */
export const loadHolidayCalendar = (context: Context): Promise<HolidayCalendar> =>
  context
    .loader("holiday calendar", async (db, divisions: readonly "england-and-wales"[]) => {
      const calendar = await findHolidayCalendar(db);
      return divisions.map(() => calendar);
    })
    .load("england-and-wales");
