import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadPostcodes } from "@cic/db/organisations/load-postcodes";
import { loadReference } from "@cic/db/organisations/load-reference";
import { findPlaces, findPostcodes } from "@cic/db/organisations/postcode.queries";
import { isPostcodeDirectoryLoaded } from "@cic/db/organisations/postcode-edition.queries";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { icbAt } from "@cic/domain/organisations/icb-at.rule";
import type { Place } from "@cic/domain/organisations/place";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "cic-postcodes-"));
let database: Database;

beforeAll(async () => {
  database = await openDatabase("pglite:memory");
  await migrate(database);
  await loadReference(database);
});
beforeEach(() => asOperator(database, ({ exec }) => exec("delete from postcode")));
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const older = { vintage: "ONSPD November 2025", on: day("2025-11-01") };
const newer = { vintage: "NSPL May 2026", on: day("2026-05-01") };
const olderHeader = "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind,ctry,lsoa11,lsoa21,icb,lat";
const newerHeader = "pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind,lad25cd,ctry25cd,lsoa21cd,icb26cd";

async function load(lines: string[], edition = older, name = "made-up.csv") {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return loadPostcodes(database, path, edition);
}
const row = async (key: string) =>
  (await asOperator(database, ({ drizzle }) => findPostcodes(drizzle, [key]))).get(key);
const place = async (text: string) => {
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  const found = await asOperator(database, ({ drizzle }) => findPlaces(drizzle, [text], directory));
  return { place: found.get(text) as Place, directory };
};
const count = async () =>
  (
    (await asOperator(database, ({ drizzle }) =>
      drizzle.execute("select count(*)::integer as n from postcode"),
    )) as unknown as {
      rows: { n: number }[];
    }
  ).rows[0]?.n;

// Rows are made up: no postcode has a district beginning with QX.
const camden = `"QX11AA ","QX1  1AA","QX1 1AA",198001,,E09000007,529000,0182000,1,E92000001,E01000001,E01000002,E54000028,51.5`;
const frimley =
  "QX12BB,QX1  2BB,QX1 2BB,198001,201712,E07000089,480000,0152000,1,E92000001,E01000003,E01000004,E54000034,51.2";

describe("an edition with the older column names", () => {
  test("is read with quotes, spaces, leading zeros, a byte order mark and either line end", async () => {
    expect(await load([`\uFEFF${olderHeader}\r`, `${camden}\r`, frimley, ""])).toBe(2);
    expect(await row("QX11AA")).toEqual({
      postcode: "QX11AA",
      easting: 529_000,
      northing: 182_000,
      districtCode: "E09000007",
      lsoaCode: "E01000002",
      country: "ENGLAND",
      icbIds: ["ICB:QMJ"],
      icbFrom: [null],
      terminatedOn: null,
      vintage: "ONSPD November 2025",
    });
  });

  test("it is then known that a whole directory is loaded, which the sample is not", async () => {
    const loaded = () => asOperator(database, ({ drizzle }) => isPostcodeDirectoryLoaded(drizzle));
    await asOperator(database, ({ exec }) =>
      exec("delete from reference_load where dataset like 'postcode edition %'"),
    );
    expect(await loaded()).toBe(false);
    await load([olderHeader, camden]);
    expect(await loaded()).toBe(true);
  });

  test("a withdrawn postcode still resolves", async () => {
    await load([olderHeader, frimley]);
    expect((await place("qx1 2bb")).place).toMatchObject({
      kind: "known",
      authorityId: "LA:850",
      terminatedOn: "2017-12-01",
    });
  });

  test.each([
    [
      "quality 9",
      "QX13CC,QX1  3CC,QX1 3CC,198001,,L99999999,0,0,9,L93000001,L99999999,L99999999,L99999999,",
      "CHANNEL_ISLANDS",
    ],
    ["no quality", "QX13CC,QX1  3CC,QX1 3CC,198001,,E09000007,1,1,,E92000001,,,E54000028,", "ENGLAND"],
    ["no northing", "QX13CC,QX1  3CC,QX1 3CC,198001,,M99999999,1,,1,M83000003,,,M99999999,", "ISLE_OF_MAN"],
  ])("%s is no grid reference", async (_, line, country) => {
    await load([olderHeader, line]);
    expect(await row("QX13CC")).toMatchObject({ easting: null, northing: null, country });
  });

  test("Wales has a district and no ICB; the pseudo codes stand for none", async () => {
    await load([
      olderHeader,
      "QX14DD,QX1  4DD,QX1 4DD,198001,,W06000023,300000,0300000,1,W92000004,W01000001,W01000002,W99999999,",
    ]);
    expect(await row("QX14DD")).toMatchObject({ country: "WALES", districtCode: "W06000023", icbIds: [] });
    expect((await place("QX1 4DD")).place).toMatchObject({ authorityId: null, authorityUnknown: "OUTSIDE_ENGLAND" });
  });
});

