import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@cic/db/database";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadPostcodes } from "@cic/db/organisations/load-postcodes";
import { findPlaces } from "@cic/db/organisations/postcode.queries";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { outOfAuthorityArea } from "@cic/domain/organisations/areas.rule";
import type { Directory } from "@cic/domain/organisations/directory";
import { distanceBetween } from "@cic/domain/organisations/distance.rule";
import { icbAt } from "@cic/domain/organisations/icb-at.rule";
import type { Place } from "@cic/domain/organisations/place";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../harness/postgres.ts";

const cases = new URL("../../../shared/samples/ssda903/postcode_cases_dev.csv", import.meta.url);
const rows = existsSync(cases)
  ? (parse(readFileSync(cases, "utf8"), { columns: true }) as Record<string, string>[])
  : [];

const folder = mkdtempSync(join(tmpdir(), "cic-cases-"));
const statements: string[] = [];
let database: Database;
let directory: Directory;

beforeAll(async () => {
  database = await openDatabase((await freshDatabase()).url, { onStatement: (sql) => statements.push(sql) });
  directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  if (rows.length > 0) await loadCases();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const places = (texts: (string | null)[]) =>
  asOperator(database, ({ drizzle }) => findPlaces(drizzle, texts, directory));
const placeOf = async (text: string | null) => (await places([text])).get(text) as Place;

/** The thirty of the postcodes that Code-Point Open of 2014 has, with their district and grid reference, by postcode. */
const surveyed = new Map(
  (
    parse(readFileSync(new URL("code-point-open-2014.csv", import.meta.url), "utf8"), { columns: true }) as Record<
      string,
      string
    >[]
  ).map((row) => [row.postcode, row]),
);
const surveyOf = (postcode = "") => surveyed.get(postcode.replace(" ", ""));

/**
 * The postcodes of the cases are real, but the sample of the reference data holds none of them. Thirty come from Code-Point Open:
 * their district decides the authority, and their grid references the distance. The others, withdrawn by 2014 or newer, are made
 * up: a district of the expected authority, and a grid reference as far away as the case says; of those the path is tested, not
 * the directory. The ICB is that of the case for all, since Code-Point Open has none.
 */
async function loadCases() {
  const before = day("2025-11-01");
  const lines = rows.flatMap((row) => {
    const [home, placement] = [surveyOf(row.HOME_POST), surveyOf(row.PL_POST)];
    const away = Math.round(Number(row.unrounded_miles) * 1609.3);
    const at = (survey: typeof home) => [Number(survey?.easting), Number(survey?.northing)] as const;
    const homeAt =
      home !== undefined ? at(home) : placement !== undefined ? east(at(placement), away) : [100_000, 300_000];
    const placementAt = placement !== undefined ? at(placement) : east(homeAt, away);
    return [
      line(row.HOME_POST, row.responsible_la_ons, row.home_icb_2022_26, homeAt),
      line(row.PL_POST, row.expected_PL_LA_ons_or_country, row.placement_icb_2022_26, placementAt),
    ];
  });
  function east([easting, northing]: readonly number[], metres: number): readonly number[] {
    return [(easting ?? 0) + metres, northing ?? 0];
  }
  function line(postcode = "", area = "", ods = "", at: readonly number[] = []) {
    const outside = { WAL: ["W06000015", "W92000004"], SCO: ["S12000033", "S92000003"] }[area];
    const authority = directory.byCode(area, before, "ONS")?.id ?? "";
    const icb = directory.codeOf(`ICB:${ods}`, "ONS", before) ?? "W99999999";
    const inIcb = directory
      .districtsOf(authority)
      .find((district) =>
        directory.icbsOfDistrict(district.code, before).some((found) => found.icbId === `ICB:${ods}`),
      );
    const survey = surveyOf(postcode);
    const [district, country] = survey
      ? [survey.district_code, survey.country_code]
      : (outside ?? [inIcb?.code, "E92000001"]);
    return [postcode, "", ...at, 1, district, country, icb].join(",");
  }
  const path = join(folder, "cases.csv");
  writeFileSync(path, ["pcds,doterm,east1m,north1m,gridind,lad25cd,ctry25cd,icb23cd", ...lines].join("\n"));
  await loadPostcodes(database, path, { vintage: "made up from the cases", on: before });
}

const countries = { WAL: "WALES", SCO: "SCOTLAND" } as const;

describe.runIf(existsSync(cases))("home and placement postcodes with known answers", () => {
  test("there are 28, of whose 56 postcodes thirty are surveyed: fourteen placements, and both ends of six cases", () => {
    expect(rows).toHaveLength(28);
    expect(rows.flatMap((row) => [row.HOME_POST, row.PL_POST]).filter(surveyOf)).toHaveLength(30);
    expect(rows.filter((row) => surveyOf(row.PL_POST))).toHaveLength(14);
    expect(rows.filter((row) => surveyOf(row.HOME_POST) && surveyOf(row.PL_POST))).toHaveLength(6);
  });

  test.each(rows)("case $case: $HOME_POST to $PL_POST ($kind)", async (row) => {
    const found = await places([row.HOME_POST ?? "", row.PL_POST ?? ""]);
    const home = found.get(row.HOME_POST) as Place;
    const placement = found.get(row.PL_POST) as Place;
    const responsible = `LA:${row.responsible_la_dfe}`;
    expect(directory.byCode(row.responsible_la_ons ?? "", day("2026-04-01"))?.id).toBe(responsible);
    expect(home).toMatchObject({ kind: "known", authorityId: responsible, authorityUnknown: null });

    const expected = row.expected_PL_LA_ons_or_country ?? "";
    if (expected === "WAL" || expected === "SCO") {
      expect(placement).toMatchObject({
        country: countries[expected],
        authorityId: null,
        authorityUnknown: "OUTSIDE_ENGLAND",
      });
    } else {
      expect(placement).toMatchObject({ authorityId: directory.byCode(expected, day("2026-04-01"), "ONS")?.id });
    }
    expect(outOfAuthorityArea(responsible, placement).value).toBe(row.expected_PL_LOCATION === "OUT" ? "YES" : "NO");

    const distance = distanceBetween(home, placement);
    const exact = Number(row.unrounded_miles);
    expect(distance).toMatchObject({ over20Miles: row.expected_over_20_miles_exact === "Y" });
    // A postcode's grid reference moves a little in a decade.
    if (surveyOf(row.HOME_POST) && surveyOf(row.PL_POST)) {
      expect(Math.abs((distance.kind === "known" ? distance.exactMiles : Number.NaN) - exact)).toBeLessThan(0.2);
    } else {
      expect(distance).toMatchObject({ miles: Number(row.expected_PL_DISTANCE_miles_1dp) });
      expect(distance.kind === "known" && distance.exactMiles).toBeCloseTo(exact, 2);
    }

    for (const [place, prefix] of [
      [home, "home"],
      [placement, "placement"],
    ] as const) {
      for (const [column, on] of [
        ["icb_2022_26", "2022-07-01"],
        ["icb_2022_26", "2026-03-31"],
        ["icb_2026_on", "2026-04-01"],
      ] as const) {
        const icb = row[`${prefix}_${column}`];
        expect(icbAt(place, directory, day(on))).toEqual(
          icb === "" ? { kind: "unknown", reason: "OUTSIDE_ENGLAND" } : { kind: "known", icbId: `ICB:${icb}` },
        );
      }
    }
  });
});

describe("places from postcodes", () => {
  test.each([
    [null, "NO_POSTCODE"],
    ["  ", "NO_POSTCODE"],
    ["NG1", "POSTCODE_MALFORMED"],
    ["NG1 1A", "POSTCODE_MALFORMED"],
    ["confidential", "POSTCODE_MALFORMED"],
    ["EG19 7TT", "POSTCODE_NOT_LOADED"],
  ])("%s is unknown: %s", async (text, reason) => {
    expect(await placeOf(text)).toEqual({ kind: "unknown", reason });
  });

  test("any case and spacing finds the same place", async () => {
    const found = await places(["TS24 0HP", "ts240hp", " Ts24  0hP"]);
    expect(new Set([...found.values()].map((place) => JSON.stringify(place))).size).toBe(1);
    expect(found.get("ts240hp")).toMatchObject({ kind: "known", postcode: "TS240HP", authorityId: "LA:805" });
  });

  test("a postcode of which only the ICB since 2026 is known may have lain in either part of its district", async () => {
    const hart = await placeOf("GU52 8DH");
    expect(icbAt(hart, directory, day("2026-04-01"))).toEqual({ kind: "known", icbId: "ICB:QRL" });
    expect(icbAt(hart, directory, day("2026-03-31"))).toEqual({ kind: "unknown", reason: "ICB_SPLIT_NEEDS_FACTS" });
  });

  test("a postcode in a district divided between ICBs, itself without one, is not guessed", async () => {
    const carlisle = await placeOf("CA2 4UP");
    expect(carlisle).toMatchObject({ kind: "known", authorityId: "LA:942" });
    expect(icbAt(carlisle, directory, day("2026-04-01"))).toEqual({ kind: "unknown", reason: "ICB_NOT_LOADED" });
  });

  test.each([
    ["2022-06-30", 1184],
    ["2022-07-01", 32],
    ["2026-03-31", 32],
    ["2026-04-01", 12],
  ])("on %s all English postcodes of the sample but %i have an ICB, and it exists", async (on, without) => {
    const sample = readFileSync(new URL("../../packages/db/reference/postcodes_sample.csv", import.meta.url), "utf8");
    const records = parse(sample, { columns: true }) as Record<string, string>[];
    const found = await places(records.filter((row) => row.country === "ENGLAND").map((row) => row.postcode ?? ""));
    const answers = [...found.values()].map((place) => icbAt(place, directory, day(on)));
    expect(answers.filter((icb) => icb.kind === "unknown")).toHaveLength(without);
    expect(answers.every((icb) => icb.kind === "unknown" || directory.existsOn(icb.icbId, day(on)))).toBe(true);
  });

  test("any number of postcodes costs one statement", async () => {
    const texts = Array.from({ length: 5_000 }, (_, n) => `NG${n % 100} ${n % 10}AA`);
    statements.length = 0;
    await places(texts);
    expect(statements.filter((sql) => sql.includes("from postcode"))).toHaveLength(1);
  });
});
