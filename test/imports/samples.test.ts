import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Files, type ImportApi, importsOf, openImportApi } from "./import-api.ts";

/** Synthetic returns published by others, read in place when they are there. */
const samples = new URL("../../../shared/samples/ssda903/", import.meta.url);

const read = (folder: string, names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [name, readFileSync(new URL(`${folder}/${name}`, samples))]));
const cellsOf = (content: string | Uint8Array | undefined): Record<string, string>[] =>
  parse(Buffer.from(content ?? ""), { bom: true, columns: true });
const isoDay = (text: string): string => text.split("/").reverse().join("-");

/** Children that a load must record, and the starts of episodes that stand alone: counted without the importer. */
function expected(files: Files, header: string, episodes: string) {
  const heads = Map.groupBy(cellsOf(files[header]), (row) => row.CHILD ?? "");
  const spans = Map.groupBy(cellsOf(files[episodes]), (row) => row.CHILD ?? "");
  const clean = [...spans].filter(([id, rows]) => {
    const sorted = rows
      .map((row) => ({ from: isoDay(row.DECOM ?? ""), until: row.DEC === "" ? "9999" : isoDay(row.DEC ?? "") }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const apart = sorted.every(({ from, until }, i) => from < until && (sorted[i + 1]?.from ?? "99999") >= until);
    return heads.has(id) && apart && rows.every((row) => row.LS !== "" && row.PLACE !== "");
  });
  return {
    rows: Object.values(files).reduce((sum, content) => sum + cellsOf(content).length, 0),
    children: heads.size,
    /** Child and last day in care, `9999` for still there, of those whose episodes are without a fault. */
    clean: new Map(
      clean.map(([id, rows]) => [
        id,
        rows
          .map((row) => (row.DEC === "" ? "9999" : isoDay(row.DEC ?? "")))
          .sort()
          .at(-1),
      ]),
    ),
  };
}

describe.skipIf(!existsSync(samples))("published samples", () => {
  let api: ImportApi;
  beforeAll(async () => {
    api = await openImportApi("postgres");
  });
  afterAll(() => api?.close());

  const lastDays = async (authorityId: string) =>
    new Map(
      (
        await api.rows<{ id: string; last: string }>(
          sql`select c.local_id as id, max(coalesce(p.ended_on::text, '9999')) as last from placement p join child c on c.id = p.child_id
            where c.authority_id = ${authorityId} and p.voided_at is null group by 1`,
        )
      ).map(({ id, last }) => [id, last]),
    );
  const count = async (table: string, authorityId: string) =>
    (await api.rows(sql`select 1 as one from ${sql.identifier(table)} where authority_id = ${authorityId}`)).length;

  test("four years of one authority, in order, each twice", async () => {
    const la = importsOf(api, "LA:202");
    const ids = new Set<string>();
    for (const year of [2017, 2018, 2019, 2020]) {
      const names = ["header", "episodes", "reviews", "uasc", "oc2", "oc3", "previous_permanence", "missing"];
      const files = read(
        "cs-demand-model",
        names.map((name) => `${year}-${name}.csv`),
      );
      const own = expected(files, `${year}-header.csv`, `${year}-episodes.csv`);
      for (const row of cellsOf(files[`${year}-header.csv`])) ids.add(row.CHILD ?? "");
      const loaded = await la.loaded(year, files);
      expect(loaded).toMatchObject({ status: "APPLIED", counts: { rows: own.rows, fatal: 0 } });
      expect(await count("child", "LA:202")).toBe(ids.size);
      if (year === 2017) {
        expect(own.clean.size).toBeGreaterThan(100);
        expect(loaded.counts).toMatchObject({ changed: 0 });
        const errors = await la.rows(loaded.id, { status: ["ERROR"] });
        expect(errors.filter((row) => row.module === "Episodes" && own.clean.has(row.childLocalId))).toEqual([]);
        const decisions = await la.rows(loaded.id, { status: ["DECISION"] });
        expect(new Set(decisions.map((row) => row.reason))).toEqual(new Set(["REPEATED_IN_FILES"]));
        const last = await lastDays("LA:202");
        for (const [id, day] of own.clean) expect([id, last.get(id)]).toEqual([id, day]);
      }
      const before = await count("return_row", "LA:202");
      expect((await la.loaded(year, files)).counts).toMatchObject({ new: 0, changed: 0 });
      expect(await count("return_row", "LA:202")).toBe(before);
    }
  });

  test("the public validator's files: every fault survived and reported", async () => {
    const la = importsOf(api, "LA:203");
    const names = [
      "header",
      "episodes",
      "reviews",
      "uasc",
      "oc2",
      "oc3",
      "ad1",
      "placed_for_adoption",
      "previous_permanence",
      "missing",
      "sw_episodes",
      "DoLo",
    ];
    const files = read(
      "csc-validator-be-903",
      names.map((name) => `${name}.csv`),
    );
    const own = expected(files, "header.csv", "episodes.csv");
    const loaded = await la.loaded(2018, files);
    // The last two are of modules that the year does not have: one row each.
    expect(loaded).toMatchObject({ status: "APPLIED", counts: { rows: own.rows - 2, fatal: 0 } });
    const outOfYear = await la.findings(loaded.id, { code: ["ROW_OF_MODULE_NOT_IN_YEAR"] });
    expect(outOfYear.map(({ file, line }) => [file, line])).toEqual([
      ["DoLo.csv", 2],
      ["sw_episodes.csv", 2],
    ]);
    expect(await count("child", "LA:203")).toBe(2675);
    const last = await lastDays("LA:203");
    for (const [id, day] of own.clean) expect([id, last.get(id)]).toEqual([id, day]);
    const { data } = await la.ask(`{ import(id: "${loaded.id}") { rules { rule failed } } }`);
    const failed = new Map(data.import.rules.map((one: { rule: string; failed: number }) => [one.rule, one.failed]));
    const openWithReason = cellsOf(files["episodes.csv"]).filter((row) => row.DEC === "" && row.REC !== "").length;
    expect(failed.get("148")).toBeGreaterThanOrEqual(openWithReason);
    expect(openWithReason).toBeGreaterThan(1000);
  });

  test("the same as XML", async () => {
    const la = importsOf(api, "LA:204");
    const files = read("csc-validator-be-903", ["fake_903_part1.xml"]);
    const loaded = await la.loaded(2018, files);
    expect(loaded).toMatchObject({ status: "APPLIED", counts: { fatal: 0 } });
    const text = Buffer.from(files["fake_903_part1.xml"] ?? "").toString();
    const ids = new Set([...text.matchAll(/<CHILDID>\s*([^<\s]+)/g)].map(([, id]) => id));
    expect(await count("child", "LA:204")).toBe(ids.size);
  });

  test("an export of several authorities is refused for each; one authority's rows alone are loaded for that one", async () => {
    const name = "SSDA903_episodes_for_testing_fixes_INPUT.csv";
    const files = read("liia-tools", [name]);
    const rows = cellsOf(files[name]);
    const refusedAt = async (authority: string, line: number) => {
      const la = importsOf(api, authority);
      const id = await la.staged(2022, files);
      expect(await la.get(id)).toMatchObject({ status: "REFUSED", counts: { rows: 0 } });
      expect(await la.findings(id, { severity: ["FATAL"] })).toMatchObject([
        { line, column: "LA", code: "OTHER_AUTHORITY" },
      ]);
    };
    await refusedAt("LA:205", 2);
    await refusedAt("LA:301", 2 + rows.findIndex((row) => row.LA !== "Barking and Dagenham"));
    const text = Buffer.from(files[name] ?? "").toString();
    const alone = text
      .split("\n")
      .filter((line, i) => i === 0 || line.includes("Barking and Dagenham"))
      .join("\n");
    const barking = importsOf(api, "LA:301");
    const id = await barking.staged(2022, { [name]: `${alone}\n` });
    const ofYear = rows.filter((row) => row.YEAR === "2022" && row.LA === "Barking and Dagenham").length;
    expect(await barking.get(id)).toMatchObject({ status: "STAGED", counts: { rows: ofYear } });
  });

  test("a dirty pair: a child with three Header rows waits, nothing is lost", async () => {
    const la = importsOf(api, "LA:206");
    const files = read("liia-tools-pipeline", ["SSDA903_2020_header.csv", "SSDA903_2020_episodes.csv"]);
    const id = await la.staged(2020, files);
    expect(await la.get(id)).toMatchObject({ status: "STAGED", counts: { rows: 10 } });
    const heads = await la.rows(id, { module: ["Header"] });
    expect(heads.map((row) => row.reason)).toEqual(Array.from({ length: heads.length }, () => "REPEATED_IN_FILES"));
    expect((await la.findings(id, { code: ["EXTRA_COLUMN"] })).map(({ column }) => column)).toEqual(["TEST_COLUMN"]);
  });
});
