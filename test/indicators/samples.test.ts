import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { returnsCsvRoute } from "@cic/api/returns/returns-csv";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Files, type ImportApi, importsOf, openImportApi } from "../imports/import-api.ts";
import { countReturn } from "./count-return.ts";
import { figure, get, members } from "./indicator-world.ts";

/** Synthetic returns published by others, read in place when they are there. */
const samples = new URL("../../../shared/samples/ssda903/cs-demand-model/", import.meta.url);

/** Their names are of the year that begins: the last episodes of 2018 are of 31 March 2019. Each is an authority's only return. */
const returns = [
  { prefix: "2018-", year: 2019, authority: "LA:202", overlapping: 5 },
  { prefix: "2020-", year: 2021, authority: "LA:203", overlapping: 4 },
] as const;

const filesOf = (prefix: string): Files =>
  Object.fromEntries(
    ["header", "episodes", "oc2", "oc3"].map((name) => [
      `${name}.csv`,
      readFileSync(new URL(`${prefix}${name}.csv`, samples)),
    ]),
  );

interface Cell {
  readonly at: readonly { readonly category: string }[];
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

describe.skipIf(!existsSync(samples))("published returns", () => {
  let api: ImportApi;
  beforeAll(async () => {
    api = await openImportApi("postgres");
  });
  afterAll(() => api?.close());

  test.each(returns)("$prefix: figures are those that a script counts from the files", async (one) => {
    const { prefix, year, authority, overlapping } = one;
    const la = importsOf(api, authority);
    const loaded = await la.loaded(year, filesOf(prefix));
    expect(loaded).toMatchObject({ status: "APPLIED", counts: { fatal: 0 } });
    // Rows that the importer refused, or that wait for a person, are in no figure of either.
    const rows = await api.rows<{ file: string; line: number; reason: string }>(
      sql`select file, line, reason from import_row where import_id = ${loaded.id}
        and (status in ('ERROR', 'DECISION') or reason = 'REPEATED_IN_FILES')`,
    );
    const refused = new Set(rows.map(({ file, line }) => `${file} ${line}`));
    expect(new Set(rows.map(({ file, reason }) => `${file} ${reason}`))).toEqual(
      new Set(["episodes.csv EPISODES_OVERLAP"]),
    );
    expect(rows).toHaveLength(overlapping);
    const counted = countReturn(fileURLToPath(samples), prefix, year, (file, line) =>
      refused.has(`${file}.csv ${line}`),
    );

    const period = `${year - 1}-${String(year).slice(2)}`;
    const ask = async (id: string, groupBy: string[] = []): Promise<Cell[]> => {
      const { data, errors } = await la.ask(figure, { id, period, area: authority, groupBy });
      expect(errors).toEqual([]);
      expect(data.indicator).toMatchObject({ __typename: "IndicatorFigure", policy: null });
      return data.indicator.cells;
    };
    const told: Record<string, readonly [number | null, number | null]> = {};
    for (const [id, [numerator, denominator]] of Object.entries(counted.figures)) {
      const [cell] = await ask(id);
      const mean = cell?.numerator === null;
      if (mean) expect([id, cell?.value]).toEqual([id, Number((numerator / denominator).toFixed(1))]);
      told[id] = [mean ? numerator : (cell?.numerator ?? null), cell?.denominator ?? null];
    }
    expect(told).toEqual(counted.figures);

    const by = async (id: string, dimension: string) =>
      Object.fromEntries(
        (await ask(id, [dimension])).flatMap(({ at, denominator }) =>
          denominator === 0 ? [] : [[at[0]?.category, denominator]],
        ),
      );
    expect(await by("PL_OUT_OF_AREA", "PLACEMENT_TYPE")).toEqual(counted.inCareByType);
    expect(await by("OC2_TEETH_CHECK", "AGE_BAND")).toEqual(counted.ofYearByAge);

    const listed = async (id: string, standing: string[]) => {
      const { data } = await la.ask(members, { id, period, standing, first: 1 });
      return data.indicatorMembers.totalCount + data.indicatorMembers.notVisible;
    };
    const counting = ["IN_NUMERATOR", "NOT_IN_NUMERATOR", "NOT_IN_DENOMINATOR"];
    expect(await listed("PL_OUT_OF_AREA", counting)).toBe(counted.inCare);
    expect(await listed("PL_OUT_OF_AREA", ["EXCLUDED"])).toBe(counted.shortBreaks);
    expect(await listed("K01", counting)).toBe(counted.entered);
    expect(await listed("K01", ["EXCLUDED"])).toBe(counted.enteredForShortBreaks);
  });

  test("OC2, exported, then imported: no row changes, and the rules find what they found before", async () => {
    const { prefix, year } = returns[1];
    const authority = "LA:204";
    const la = importsOf(api, authority);
    const first = await la.loaded(year, filesOf(prefix));
    const exported = async () =>
      String((await get(api, returnsCsvRoute, "RETURNS_OFFICER", authority, `/returns/${year}/oc2.csv`)).body);
    /** What the rules say of each child's OC2 row. */
    const found = async (importId: string) =>
      (
        await api.rows<{ said: string }>(
          sql`select concat_ws(' ', r.child_local_id, f.code, f.severity, f.column_name) as said from import_finding f
            join import_row r on r.import_id = f.import_id and r.file = f.file and r.ordinal = f.ordinal
            where f.import_id = ${importId} and r.module = 'OC2' order by 1`,
        )
      ).map(({ said }) => said);
    const csv = await exported();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(227);
    const before = await found(first.id);
    expect(before.length).toBeGreaterThan(100);

    // Alone, most rules have nothing to compare it with: none finds what it did not find before.
    const alone = await la.staged(year, { "oc2.csv": csv });
    expect(await la.get(alone)).toMatchObject({
      status: "STAGED",
      counts: { rows: 226, unchanged: 226, new: 0, changed: 0, error: 0, decision: 0, fatal: 0, blocking: 0 },
    });
    const known = new Set(before);
    expect((await found(alone)).filter((finding) => !known.has(finding))).toEqual([]);
    // In the place of the return's own file all rules find the very same.
    const { rows, error } = first.counts;
    const again = await la.loaded(year, { ...filesOf(prefix), "oc2.csv": csv });
    expect(again.counts).toEqual({ ...first.counts, new: 0, unchanged: rows - error });
    expect(await found(again.id)).toEqual(before);
    expect(await exported()).toBe(csv);
  });
});
