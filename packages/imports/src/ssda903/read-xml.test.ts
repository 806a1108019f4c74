import { describe, expect, it } from "vitest";
import {
  MAX_CELL_LENGTH,
  MAX_XML_DEPTH,
  MAX_XML_ELEMENTS_PER_CHILD,
  MAX_XML_NAMES_REPORTED,
  MAX_XML_TOKEN_LENGTH,
} from "./limits.ts";
import { inChunks, readAll, readContent } from "./read.testkit.ts";
import { readSsda903 } from "./read.ts";

const inReturn = (children: string) => `<EXPSSDA903>${children}</EXPSSDA903>`;
const inHeader = (values: string, after = "") =>
  inReturn(`<CHILD><HEADER><CHILDID>7</CHILDID><SEX>F</SEX><DOB>01/02/2010</DOB>${values}</HEADER>${after}</CHILD>`);
const rowsOf = async (content: string, module: string) =>
  (await readContent(content)).rows.filter((row) => row.module === module);
const deep = (depth: number) => inReturn(`${"<X>".repeat(depth - 1)}${"</X>".repeat(depth - 1)}`);

const whole = `<?xml version="1.0" encoding="us-ascii"?>
<!-- made by hand -->
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>7</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>01/02/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC>
      <DUC>01/02/2028</DUC>
      <AREVIEW><REVIEW>02/03/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <AREVIEW>
        <REVIEW>02/09/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE>
      </AREVIEW>
      <MOTHER /><MC_DOB />
      <PERMANENCE><PREV_PERM>P1</PREV_PERM><LA_PERM>WAL</LA_PERM><DATE_PERM>ZZ/05/2016</DATE_PERM></PERMANENCE>
      <AMISSING><MISSING>M</MISSING><MIS_START>03/03/2025</MIS_START><MIS_END /></AMISSING>
      <OC2><SDQ_SCORE>12</SDQ_SCORE><HEALTH_CHECK>1</HEALTH_CHECK></OC2>
      <IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>U1</ACCOM>
      <DATE_INT>04/04/2025</DATE_INT><FOSTER_CARE>0</FOSTER_CARE>
      <AD_PLACED><DATE_PLACED>05/05/2025</DATE_PLACED></AD_PLACED>
    </HEADER>
    <EPISODE><DECOM>01/04/2025</DECOM><RNE>S</RNE><PL>U4</PL><URN>SC123456</URN><DEC /></EPISODE>
  </CHILD>
</EXPSSDA903>
`;

