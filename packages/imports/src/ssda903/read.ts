import { lineCounter } from "../line-counter.ts";
import { decodeText, type TextItem } from "../text.ts";
import { fatal } from "./problems.ts";
import { readCsv } from "./read-csv.ts";
import { readXml } from "./read-xml.ts";
import type { ReadItem } from "./rows.ts";

/** A file as it was sent. The name is only for problems: what the file is, its bytes say. */
export interface ReturnFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The rows of one file of an SSDA903 return, CSV or XML, with what is wrong with the file, in the order of the file and
 * in constant memory: nothing is read further than is asked for by a piece ({@link decodeText}).
 *
 * After a fatal problem nothing comes, and nothing that came before may be applied. A consumer that stops early
 * ends the reading of `bytes` too. Errors of `bytes` itself are thrown.
 */
export async function* readSsda903({ name, bytes }: ReturnFile): AsyncGenerator<ReadItem> {
  const text = decodeText(bytes, name);
  const line = lineCounter();
  try {
    for (;;) {
      const next = await text.next();
      if (next.done === true) break;
      const item = next.value;
      if (item.kind === "problem") {
        yield item;
        if (item.problem.fatal) return;
        continue;
      }
      const content = item.text.trimStart();
      line.pass(item.text.slice(0, item.text.length - content.length));
      if (content === "") continue;
      const read = content.startsWith("<") ? readXml : readCsv;
      yield* read(startingWith(content, text), name, line.now());
      return;
    }
    yield fatal({ file: name }, "EMPTY_FILE", "The file has nothing in it.");
  } finally {
    await text.return(undefined);
  }
}

async function* startingWith(content: string, rest: AsyncIterable<TextItem>): AsyncGenerator<TextItem> {
  yield { kind: "text", text: content };
  yield* rest;
}
