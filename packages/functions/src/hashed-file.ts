import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FileForm } from "@cic/api/exports/work-on-export";

/** What a file of an export is sent as. */
export const contentTypes: Readonly<Record<FileForm, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

/** The form that the name of a file ends with. */
export const formOf = (name: string): FileForm => name.slice(name.lastIndexOf(".") + 1) as FileForm;

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
