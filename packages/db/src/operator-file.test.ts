import { expect, test } from "vitest";
import { readDutyInboxes } from "./mail/load-duty-inboxes.ts";
import { readServiceLevels } from "./notices/load-service-levels.ts";
import { OperatorFileError } from "./operator-file.ts";

const levels = "step,working_days,from,until,source";
const level = "ACKNOWLEDGE,2,2026-04-01,,Board paper 7";
const inboxes = "organisation,address,from,until,source";
const inbox = "ICB:QJ2,team@icb.example,2026-04-01,,Letter";
const directory = { byId: (id: string) => (id === "ICB:QJ2" ? ({ id } as never) : undefined) };

test("what a file says", () => {
  expect(readServiceLevels(`${levels}\n`)).toEqual([]);
  const text = `\uFEFF${levels}\r\n${level}\r\n\r\nACCEPT,250,2026-04-01,2026-05-01,"a, b"\r\nACCEPT,1,2026-05-01,,c`;
  expect(readServiceLevels(text)).toEqual([
    { step: "ACKNOWLEDGE", workingDays: 2, from: "2026-04-01", until: null, source: "Board paper 7" },
    { step: "ACCEPT", workingDays: 250, from: "2026-04-01", until: "2026-05-01", source: "a, b" },
    { step: "ACCEPT", workingDays: 1, from: "2026-05-01", until: null, source: "c" },
  ]);
  expect(readDutyInboxes(`${inboxes}\n${inbox}`, directory)).toEqual([
    {
      ...{ organisationId: "ICB:QJ2", address: "team@icb.example", validFrom: "2026-04-01", validUntil: null },
      source: "Letter",
    },
  ]);
});

const readInboxes = (text: string) => readDutyInboxes(text, directory);
test.each<[string, (text: string) => unknown, string, number]>([
  ["HEADER_REFUSED", readServiceLevels, "", 1],
  ["HEADER_REFUSED", readInboxes, levels, 1],
  ["FIELDS_REFUSED", readServiceLevels, `${levels}\n${level},more`, 2],
  ["VALUE_REFUSED", readServiceLevels, `${levels}\n${level.replace("ACKNOWLEDGE", "SEND")}`, 2],
  ["VALUE_REFUSED", readServiceLevels, `${levels}\n${level.replace(",2,", ",0,")}`, 2],
  ["VALUE_REFUSED", readServiceLevels, `${levels}\n${level.replace(",2,", ",251,")}`, 2],
  ["DAYS_REFUSED", readServiceLevels, `${levels}\n\n${level.replace("2026-04-01", "2026-04-31")}`, 3],
  ["DAYS_REFUSED", readServiceLevels, `${levels}\n${level.replace(",,", ",2026-04-01,")}`, 2],
  ["SOURCE_REFUSED", readServiceLevels, `${levels}\n${level.replace("Board paper 7", " ")}`, 2],
  ["SOURCE_REFUSED", readServiceLevels, `${levels}\n${level}${"x".repeat(500)}`, 2],
  ["DAYS_OVERLAP", readServiceLevels, `${levels}\n${level}\n${level.replace("2026-04-01", "2027-04-01")}`, 3],
  ["ORGANISATION_UNKNOWN", readInboxes, `${inboxes}\n${inbox.replace("QJ2", "QXX")}`, 2],
  ["VALUE_REFUSED", readInboxes, `${inboxes}\n${inbox.replace("team@icb.example", "team")}`, 2],
  ["VALUE_REFUSED", readInboxes, `${inboxes}\n${inbox.replace("team@", "team <a@b.example> @")}`, 2],
  ["VALUE_REFUSED", readInboxes, `${inboxes}\n${inbox.replace("team@icb", `team@${"x".repeat(250)}`)}`, 2],
])("%s", (code, read, text, line) => {
  const refusal = (() => {
    try {
      return read(text);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(OperatorFileError);
  expect(refusal).toMatchObject({ code, line });
});
