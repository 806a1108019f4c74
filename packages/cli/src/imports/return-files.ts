import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { codesOf, Failure } from "../failures.ts";
import { plain } from "../words.ts";

/** A file of a return, as it was when it was first read. */
export interface ReturnFile {
  readonly path: string;
  /** Without its folder: what the service knows it by. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface TakenFiles {
  readonly files: readonly ReturnFile[];
  /** What of the folders was not taken, by name. */
  readonly leftOut: readonly string[];
}

/** The files named, and of each folder named its `.csv` and `.xml` files: not those that are hidden, nor those in folders inside it. */
export async function takeFiles(paths: readonly string[]): Promise<TakenFiles> {
  const taken: string[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    const found = await reading(path, () => stat(path));
    if (found.isFile()) taken.push(path);
    else if (found.isDirectory()) {
      for (const entry of (await reading(path, () => readdir(path, { withFileTypes: true }))).sort(byName)) {
        if (isReturnFile(entry.name) && !entry.isDirectory()) taken.push(join(path, entry.name));
        else leftOut.push(entry.isDirectory() ? `${entry.name}/` : entry.name);
      }
    } else throw new Failure(`${plain(path)} is neither a file nor a folder.`);
  }
  if (taken.length === 0) throw new Failure("There is no .csv or .xml file in what was named.");
  const names = taken.map((path) => basename(path));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Failure(`Two of the files are called ${plain(twice)}: their names must differ.`);
  const files: ReturnFile[] = [];
  for (const path of taken) files.push(await describe(path));
  return { files: files.sort(byName), leftOut };
}

const isReturnFile = (name: string) => !name.startsWith(".") && /^\.(csv|xml)$/i.test(extname(name));
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

async function describe(path: string): Promise<ReturnFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  await reading(path, async () => {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
  });
  if (bytes === 0) throw new Failure(`${plain(path)} is empty.`);
  return { path, name: basename(path), bytes, sha256: hash.digest("hex") };
}

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const [code] = codesOf(error);
    if (code === "ENOENT" || code === "ENAMETOOLONG") throw new Failure(`There is no file or folder ${plain(path)}.`);
    if (code === "EACCES" || code === "EPERM") throw new Failure(`${plain(path)} may not be read by this user.`);
    throw new Failure(`${plain(path)} cannot be read (${code ?? "unknown"}).`);
  }
}

/** The same for the same files of the same return, whatever folder they lie in: repeating a command does not begin twice. */
export function contentKey(authority: string, year: number, files: readonly ReturnFile[], attempt: number): string {
  const content = files.map(({ name, bytes, sha256 }) => [name, bytes, sha256]);
  const hash = createHash("sha256").update(JSON.stringify([authority, year, content, attempt]));
  return `cic-ssda903-${hash.digest("base64url")}`;
}
