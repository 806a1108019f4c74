import type { Database } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { followHolidayChanges, type HolidayChange } from "@cic/db/organisations/holiday-change.writes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";

let api: Api;
let database: Database;
let directory: Directory;
beforeAll(async () => {
  api = await openApi("postgres");
  database = api.database;
  const whole = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  // Of two authorities: what is done for one is done for each.
  directory = { ...whole, organisations: whole.organisations.filter(({ id }) => ["LA:202", "LA:856"].includes(id)) };
});
afterAll(() => api.close());

const today = day("2026-11-22");
const run = (sql: string) => asOperator(api.operator, ({ exec }) => exec(sql));
/** As if the version before this one had known other bank holidays. */
async function loadedBefore(change: string): Promise<void> {
  await run(`${change}; update reference_load set sha256 = 'before' where dataset = 'bank_holidays'`);
  expect(await loadReference(database)).toEqual(["bank_holidays"]);
}
const without = (held: string) => loadedBefore(`delete from bank_holiday where held_on = '${held}'`);

async function followed(by: "NOTICES" | "ASSESSMENTS" = "NOTICES", fail = false): Promise<[string, HolidayChange][]> {
  const seen: [string, HolidayChange][] = [];
  const follow = async (_: unknown, authorityId: string, change: HolidayChange) => {
    if (fail && authorityId === "LA:856") throw new Error("cut short");
    seen.push([authorityId, change]);
    return 1;
  };
  await followHolidayChanges(database, directory, { follower: by, today, follow }).catch((error) => {
    if (!fail) throw error;
  });
  return seen;
}
const changes = (seen: [string, HolidayChange][]) =>
  seen.map(([id, { before, after }]) => ({
    id,
    added: [...after.holidays.difference(before.holidays)],
    removed: [...before.holidays.difference(after.holidays)],
  }));

beforeEach(async () => {
  await followed("NOTICES");
  await followed("ASSESSMENTS");
});

test("the first load changes nothing, nor does the same again", async () => {
  expect(await loadReference(database)).toEqual([]);
  expect(await followed()).toEqual([]);
});

test("a holiday that is added, and one that is taken away, are followed once by each follower for each authority", async () => {
  await loadedBefore(`delete from bank_holiday where held_on = '2026-05-04';
    insert into bank_holiday values ('england-and-wales', '2026-05-08', 'Another', null)`);
  const each = { added: ["2026-05-04"], removed: ["2026-05-08"] };
  const both = [
    { id: "LA:202", ...each },
    { id: "LA:856", ...each },
  ];
  expect(changes(await followed("NOTICES"))).toEqual(both);
  expect(await followed("NOTICES")).toEqual([]);
  expect(changes(await followed("ASSESSMENTS"))).toEqual(both);
});

test("what comes and goes before it is followed is no change, and is followed all the same", async () => {
  await run(
    "insert into bank_holiday_change (division, held_on, change) values ('england-and-wales', '2026-05-11', 'ADDED')",
  );
  await run(
    "insert into bank_holiday_change (division, held_on, change) values ('england-and-wales', '2026-05-11', 'REMOVED')",
  );
  expect(changes(await followed())).toEqual([
    { id: "LA:202", added: [], removed: [] },
    { id: "LA:856", added: [], removed: [] },
  ]);
});

test("cut short, it goes on where it stopped", async () => {
  await without("2026-08-31");
  expect(changes(await followed("NOTICES", true)).map(({ id }) => id)).toEqual(["LA:202"]);
  expect(changes(await followed())).toEqual([{ id: "LA:856", added: ["2026-08-31"], removed: [] }]);
});

test("a year of which none was loaded was not known before", async () => {
  await loadedBefore("delete from bank_holiday where held_on >= '2028-01-01'");
  const [[, { before, after }]] = (await followed()) as [[string, HolidayChange]];
  expect([before.years.has(2028), after.years.has(2028)]).toEqual([false, true]);
});
