import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layouts } from "./layouts.ts";
import { type Encoding, encode, readContent } from "./read.testkit.ts";
import { type Module, modules, type RawRow } from "./rows.ts";

/** Each letter that is not ASCII has an ASCII one after it, so that Windows-1252 bytes never look like UTF-8. */
const piece = fc.constantFrom(
  "a",
  "Z",
  "0",
  " ",
  ",",
  '"',
  "'",
  "<",
  "=",
  "éx",
  "£5",
  "’s",
  "\n",
  "\r\n",
  "\r",
  "01/04/2025",
);
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
const end = fc.constantFrom("\n", "\r\n", "\r");

interface Table {
  readonly module: Module;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The header row's and each row's text, with its line end. */
  readonly lines: readonly string[];
  readonly text: string;
}

/** A table with a CHILD in each row, as CSV text: any order of columns, quoted where needed or at random, one kind of line end. */
const table: fc.Arbitrary<Table> = fc
  .record({ module: fc.constantFrom(...modules), end, quoteAll: fc.boolean(), trailing: fc.nat(2) })
  .chain(({ module, end, quoteAll, trailing }) => {
    const { columns } = layouts[module];
    return fc
      .record({
        order: fc.shuffledSubarray([...columns], { minLength: columns.length }),
        cells: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 8 }),
      })
      .map(({ order, cells }) => {
        const rows = cells.map((row, index) => ({
          ...Object.fromEntries(columns.map((column, at) => [column, row[at] as string])),
          CHILD: `c${index}`,
        }));
        const quote = (text: string) => (quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const line = (texts: string[]) => texts.map(quote).join(",") + ",".repeat(trailing) + end;
        const lines = rows.map((row: Readonly<Record<string, string>>) =>
          line(order.map((column) => row[column] as string)),
        );
        return { module, rows, lines: [line(order), ...lines], text: line(order) + lines.join("") };
      });
  });

const encodings: readonly Encoding[] = [
  "utf-8",
  "utf-8 with mark",
  "utf-16le",
  "utf-16be",
  "utf-16le with mark",
  "utf-16be with mark",
];
type AnyEncoding = Encoding | "windows-1252";
const encodeAs = (text: string, encoding: AnyEncoding): Uint8Array =>
  encoding === "windows-1252" ? Buffer.from(text.replaceAll("’", "\u0092"), "latin1") : encode(text, encoding);
const encoded = fc
  .record({ table, encoding: fc.constantFrom<AnyEncoding>(...encodings, "windows-1252") })
  .map(({ table, encoding }) => ({ table, encoding, bytes: encodeAs(table.text, encoding) }));

const cellsOf = (rows: readonly RawRow[]) => rows.map(({ cells }) => cells);

describe("any table, in any encoding, line end, order of columns and chunk size", () => {
  it("comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(encoded, fc.integer({ min: 1, max: 200 }), async ({ table, encoding, bytes }, chunkSize) => {
        const { rows, codes } = await readContent(bytes, chunkSize);
        expect(cellsOf(rows)).toEqual(table.rows);
        expect(rows.every(({ module }) => module === table.module)).toBe(true);
        if (encoding.startsWith("utf-8")) expect(codes).toEqual([]);
        if (encoding.startsWith("utf-16")) expect(codes).toEqual(["ENCODING_UTF16"]);
        if (encoding === "windows-1252")
          expect(codes).toEqual(/[£é’]/.test(table.text) ? ["ENCODING_WINDOWS_1252"] : []);
      }),
      { numRuns: 300 },
    );
  });

  it("names the line that each row begins on", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async ({ text, lines }, chunkSize) => {
        const before = lines.map((_, index) => lines.slice(0, index).join(""));
        const expected = before.slice(1).map((passed) => 1 + (passed.match(/\r\n|\r|\n/g)?.length ?? 0));
        const { rows } = await readContent(text, chunkSize);
        expect(rows.map(({ line }) => line)).toEqual(expected);
      }),
    );
  });

  /** The rule: rows read are those of the whole file, in order; anything less than a whole last row is not passed over in silence. */
  it("cut at any byte never gives wrong rows in silence", async () => {
    await fc.assert(
      fc.asyncProperty(
        encoded,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async ({ table, encoding, bytes }, share) => {
          const cut = bytes.subarray(0, Math.floor(share * bytes.length));
          const { rows, problems, codes } = await readContent(cut, 64);
          const certain = codes.includes("NO_FINAL_NEWLINE") ? rows.slice(0, -1) : rows;
          expect(cellsOf(certain)).toEqual(table.rows.slice(0, certain.length));
          const told = problems.some(({ fatal, code }) => fatal || code === "NO_FINAL_NEWLINE");
          if (told) return;
          const whole = encodeAs(table.lines.slice(0, rows.length + 1).join(""), encoding);
          const newline = encoding.startsWith("utf-16") ? 2 : 1; // a cut may fall between CR and LF
          expect([whole.length, whole.length - newline]).toContain(cut.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("XML of any children, cut at any byte", () => {
  const children = fc.array(fc.record({ upn: cell, reviews: fc.nat(3) }), { maxLength: 6 });
  const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#13;");
  const document = (of: readonly { upn: string; reviews: number }[]) =>
    `<?xml version="1.0"?>\n<EXPSSDA903>${of
      .map(
        ({ upn, reviews }, index) =>
          `<CHILD><HEADER><CHILDID>${index}</CHILDID><UPN>${xml(upn)}</UPN>${"<AREVIEW><REVIEW>01/04/2025</REVIEW></AREVIEW>".repeat(reviews)}</HEADER></CHILD>`,
      )
      .join("\n")}</EXPSSDA903>`;

  it("gives the rows of whole children, then TRUNCATED_FILE", async () => {
    await fc.assert(
      fc.asyncProperty(
        children,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        async (of, share, chunkSize) => {
          const bytes = Buffer.from(document(of));
          const whole = await readContent(bytes, chunkSize);
          expect(whole.codes).toEqual([]);
          const headers = whole.rows.filter(({ module }) => module === "Header");
          expect(headers.map(({ cells }) => cells.UPN)).toEqual(of.map(({ upn }) => upn));

          const at = Math.floor(share * bytes.length);
          const cut = await readContent(bytes.subarray(0, at), chunkSize);
          expect(cut.rows).toEqual(whole.rows.slice(0, cut.rows.length));
          if (at < bytes.length) expect(cut.codes).toEqual([at === 0 ? "EMPTY_FILE" : "TRUNCATED_FILE"]);
          const next = whole.rows[cut.rows.length];
          if (next !== undefined) expect(next.cells.CHILD).not.toBe(cut.rows.at(-1)?.cells.CHILD);
        },
      ),
      { numRuns: 300 },
    );
  });
});