describe.each([1, 2, 7, 4096])("in chunks of %i", (chunkSize) => {
  it.each([
    ["LF", whole],
    ["CRLF", whole.replaceAll("\n", "\r\n")],
  ])("reads every module as its CSV file has it, with lines (%s)", async (_, content) => {
    const { rows, problems } = await readContent(content, chunkSize);
    expect(problems).toEqual([]);
    const child = { CHILD: "7", DOB: "01/02/2010" };
    const no = { SDQ_REASON: "", CONVICTED: "", IMMUNISATIONS: "", TEETH_CHECK: "", HEALTH_ASSESSMENT: "" };
    const nor = { SUBSTANCE_MISUSE: "", INTERVENTION_RECEIVED: "", INTERVENTION_OFFERED: "" };
    expect(rows.map(({ module, line, cells }) => [module, line, cells])).toEqual([
      ["Header", 5, { ...child, SEX: "F", ETHNIC: "WBRI", UPN: "UN1", MOTHER: "", MC_DOB: "" }],
      [
        "Episodes",
        20,
        {
          ...{ CHILD: "7", DECOM: "01/04/2025", RNE: "S", LS: "", CIN: "", PLACE: "U4", PLACE_PROVIDER: "", DEC: "" },
          ...{ REC: "", REASON_PLACE_CHANGE: "", HOME_POST: "", PL_POST: "", URN: "SC123456" },
        },
      ],
      ["Reviews", 8, { ...child, REVIEW: "02/03/2025", REVIEW_CODE: "PN1" }],
      ["Reviews", 9, { ...child, REVIEW: "02/09/2025", REVIEW_CODE: "PN2" }],
      ["UASC", 6, { ...child, SEX: "F", DUC: "01/02/2028" }],
      ["OC2", 15, { ...child, SDQ_SCORE: "12", HEALTH_CHECK: "1", ...no, ...nor }],
      ["OC3", 16, { ...child, IN_TOUCH: "YES", ACTIV: "F2", ACCOM: "U1" }],
      [
        "AD1",
        17,
        {
          ...child,
          DATE_INT: "04/04/2025",
          FOSTER_CARE: "0",
          DATE_MATCH: "",
          NB_ADOPTR: "",
          SEX_ADOPTR: "",
          LS_ADOPTR: "",
        },
      ],
      ["PlacedAdoption", 18, { ...child, DATE_PLACED: "05/05/2025", DATE_PLACED_CEASED: "", REASON_PLACED_CEASED: "" }],
      ["PrevPerm", 13, { ...child, PREV_PERM: "P1", LA_PERM: "WAL", DATE_PERM: "ZZ/05/2016" }],
      ["Missing", 14, { ...child, MISSING: "M", MIS_START: "03/03/2025", MIS_END: "" }],
    ]);
  });

  it("reads the five entities, characters by number, CDATA, and text parted by comments", async () => {
    const [row] = (
      await readContent(
        inHeader("<UPN>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;<![CDATA[<c>]]><!-- x -->d</UPN>"),
        chunkSize,
      )
    ).rows;
    expect(row?.cells.UPN).toBe("<>&\"'AB<c>d");
  });

  it.each([
    ["an entity of its own", inHeader("<UPN>&harmless;</UPN>"), "XML_MALFORMED"],
    ["an entity named as a property of objects", inHeader("<UPN>&constructor;</UPN>"), "XML_MALFORMED"],
    ["a wrong end tag", "<EXPSSDA903><CHILD></EXPSSDA903>", "XML_MALFORMED"],
    ["an ampersand before a semicolon", inHeader("<UPN>a & b;</UPN>"), "XML_MALFORMED"],
    ["a bare ampersand", inHeader("<UPN>a & b</UPN>"), "TRUNCATED_FILE"],
    ["a control character", inHeader("<UPN>\u0001</UPN>"), "XML_MALFORMED"],
    ["something after the end", `${inReturn("")}x`, "XML_MALFORMED"],
    ["two documents", inReturn("") + inReturn(""), "XML_MALFORMED"],
    ["a document type", `<!DOCTYPE EXPSSDA903>${inReturn("")}`, "XML_DOCTYPE"],
    [
      "entities that grow",
      `<!DOCTYPE EXPSSDA903 [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${inHeader("<UPN>&b;</UPN>")}`,
      "XML_DOCTYPE",
    ],
    [
      "an entity that reads a file",
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hosts">]>${inHeader("<UPN>&f;</UPN>")}`,
      "XML_DOCTYPE",
    ],
    ["another root", "<html><body/></html>", "UNKNOWN_FILE"],
    ["a value twice", inHeader("<DOB>02/02/2010</DOB>"), "XML_REPEATED_ELEMENT"],
    ["two headers", inReturn("<CHILD><HEADER/><HEADER/></CHILD>"), "XML_REPEATED_ELEMENT"],
    ["no more than a <", "<", "TRUNCATED_FILE"],
    ["an end tag missing", inHeader("").replace("</EXPSSDA903>", ""), "TRUNCATED_FILE"],
    ["half an end tag", inHeader("").slice(0, -1), "TRUNCATED_FILE"],
    ["a comment that does not end", `${inReturn("")}<!-- `, "TRUNCATED_FILE"],
  ])("refuses %s", async (_, content, code) => {
    const { problems } = await readContent(content, chunkSize);
    expect(problems).toMatchObject([{ code, fatal: true, line: 1 }]);
  });

  it("names the line of what is malformed, and gives the children before it", async () => {
    const child = "<CHILD><HEADER><CHILDID>1</CHILDID></HEADER></CHILD>\n";
    const { rows, problems } = await readContent(`<EXPSSDA903>\n${child}${child}<CHILD></HEADER>\n${child}`, chunkSize);
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([{ code: "XML_MALFORMED", line: 4 }]);
  });

  it("gives the line of a start tag whose name a line end follows", async () => {
    const { rows } = await readContent(
      `<EXPSSDA903>\n<CHILD><HEADER\n a="1"><CHILDID>1</CHILDID></HEADER></CHILD></EXPSSDA903>`,
      chunkSize,
    );
    expect(rows[0]?.line).toBe(2);
  });
});

