import type { Day } from "@cic/domain/dates";
import { type HolidayCalendar, makeHolidayCalendar } from "@cic/domain/working-days";
import { eq } from "drizzle-orm";
import type { Drizzle } from "../database.ts";
import { bankHoliday } from "./organisation.table.ts";

/** The bank holidays of England and Wales as they were loaded, about eight a year, in one statement. */
export async function findHolidayCalendar(db: Drizzle): Promise<HolidayCalendar> {
  const rows = await db
    .select({ heldOn: bankHoliday.heldOn })
    .from(bankHoliday)
    .where(eq(bankHoliday.division, "england-and-wales"));
  return makeHolidayCalendar(rows.map(({ heldOn }) => heldOn as Day));
}
