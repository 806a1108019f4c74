import { expect, test } from "vitest";
import { readTimeLimits, TimeLimitFileError } from "./time-limit-file.ts";

const header = "edition,state,calendar_days,source";
const row = "WP-2024,LOCAL_RESOLUTION,10,Board paper 7";

test.each<[string, string, unknown[]]>([
  ["a header alone: there are none", `${header}\n`, []],
  [
    "a limit, with a byte order mark and the line ends of Windows",
    `\uFEFF${header}\r\n${row}\r\n\r\n`,
    [{ editionId: "WP-2024", state: "LOCAL_RESOLUTION", calendarDays: 10, source: "Board paper 7" }],
  ],
  [
    "a source with a comma, and one limit for each state and edition",
    `${header}\n${row}\nWP-2022,LOCAL_RESOLUTION,1,"Annex A, 3"\nWP-2024,ESCALATED,3650,x`,
    [
      { editionId: "WP-2024", state: "LOCAL_RESOLUTION", calendarDays: 10, source: "Board paper 7" },
      { editionId: "WP-2022", state: "LOCAL_RESOLUTION", calendarDays: 1, source: "Annex A, 3" },
      { editionId: "WP-2024", state: "ESCALATED", calendarDays: 3650, source: "x" },
    ],
  ],
])("%s", (_name, text, limits) => {
  expect(readTimeLimits(text)).toEqual(limits);
});

test.each<[string, string, number]>([
  ["TIME_LIMITS_HEADER_REFUSED", "", 1],
  ["TIME_LIMITS_HEADER_REFUSED", "edition,state,working_days,source", 1],
  ["TIME_LIMITS_FIELDS_REFUSED", `${header}\n${row}\nWP-2024,ESCALATED,10`, 3],
  ["TIME_LIMITS_FIELDS_REFUSED", `${header}\n\n${row},more`, 3],
  ["TIME_LIMITS_EDITION_UNKNOWN", `${header}\n${row.replace("2024", "2019")}`, 2],
  ["TIME_LIMITS_STATE_UNKNOWN", `${header}\n${row.replace("LOCAL_RESOLUTION", "LOCAL")}`, 2],
  ["TIME_LIMITS_STATE_UNKNOWN", `${header}\n${row.replace("LOCAL_RESOLUTION", "SETTLED")}`, 2],
  ["TIME_LIMITS_DAYS_REFUSED", `${header}\n${row.replace("10", "0")}`, 2],
  ["TIME_LIMITS_DAYS_REFUSED", `${header}\n${row.replace("10", "3651")}`, 2],
  ["TIME_LIMITS_DAYS_REFUSED", `${header}\n${row.replace("10", "1.5")}`, 2],
  ["TIME_LIMITS_DAYS_REFUSED", `${header}\n${row.replace("10", "")}`, 2],
  ["TIME_LIMITS_SOURCE_REFUSED", `${header}\n${row.replace("Board paper 7", " ")}`, 2],
  ["TIME_LIMITS_SOURCE_REFUSED", `${header}\n${row}${"x".repeat(500)}`, 2],
  ["TIME_LIMITS_REPEATED", `${header}\n${row}\n${row.replace("10", "11")}`, 3],
])("%s: %j", (code, text, line) => {
  const refusal = (() => {
    try {
      return readTimeLimits(text);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(TimeLimitFileError);
  expect(refusal).toMatchObject({ code, line });
});
