import { isUtf8 } from "node:buffer";

/** One piece decoded. `windows1252` is not null only in the piece in which the first byte that is not UTF-8 was met: the text from that byte on. */
export interface DecodedPiece {
  readonly text: string;
  readonly windows1252: string | null;
}

export interface PieceDecoder {
  decode(piece: Uint8Array): DecodedPiece;
  /** True when the bytes stopped inside a character. Call once, after the last piece. */
  endsInsideCharacter(): boolean;
}

/**
 * Reads bytes as UTF-8 until a byte that cannot be UTF-8, and everything from that byte on as Windows-1252.
 *
 * So a Windows-1252 file is read right unless two of its characters before the first telling one happen to form
 * a UTF-8 character (`Ã©`), and a UTF-8 file with one broken byte shows its later accented letters wrongly: either
 * way the caller is told where the change came. Characters split over pieces are put together.
 */
export function utf8OrWindows1252(): PieceDecoder {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const windows1252 = new TextDecoder("windows-1252");
  let carried = new Uint8Array(0);
  let fellBack = false;

  return {
    decode(piece) {
      if (fellBack) return { text: windows1252.decode(piece), windows1252: null };
      const bytes = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
      const whole = bytes.length - unfinishedLength(bytes);
      if (isUtf8(bytes.subarray(0, whole))) {
        carried = bytes.slice(whole);
        return { text: utf8.decode(bytes.subarray(0, whole)), windows1252: null };
      }
      fellBack = true;
      carried = new Uint8Array(0);
      const good = validPrefixLength(bytes);
      return {
        text: utf8.decode(bytes.subarray(0, good)),
        windows1252: windows1252.decode(bytes.subarray(good)),
      };
    },
    endsInsideCharacter: () => carried.length > 0,
  };
}

/** How many bytes at the end (0 to 3) begin a UTF-8 character that is not complete yet. */
function unfinishedLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0x80 && byte < 0xc0) continue; // a continuation byte: its lead byte is further back
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/** Where the first character that is not UTF-8 begins, found by halving: a longer beginning of bad bytes is never good again. */
function validPrefixLength(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const start = bytes.subarray(0, middle);
    if (isUtf8(start.subarray(0, middle - unfinishedLength(start)))) good = middle;
    else bad = middle;
  }
  return good - unfinishedLength(bytes.subarray(0, good));
}
