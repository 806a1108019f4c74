import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Module, RawRow } from "../rows.ts";
import type { ChildReturn, RuleContext } from "./context.ts";
import { noPlaces } from "./context.ts";
import type { Finding } from "./validate.ts";
import { validateChild } from "./validate.ts";

/** Synthetic returns published by others, read in place when they are there. */
const samples = new URL("../../../../../../shared/samples/ssda903/", import.meta.url);
const validator = new URL("csc-validator-be-903/", samples);
const demand = new URL("cs-demand-model/", samples);

type Files = Readonly<Partial<Record<Module, string>>>;

const validatorFiles: Files = {
  Header: "header.csv",
  Episodes: "episodes.csv",
  Reviews: "reviews.csv",
  UASC: "uasc.csv",
  OC2: "oc2.csv",
  OC3: "oc3.csv",
  AD1: "ad1.csv",
  PlacedAdoption: "placed_for_adoption.csv",
  PrevPerm: "previous_permanence.csv",
  Missing: "missing.csv",
};

const demandFiles = (year: number): Files => ({
  Header: `${year}-header.csv`,
  Episodes: `${year}-episodes.csv`,
  Reviews: `${year}-reviews.csv`,
  UASC: `${year}-uasc.csv`,
  OC2: `${year}-oc2.csv`,
  OC3: `${year}-oc3.csv`,
  PrevPerm: `${year}-previous_permanence.csv`,
  Missing: `${year}-missing.csv`,
});

/** The children of a folder's return, each with every module of it. */
function children(folder: URL, files: Files): Map<string, ChildReturn> {
  const found = new Map<string, { localId: string; rows: { [M in Module]?: RawRow[] } }>();
  const modules = Object.keys(files) as Module[];
  for (const module of modules) {
    const file = files[module] ?? "";
    const records = parse(readFileSync(new URL(file, folder), "utf8"), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    for (const [i, cells] of records.entries()) {
      const localId = cells.CHILD ?? "";
      let child = found.get(localId);
      if (child === undefined) {
        child = { localId, rows: Object.fromEntries(modules.map((name) => [name, []])) };
        found.set(localId, child);
      }
      child.rows[module]?.push({ module, file, line: i + 2, cells });
    }
  }
  return found;
}

const context = (year: number): RuleContext => ({
  year,
  authorityDfe: "822",
  places: noPlaces,
  wholeReturnLoaded: true,
});

/** How many children each rule failed for. */
function failing(all: readonly Finding[][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const findings of all) {
    const codes = new Set(findings.filter(({ outcome }) => outcome === "failed").map(({ rule }) => rule));
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

describe.skipIf(!existsSync(validator))("the sample return of the public validator", () => {
  const all = [
    ...(existsSync(validator) ? children(validator, validatorFiles) : new Map<string, ChildReturn>()).values(),
  ];

  it("is full of the faults it is known for", () => {
    const found = all.map((child) => validateChild({ ...child, previous: "notInReturn" }, context(2018)));
    const counts = failing(found);
    expect(all).toHaveLength(2675);
    expect(counts["148"]).toBeGreaterThan(1000); // open episodes with a reason for ending
    expect(counts["542"]).toBeGreaterThan(500); // convictions answered for every age
    expect(counts["546"]).toBeGreaterThan(100); // development checks answered for every age
    expect(counts["190"]).toBeGreaterThan(500); // OC2 filled for everyone
    expect(counts["133"]).toBeGreaterThan(0); // ACCOM holds 01
    expect(counts["168"]).toBeGreaterThan(100); // numbers that begin with I, O or S
    expect(counts["CIC-UPN-LETTER"]).toBe(2379 - 107); // 2,379 well formed, 107 with a right check letter
    expect(counts["101"]).toBeUndefined(); // SEX is 1 and 2
    expect(counts.INT05).toBeUndefined();
  });
});

describe.skipIf(!existsSync(demand))("the sample returns of four years", () => {
  it.each([2018, 2019, 2020])("the return for %i is validated beside the one before", (year) => {
    const before = children(demand, demandFiles(year - 1));
    const found = [...children(demand, demandFiles(year)).values()].map((child) =>
      validateChild({ ...child, previous: before.get(child.localId) ?? "notInReturn" }, context(year)),
    );
    const counts = failing(found);
    expect(counts["148"]).toBeGreaterThan(0);
    expect(counts["502"] ?? 0).toBeGreaterThan(0);
    const reasons = new Set(found.flat().flatMap(({ reason }) => (reason === undefined ? [] : [reason])));
    expect(reasons.has("postcodesNotLoaded")).toBe(true);
    expect(reasons.has("yearNotKnown")).toBe(false);
  });
});
