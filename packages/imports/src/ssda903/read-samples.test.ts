import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layouts } from "./layouts.ts";
import { readAll, readContent } from "./read.testkit.ts";
import { readSsda903 } from "./read.ts";
import type { Module, RawRow } from "./rows.ts";

/** The synthetic samples lie beside the project and are read where they are. */
const samples = new URL("../../../../../shared/samples/ssda903/", import.meta.url);
const present = existsSync(samples);

const read = (path: string) => readAll(readSsda903({ name: path, bytes: createReadStream(new URL(path, samples)) }));
const csvFilesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, samples))
    .filter((name) => name.endsWith(".csv"))
    .map((name) => `${folder}/${name}`);

function countOf(rows: readonly RawRow[]): Partial<Record<Module, number>> {
  const count: Partial<Record<Module, number>> = {};
  for (const { module } of rows) count[module] = (count[module] ?? 0) + 1;
  return count;
}

/** Data lines as a plain count of non-empty lines less the header: no sample has a quotation mark. */
function linesOf(path: string): readonly string[] {
  const text = readFileSync(new URL(path, samples), "utf8");
  expect(text).not.toContain('"');
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
}

describe.runIf(present)("sample files", () => {
  it.each(["csc-validator-be-903", "cs-demand-model", "liia-tools", "liia-tools-pipeline"])(
    "%s: each CSV file has as many rows as lines, with the cells of its lines",
    async (folder) => {
      for (const path of csvFilesOf(folder)) {
        const [header = "", ...lines] = linesOf(path);
        const { rows, problems } = await read(path);
        expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
        expect([path, rows.length]).toEqual([path, lines.length]);
        expect(rows.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 2));
        const columns = header.split(",");
        for (const [index, { module, cells }] of rows.entries()) {
          const raw = (lines[index] as string).split(",");
          const expected = layouts[module].columns.map((column) => [column, raw[columns.indexOf(column)]]);
          expect(Object.entries(cells)).toEqual(expected);
        }
      }
    },
  );

  it("csc-validator-be-903: rows of each module", async () => {
    const reads = await Promise.all(csvFilesOf("csc-validator-be-903").map(read));
    expect(countOf(reads.flatMap(({ rows }) => rows))).toEqual({
      Header: 2675,
      Episodes: 5050,
      Reviews: 12582,
      UASC: 132,
      OC2: 2675,
      OC3: 53,
      AD1: 29,
      PlacedAdoption: 29,
      PrevPerm: 2675,
      Missing: 43,
      SWEpisodes: 1,
      DoLo: 1,
    });
  });

  it("cs-demand-model: rows of each module over four years", async () => {
    const reads = await Promise.all(csvFilesOf("cs-demand-model").map(read));
    expect(countOf(reads.flatMap(({ rows }) => rows))).toEqual({
      Header: 1979,
      Episodes: 3484,
      Reviews: 9904,
      UASC: 78,
      OC2: 1830,
      OC3: 318,
      PrevPerm: 1979,
      Missing: 6,
    });
  });

  it.each([
    ["csc-validator-be-903/DoLo.csv", [["NO_FINAL_NEWLINE", null]]],
    ["csc-validator-be-903/sw_episodes.csv", []],
    ["csc-validator-be-903/episodes.csv", []],
    ["liia-tools-pipeline/SSDA903_2020_episodes.csv", [["EXTRA_COLUMN", "TEST_COLUMN"]]],
    ["liia-tools-pipeline/SSDA903_2020_header.csv", [["NO_FINAL_NEWLINE", null]]],
    [
      "liia-tools/SSDA903_episodes_for_testing_fixes_INPUT.csv",
      [
        ["EXTRA_COLUMN", "LA"],
        ["EXTRA_COLUMN", "YEAR"],
      ],
    ],
    ["liia-tools-pipeline/Annex_A_2024_Jan.xlsx", [["SPREADSHEET_FILE", null]]],
    ["postcode_cases_dev.csv", [["UNKNOWN_FILE", null]]],
    ["README.md", [["UNKNOWN_FILE", null]]],
  ])("%s has these problems", async (path, expected) => {
    const { problems } = await read(path);
    expect(problems.map(({ code, column }) => [code, column])).toEqual(expected);
  });

  describe("fake_903_part1.xml", () => {
    const path = "csc-validator-be-903/fake_903_part1.xml";

    it("has as many rows as elements", async () => {
      const text = readFileSync(new URL(path, samples), "utf8");
      const elements = (pattern: RegExp) => text.match(pattern)?.length;
      const { rows, problems } = await read(path);
      expect(problems).toEqual([]);
      expect(countOf(rows)).toEqual({
        Header: elements(/<HEADER>/g),
        Episodes: elements(/<EPISODE>/g),
        Reviews: elements(/<AREVIEW>/g),
        UASC: elements(/<UASC>1</g),
        OC2: elements(/<OC2>/g),
        OC3: elements(/<IN_TOUCH>[^<]/g),
        AD1: elements(/<DATE_INT>[^<]/g),
        PlacedAdoption: elements(/<AD_PLACED>/g),
        PrevPerm: elements(/<PERMANENCE>/g),
        Missing: elements(/<AMISSING>/g),
      });
      expect(countOf(rows).Header).toBe(180);
    });
  });

  it("children of the CSV files, written as XML, give the same cells", async () => {
    const reads = await Promise.all(csvFilesOf("csc-validator-be-903").map(read));
    const inXml = (module: Module) => module !== "SWEpisodes" && module !== "DoLo";
    const csv = reads.flatMap(({ rows }) => rows).filter(({ module }) => inXml(module));
    const content = `<EXPSSDA903>${[...Map.groupBy(csv, ({ cells }) => cells.CHILD).values()].map(childAsXml).join("\n")}</EXPSSDA903>`;

    const { rows, problems } = await readContent(content);
    const sorted = (of: readonly RawRow[]) =>
      of.map(({ module, cells }) => `${module} ${JSON.stringify(cells)}`).toSorted();
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(csv.length);
    const [fromXml, fromCsv] = [sorted(rows), sorted(csv)];
    expect(fromXml.find((row, index) => row !== fromCsv[index])).toBeUndefined();
  });
});