it("reads names in any case and takes no notice of attributes", async () => {
  const content = '<expssda903 v="1"><Child><header><ChildId id="2">7</ChildId></header></Child></expssda903>';
  expect(await readContent(content)).toMatchObject({ codes: [], rows: [{ module: "Header", cells: { CHILD: "7" } }] });
});

it("reports unknown elements and text outside values once for each name, and reads the rest", async () => {
  const odd = "<NAME><FIRST>Ann</FIRST></NAME><CHILDID>7</CHILDID><OC2>text<DECOM>1</DECOM></OC2>";
  const content = inReturn(`<CHILD><HEADER>${odd}</HEADER></CHILD>\n`.repeat(3));
  const { rows, problems } = await readContent(content);
  expect(rows.map(({ module }) => module)).toEqual(["Header", "Header", "Header"]);
  expect(problems.map(({ code, line, fatal }) => [code, line, fatal])).toEqual([
    ["XML_UNKNOWN_ELEMENT", 1, false],
    ["XML_UNEXPECTED_TEXT", 1, false],
    ["XML_UNKNOWN_ELEMENT", 1, false],
  ]);
});

it.each([
  ["nothing", "", 0],
  ["an empty element", "<UASC/>", 0],
  ["0", "<UASC>0</UASC>", 0],
  ["1", "<UASC>1</UASC>", 1],
  ["true", "<UASC> true </UASC>", 1],
  ["only a date", "<UASC/><DUC>01/02/2028</DUC>", 1],
  ["0 and a date", "<UASC>0</UASC><DUC>01/02/2028</DUC>", 1],
])("a UASC row from %s: %#", async (_, values, count) => {
  expect(await rowsOf(inHeader(values), "UASC")).toHaveLength(count);
});

it.each([
  ["OC3", "<IN_TOUCH /><ACTIV>F2</ACTIV>", 0],
  ["OC3", "<IN_TOUCH>NO</IN_TOUCH>", 1],
  ["AD1", "<DATE_INT> </DATE_INT><FOSTER_CARE>0</FOSTER_CARE>", 0],
  ["AD1", "<DATE_INT>01/04/2025</DATE_INT>", 1],
  ["OC2", "<OC2 />", 0],
  ["OC2", "<OC2><TEETH_CHECK /></OC2>", 0],
  ["OC2", "<OC2><TEETH_CHECK>0</TEETH_CHECK></OC2>", 1],
  ["PrevPerm", "<PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>", 1],
])("a row of %s from %s", async (module, values, count) => {
  expect(await rowsOf(inHeader(values), module)).toHaveLength(count);
});

it("gives rows of a child without HEADER, or with its id last", async () => {
  const episode = "<EPISODE><DECOM>01/04/2025</DECOM></EPISODE>";
  const none = await readContent(inReturn(`<CHILD>${episode}</CHILD>`));
  expect(none.rows).toMatchObject([{ module: "Episodes", cells: { CHILD: "" } }]);
  const last = await readContent(inReturn(`<CHILD>${episode}<HEADER><CHILDID>9</CHILDID></HEADER></CHILD>`));
  expect(last.rows.map(({ module, cells }) => [module, cells.CHILD])).toEqual([
    ["Header", "9"],
    ["Episodes", "9"],
  ]);
});

