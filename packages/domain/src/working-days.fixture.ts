import { readFileSync } from "node:fs";
import { day } from "./dates.ts";
import { makeHolidayCalendar } from "./working-days.ts";

/** The holidays that ship with the product, 2015 to 2028. */
const rows = readFileSync(new URL("../../db/reference/bank_holidays.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(","));

export const calendar = makeHolidayCalendar(
  rows.flatMap(([division, heldOn]) => (division === "england-and-wales" && heldOn !== undefined ? [day(heldOn)] : [])),
);

/** With the years around the start of the regulations and the amendment of January 2014, which are not shipped. */
export const calendarFrom2011 = makeHolidayCalendar([
  ...calendar.holidays,
  ...[
    ...["2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29", "2011-05-02", "2011-05-30", "2011-08-29"],
    ...["2011-12-26", "2011-12-27", "2013-01-01", "2013-03-29", "2013-04-01", "2013-05-06", "2013-05-27"],
    ...["2013-08-26", "2013-12-25", "2013-12-26", "2014-01-01", "2014-04-18", "2014-04-21", "2014-05-05"],
    ...["2014-05-26", "2014-08-25", "2014-12-25", "2014-12-26"],
  ].map(day),
]);
