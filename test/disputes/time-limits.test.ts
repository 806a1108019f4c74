import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@cic/db/database";
import { asOperator } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cic, makeFolder } from "../cli/testkit.ts";
import { type FreshDatabase, freshDatabase } from "../harness/postgres.ts";

const folder = makeFolder();
let fresh: FreshDatabase;
let operator: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  operator = await openDatabase(fresh.operatorUrl);
});
afterAll(async () => {
  await operator.close();
  folder.remove();
});

const load = (path: string) => cic(["disputes", "time-limits", "load", path], { CIC_DATABASE_URL: fresh.url });
function file(...lines: string[]): string {
  const path = join(folder.path, "limits.csv");
  writeFileSync(path, lines.join("\n"));
  return path;
}
const loaded = async () => {
  const { rows } = (await asOperator(operator, ({ drizzle }) =>
    drizzle.execute(sql`select edition_id, state, calendar_days from dispute_time_limit order by 1, 2`),
  )) as unknown as { rows: Record<string, unknown>[] };
  return rows.map((row) => Object.values(row).join(" "));
};
const header = "edition,state,calendar_days,source";

test("none ship; an operator loads a whole file in the place of the last, or nothing of it", async () => {
  expect(await loaded()).toEqual([]);
  const two = file(header, "WP-2024,RAISED,7,Agreement", 'WP-2024,ESCALATED,14,"Agreement, annex"', "");
  expect(await load(two)).toEqual({ code: 0, stderr: "", stdout: "2 time limits loaded.\n" });
  expect(await loaded()).toEqual(["WP-2024 ESCALATED 14", "WP-2024 RAISED 7"]);

  const wrong = await load(file(header, "WP-2024,RAISED,8,Agreement", "WP-2024,SETTLED,8,Agreement"));
  expect(wrong).toMatchObject({ code: 1, stdout: "" });
  expect(wrong.stderr).toMatch(
    /^cic: .*limits\.csv, line 3: there is no such state, or a dispute in it is over \(TIME_LIMITS_STATE_UNKNOWN\)\. Nothing was loaded\.\n$/,
  );
  expect(await loaded()).toEqual(["WP-2024 ESCALATED 14", "WP-2024 RAISED 7"]);

  expect(await load(file(header, "WP-2022,RAISED,9,Agreement"))).toMatchObject({ stdout: "1 time limit loaded.\n" });
  expect(await loaded()).toEqual(["WP-2022 RAISED 9"]);
  expect(await load(file(header))).toMatchObject({ code: 0, stdout: "No time limits apply to disputes.\n" });
  expect(await loaded()).toEqual([]);
});

test("a file that is not there gives one line", async () => {
  const ended = await load(join(folder.path, "none.csv"));
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toMatch(/^cic: There is no file .*none\.csv\.\n$/);
});
