import { readFile, stat } from "node:fs/promises";
import { type SQL, sql } from "drizzle-orm";
import type { Database, Drizzle } from "../database.ts";
import { asOperator } from "../scope.ts";
import { loadDirectory } from "./directory.queries.ts";
import { PracticeFileError, readPracticeFile } from "./gp-practice-file.ts";

/** About ten times the practices of the country. The file is read as a whole. */
export const PRACTICE_FILE_BYTES = 20_000_000;

export interface LoadedPractices {
  /** In the file. */
  readonly practices: number;
  /** Practices of which something else is said than before, new ones among them. */
  readonly changed: number;
}

/**
 * Loads a list of GP practices and the ICBs they are associated with: CSV with the columns of `practiceColumns`, a row for each
 * association. Everything is loaded or, on a `PracticeFileError`, nothing; the same file again changes nothing. The
 * associations of a practice become those of the file; a practice that the file does not have stays as it is. `source` names
 * the list to callers of the API.
 */
export async function loadPractices(database: Database, path: string, source: string): Promise<LoadedPractices> {
  const text = await readWhole(path);
  return asOperator(database, async ({ drizzle, exec }) => {
    // One list at a time.
    await exec("select pg_advisory_xact_lock(715003)");
    const { practices, associations } = readPracticeFile(text, await loadDirectory(drizzle));
    const named = practices.map(({ odsCode, ...row }) => ({ ods_code: odsCode, ...row, source }));
    const dated = associations.map((row) => ({
      practice_code: row.practiceCode,
      icb_id: row.icbId,
      valid_from: row.validFrom,
      valid_until: row.validUntil,
      source,
    }));
    const written = await codesOf(drizzle, upsertPractices(named));
    const removed = await codesOf(drizzle, deleteAssociations(named, dated));
    const added = await codesOf(drizzle, insertAssociations(dated));
    return { practices: practices.length, changed: new Set([...written, ...removed, ...added]).size };
  });
}

async function readWhole(path: string): Promise<string> {
  if ((await stat(path)).size > PRACTICE_FILE_BYTES) throw new PracticeFileError("PRACTICE_FILE_TOO_LARGE");
  const bytes = await readFile(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PracticeFileError("PRACTICE_FILE_NOT_UTF8");
  }
}

const rowsGiven = (table: "gp_practice" | "gp_practice_association", rows: readonly object[]): SQL =>
  sql`json_populate_recordset(null::${sql.identifier(table)}, ${JSON.stringify(rows)}::json)`;

const upsertPractices = (practices: readonly object[]): SQL => sql`
  insert into gp_practice as known (ods_code, name, country, defence, postcode, source)
    select ods_code, name, country, defence, postcode, source from ${rowsGiven("gp_practice", practices)}
  on conflict (ods_code) do update set name = excluded.name, country = excluded.country, defence = excluded.defence,
    postcode = excluded.postcode, source = excluded.source, loaded_at = now()
  where (known.name, known.country, known.defence, known.postcode, known.source)
    is distinct from (excluded.name, excluded.country, excluded.defence, excluded.postcode, excluded.source)
  returning ods_code as code`;

const sameAssociation = sql`(known.practice_code, known.icb_id, known.source) = (given.practice_code, given.icb_id, given.source)
  and (known.valid_from, known.valid_until) is not distinct from (given.valid_from, given.valid_until)`;

const deleteAssociations = (practices: readonly object[], associations: readonly object[]): SQL => sql`
  delete from gp_practice_association known
  using ${rowsGiven("gp_practice", practices)} listed
  where listed.ods_code = known.practice_code
    and not exists (select from ${rowsGiven("gp_practice_association", associations)} given where ${sameAssociation})
  returning known.practice_code as code`;

const insertAssociations = (associations: readonly object[]): SQL => sql`
  insert into gp_practice_association (practice_code, icb_id, valid_from, valid_until, source)
    select practice_code, icb_id, valid_from, valid_until, source from ${rowsGiven("gp_practice_association", associations)} given
    where not exists (select from gp_practice_association known where ${sameAssociation})
  returning practice_code as code`;

async function codesOf(db: Drizzle, statement: SQL): Promise<string[]> {
  const { rows } = (await db.execute(statement)) as unknown as { rows: { code: string }[] };
  return rows.map((row) => row.code);
}
