import { describe, expect, it } from "vitest";
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROW_LENGTH } from "./limits.ts";
import { readContent } from "./read.testkit.ts";

const HEAD = "CHILD,DOB,MISSING,MIS_START,MIS_END";
const A = "1,01/02/2010,M,01/04/2025,02/04/2025";
const B = "2,03/04/2011,A,05/04/2025,";
const cellsOf = (line: string) => {
  const [CHILD, DOB, MISSING, MIS_START, MIS_END] = line.split(",");
  return { CHILD, DOB, MISSING, MIS_START, MIS_END };
};
const fatalOnly = (code: string, line: number | null) => [expect.objectContaining({ code, fatal: true, line })];

describe.each([1, 2, 3, 7, 4096])("in chunks of %i", (chunkSize) => {
  it.each([
    ["LF", `${HEAD}\n${A}\n${B}\n`],
    ["CRLF", `${HEAD}\r\n${A}\r\n${B}\r\n`],
    ["CR", `${HEAD}\r${A}\r${B}\r`],
    ["a mixture", `${HEAD}\r\n${A}\n${B}\r`],
    ["trailing commas", `${HEAD},,\n${A},,\n${B},,\n`],
    ["trailing commas on rows only", `${HEAD}\n${A},,\n${B},\n`],
    ["trailing commas on the header only", `${HEAD},,\n${A}\n${B}\n`],
    ["all cells quoted", `${HEAD}\n${A}\n${B}\n`.replaceAll(/[^,\n]+/g, '"$&"')],
  ])("reads %s", async (_, content) => {
    const { rows, problems } = await readContent(content, chunkSize);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { module: "Missing", file: "file", line: 2, cells: cellsOf(A) },
      { module: "Missing", file: "file", line: 3, cells: cellsOf(B) },
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines over blank lines and line ends in cells: %j", async (end) => {
    const lines = ["", HEAD, "", A, "  ", `3,"a${end}b",M,"${end}${end}",`, ",,,,", B, ""];
    const { rows, problems } = await readContent(lines.join(end), chunkSize);
    expect(problems).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([4, 6, 11]);
    expect(rows[1]?.cells).toMatchObject({ DOB: `a${end}b`, MIS_START: end + end });
  });

  it("keeps a cell as it is: spaces, case, leading zeros, quotation marks", async () => {
    const { rows } = await readContent(`${HEAD}\n 007 ,"a ""b"", c",m,0,\u00a0\n`, chunkSize);
    expect(rows[0]?.cells).toEqual({
      CHILD: " 007 ",
      DOB: 'a "b", c',
      MISSING: "m",
      MIS_START: "0",
      MIS_END: "\u00a0",
    });
  });

  it("reads columns in any order and reports extra ones", async () => {
    const { rows, problems } = await readContent(
      `LA,mis_end, CHILD,DOB,TEST_COLUMN,Missing,MIS_START\nx,02/04/2025,1,01/02/2010,*DUMMY*,M,01/04/2025\n`,
      chunkSize,
    );
    const regional = { authority: "x", year: "" };
    expect(rows).toEqual([{ module: "Missing", file: "file", line: 2, cells: cellsOf(A), regional }]);
    expect(problems).toMatchObject([
      { code: "EXTRA_COLUMN", fatal: false, line: 1, column: "LA" },
      { code: "EXTRA_COLUMN", fatal: false, line: 1, column: "TEST_COLUMN" },
    ]);
  });

  it("leaves out short rows and rows with too much, and reads the others", async () => {
    const { rows, problems } = await readContent(`${HEAD}\n1,x\n${A}\n${A},,z\n${B}\n`, chunkSize);
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
    expect(problems).toMatchObject([
      { code: "ROW_TOO_SHORT", fatal: false, line: 2 },
      { code: "ROW_TOO_WIDE", fatal: false, line: 4 },
    ]);
  });

  it("leaves out a row with something under an empty column name", async () => {
    const { rows, codes } = await readContent(
      `CHILD,,DOB,MISSING,MIS_START,MIS_END\n1,,2,3,4,5\n1,2,3,4,5,6\n`,
      chunkSize,
    );
    expect([rows.length, codes]).toEqual([1, ["ROW_TOO_WIDE"]]);
  });

  it.each([
    ["a last row without a line end", `${HEAD}\n${A}\n${B}`, 2, ["NO_FINAL_NEWLINE"], 3],
    ["a header row without a line end", HEAD, 0, ["NO_FINAL_NEWLINE"], 1],
    ["a last row without a line end, cut", `${HEAD}\n${A}\n${B.slice(0, -2)}`, 1, ["TRUNCATED_FILE"], 3],
    ["a short last row with a line end", `${HEAD}\n${A}\n1,2\n`, 1, ["ROW_TOO_SHORT"], 3],
    ["a quotation mark never closed", `${HEAD}\n${A}\n"1,2,3,4,5\n${B}\n`, 1, ["TRUNCATED_FILE"], 3],
    ["one never closed at the very end", `${HEAD}\n${A}\n1,2,3,4,"`, 1, ["TRUNCATED_FILE"], 3],
    ["a quotation mark within a cell", `${HEAD}\n${A}\n1,O"Brien,3,4,5\n${B}\n`, 1, ["STRAY_QUOTE"], 3],
    ["text after a closing quotation mark", `${HEAD}\n${A}\n1,"a"b,3,4,5\n${B}\n`, 1, ["STRAY_QUOTE"], 3],
    ["only a header row", `${HEAD}\n`, 0, [], null],
  ])("%s", async (_, content, count, codes, line) => {
    const read = await readContent(content, chunkSize);
    expect(read.rows).toHaveLength(count);
    expect(read.codes).toEqual(codes);
    expect(read.problems.at(-1)?.line ?? null).toBe(line);
  });

  it.each([
    ["missing columns", "CHILD,DOB,MISSING,MIS_START\n", "MISSING_COLUMN", 1],
    ["a repeated column", `CHILD,${HEAD}\n`, "DUPLICATE_COLUMN", 1],
    ["unknown columns", "\na,b,c\n", "UNKNOWN_FILE", 2],
    ["semicolons", HEAD.replaceAll(",", ";"), "UNKNOWN_FILE", 1],
  ])("refuses %s", async (_, content, code, line) => {
    const { rows, problems } = await readContent(`${content}${A}\n`, chunkSize);
    expect(rows).toEqual([]);
    expect(problems).toEqual(fatalOnly(code, line));
  });
});

