import { type LineCounter, lineCounter } from "./line-counter.ts";
import { fatal, type ProblemItem, warning } from "./ssda903/problems.ts";
import { type PieceDecoder, utf8OrWindows1252 } from "./utf8-or-windows-1252.ts";

export interface TextPiece {
  readonly kind: "text";
  readonly text: string;
}
export type TextItem = TextPiece | ProblemItem;

/** The most bytes decoded at once; a larger chunk is worked through in pieces of this size. Bounds the memory of everything after. */
export const MAX_PIECE_BYTES = 65_536;

/** Bytes looked at to tell what the file is: four characters of UTF-16. */
const SNIFF_BYTES = 8;

/**
 * Bytes of a text file as pieces of text, in order, without a byte order mark.
 *
 * The encoding is told from the bytes: a byte order mark (UTF-8, UTF-16 either way round); UTF-16 without a mark, when
 * every second one of the first bytes is NUL; otherwise UTF-8, and Windows-1252 from the first byte that is not UTF-8
 * (see {@link utf8OrWindows1252}). Anything but UTF-8 is told by a warning (`ENCODING_UTF16`, `ENCODING_WINDOWS_1252`)
 * that comes before the text it is about and names the line.
 *
 * Ends after a fatal problem: `SPREADSHEET_FILE`, `NUL_BYTE`, `ENCODING_BROKEN` (half a UTF-16 character),
 * `TRUNCATED_FILE` (the bytes stop inside a character). No bytes give no items.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<TextItem> {
  const line = lineCounter();
  let encoding: Encoding = "utf-8";
  let decoder: PieceDecoder | undefined;

  for await (const piece of pieces(bytes)) {
    let markLength = 0;
    if (decoder === undefined) {
      const start = sniff(piece);
      if (start === "spreadsheet") {
        const what = "This is an Excel or zip file. Open it in Excel, save each sheet as CSV and send the CSV files.";
        yield fatal({ file }, "SPREADSHEET_FILE", what);
        return;
      }
      ({ encoding, markLength } = start);
      decoder = encoding === "utf-8" ? utf8OrWindows1252() : utf16(encoding);
      if (encoding !== "utf-8") {
        const what = 'The file is saved as "Unicode text" (UTF-16). It can be read, but please save it as "CSV UTF-8".';
        yield warning({ file, line: 1 }, "ENCODING_UTF16", what);
      }
    }

    const { text, windows1252 } = decoder.decode(piece.subarray(markLength));
    if (!(yield* textOrProblem(text, encoding, line, file))) return;
    if (windows1252 !== null) {
      const what =
        'The file is not saved as "CSV UTF-8". From this line on it was read as Windows text: check accented letters.';
      yield warning({ file, line: line.now() }, "ENCODING_WINDOWS_1252", what);
      if (!(yield* textOrProblem(windows1252, encoding, line, file))) return;
    }
  }
  if (decoder?.endsInsideCharacter() === true) {
    const what = "The file stops in the middle of a character: it is not complete. Send the whole file again.";
    yield fatal({ file, line: line.now() }, "TRUNCATED_FILE", what);
  }
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** What a piece of UTF-16 shows where half a character was. Elsewhere it is an ordinary, if sad, character. */
const REPLACEMENT = "\ufffd";

/** Gives the text, or the fatal problem that it has; returns whether to go on. */
function* textOrProblem(
  text: string,
  encoding: Encoding,
  line: LineCounter,
  file: string,
): Generator<TextItem, boolean> {
  const nul = text.indexOf("\0");
  const half = encoding === "utf-8" ? -1 : text.indexOf(REPLACEMENT);
  if (nul >= 0) {
    line.pass(text.slice(0, nul));
    const what = "There is a byte here that no text file has. The file is damaged or is not a text file.";
    yield fatal({ file, line: line.now() }, "NUL_BYTE", what);
  } else if (half >= 0) {
    line.pass(text.slice(0, half));
    yield fatal({ file, line: line.now() }, "ENCODING_BROKEN", "There is half a character here. The file is damaged.");
  } else if (text !== "") {
    line.pass(text);
    yield { kind: "text", text };
  }
  return nul < 0 && half < 0;
}

/** Chunks as pieces of 1 to {@link MAX_PIECE_BYTES} bytes; the first has at least {@link SNIFF_BYTES}, if the file has. */
async function* pieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of bytes) {
    let rest: Uint8Array = chunk;
    if (start !== undefined) {
      rest = Buffer.concat([start, chunk]);
      start = rest.length < SNIFF_BYTES ? rest : undefined;
      if (start !== undefined) continue;
    }
    for (let from = 0; from < rest.length; from += MAX_PIECE_BYTES) yield rest.subarray(from, from + MAX_PIECE_BYTES);
  }
  if (start !== undefined && start.length > 0) yield start;
}

function sniff(start: Uint8Array): "spreadsheet" | { encoding: Encoding; markLength: number } {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => start[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return "spreadsheet"; // zip (.xlsx), OLE (.xls)
  if (begins(0xef, 0xbb, 0xbf)) return { encoding: "utf-8", markLength: 3 };
  if (begins(0xff, 0xfe)) return { encoding: "utf-16le", markLength: 2 };
  if (begins(0xfe, 0xff)) return { encoding: "utf-16be", markLength: 2 };
  const nuls = [...start.subarray(0, SNIFF_BYTES)].map((byte) => (byte === 0 ? "0" : "x")).join("");
  if (/^(x0)+x?$/.test(nuls)) return { encoding: "utf-16le", markLength: 0 };
  if (/^(0x)+0?$/.test(nuls)) return { encoding: "utf-16be", markLength: 0 };
  return { encoding: "utf-8", markLength: 0 };
}

function utf16(encoding: "utf-16le" | "utf-16be"): PieceDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    decode: (piece) => ({ text: decoder.decode(piece, { stream: true }), windows1252: null }),
    endsInsideCharacter: () => decoder.decode() !== "",
  };
}
