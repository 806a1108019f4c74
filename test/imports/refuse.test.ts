import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ep, episodes, headers, type ImportApi, importsOf, openImportApi } from "./import-api.ts";

const xml = (children: string) => `<?xml version="1.0"?>\n<EXPSSDA903>\n${children}</EXPSSDA903>\n`;
const xmlChild = `<CHILD><HEADER><CHILDID>x1</CHILDID><SEX>1</SEX><DOB>05/04/2010</DOB><ETHNIC>WBRI</ETHNIC></HEADER>
<EPISODE><DECOM>01/05/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC /></EPISODE></CHILD>\n`;

describe("files that cannot be loaded, or not all of them", () => {
  let api: ImportApi;
  beforeAll(async () => {
    api = await openImportApi("postgres");
  });
  afterAll(() => api?.close());
  const la = () => importsOf(api, "LA:202");

  const whole = { "h.csv": headers("a1"), "e.csv": episodes(ep("a1", "01/05/2023")) };
  test.each([
    [
      "a CSV file cut short",
      { ...whole, "e.csv": `${whole["e.csv"]}a1,01/06` },
      { file: "e.csv", line: 3, code: "TRUNCATED_FILE" },
    ],
    ["XML cut short", { "r.xml": xml(xmlChild).slice(0, -20) }, { file: "r.xml", code: "TRUNCATED_FILE" }],
    ["a file of something else", { ...whole, "e.csv": "A,B\n1,2\n" }, { file: "e.csv", line: 1, code: "UNKNOWN_FILE" }],
    [
      "CSV and XML together",
      { ...whole, "r.xml": xml(xmlChild) },
      { file: "r.xml", line: null, code: "FORMATS_MIXED" },
    ],
    [
      "rows of another authority",
      {
        "h.csv": headers("a1"),
        "e.csv": regional(["a1,01/05/2023", "Camden", "2024"], ["a2,01/05/2023", "Barking and Dagenham", "2024"]),
      },
      { file: "e.csv", line: 3, column: "LA", code: "OTHER_AUTHORITY" },
    ],
    [
      "rows of an authority that is not known",
      { "h.csv": headers("a1"), "e.csv": regional(["a1,01/05/2023", "Nowhere", "2024"]) },
      { file: "e.csv", line: 2, column: "LA", code: "OTHER_AUTHORITY" },
    ],
  ])("%s: refused, with the place, and nothing is kept or can be applied", async (_, files, finding) => {
    const id = await la().staged(2024, files);
    const found = await la().get(id);
    expect(found).toMatchObject({ status: "REFUSED", counts: { rows: 0, fatal: 1 } });
    expect(await la().findings(id, { severity: ["FATAL"] })).toMatchObject([finding]);
    expect(await la().apply(id)).toMatchObject({ code: "STATE" });
    expect(await la().children()).toEqual([]);
  });

  test("an export that names the authority in any of its ways, and rows of other years, which are left out", async () => {
    const other = importsOf(api, "LA:301");
    const rows = ["Barking & Dagenham", "301", "E09000002", "barking and dagenham ", ""].map(
      (name, i): [string, string, string] => [`b${i},01/05/2023`, name, "2023/24"],
    );
    const id = await other.staged(2024, {
      "h.csv": headers("b0", "b1", "b2", "b3", "b4"),
      "e.csv": regional(...rows, ["b1,01/05/2021", "301", "2022"]),
    });
    expect(await other.get(id)).toMatchObject({ status: "STAGED", counts: { rows: 10, new: 10, blocking: 1 } });
    expect(await other.findings(id, { severity: ["BLOCKING"] })).toMatchObject([
      { file: "e.csv", line: 7, column: "YEAR", code: "ROW_OF_OTHER_YEAR" },
    ]);
  });

  test("a module that the year does not have is left out, said once", async () => {
    const id = await la().staged(2024, {
      ...whole,
      "dolo.csv": "CHILD,DOB,DOLO_START,DOLO_END\na1,05/04/2010,01/05/2023,\na1,05/04/2010,01/06/2023,\n",
    });
    expect(await la().get(id)).toMatchObject({ status: "STAGED", counts: { rows: 2, blocking: 1 } });
    expect(await la().findings(id, { severity: ["BLOCKING"] })).toMatchObject([
      { file: "dolo.csv", line: 2, code: "ROW_OF_MODULE_NOT_IN_YEAR" },
    ]);
  });

  test("two files of a module are both read, and the second is pointed out", async () => {
    const other = importsOf(api, "LA:203");
    const id = await other.staged(2024, {
      "h.csv": headers("c1", "c2"),
      "e1.csv": episodes(ep("c1", "01/05/2023")),
      "e2.csv": episodes(ep("c2", "01/05/2023"), ep("c1", "01/05/2023")),
    });
    expect((await other.get(id)).counts).toMatchObject({ rows: 5, new: 4, unchanged: 1, error: 0 });
    expect(await other.findings(id, { code: ["MODULE_TWICE"] })).toMatchObject([{ file: "e2.csv", severity: "QUERY" }]);
  });

  test("XML is loaded like CSV", async () => {
    const other = importsOf(api, "LA:204");
    expect(await other.loaded(2024, { "r.xml": xml(xmlChild) })).toMatchObject({
      status: "APPLIED",
      counts: { new: 2, error: 0 },
    });
    expect(await other.children()).toMatchObject([
      { localId: "x1", carePeriods: [{ startedOn: "2023-05-01", placements: [{ type: "U4" }] }] },
    ]);
  });

  test("rows that cannot be read as rows are findings; the others are staged, also over more than one batch", async () => {
    const other = importsOf(api, "LA:205");
    const ids = Array.from({ length: 1200 }, (_, i) => `d${i}`);
    const lines = headers(...ids).split("\n");
    lines.splice(900, 0, "short,1");
    lines.splice(1100, 0, "short,2");
    const id = await other.staged(2024, { "h.csv": lines.join("\n") });
    expect(await other.get(id)).toMatchObject({
      counts: { rows: 1200, new: 1200, blocking: 2 },
      files: [{ rowsRead: 1200, complete: true }],
    });
    expect((await other.findings(id, { code: ["ROW_TOO_SHORT"] })).map(({ line }) => line)).toEqual([901, 1101]);
  });
});

/** Episodes as a cleaned regional export has them: child and start, and the columns LA and YEAR. */
function regional(...rows: [start: string, authority: string, year: string][]): string {
  const [head] = episodes().split("\n");
  const lines = rows.map(([start, authority, year]) => {
    const [child = "", from = ""] = start.split(",");
    return `${ep(child, from)},${authority},${year}`;
  });
  return `${[`${head},LA,YEAR`, ...lines].join("\n")}\n`;
}
