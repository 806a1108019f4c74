import { describe, expect, it } from "vitest";
import { encode, inChunks, readAll, readContent } from "./read.testkit.ts";
import { readSsda903 } from "./read.ts";

const CSV = "CHILD,SEX,DOB,DUC\n1,M,01/02/2010,\n";
const XML = "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID></HEADER></CHILD></EXPSSDA903>";

describe("tells CSV from XML by content, whatever the name", () => {
  it.each([
    ["CSV", CSV, "UASC", 2],
    ["XML", XML, "Header", 1],
    ["CSV after blank lines", `\r\n\r\n  \r\n${CSV}`, "UASC", 5],
    ["XML after blank lines", `\n\n ${XML}`, "Header", 3],
    ["XML with its declaration on line 2", `\n<?xml version="1.0"?>\n${XML}`, "Header", 3],
  ])("%s", async (_, content, module, line) => {
    for (const chunkSize of [1, 4096]) {
      for (const encoding of ["utf-8", "utf-8 with mark", "utf-16le", "utf-16be with mark"] as const) {
        const { rows } = await readContent(encode(content, encoding), chunkSize);
        expect(rows).toMatchObject([{ module, line, file: "file" }]);
      }
    }
  });
});

it.each([
  ["no bytes", ""],
  ["a byte order mark", "\ufeff"],
  ["blank lines", " \r\n\t\n\r"],
  ["many blank lines", "\n".repeat(300_000)],
])("a file of %s is empty", async (_, content) => {
  expect(await readContent(content)).toMatchObject({ rows: [], problems: [{ code: "EMPTY_FILE", fatal: true }] });
});

it("refuses a workbook with words that help", async () => {
  const { problems } = await readContent(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]));
  expect(problems).toMatchObject([{ code: "SPREADSHEET_FILE", fatal: true }]);
  expect(problems[0]?.message).toContain("save each sheet as CSV");
});

it("tells of Windows-1252 before the rows it touches", async () => {
  const bytes = Buffer.concat([Buffer.from(CSV), Buffer.from([0xe9]), Buffer.from(",F,03/04/2011,\n")]);
  const items = await Array.fromAsync(readSsda903({ name: "file", bytes: inChunks(bytes, 7) }));
  expect(items).toMatchObject([
    { problem: { code: "ENCODING_WINDOWS_1252", fatal: false, line: 3 } },
    { row: { line: 2 } },
    { row: { line: 3, cells: { CHILD: "é" } } },
  ]);
});

it("gives nothing after a fatal problem of the text, not even rows read already", async () => {
  const { rows, problems } = await readContent(`${CSV}2,F,01/01/2011,\n\0${CSV}`);
  expect(rows.length).toBeLessThanOrEqual(2);
  expect(problems.at(-1)).toMatchObject({ code: "NUL_BYTE", fatal: true, line: 4 });
});

it("throws what the source of the bytes throws", async () => {
  async function* broken() {
    yield Buffer.from(CSV);
    throw new Error("connection lost");
  }
  await expect(readAll(readSsda903({ name: "file", bytes: broken() }))).rejects.toThrow("connection lost");
});

describe.each([
  ["CSV", 200_000, "CHILD,SEX,DOB,DUC\n", (index: number) => `${index},M,01/02/2010,\n`, ""],
  [
    "XML",
    50_000,
    "<EXPSSDA903>",
    (index: number) => `<CHILD><HEADER><CHILDID>${index}</CHILDID></HEADER></CHILD>`,
    "</EXPSSDA903>",
  ],
] as const)("a large %s file of %i rows", (_, count, head, rowAt, tail) => {
  const BATCH = 1_000;

  function source() {
    const pulled = { batches: 0, closed: false };
    async function* bytes() {
      try {
        yield Buffer.from(head);
        for (let from = 0; from < count; from += BATCH) {
          pulled.batches++;
          yield Buffer.from(Array.from({ length: BATCH }, (_, index) => rowAt(from + index)).join(""));
        }
        yield Buffer.from(tail);
      } finally {
        pulled.closed = true;
      }
    }
    return { pulled, bytes: bytes() };
  }

  it("is read row by row, its bytes pulled only as rows are asked for", async () => {
    const { pulled, bytes } = source();
    let rows = 0;
    let mostAhead = 0;
    for await (const item of readSsda903({ name: "file", bytes })) {
      if (item.kind === "problem") throw new Error(item.problem.code);
      if (item.row.cells.CHILD !== String(rows)) throw new Error(`row ${rows} is not in its place`);
      rows++;
      mostAhead = Math.max(mostAhead, pulled.batches * BATCH - rows);
    }
    expect(rows).toBe(count);
    expect(mostAhead).toBeLessThanOrEqual(3 * BATCH);
  });

  it("is no longer pulled when its reader stops", async () => {
    const { pulled, bytes } = source();
    for await (const _ of readSsda903({ name: "file", bytes })) break;
    expect(pulled.closed).toBe(true);
    expect(pulled.batches).toBeLessThanOrEqual(3);
  });
});