/** Data-standards 1.3, written apart from the reader's own table. */
function childAsXml(rows: readonly RawRow[]): string {
  const of = (module: Module) => rows.filter((row) => row.module === module).map(({ cells }) => cells);
  const tag = (name: string, text: string) => (text === "" ? `<${name} />` : `<${name}>${text}</${name}>`);
  const values = (cells: Readonly<Record<string, string>> | undefined, names: string) =>
    names.split(" ").map((name) => tag(name, cells?.[{ CHILDID: "CHILD", PL: "PLACE" }[name] ?? name] ?? ""));
  const each = (module: Module, name: string, names: string) =>
    of(module).map((cells) => tag(name, values(cells, names).join("")));
  const [uasc] = of("UASC");
  const header = [
    ...values(of("Header")[0], "CHILDID UPN SEX DOB ETHNIC"),
    tag("UASC", uasc === undefined ? "" : "1"),
    ...values(uasc, "DUC"),
    ...each("Reviews", "AREVIEW", "REVIEW REVIEW_CODE"),
    ...values(of("Header")[0], "MOTHER MC_DOB"),
    ...each("PrevPerm", "PERMANENCE", "PREV_PERM LA_PERM DATE_PERM"),
    ...each("Missing", "AMISSING", "MISSING MIS_START MIS_END"),
    ...each(
      "OC2",
      "OC2",
      "SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    ),
    ...values(of("OC3")[0], "IN_TOUCH ACTIV ACCOM"),
    ...values(of("AD1")[0], "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"),
    ...each("PlacedAdoption", "AD_PLACED", "DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED"),
  ];
  const episode = "DECOM RNE LS CIN PL PL_POST HOME_POST URN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE";
  return tag("CHILD", tag("HEADER", header.join("")) + each("Episodes", "EPISODE", episode).join(""));
}
