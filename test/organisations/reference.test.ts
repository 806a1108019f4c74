import { existsSync, readFileSync } from "node:fs";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadReference } from "@cic/db/organisations/load-reference";
import * as tables from "@cic/db/organisations/organisation.table";
import { asOperator } from "@cic/db/scope";
import { addDays, day } from "@cic/domain/dates";
import { type Directory, holdsOn } from "@cic/domain/organisations/directory";
import { parse } from "csv-parse/sync";
import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const own = new URL("../../packages/db/reference/", import.meta.url);
const source = new URL("../../../shared/reference/", import.meta.url);
const read = (folder: URL, name: string) =>
  parse(readFileSync(new URL(`${name}.csv`, folder), "utf8"), { columns: true, bom: true }) as Record<string, string>[];
const until = (lastDay: string | undefined) => (lastDay ? addDays(day(lastDay), 1) : "");

let database: Database;
let directory: Directory;

beforeAll(async () => {
  database = await openDatabase("pglite:memory");
  await migrate(database);
  await loadReference(database);
  directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
});
afterAll(() => database.close());

const rowsOf = <Row>(statement: ReturnType<typeof sql>) =>
  asOperator(database, async ({ drizzle }) => ((await drizzle.execute(statement)) as unknown as { rows: Row[] }).rows);

describe("the reference files", () => {
  test.each([
    ["organisations", 203],
    ["organisation_codes", 412],
    ["organisation_successions", 16],
    ["districts", 296],
    ["district_icbs", 402],
    ["authority_adjacency", 786],
    ["bank_holidays", 115],
    ["postcodes_sample", 1238],
  ])("%s has its rows, all of them loaded", async (dataset, count) => {
    expect(read(own, dataset)).toHaveLength(count);
    expect(await rowsOf(sql`select rows from reference_load where dataset = ${dataset}`)).toEqual([{ rows: count }]);
  });

  test.each([
    ["2022-06-30", 0],
    ["2022-07-01", 42],
    ["2026-03-31", 42],
    ["2026-04-01", 36],
  ])("on %s there are %i ICBs, each with an ODS and an ONS code", (on, count) => {
    const icbs = directory.organisations.filter((row) => row.kind === "ICB" && holdsOn(row, day(on)));
    expect(icbs).toHaveLength(count);
    for (const icb of icbs) {
      expect(directory.codeOf(icb.id, "ODS", day(on))).toMatch(/^([A-Z0-9]{3}|[A-Z0-9]{5})$/);
      expect(directory.codeOf(icb.id, "ONS", day(on))).toMatch(/^E54\d{6}$/);
    }
  });

  test("every abolished ICB has a successor on that day, and three were split", () => {
    const abolished = directory.organisations.filter((row) => row.kind === "ICB" && row.until !== null);
    expect(abolished).toHaveLength(12);
    for (const icb of abolished) {
      expect(directory.successorsOf(icb.id).map((row) => row.on)).toContain(icb.until);
    }
    expect(abolished.filter((icb) => directory.wasSplit(icb.id)).map((icb) => icb.id)).toEqual([
      "ICB:QJG",
      "ICB:QM7",
      "ICB:QNQ",
    ]);
  });

  test("a district lies in one ICB wholly or in several in part, on every day", () => {
    for (const on of directory.icbChangeDays) {
      for (const district of directory.districts) {
        const rows = directory.icbsOfDistrict(district.code, on);
        expect(rows.map((row) => row.coverage)).toEqual(rows.length === 1 ? ["WHOLE"] : rows.map(() => "PART"));
        expect(rows.every((row) => directory.existsOn(row.icbId, on))).toBe(true);
      }
    }
  });

  test("an ICB keeps its identity over changes of code", () => {
    expect(directory.codesOf("ICB:QXU").map((row) => row.code)).toEqual(["QXU", "E54000052", "E54000063"]);
    expect(directory.byCode("E54000052", day("2023-03-31"))?.id).toBe("ICB:QXU");
    expect(directory.byCode("E54000063", day("2023-04-01"))?.id).toBe("ICB:QXU");
    expect(directory.byCode("E54000067", day("2026-04-01"))?.id).toBe("ICB:QRL");
    expect(directory.byCode("E08000016", day("2025-03-31"))?.id).toBe("LA:370");
    expect(directory.authorityWithCode("E08000016")).toBe("LA:370");
  });

  test("made-up organisations say so", () => {
    const madeUp = read(own, "organisations").filter((row) => row.kind === "PROVIDER");
    expect(madeUp.map((row) => row.id)).toEqual(["PROVIDER:X9901", "PROVIDER:X9902"]);
    for (const row of madeUp) expect(row.note).toContain("Made up");
  });
});

test("loading again changes nothing", async () => {
  const state = () =>
    rowsOf(sql`select dataset, sha256, loaded_at::text, (select max(xmin::text::bigint) from postcode) as last
      from reference_load order by dataset`);
  const before = await state();
  expect(await loadReference(database)).toEqual([]);
  expect(await state()).toEqual(before);
});

