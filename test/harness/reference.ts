import { readFileSync } from "node:fs";
import type { Database } from "@cic/db/database";
import { asOperator } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { type Directory, makeDirectory } from "@cic/domain/organisations/directory";
import { parse } from "csv-parse/sync";
import { sql } from "drizzle-orm";

const rowsOf = (name: string) =>
  parse(readFileSync(new URL(`../../packages/db/reference/${name}.csv`, import.meta.url)), {
    columns: true,
    cast: (value) => (value === "" ? null : value),
  }) as Record<string, string | null>[];

const orNull = (text: string | null | undefined) => (text == null ? null : day(text));

/** Loads the committed organisations into a migrated database. */
export async function loadReferenceData(database: Database): Promise<void> {
  await asOperator(database, async ({ drizzle }) => {
    for (const [table, file] of [
      ["organisation", "organisations"],
      ["organisation_code", "organisation_codes"],
      ["organisation_succession", "organisation_successions"],
      ["district", "districts"],
      ["district_icb", "district_icbs"],
    ] as const) {
      const rows = rowsOf(file);
      const columns = sql.join(
        Object.keys(rows[0] ?? {}).map((name) => sql.identifier(name)),
        sql`, `,
      );
      await drizzle.execute(
        sql`insert into ${sql.identifier(table)} (${columns}) select ${columns}
          from json_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::json)`,
      );
    }
  });
}

let directory: Directory | undefined;

/** The committed organisations, without a database. */
export function referenceDirectory(): Directory {
  directory ??= makeDirectory({
    organisations: rowsOf("organisations").map((row) => ({
      id: row.id as string,
      kind: row.kind as "ICB",
      name: row.name as string,
      region: row.region ?? null,
      from: orNull(row.valid_from),
      until: orNull(row.valid_until),
    })),
    codes: rowsOf("organisation_codes").map((row) => ({
      scheme: row.scheme as "ODS",
      code: row.code as string,
      organisationId: row.organisation_id as string,
      from: orNull(row.valid_from),
      until: orNull(row.valid_until),
    })),
    successions: rowsOf("organisation_successions").map((row) => ({
      predecessorId: row.predecessor_id as string,
      successorId: row.successor_id as string,
      on: day(row.effective_on as string),
    })),
    districts: [],
    districtIcbs: [],
    adjacencies: [],
  });
  return directory;
}
