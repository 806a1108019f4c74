import { describe, expect, it } from "vitest";
import { layouts, modulesOfYear, recogniseModule } from "./layouts.ts";
import { modules } from "./rows.ts";

const split = (text: string) => text.split(",");

describe("recogniseModule", () => {
  it.each(modules)("knows %s by its columns in any order, case and spacing", (module) => {
    const { columns } = layouts[module];
    const shuffled = columns
      .toReversed()
      .map((column, index) => (index % 2 === 0 ? ` ${column.toLowerCase()}\t` : column));
    expect(recogniseModule(shuffled)).toEqual({
      kind: "recognised",
      module,
      columns: columns.toReversed(),
      extra: [],
    });
  });

  it.each(modules)("does not know a part of %s for another module", (module) => {
    const { columns } = layouts[module];
    for (const left of columns) {
      const found = recogniseModule(columns.filter((column) => column !== left));
      expect(found).toEqual({ kind: "missing", module, columns: [left] });
    }
  });

  it.each([
    ["a byte order mark", "\ufeffCHILD,SEX,DOB,DUC", "UASC"],
    ["empty columns at the end", "CHILD,SEX,DOB,DUC,,", "UASC"],
    ["Header with UASC's column: the larger", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,DUC", "Header"],
    ["UASC with a column of Header", "CHILD,SEX,DOB,DUC,UPN", "UASC"],
    ["columns of a regional export", `${layouts.Episodes.columns.join(",")},LA,YEAR`, "Episodes"],
  ])("with %s", (_, header, module) => {
    expect(recogniseModule(split(header))).toMatchObject({ kind: "recognised", module });
  });

  it("says which columns are extra and where", () => {
    expect(recogniseModule(split("LA,CHILD,DOB, Year ,MISSING,,MIS_START,MIS_END"))).toEqual({
      kind: "recognised",
      module: "Missing",
      columns: [null, "CHILD", "DOB", null, "MISSING", null, "MIS_START", "MIS_END"],
      extra: [
        { index: 0, name: "LA" },
        { index: 3, name: "Year" },
      ],
    });
  });

  it.each([
    [
      "one column that the layout repeats",
      "CHILD,DOB,DOB,MISSING,MIS_START,MIS_END",
      { kind: "duplicate", column: "DOB" },
    ],
    ["in another case", "CHILD,DOB,dob,MISSING,MIS_START,MIS_END", { kind: "duplicate", column: "DOB" }],
    ["one of XML", "CHILDID,DOB,MISSING,MIS_START,MIS_END", { kind: "missing", module: "Missing", columns: ["CHILD"] }],
    ["several missing", "CHILD,DOB,MISSING", { kind: "missing", module: "Missing", columns: ["MIS_START", "MIS_END"] }],
    ["only half of any module", "CHILD,DOB,X,Y", { kind: "unknown" }],
    ["no known names", "case,HOME_POST,PL_POST", { kind: "unknown" }],
    ["a row of data", "1234,01/02/2010,M,01/04/2025,", { kind: "unknown" }],
    ["other separators", "CHILD;DOB;MISSING;MIS_START;MIS_END", { kind: "unknown" }],
    ["nothing", "", { kind: "unknown" }],
    ["names of Object", "constructor,__proto__,toString", { kind: "unknown" }],
  ])("%s", (_, header, expected) => {
    expect(recogniseModule(split(header))).toMatchObject(expected);
  });
});

it.each([
  [2016, 0],
  [2017, 10],
  [2023, 10],
  [2024, 11],
  [2026, 11],
  [2027, 12],
])("the year %i has %i modules", (year, count) => {
  expect(modulesOfYear(year)).toHaveLength(count);
});