test("only a file that changed is loaded again", async () => {
  await rowsOf(sql`update reference_load set sha256 = 'other' where dataset in ('organisations', 'district_icbs')`);
  await rowsOf(sql`update organisation set name = 'Other' where id = 'ICB:QRL'`);
  expect(await loadReference(database)).toEqual(["organisations", "district_icbs"]);
  expect(await asOperator(database, ({ drizzle }) => loadDirectory(drizzle))).toMatchObject({
    organisations: directory.organisations,
    districtIcbs: directory.districtIcbs,
  });
});

test("the tables in code have the columns of the migration", async () => {
  for (const table of Object.values(tables)) {
    const columns = Object.values(getTableColumns(table));
    const rows = await rowsOf<{ name: string; required: boolean }>(
      sql`select column_name as name, is_nullable = 'NO' as required from information_schema.columns where table_name = ${getTableName(table)}`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.required]))).toEqual(
      Object.fromEntries(columns.map((column) => [column.name, column.notNull])),
    );
  }
});

describe.runIf(existsSync(source))("against the files they were made from, no row is lost", () => {
  test("icbs", () => {
    for (const row of read(source, "icbs")) {
      const from = day(row.valid_from ?? "");
      const icb = directory.byCode(row.ods_code ?? "", from, "ODS");
      expect(icb).toMatchObject({ kind: "ICB", name: row.name, region: row.nhs_england_region });
      const code = directory.codesOf(icb?.id ?? "").find((entry) => entry.code === row.ons_code);
      expect(code).toMatchObject({ scheme: "ONS", from, until: until(row.valid_to) || null });
      const successors = (row.successors ?? "").split(";").filter((ods) => ods !== "" && ods !== row.ods_code);
      for (const ods of successors) {
        expect(directory.successorsOf(icb?.id ?? "")).toContainEqual(
          expect.objectContaining({ successorId: `ICB:${ods}`, on: until(row.valid_to) }),
        );
      }
    }
  });

  test("local authorities", () => {
    for (const row of read(source, "local_authorities")) {
      const authority = directory.byCode(row.ons_code ?? "", day("2026-04-01"), "ONS");
      expect(authority).toMatchObject({ id: `LA:${row.dfe_number}`, name: row.name, region: row.region });
    }
  });

  test("districts and their ICBs under both regimes", () => {
    for (const row of read(source, "ltla_icb")) {
      const code = row.ltla_ons_code ?? "";
      expect(directory.district(code)).toMatchObject({
        name: row.ltla_name,
        authorityId: `LA:${row.la_dfe_number}`,
      });
      for (const [on, column] of [
        ["2022-07-01", "icb_ods_code_2022_26"],
        ["2026-03-31", "icb_ods_code_2022_26"],
        ["2026-04-01", "icb_ods_code_from_2026_04"],
      ] as const) {
        const found = directory.icbsOfDistrict(code, day(on)).find((entry) => entry.icbId === `ICB:${row[column]}`);
        expect(found).toBeDefined();
        if (found?.coverage === "PART") expect(found.areaNote).toContain(row.area_note);
      }
    }
  });

  test("authorities and their ICBs", () => {
    for (const row of read(source, "la_icb")) {
      const on = day((row.regime ?? "").slice(0, 10));
      const districts = directory.districtsOf(`LA:${row.la_dfe_number}`);
      const icbs = districts.flatMap((entry) => directory.icbsOfDistrict(entry.code, on).map((found) => found.icbId));
      expect(icbs).toContain(`ICB:${row.icb_ods_code}`);
    }
  });

  test("adjacency, bank holidays and postcodes", () => {
    const authority = (ons: string | undefined) => directory.byCode(ons ?? "", day("2026-04-01"), "ONS")?.id;
    expect(read(own, "authority_adjacency").map((row) => Object.values(row))).toEqual(
      read(source, "la_adjacency").map((row) => [
        authority(row.la_ons_code),
        row.adjoining_ons_code,
        // The source names no neighbour outside England.
        row.adjoining_name || expect.stringMatching(/^[A-Z][a-z ]+/),
      ]),
    );
    expect(read(own, "bank_holidays").map((row) => Object.values(row).slice(1))).toEqual(
      read(source, "bank_holidays_england").map((row) => [row.date, row.name, row.in_lieu_of]),
    );
    const postcodes = new Map(read(own, "postcodes_sample").map((row) => [row.postcode, row]));
    for (const row of read(source, "postcodes_sample")) {
      const icbs = [row.icb_ods_2022_26, row.icb_ods_from_2026_04].filter((ods) => ods).map((ods) => `ICB:${ods}`);
      expect(postcodes.get((row.postcode ?? "").replace(" ", ""))).toMatchObject({
        easting: row.easting_m,
        northing: row.northing_m,
        district_code: row.ltla_ons_code,
        country: row.country?.toUpperCase(),
        icb_ids: [...new Set(icbs)].join(";"),
      });
    }
  });
});
