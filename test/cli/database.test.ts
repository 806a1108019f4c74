import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@cic/db/database";
import { isPostcodeDirectoryLoaded } from "@cic/db/organisations/postcode-edition.queries";
import { asOperator } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyDatabase, type FreshDatabase, freshDatabase } from "../harness/postgres.ts";
import { makeWorld } from "../harness/world.ts";
import { cic, makeFolder } from "./testkit.ts";

const folder = makeFolder();
let fresh: FreshDatabase;
let operator: Database;
beforeAll(async () => {
  fresh = await emptyDatabase();
  operator = await openDatabase(fresh.operatorUrl);
});
afterAll(async () => {
  await operator.close();
  folder.remove();
});

const run = (...args: string[]) => cic(args, { CIC_DATABASE_URL: fresh.url });
const edition = ["--vintage", "ONSPD November 2025", "--on", "2025-11-01"];
const columns = "pcds,doterm,oseast1m,osnrth1m,osgrdind,oslaua,ctry,lsoa21,icb";
// Made up: no postcode has a district beginning with QX.
const row = "QX1 1AA,,529000,182000,1,E09000007,E92000001,E01000002,E54000028";
function file(...lines: string[]): string {
  const path = join(folder.path, "edition.csv");
  writeFileSync(path, lines.join("\n"));
  return path;
}

describe("an operator, as the weak login that owns the tables,", () => {
  test("is told to migrate first; migrates; loads reference data; loads postcodes, finds where placements lie and determines who is responsible", async () => {
    const first = await run("postcodes", "load", file(columns, row), ...edition);
    expect(first).toMatchObject({ code: 1, stdout: "" });
    expect(first.stderr).toContain("cic: The database lacks a table or column: run `cic migrate` first.\n");

    const migrated = await run("migrate");
    expect(migrated).toMatchObject({ code: 0, stderr: "" });
    expect(migrated.stdout).toMatch(/ {2}0001_organisations\.sql\n.*\d+ migrations applied\.\n$/s);
    expect(await run("migrate")).toEqual({ code: 0, stderr: "", stdout: "The tables were up to date.\n" });

    const loaded = await run("reference", "load");
    expect(loaded).toMatchObject({ code: 0 });
    expect(loaded.stdout).toMatch(/^Loaded: organisations, .*postcodes_sample\.\nOf 0 placements, 0 got other areas/);
    expect((await run("reference", "load")).stdout).toMatch(/^The reference data was up to date\.\n/);

    const world = makeWorld(operator);
    const placed = world
      .child("LA:850")
      .carePeriod()
      .placement({
        from: "2024-01-10",
        postcode: "QX11AA",
        area: { authority: null },
      });
    await world.save();
    const isLoaded = () => asOperator(operator, ({ drizzle }) => isPostcodeDirectoryLoaded(drizzle));
    expect(await isLoaded()).toBe(false);
    const postcodes = await run("postcodes", "load", file(columns, row), ...edition);
    expect(postcodes).toMatchObject({ code: 0 });
    expect(postcodes.stdout).toBe(
      "1 postcode loaded of ONSPD November 2025.\nOf 1 placement, 1 got other areas than before.\n" +
        "Of 1 child, 0 determinations say another thing than before.\n",
    );
    expect(await isLoaded()).toBe(true);
    const areas = await asOperator(operator, ({ drizzle }) =>
      drizzle.execute(
        sql`select distinct area_authority_id as area from placement_area where placement_id = ${placed.id} and superseded_at is null`,
      ),
    );
    expect((areas as unknown as { rows: unknown[] }).rows).toEqual([{ area: "LA:202" }]);
    expect((await run("placements", "relocate")).stdout).toBe("Of 1 placement, 0 got other areas than before.\n");
    const determined = () =>
      asOperator(operator, ({ drizzle }) =>
        drizzle.execute(
          sql`select cause, determined_by as by from commissioning_facts where child_id = ${placed.child.id}`,
        ),
      );
    expect((await determined()) as unknown as { rows: unknown[] }).toMatchObject({
      rows: [{ cause: "REFERENCE_DATA", by: "operator" }],
    });
    expect((await run("commissioning", "determine")).stdout).toBe(
      "Of 1 child, 0 determinations say another thing than before.\n",
    );
    expect(((await determined()) as unknown as { rows: unknown[] }).rows).toHaveLength(1);
  });

  test.each<[string, () => string, string]>([
    ["that is not there", () => join(folder.path, "none.csv"), "There is no file "],
    ["that is a folder", () => folder.path, "is a folder: name the file in it."],
    ["of another kind", () => file("a,b", "1,2"), "edition.csv, line 1: this is neither ONSPD, NSPL nor the NHS's"],
    [
      "with a wrong value",
      () => file(columns, row, row.replace("1AA", "2BB").replace("529000", "east")),
      "edition.csv, line 3, column easting: a value is not of its kind. Nothing was loaded.",
    ],
  ])("is told why a file %s is refused", async (_, path, line) => {
    const ended = await run("postcodes", "load", path(), ...edition);
    expect(ended.code).toBe(1);
    expect(ended.stderr.split("\n").filter((one) => one.startsWith("cic: "))).toHaveLength(1);
    expect(ended.stderr).toContain(line);
  });
});

describe("a database that cannot be had gives one line, without its password", () => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(fresh.url);
    change(url);
    return url.href;
  };
  test.each<[string, () => string, RegExp]>([
    [
      "does not run",
      () => changed((url) => (url.port = "1")),
      /^cic: The database at 127\.0\.0\.1:1 cannot be reached: the connection was refused; is it running\?\n$/,
    ],
    ["is not there", () => changed((url) => (url.pathname = "/nowhere")), /^cic: The server has no database of that/],
    ["is no folder", () => "pglite:/nowhere", /^cic: There is no embedded database in the folder/],
    [
      "is used by a local server",
      () => {
        mkdirSync(join(folder.path, "db"), { recursive: true });
        writeFileSync(join(folder.path, "db.lock"), "1");
        return `pglite:${join(folder.path, "db")}`;
      },
      /^cic: A local server uses the embedded database: stop it first/,
    ],
  ])("one that %s", async (_, url, line) => {
    const ended = await cic(["migrate", "--database-url", url()]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(line);
    expect(ended.stderr).not.toContain(":cic_owner");
  });
});

test("children are made up where there are none, and counted for the country's figures", async () => {
  const { url } = await freshDatabase();
  const own = (...args: string[]) => cic(args, { CIC_DATABASE_URL: url });
  expect(await own("seed", "--children", "6", "--seed", "3")).toMatchObject({
    code: 0,
    stdout: "Made up 6 children and ten years of their records.\n",
  });
  expect(await own("seed")).toMatchObject({
    code: 1,
    stdout: "",
    stderr: "cic: The database holds children: nothing was made up.\n",
  });
  expect(await own("seed", "--children", "900001")).toMatchObject({
    code: 2,
    stderr: "cic: --children is a whole number from 1 to 900,000.\n",
  });
  expect((await own("rollup")).stdout).toMatch(/^The children of \d authorit(y|ies) were counted anew\.\n$/);
});
