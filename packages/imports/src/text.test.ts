import { describe, expect, it } from "vitest";
import { encode, inChunks } from "./ssda903/read.testkit.ts";
import { decodeText, MAX_PIECE_BYTES } from "./text.ts";

async function decode(bytes: Uint8Array, chunkSize?: number) {
  let text = "";
  const problems: [string, number | null][] = [];
  let longest = 0;
  for await (const item of decodeText(inChunks(bytes, chunkSize), "file")) {
    if (item.kind === "problem") problems.push([item.problem.code, item.problem.line]);
    else {
      text += item.text;
      longest = Math.max(longest, item.text.length);
    }
  }
  return { text, problems, longest };
}

const bytesOf = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const chunkSizes = [1, 2, 3, 5, 4096];

describe.each(chunkSizes)("in chunks of %i", (chunkSize) => {
  it.each(["utf-8", "utf-8 with mark"] as const)("reads %s", async (encoding) => {
    const text = "CHILD,NÄME\n1,é€😀\n";
    expect(await decode(encode(text, encoding), chunkSize)).toMatchObject({ text, problems: [] });
  });

  it.each(["utf-16le", "utf-16be", "utf-16le with mark", "utf-16be with mark"] as const)(
    "reads %s and says so",
    async (encoding) => {
      const text = "CHILD,NÄME\n1,é€😀\n";
      expect(await decode(encode(text, encoding), chunkSize)).toMatchObject({
        text,
        problems: [["ENCODING_UTF16", 1]],
      });
    },
  );

  it.each([
    ["first byte", [], [0xe9], "1"],
    ["after text", ["a\nb\r\nc\r"], [0xe9], "x\n"],
    ["a euro sign and quotes of Windows", ["a\n"], [0x80, 0x93, 0x94], "\n"],
    ["a lead byte without its second half", ["a\n"], [0xc3], "\n"],
    ["an overlong form", ["a\n"], [0xc0, 0xaf], "\n"],
    ["half a surrogate pair", ["a\n"], [0xed, 0xa0, 0x80], "\n"],
    ["beyond Unicode", ["a\n"], [0xf5, 0x80], "\n"],
    ["a stray continuation byte", ["é\n"], [0xa0], "\n"],
  ])("falls back to Windows-1252: %s", async (_, before, bad, after) => {
    const windows = new TextDecoder("windows-1252").decode(bytesOf(bad, after));
    const { text, problems } = await decode(bytesOf(...before, bad, after), chunkSize);
    expect(text).toBe(before.join("") + windows);
    const line = before.join("").split(/\r\n|\r|\n/).length;
    expect(problems).toEqual([["ENCODING_WINDOWS_1252", line]]);
  });

  it("reads letters as UTF-8 before the first other byte and as Windows-1252 after it", async () => {
    const { text } = await decode(bytesOf("é\n", [0xe9], "\né"), chunkSize);
    expect(text).toBe("é\né\nÃ©");
  });

  it.each([
    ["UTF-8", bytesOf("abc\n", [0xe2, 0x82])],
    ["UTF-16", encode("abc\n", "utf-16le").slice(0, -1)],
    ["a UTF-16 pair", encode("abc\n😀", "utf-16be").slice(0, -2)],
  ])("is truncated when it stops inside a character of %s", async (_, bytes) => {
    expect((await decode(bytes, chunkSize)).problems.at(-1)?.[0]).toBe("TRUNCATED_FILE");
  });

  it.each([
    ["UTF-8", bytesOf("abcdefgh\nb", [0], "c"), 2],
    ["UTF-16", encode("a\nb\n\0", "utf-16le"), 3],
    ["UTF-32", bytesOf([0xff, 0xfe, 0, 0, 0x43, 0, 0, 0]), 1],
    ["all NUL", Buffer.alloc(20), 1],
  ])("refuses NUL in %s and names the line", async (_, bytes, line) => {
    expect((await decode(bytes, chunkSize)).problems.at(-1)).toEqual(["NUL_BYTE", line]);
  });

  it("refuses half a UTF-16 character in the middle and names the line", async () => {
    const { problems } = await decode(encode("ab\nc\ud83d\nd", "utf-16le"), chunkSize);
    expect(problems.at(-1)).toEqual(["ENCODING_BROKEN", 2]);
  });

  it.each([
    ["xlsx", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]],
    ["xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])("refuses %s", async (_, magic) => {
    expect((await decode(Buffer.from(magic), chunkSize)).problems).toEqual([["SPREADSHEET_FILE", null]]);
  });
});

it("finds a bad byte that comes late in a large chunk", async () => {
  const { text, problems } = await decode(bytesOf("é,b\n".repeat(200_000), [0xe9], "\n"), 10_000_000);
  expect(problems).toEqual([["ENCODING_WINDOWS_1252", 200_001]]);
  expect(text.endsWith("é,b\né\n")).toBe(true);
});

it("gives no items for no bytes", async () => {
  expect(await decode(Buffer.alloc(0))).toEqual({ text: "", problems: [], longest: 0 });
});

it.each([
  [MAX_PIECE_BYTES, MAX_PIECE_BYTES],
  [MAX_PIECE_BYTES + 1, MAX_PIECE_BYTES],
])("cuts one chunk of %i bytes into pieces", async (size, longest) => {
  const decoded = await decode(Buffer.alloc(size, "a"), size);
  expect(decoded.longest).toBe(longest);
  expect(decoded.text).toHaveLength(size);
});

it("stops reading the bytes when its consumer stops", async () => {
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield Buffer.from("abcdefghij\n");
    } finally {
      closed = true;
    }
  }
  for await (const _ of decodeText(endless(), "file")) break;
  expect(closed).toBe(true);
});