describe("an edition with the newer column names, after an older one", () => {
  const next = (postcode: string, district: string, icb: string) =>
    `${postcode.replace(" ", "")},${postcode},${postcode},198001,,480001,152001,1,${district},E92000001,E01000009,${icb}`;

  test("its ICB stands beside the one that was abolished, also where the successor is older", async () => {
    await load([olderHeader, camden, frimley]);
    await load(
      [newerHeader, next("QX1 1AA", "E09000007", "E54000071"), next("QX1 2BB", "E07000089", "E54000067")],
      newer,
    );
    expect(await row("QX11AA")).toMatchObject({
      icbIds: ["ICB:QMJ", "ICB:Z9B2Z"],
      vintage: "NSPL May 2026",
      easting: 480_001,
    });
    expect(await row("QX12BB")).toMatchObject({ icbIds: ["ICB:QNQ", "ICB:QRL"], icbFrom: [null, "2026-04-01"] });
    const found = await place("QX1 2BB");
    expect(icbAt(found.place, found.directory, day("2026-03-31"))).toEqual({ kind: "known", icbId: "ICB:QNQ" });
    expect(icbAt(found.place, found.directory, day("2026-04-01"))).toEqual({ kind: "known", icbId: "ICB:QRL" });
  });

  test("an ICB of the same time replaces the older one", async () => {
    await load([olderHeader, camden]);
    await load([olderHeader, camden.replace("E54000028", "E54000027")]);
    expect(await row("QX11AA")).toMatchObject({ icbIds: ["ICB:QRV"] });
  });

  test("loading it twice changes nothing more", async () => {
    const lines = [newerHeader, next("QX1 2BB", "E07000089", "E54000067")];
    await load(lines, newer);
    const before = await row("QX12BB");
    await load(lines, newer);
    expect(await row("QX12BB")).toEqual(before);
  });

  test("postcodes that it leaves out stay", async () => {
    await load([olderHeader, camden, frimley]);
    await load([newerHeader, next("QX1 1AA", "E09000007", "E54000071")], newer);
    expect(await row("QX12BB")).toMatchObject({ vintage: "ONSPD November 2025" });
  });

  test("reference data loaded again does not take the place of a whole directory", async () => {
    await load([newerHeader, next("TS24 0HP", "E07000089", "E54000067")], newer);
    await asOperator(database, ({ exec }) =>
      exec("update reference_load set sha256 = '' where dataset = 'postcodes_sample'"),
    );
    expect(await loadReference(database)).toEqual(["postcodes_sample"]);
    expect(await row("TS240HP")).toMatchObject({ vintage: "NSPL May 2026", districtCode: "E07000089" });
  });
});