it("takes a file of nothing but commas for empty", async () => {
  expect(await readContent(",,,\n,,,\n")).toMatchObject({ rows: [], codes: ["EMPTY_FILE"] });
});

it("names the missing columns and the module they are missing from", async () => {
  const { problems } = await readContent("CHILD,DOB,MISSING\n");
  expect(problems[0]?.message).toContain("Missing file");
  expect(problems[0]?.message).toContain("MIS_START, MIS_END");
});

describe("limits", () => {
  const withCell = (length: number) => `${HEAD}\n1,${"x".repeat(length)},M,,\n${B}\n`;
  const row = (length: number) => `"${"x".repeat(length - 1)}",y`;
  const bytesIn = (length: number) => `${HEAD}\n${row(length)}\n${B}\n`;
  const columns = (count: number) => `${HEAD}\n${A}${",".repeat(count - 5)}\n${B}\n`;

  it.each([1, 1000, 100_000])("a cell, in chunks of %i", async (chunkSize) => {
    expect(await readContent(withCell(MAX_CELL_LENGTH), chunkSize)).toMatchObject({ codes: [], rows: { length: 2 } });
    const over = await readContent(withCell(MAX_CELL_LENGTH + 1), chunkSize);
    expect(over.rows.map(({ line }) => line)).toEqual([3]);
    expect(over.problems).toMatchObject([{ code: "CELL_TOO_LONG", fatal: false, line: 2, column: "DOB" }]);
  });

  it.each([1000, 65_536, 1_000_000])("a row, in chunks of %i", async (chunkSize) => {
    const under = await readContent(bytesIn(MAX_ROW_LENGTH), chunkSize);
    expect(under).toMatchObject({ codes: ["ROW_TOO_SHORT"], rows: { length: 1 } }); // two cells, but read
    const over = await readContent(bytesIn(MAX_ROW_LENGTH + 1), chunkSize);
    expect(over.problems).toEqual(fatalOnly("ROW_TOO_LONG", 2));
    expect(over.rows).toEqual([]);
  });

  it.each([1, 1000, 100_000])("columns, in chunks of %i", async (chunkSize) => {
    expect(await readContent(columns(MAX_COLUMNS), chunkSize)).toMatchObject({ codes: [], rows: { length: 2 } });
    const over = await readContent(columns(MAX_COLUMNS + 1), chunkSize);
    expect(over.problems).toEqual(fatalOnly("TOO_MANY_COLUMNS", 2));
  });

  it("a row of commas that never ends is given up while it is read", async () => {
    let chunks = 0;
    async function* endless() {
      yield Buffer.from(`${HEAD}\n${A}\n`);
      for (;;) {
        chunks++;
        yield Buffer.alloc(10_000, ",");
      }
    }
    const { readSsda903 } = await import("./read.ts");
    const items = await Array.fromAsync(readSsda903({ name: "file", bytes: endless() }));
    expect(items.at(-1)).toMatchObject({ problem: { code: "TOO_MANY_COLUMNS", line: 3 } });
    expect(items).toHaveLength(2);
    expect(chunks).toBeLessThan(30);
  });

  it("a row of doubled quotation marks within its length is not taken for too many columns", async () => {
    const { codes } = await readContent(`${HEAD}\n1,2,3,4,"${'""'.repeat(MAX_ROW_LENGTH - 10)}"\n${B}\n`, 1000);
    expect(codes).toEqual(["CELL_TOO_LONG"]);
  });
});

it("never repeats a cell's content in a message", async () => {
  const secret = "Zaphod";
  const contents = [
    `${secret},${secret},x\n`,
    `${HEAD},${secret} 1234567 ${secret}\n${secret},2\n${secret},2,3,4,5,6,7\n${secret}${"x".repeat(2000)},2,3,4,5\n${secret}"x,2,3,4,5\n`,
    `${HEAD}\n"${secret}"${secret},2,3,4,5\n`,
    `${HEAD}\n"${secret}`,
    `${HEAD}\n${secret}`,
    `<EXPSSDA903><CHILD><HEADER>${secret}<DOB>${secret}&${secret};</DOB></HEADER></CHILD></EXPSSDA903>`,
    `<EXPSSDA903><CHILD><HEADER><DOB>${secret}</DOB><DOB>${secret}</DOB></HEADER></CHILD></EXPSSDA903>`,
  ];
  for (const content of contents) {
    const { problems } = await readContent(content);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain(secret);
  }
});
