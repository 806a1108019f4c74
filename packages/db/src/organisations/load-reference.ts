import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type SQL, sql } from "drizzle-orm";
import type { Database, Drizzle } from "../database.ts";
import { asOperator } from "../scope.ts";
import { recordHolidayChanges } from "./holiday-change.writes.ts";

const own = new URL("../../reference/", import.meta.url);

/** A file and the table it fills. In order: what others refer to comes first. */
interface Dataset {
  /** Name of the file, without `.csv`. */
  readonly name: string;
  readonly table: string;
  /** Rows that other tables refer to are brought up to date by this key; rows of other tables are replaced all together. */
  readonly key?: string;
  /** Condition for bringing a row up to date. */
  readonly where?: SQL;
  readonly toRow?: (record: Record<string, string | null>) => Record<string, unknown>;
}

/** Whose bank holidays working days go by. */
const DIVISION = "england-and-wales";

const sampleVintage = "ONSPD November 2025 (sample)";
const list = (text: string | null | undefined) => (text == null ? [] : text.split(";"));

const datasets: readonly Dataset[] = [
  { name: "organisations", table: "organisation", key: "id" },
  { name: "organisation_codes", table: "organisation_code" },
  { name: "organisation_successions", table: "organisation_succession" },
  { name: "districts", table: "district", key: "code" },
  { name: "district_icbs", table: "district_icb" },
  { name: "authority_adjacency", table: "authority_adjacency" },
  { name: "bank_holidays", table: "bank_holiday" },
  {
    name: "postcodes_sample",
    table: "postcode",
    key: "postcode",
    // A whole directory that was loaded since knows better than the sample.
    where: sql`postcode.vintage = excluded.vintage`,
    toRow: ({ icb_ids, icb_from, ...record }) => {
      const ids = list(icb_ids);
      const from = list(icb_from);
      return { ...record, icb_ids: ids, icb_from: ids.map((_, index) => from[index] || null), vintage: sampleVintage };
    },
  },
];

/**
 * Brings the reference tables up to `packages/db/reference`: each file whose content changed since it was last loaded, all in
 * one transaction. Resolves to the names of those files; loading again changes nothing. An organisation or district that is no
 * longer in its file stays, because records refer to it. `folder` is this package's own unless it is said otherwise.
 */
export async function loadReference(database: Database, folder: URL = own): Promise<string[]> {
  return asOperator(database, async ({ drizzle, exec }) => {
    // Two processes that start together load once.
    await exec("select pg_advisory_xact_lock(715002)");
    const { rows } = (await drizzle.execute(sql`select dataset, sha256 from reference_load`)) as unknown as {
      rows: { dataset: string; sha256: string }[];
    };
    const loaded = new Map(rows.map((row) => [row.dataset, row.sha256]));
    const changed: string[] = [];
    for (const dataset of datasets) {
      const text = readFileSync(new URL(`${dataset.name}.csv`, folder), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      if (loaded.get(dataset.name) === sha256) continue;
      const holidays = dataset.name === "bank_holidays" ? await findHolidays(drizzle) : [];
      const count = await fill(drizzle, dataset, text);
      await recordHolidayChanges(drizzle, DIVISION, holidays);
      await drizzle.execute(
        sql`insert into reference_load (dataset, sha256, rows) values (${dataset.name}, ${sha256}, ${count})
          on conflict (dataset) do update set sha256 = excluded.sha256, rows = excluded.rows, loaded_at = now()`,
      );
      changed.push(dataset.name);
    }
    return changed;
  });
}

async function findHolidays(db: Drizzle): Promise<string[]> {
  const { rows } = (await db.execute(
    sql`select held_on::text as "heldOn" from bank_holiday where division = ${DIVISION}`,
  )) as unknown as { rows: { heldOn: string }[] };
  return rows.map(({ heldOn }) => heldOn);
}

async function fill(db: Drizzle, { table, key, where, toRow }: Dataset, text: string): Promise<number> {
  const records = parse(text, {
    columns: true,
    cast: (value, { header }) => (value === "" && !header ? null : value),
  }) as Record<string, string | null>[];
  const rows = toRow === undefined ? records : records.map(toRow);
  const columns = Object.keys(rows[0] ?? {}).map((name) => sql.identifier(name));
  const names = sql.join(columns, sql`, `);
  const target = sql.identifier(table);
  if (key === undefined) await db.execute(sql`delete from ${target}`);
  const updates = sql.join(
    columns.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  );
  const onConflict =
    key === undefined
      ? sql``
      : sql`on conflict (${sql.identifier(key)}) do update set ${updates} ${where === undefined ? sql`` : sql`where ${where}`}`;
  await db.execute(
    sql`insert into ${target} (${names})
      select ${names} from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json) ${onConflict}`,
  );
  return rows.length;
}
