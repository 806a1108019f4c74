import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes the parts to a file; resolves to its size, and its SHA-256 as hexadecimal digits. */
export async function writeHashed(
  file: string,
  parts: AsyncIterable<string>,
): Promise<{ readonly contentHash: string; readonly bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted() {
    for await (const part of parts) {
      const chunk = Buffer.from(part);
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(file, { mode: 0o600 }));
  return { contentHash: hash.digest("hex"), bytes };
}