describe("limits", () => {
  it.each([1000, 10_000_000])("a value, in chunks of %i", async (chunkSize) => {
    const withUpn = (length: number) => inHeader(`<UPN>${"x".repeat(length)}</UPN>`, "<EPISODE><RNE>S</RNE></EPISODE>");
    expect(await readContent(withUpn(MAX_CELL_LENGTH), chunkSize)).toMatchObject({ codes: [], rows: { length: 2 } });
    const over = await readContent(withUpn(MAX_CELL_LENGTH + 1), chunkSize);
    expect(over.rows.map(({ module }) => module)).toEqual(["Episodes"]);
    expect(over.problems).toMatchObject([{ code: "CELL_TOO_LONG", fatal: false, column: "UPN" }]);
  });

  it("depth", async () => {
    expect((await readContent(deep(MAX_XML_DEPTH))).codes).toEqual(["XML_UNKNOWN_ELEMENT"]);
    expect((await readContent(deep(MAX_XML_DEPTH + 1))).codes).toEqual(["XML_UNKNOWN_ELEMENT", "XML_TOO_DEEP"]);
  });

  it("elements of a child, counted anew for each child", async () => {
    const child = (count: number) => `<CHILD>${"<EPISODE/>".repeat(count)}</CHILD>`;
    const most = child(MAX_XML_ELEMENTS_PER_CHILD);
    expect((await readContent(inReturn(most + most))).codes).toEqual([]);
    expect((await readContent(inReturn(child(MAX_XML_ELEMENTS_PER_CHILD + 1)))).codes).toEqual(["XML_CHILD_TOO_LARGE"]);
    const beside = "<X/>".repeat(MAX_XML_ELEMENTS_PER_CHILD + 1);
    expect((await readContent(inReturn(beside))).codes).toEqual(["XML_UNKNOWN_ELEMENT"]);
  });

  it.each([1000, 65_536, 10_000_000])("text without a tag, in chunks of %i", async (chunkSize) => {
    const comment = (length: number) => inReturn(`<!--${"x".repeat(length - 6)}-->`);
    expect((await readContent(comment(MAX_XML_TOKEN_LENGTH), chunkSize)).codes).toEqual([]);
    expect((await readContent(comment(MAX_XML_TOKEN_LENGTH + 1), chunkSize)).codes).toEqual(["XML_TOKEN_TOO_LONG"]);
  });

  it.each([
    ["a comment", "<EXPSSDA903><!--", "x"],
    ["a text", "<EXPSSDA903>", "x"],
    ["attributes", "<EXPSSDA903", ' a="b"'],
    ["a name", "<", "x"],
    ["a document type", "<!DOCTYPE x [", '<!ENTITY a "b">'],
    ["an entity", "<EXPSSDA903>&", "x"],
    ["CDATA", "<EXPSSDA903><![CDATA[", "]"],
    ["an instruction", "<EXPSSDA903><?x ", "x"],
  ])("%s that never ends is given up while it is read", async (_, start, more) => {
    let chunks = 0;
    async function* endless() {
      yield Buffer.from(start);
      for (;;) {
        chunks++;
        yield Buffer.from(more.repeat(10_000));
      }
    }
    const { codes } = await readAll(readSsda903({ name: "file", bytes: endless() }));
    expect(codes.at(-1)).toMatch(/XML_TOKEN_TOO_LONG|XML_MALFORMED/);
    expect(chunks).toBeLessThan(30);
  });

  it("names of unknown elements reported", async () => {
    const unknown = (count: number) => inReturn(Array.from({ length: count }, (_, index) => `<X${index}/>`).join(""));
    expect((await readContent(unknown(MAX_XML_NAMES_REPORTED))).codes).toHaveLength(MAX_XML_NAMES_REPORTED);
    expect((await readContent(unknown(MAX_XML_NAMES_REPORTED + 1))).codes).toHaveLength(MAX_XML_NAMES_REPORTED);
  });
});

it("is read in chunks that split characters and tags", async () => {
  const { rows } = await readAll(readSsda903({ name: "file", bytes: inChunks(inHeader("<UPN>é€😀</UPN>"), 1) }));
  expect(rows[0]?.cells.UPN).toBe("é€😀");
});
