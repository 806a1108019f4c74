import { SaxesParser } from "saxes";
import type { TextItem } from "../text.ts";
import { MAX_XML_TOKEN_LENGTH } from "./limits.ts";
import { fatal, type ProblemItem } from "./problems.ts";
import type { ReadItem } from "./rows.ts";
import { xmlReturn } from "./xml-return.ts";

/**
 * The rows of an SSDA903 XML file (data-standards 1.3), each child's when its CHILD ends, with the column names of the
 * CSV files. Names may be in any case. Attributes, comments and processing instructions are passed over; so are
 * elements that the return does not have, with a warning for each name.
 *
 * Ends after a fatal problem: `XML_MALFORMED`; `TRUNCATED_FILE` when the document stops before its end;
 * `UNKNOWN_FILE` when the root is another one; `XML_DOCTYPE`, for a document type can make a small file grow
 * without end or read other files, and a return has none; the limits of `limits.ts`. Of entities only the five of XML itself and
 * characters by number are read.
 *
 * `firstLine` is the number of the line that `text` begins on.
 */
export async function* readXml(text: AsyncIterable<TextItem>, file: string, firstLine = 1): AsyncGenerator<ReadItem> {
  const parser = new SaxesParser();
  const found: ReadItem[] = [];
  const reading = xmlReturn(file, (item) => {
    found.push(item);
    if (item.kind === "problem" && item.problem.fatal) throw new Stopped();
  });
  const lineNow = () => firstLine - 1 + parser.line;
  let atEnd = false;
  let tagLine = firstLine;
  let fed = 0; // parser.position is right only while the parser is writing
  let lastToken = { position: 0, line: firstLine };

  const stop = (problem: ProblemItem): never => {
    found.push(problem);
    throw new Stopped();
  };
  /** For a token that ends, and after each piece for the one that has not ended yet. */
  const checkLength = (position: number) => {
    if (position - lastToken.position > MAX_XML_TOKEN_LENGTH) stop(tokenTooLong(file, lastToken.line));
  };
  const token = <T>(handle: (value: T) => void) => {
    return (value: T) => {
      checkLength(parser.position);
      lastToken = { position: parser.position, line: lineNow() };
      handle(value);
    };
  };

  parser.on("error", () => stop(atEnd ? truncated(file, lastToken.line) : malformed(file, lineNow())));
  parser.on("doctype", () => {
    const what = "The file has a DOCTYPE. No SSDA903 return has one, and for safety none is read. Remove it.";
    stop(fatal({ file, line: lineNow() }, "XML_DOCTYPE", what));
  });
  parser.on("opentagstart", () => {
    tagLine = lineNow() - (parser.columnIndex === 0 ? 1 : 0); // a line end after the name has been read with it
  });
  parser.on(
    "opentag",
    token(({ name }) => reading.open(name.toUpperCase(), tagLine)),
  );
  parser.on(
    "closetag",
    token(() => reading.close()),
  );
  parser.on(
    "text",
    token((value) => reading.text(value, lineNow())),
  );
  parser.on(
    "cdata",
    token((value) => reading.text(value, lineNow())),
  );
  parser.on(
    "comment",
    token(() => {}),
  );
  parser.on(
    "processinginstruction",
    token(() => {}),
  );

  /** False when reading is to end; why, is the last item found. */
  const goOn = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      if (error instanceof Stopped) return false;
      throw error;
    }
  };

  for await (const item of text) {
    if (item.kind === "problem") {
      yield item;
      if (item.problem.fatal) return;
      continue;
    }
    const more = goOn(() => {
      parser.write(item.text);
      fed += item.text.length;
      checkLength(fed);
    });
    yield* found.splice(0);
    if (!more) return;
  }
  atEnd = true;
  goOn(() => parser.close());
  yield* found;
}

/** Thrown out of the parser to end its reading; the reason has been put with the items found. */
class Stopped extends Error {}

function malformed(file: string, line: number): ProblemItem {
  const what = "The XML is not well formed here. Export the file again from your system; do not edit it by hand.";
  return fatal({ file, line }, "XML_MALFORMED", what);
}

function truncated(file: string, line: number): ProblemItem {
  const what =
    "The XML after this line does not come to its end. The file is not complete, or an & in it is not written as &amp;.";
  return fatal({ file, line }, "TRUNCATED_FILE", what);
}

function tokenTooLong(file: string, line: number): ProblemItem {
  const what = `There are more than ${MAX_XML_TOKEN_LENGTH} characters after this line without a tag. The file is damaged, or an & in it is not written as &amp;.`;
  return fatal({ file, line }, "XML_TOKEN_TOO_LONG", what);
}
