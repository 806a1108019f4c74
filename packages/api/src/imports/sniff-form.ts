/** Whether bytes are XML or CSV, told by the first that is neither a byte order mark nor blank, as they pass by. */
export function sniffForm(source: AsyncIterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  form(): "CSV" | "XML";
} {
  // Byte order marks of UTF-8 and UTF-16, the zero bytes of UTF-16, spaces and line ends.
  const passed = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x09, 0x0a, 0x0d, 0x20]);
  let first: number | undefined;
  async function* pass() {
    for await (const chunk of source) {
      first ??= chunk.find((byte) => !passed.has(byte));
      yield chunk;
    }
  }
  return { bytes: pass(), form: () => (first === 0x3c ? "XML" : "CSV") };
}
