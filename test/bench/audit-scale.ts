import { openDatabase } from "@cic/db/database";
import { migrate } from "@cic/db/migrate";
import { loadReference } from "@cic/db/organisations/load-reference";
import pg from "pg";
import { openApi } from "../harness/api.ts";
import { startPostgres } from "./bench-postgres.ts";

/**
 * What the audit's questions take as it grows, through the API, under row-level security: of 100,000 children, 40 organisations and 4,000
 * people over two years, a table for each month.
 *
 *     node test/bench/audit-scale.ts             at 100,000 and at 10,000,000 entries
 *     node test/bench/audit-scale.ts 50000 …     at so many
 */
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(100_000, 10_000_000);
const MONTHS = 24;
const CHILDREN = 100_000;
const SECONDS = MONTHS * 30 * 86_400;

const postgres = await startPostgres(["-c", "shared_buffers=512MB", "-c", "max_wal_size=8GB"]);
try {
  const { url, operatorUrl } = await postgres.create("audit");
  const database = await openDatabase(url);
  await migrate(database);
  await loadReference(database);
  const superuser = new pg.Client(operatorUrl);
  // What is reported is the first error, and not that the server was stopped for it.
  superuser.on("error", () => {});
  await superuser.connect();
  const api = await openApi("postgres", undefined, { database, operator: await openDatabase(operatorUrl) });
  const child = api.world.child("LA:202");
  child.carePeriod({ from: "2024-01-10" });
  await api.world.save();
  // As the job of each month makes them.
  await superuser.query(`do $$ declare parent text; month timestamptz; begin
    for n in 1 .. ${MONTHS} loop
      month := date_trunc('month', now()) - make_interval(months => n);
      foreach parent in array array['audit_entry', 'audit_child', 'audit_change'] loop
        execute format('create table %I partition of %I for values from (%L) to (%L)', parent || to_char(month, '_YYYY_MM'), parent, month, month + interval '1 month');
        perform guard_audit_partition(parent || to_char(month, '_YYYY_MM'));
      end loop;
    end loop; end $$`);

  const governance = api.as("INFORMATION_GOVERNANCE", "LA:202");
  const page = `query ($filter: AuditFilter) { auditEntries(first: 50, filter: $filter) { nodes { at role operation childIds } } }`;
  const year = 365 * 86_400_000;
  const questions: Record<string, object> = {
    "a child's entries": { childId: child.id },
    "a person's entries": { subject: ["s7"] },
    "a person's entries of a month, a year ago": {
      subject: ["s7"],
      ...{
        from: new Date(Date.now() - year).toISOString(),
        until: new Date(Date.now() - year + 30 * 86_400_000).toISOString(),
      },
    },
    "an organisation's entries of an hour, a year ago": {
      ...{
        from: new Date(Date.now() - year).toISOString(),
        until: new Date(Date.now() - year + 3_600_000).toISOString(),
      },
    },
    "an organisation's newest entries": {},
  };
  const taken = new Map<string, number[]>();
  let filled = 0;
  for (const size of sizes) {
    await withoutIndexes(async () => {
      for (let from = filled; from < size; from += 500_000) await fill(from, Math.min(from + 500_000, size), size);
    });
    filled = size;
    await superuser.query("vacuum analyze");
    for (const [name, filter] of Object.entries(questions)) {
      const { data } = await governance(page, { filter });
      // Of few entries a month may hold none of one person.
      if (size >= 1_000_000 && !(data?.auditEntries.nodes.length > 0)) throw new Error(`${name}: nothing found`);
      taken.set(name, [...(taken.get(name) ?? []), await median(() => governance(page, { filter }))]);
    }
  }
  process.stdout.write(`a page of 50, median of 15, ms: ${sizes.map((size) => `at ${size}`).join(", ")}; ratio\n`);
  for (const [name, times] of taken) {
    const ratio = (times.at(-1) as number) / (times[0] as number);
    process.stdout.write(`${name}: ${times.map((ms) => ms.toFixed(1)).join(", ")}; ${ratio.toFixed(2)}\n`);
  }
  await superuser.end();
  await api.close();

  /**
   * Entries from one number up to another of those that are added up to a size: in the order of their time, over all months; every
   * five-hundredth is about the child.
   */
  async function fill(from: number, to: number, size: number): Promise<void> {
    await superuser.query(
      `with n as materialized (
         select n, case when n % 500 = 0 then $4::uuid else md5((n * 7919 % ${CHILDREN})::text)::uuid end as child,
           now() - make_interval(secs => (${SECONDS}::float8 * ($3::bigint - n)) / ($3::bigint - $5::bigint)) as at from generate_series($1::bigint, $2::bigint - 1) n),
       e as (
         insert into audit_entry (occurred_at, kind, organisation_id, subject, role, purpose, request_id, operation, child_ids)
         select at, 'READ', case when n % 40 = 7 then 'LA:202' else 'ICB:' || n % 40 end, 's' || n % 4000, 'SOCIAL_WORKER', 'DIRECT_CARE', 'r' || n, 'child', array[child]
         from n returning id, occurred_at, organisation_id, child_ids)
       insert into audit_child select id, occurred_at, child_ids[1], case when child_ids[1] = $4 then 'LA:202' else 'LA:' || id % 150 end, organisation_id from e`,
      [from, to, size, child.id, filled],
    );
  }

  /** Made again when the rows are there: most of the time would be theirs. */
  async function withoutIndexes(work: () => Promise<void>): Promise<void> {
    const { rows } = await superuser.query<{ name: string; definition: string }>(
      `select indexname as name, indexdef as definition from pg_indexes
        where tablename in ('audit_entry', 'audit_child') and indexname !~ '_pkey$'`,
    );
    for (const { name } of rows) await superuser.query(`drop index ${name}`);
    await work();
    for (const { definition } of rows) await superuser.query(definition.replace(" ON ONLY ", " ON "));
  }
} finally {
  await postgres.stop();
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 15; n += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[7] as number;
}