describe("the NHS's file, which has no header", () => {
  const gridall = (over: Record<number, string>) => {
    const fields = Array.from({ length: 49 }, () => "");
    const values = {
      0: "QX1  1AA",
      1: "QX1 1AA",
      2: "198001",
      8: "E07000089",
      10: "0",
      11: "1",
      12: "E92000001",
      36: "480000",
      37: "0152000",
      39: "E01000001",
      42: "QRL",
      47: "E01000002",
      ...over,
    };
    for (const [at, value] of Object.entries(values)) fields[Number(at)] = value;
    return fields.map((field) => `"${field}"`).join(",");
  };

  test("is recognised by its first row; its ICBs have ODS codes", async () => {
    expect(await load([gridall({}), gridall({ 1: "QX1 2BB", 42: "QNQ" })])).toBe(2);
    expect(await row("QX11AA")).toMatchObject({
      easting: 480_000,
      northing: 152_000,
      districtCode: "E07000089",
      lsoaCode: "E01000002",
      icbIds: ["ICB:QRL"],
      icbFrom: [null],
    });
  });

  test("after the reorganisation, the code of an ICB that grew says nothing of before", async () => {
    await load([gridall({})], { vintage: "NHSPD special, April 2026", on: day("2026-04-01") });
    expect(await row("QX11AA")).toMatchObject({ icbIds: ["ICB:QRL"], icbFrom: ["2026-04-01"] });
  });

  test("an edition with fewer columns has the LSOA of 2011 or none", async () => {
    const short = gridall({}).split(",").slice(0, 43).join(",");
    await load([short]);
    expect(await row("QX11AA")).toMatchObject({ icbIds: ["ICB:QRL"], lsoaCode: null });
  });
});

describe("a file is refused, whole, with a code and a place", () => {
  test.each<[string, string[], string, number, string | null]>([
    ["of another kind", ["a,b,c", "1,2,3"], "POSTCODE_FILE_UNRECOGNISED", 1, null],
    ["without a column", [olderHeader.replace(",icb,", ",stp,"), camden], "POSTCODE_FILE_COLUMN_MISSING", 1, "icb"],
    ["with a header alone", [olderHeader], "POSTCODE_FILE_EMPTY", 1, null],
    ["that is empty", [""], "POSTCODE_FILE_EMPTY", 1, null],
    [
      "with a grid reference in words",
      [olderHeader, camden, frimley.replace("480000", "east")],
      "POSTCODE_FILE_VALUE_REFUSED",
      3,
      "easting",
    ],
    [
      "with a month of 13",
      [olderHeader, camden, frimley.replace("201712", "201713")],
      "POSTCODE_FILE_VALUE_REFUSED",
      3,
      "terminated",
    ],
    [
      "with another country",
      [olderHeader, camden.replace("E92000001", "F92000001")],
      "POSTCODE_FILE_VALUE_REFUSED",
      2,
      "country",
    ],
    ["with a row cut short", [olderHeader, camden, "QX1"], "POSTCODE_FILE_VALUE_REFUSED", 3, null],
    [
      "with an ICB of no reference data",
      [olderHeader, camden, frimley.replace("E54000034", "E54000099")],
      "POSTCODE_FILE_ICB_UNKNOWN",
      3,
      "icb",
    ],
    ["with a postcode twice", [olderHeader, camden, frimley, camden], "POSTCODE_FILE_POSTCODE_REPEATED", 4, "postcode"],
    [
      "that would break out of its row",
      [olderHeader, camden.replace("E09000007", "E09\\t0007")],
      "POSTCODE_FILE_VALUE_REFUSED",
      2,
      "district",
    ],
  ])("%s", async (_, lines, code, line, column) => {
    await expect(load(lines)).rejects.toMatchObject({
      name: "PostcodeFileError",
      code,
      line,
      column,
      file: "made-up.csv",
    });
    expect(await count()).toBe(0);
  });

  test("that is not there", async () => {
    await expect(loadPostcodes(database, join(folder, "none.csv"), older)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await count()).toBe(0);
  });
});
