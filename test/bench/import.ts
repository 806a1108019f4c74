import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { startPostgres } from "./bench-postgres.ts";
import { generateReturn } from "./generate-return.ts";
import { importByHand, recordOf } from "./import-by-hand.ts";
import type { Measured } from "./import-child.ts";

/**
 * How fast a return is staged and applied on real PostgreSQL, in how much memory, and beside `copy` and `insert … select` of the same
 * rows by hand, as the same role with row-level security. By hand nothing is checked, compared, placed, determined or told; that children,
 * care, statuses and placements are the same is held afterwards.
 *
 *     node test/bench/import.ts          40,000 children with 100,000 placements, staged and applied
 *     node test/bench/import.ts 2000     so many children, with two and a half placements each
 *     node test/bench/import.ts memory   files of 200 MB, staged only
 *
 * The import's heap is held to 128 MB, as a small function in the cloud holds it: V8 takes what it is given before it collects.
 */
const [asked = "40000"] = process.argv.slice(2);
const memory = asked === "memory";
const children = memory ? 60_000 : Number(asked);
const size = { children, placements: children * 2.5, seed: 7, padding: memory ? 950 : 0 };

const folder = mkdtempSync(join(tmpdir(), "cic-bench-"));
const postgres = await startPostgres();
try {
  const names = await generateReturn(folder, size);
  const megabytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  const rows = size.children + size.placements;
  say(`${size.children} children, ${size.placements} placements, ${rows} rows, ${megabytes.toFixed(0)} MB`);
  const url = await filled("bench");
  // Before and after: what else the machine does is in both.
  const before = memory ? undefined : await importByHand(await filled("before"), folder);
  const started = performance.now();
  const child = new URL("import-child.ts", import.meta.url).pathname;
  const run = promisify(execFile)(process.execPath, [
    "--max-old-space-size=128",
    child,
    url,
    folder,
    memory ? "stage" : "apply",
    ...names,
  ]);
  const { stdout } = await run;
  const measured = JSON.parse(stdout) as Measured;
  say(`status    ${measured.status}`);
  say(`staging   ${took(rows, measured.stagingMs)}`);
  if (!memory) say(`applying  ${took(rows, measured.applyingMs)}`);
  say(`in all    ${seconds(performance.now() - started)} s`);
  say(`peak RSS  ${(measured.peakBytes / 1e6).toFixed(0)} MB`);
  if (before !== undefined) {
    const byHand = await filled("after");
    const after = await importByHand(byHand, folder);
    const importMs = measured.stagingMs + measured.applyingMs;
    const compared = (name: string, ms: number) =>
      say(`${name.padEnd(10)}${took(rows, ms)}, ${(importMs / ms).toFixed(1)} times as fast`);
    say(`import    ${took(rows, importMs)}`);
    for (const { copyMs, insertMs } of [before, after]) {
      compared("by hand", copyMs + insertMs);
      compared("copy", copyMs);
    }
    const [ours, theirs] = [await recordOf(url), await recordOf(byHand)];
    if (!isDeepStrictEqual(ours, theirs))
      throw new Error(`by hand ${JSON.stringify(theirs)} and not ${JSON.stringify(ours)}`);
    say(`the same  ${ours.map(({ name, rows }) => `${rows} ${name}`).join(", ")}`);
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A new database with everything but children. */
async function filled(name: string): Promise<string> {
  const { url } = await postgres.create(name);
  const database = await openDatabase(url);
  await migrate(database);
  await loadReference(database);
  await database.close();
  return url;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
function took(rows: number, ms: number): string {
  return `${seconds(ms)} s, ${Math.round(rows / (ms / 1000))} rows/s`;
}
