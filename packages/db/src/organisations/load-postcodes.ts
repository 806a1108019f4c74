import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { addEvidence, evidenceByCode, type IcbEvidence } from "@cic/domain/organisations/icb-evidence";
import { sql } from "drizzle-orm";
import type { Database, Drizzle } from "../database.ts";
import { asOperator } from "../scope.ts";
import { loadDirectory } from "./directory.queries.ts";
import { recordPostcodeEdition } from "./postcode-edition.queries.ts";
import { type FileRow, PostcodeFileError, readRow, recognise, type Shape, splitLine } from "./postcode-file.ts";

/** Which edition a file is. */
export interface Edition {
  /** As callers of the API see it, e.g. `ONSPD November 2025`. */
  readonly vintage: string;
  /** The day it speaks of: what an ICB's code means is decided by it. */
  readonly on: Day;
}

/**
 * Loads a postcode directory: ONSPD or NSPL as CSV (any year's column names) or the NHS's `gridall.csv`. Memory does not grow
 * with the file. Everything is loaded or, on a `PostcodeFileError`, nothing. Load editions in the order of their days. A
 * postcode that the file does not have stays as it is. Resolves to the number of rows.
 */
export async function loadPostcodes(database: Database, path: string, edition: Edition): Promise<number> {
  const file = basename(path);
  return asOperator(database, async ({ drizzle, exec, copy }) => {
    const directory = await loadDirectory(drizzle);
    await exec(`create temporary table postcode_stage (
      line integer, postcode text, easting integer, northing integer, district_code text, lsoa_code text, country text,
      icb_id text, icb_from date, terminated_on date) on commit drop`);
    const input = createReadStream(path, "utf8");
    try {
      const rows = await copy(
        "copy postcode_stage from stdin",
        copyText(input, file, evidenceByCode(directory, edition.on)),
      );
      if (rows === 0) throw new PostcodeFileError("POSTCODE_FILE_EMPTY", file, 1);
      await exec("analyze postcode_stage");
      await refuseRepeats(drizzle, file);
      await mergeIcbs(drizzle, directory);
      await drizzle.execute(upsert(edition.vintage));
      await recordPostcodeEdition(drizzle, edition.vintage, rows);
      return rows;
    } finally {
      input.destroy();
    }
  });
}

const linesPerChunk = 2_000;

/** The file as text of `copy`: whole lines, in chunks. */
async function* copyText(
  input: NodeJS.ReadableStream,
  file: string,
  icbs: ReadonlyMap<string, IcbEvidence>,
): AsyncGenerator<string> {
  let shape: Shape | undefined;
  let line = 0;
  let chunk: string[] = [];
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text === "") continue;
    const fields = splitLine(line === 1 ? text.replace(/^\uFEFF/, "") : text);
    if (shape === undefined) {
      shape = recognise(fields, file);
      if (shape.kind === "headed") continue;
    }
    const row = readRow(fields, shape, file, line);
    const icb = row.icbCode === null ? null : icbs.get(row.icbCode);
    if (icb === undefined) throw new PostcodeFileError("POSTCODE_FILE_ICB_UNKNOWN", file, line, "icb");
    chunk.push(copyLine(line, row, icb));
    if (chunk.length === linesPerChunk) {
      yield chunk.join("");
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk.join("");
}

/** Every value was checked against a form without tabs, line ends or backslashes, so that none needs escaping. */
function copyLine(line: number, row: FileRow, icb: IcbEvidence | null): string {
  const values = [
    line,
    row.postcode,
    row.easting,
    row.northing,
    row.districtCode,
    row.lsoaCode,
    row.country,
    icb?.icbId,
    icb?.from,
    row.terminatedOn,
  ];
  return `${values.map((value) => value ?? "\\N").join("\t")}\n`;
}

async function refuseRepeats(db: Drizzle, file: string): Promise<void> {
  const { rows } = (await db.execute(
    sql`select max(line) as line from postcode_stage group by postcode having count(*) > 1 order by 1 limit 1`,
  )) as unknown as { rows: { line: number }[] };
  const [first] = rows;
  if (first !== undefined) throw new PostcodeFileError("POSTCODE_FILE_POSTCODE_REPEATED", file, first.line, "postcode");
}

/** What is loaded of a postcode's ICBs together with what the file says: the same for thousands of postcodes. */
const combination = sql`format('%s %s %s %s', p.icb_ids, p.icb_from, s.icb_id, s.icb_from)`;
const stageAndLoaded = sql`postcode_stage s left join postcode p on p.postcode = s.postcode`;

/** Decides once for each combination what is known afterwards, and keeps the answers in `postcode_icb` for the upsert. */
async function mergeIcbs(db: Drizzle, directory: Directory): Promise<void> {
  const { rows } = (await db.execute(
    sql`select distinct ${combination} as combination, coalesce(p.icb_ids, '{}') as ids,
      coalesce(p.icb_from, '{}')::text[] as since, s.icb_id as "icbId", s.icb_from::text as "from" from ${stageAndLoaded}`,
  )) as unknown as {
    rows: { combination: string; ids: string[]; since: (Day | null)[]; icbId: string | null; from: Day | null }[];
  };
  const merged = rows.map((row) => {
    const known = row.ids.map((icbId, index) => ({ icbId, from: row.since[index] ?? null }));
    const after = addEvidence(known, row.icbId === null ? null : { icbId: row.icbId, from: row.from }, directory);
    return {
      combination: row.combination,
      icb_ids: after.map((evidence) => evidence.icbId),
      icb_from: after.map((evidence) => evidence.from),
    };
  });
  await db.execute(
    sql`create temporary table postcode_icb (combination text primary key, icb_ids text[], icb_from date[]) on commit drop`,
  );
  await db.execute(
    sql`insert into postcode_icb select * from json_populate_recordset(null::postcode_icb, ${JSON.stringify(merged)}::json)`,
  );
}

const upsert = (vintage: string) => sql`
  insert into postcode (postcode, easting, northing, district_code, lsoa_code, country, terminated_on, icb_ids, icb_from, vintage)
  select s.postcode, s.easting, s.northing, s.district_code, s.lsoa_code, s.country, s.terminated_on, i.icb_ids, i.icb_from,
    ${vintage}::text
  from ${stageAndLoaded} join postcode_icb i on i.combination = ${combination}
  on conflict (postcode) do update set
    easting = excluded.easting, northing = excluded.northing, district_code = excluded.district_code,
    lsoa_code = excluded.lsoa_code, country = excluded.country, terminated_on = excluded.terminated_on,
    icb_ids = excluded.icb_ids, icb_from = excluded.icb_from, vintage = excluded.vintage`;
