import { readSsda903 } from "./read.ts";
import type { FileProblem, RawRow, ReadItem } from "./rows.ts";

/** Bytes in chunks of `chunkSize`, as a network or a disk would give them. */
export async function* inChunks(content: string | Uint8Array, chunkSize = 4096): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let from = 0; from < bytes.length; from += chunkSize) yield bytes.subarray(from, from + chunkSize);
}

export interface Read {
  readonly rows: readonly RawRow[];
  readonly problems: readonly FileProblem[];
  readonly codes: readonly string[];
}

export async function readAll(items: AsyncIterable<ReadItem>): Promise<Read> {
  const rows: RawRow[] = [];
  const problems: FileProblem[] = [];
  for await (const item of items) {
    if (item.kind === "row") rows.push(item.row);
    else problems.push(item.problem);
  }
  return { rows, problems, codes: problems.map(({ code }) => code) };
}

/** Reads a whole small file named `file`. */
export function readContent(content: string | Uint8Array, chunkSize?: number): Promise<Read> {
  return readAll(readSsda903({ name: "file", bytes: inChunks(content, chunkSize) }));
}

export type Encoding =
  | "utf-8"
  | "utf-8 with mark"
  | "utf-16le"
  | "utf-16be"
  | "utf-16le with mark"
  | "utf-16be with mark";

export function encode(text: string, encoding: Encoding): Uint8Array {
  const marked = encoding.endsWith("with mark") ? `\ufeff${text}` : text;
  if (encoding.startsWith("utf-8")) return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding.startsWith("utf-16le") ? bytes : bytes.swap16();
}
