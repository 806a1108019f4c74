import { access, constants, open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { problemCsv } from "@cic/imports/problem-csv";
import type { ApiClient } from "../api/client.ts";
import { codesOf, Failure } from "../failures.ts";
import { plain } from "../words.ts";
import { readFindings } from "./import.operations.ts";

/** Rejects with `Failure` when a file could not be written at `path`: asked before the work, so that nobody waits for it in vain. */
export async function checkWritable(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const file = await stat(path).catch(() => undefined);
  if (file?.isDirectory() === true)
    throw new Failure(`The findings cannot be written to ${plain(path)}: it is a folder.`);
  await writing(path, () => access(file === undefined ? dirname(path) : path, constants.W_OK));
}

/** Writes every finding of the import as CSV for a spreadsheet, for this user alone to read; resolves to their number. */
export async function writeFindings(api: ApiClient, id: string, path: string): Promise<number> {
  const file = await writing(path, () => open(path, "w", 0o600));
  let lines = 0;
  async function* text(): AsyncGenerator<string> {
    for await (const line of problemCsv(readFindings(api, id))) {
      lines += 1;
      yield line;
    }
  }
  await writing(path, () => pipeline(text, file.createWriteStream()));
  // The first line names the columns.
  return lines - 1;
}

async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The findings cannot be written to ${plain(path)} (${codesOf(error)[0] ?? "unknown"}).`);
  }
}
