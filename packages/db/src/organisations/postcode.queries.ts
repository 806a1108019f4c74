import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Country, KnownPlace, Place } from "@cic/domain/organisations/place";
import { readPostcode } from "@cic/domain/organisations/postcode";
import { type SQL, sql } from "drizzle-orm";
import type { Drizzle } from "../database.ts";
import { textIn } from "../filter.ts";
import { textArray, whereAll } from "../page.ts";

/** What the loaded edition of the postcode directory says of one postcode. */
export interface PostcodeRow {
  /** Capitals, no space. */
  readonly postcode: string;
  readonly easting: number | null;
  readonly northing: number | null;
  readonly districtCode: string | null;
  readonly lsoaCode: string | null;
  readonly country: Country | null;
  readonly icbIds: readonly string[];
  readonly icbFrom: readonly (Day | null)[];
  readonly terminatedOn: Day | null;
  readonly vintage: string;
}

/** Columns of a `PostcodeRow`. */
export const POSTCODE_ROW: SQL = sql`postcode, easting, northing, district_code as "districtCode", lsoa_code as "lsoaCode", country,
  icb_ids as "icbIds", icb_from::text[] as "icbFrom", terminated_on::text as "terminatedOn", vintage`;

/** The rows of `keys` (capitals, no space), by key, in one statement; a postcode that is not loaded is not in the answer. */
export async function findPostcodes(db: Drizzle, keys: readonly string[]): Promise<Map<string, PostcodeRow>> {
  if (keys.length === 0) return new Map();
  const { rows } = (await db.execute(postcodesSql(keys))) as unknown as { rows: PostcodeRow[] };
  return postcodesByKey(rows);
}

/** Rows, each a `PostcodeRow`: of these keys, and of where practices of these codes stand. */
export const postcodesSql = (keys: readonly string[], practiceCodes: readonly string[] = []): SQL => {
  const ofPractices = sql`|| array(select upper(replace(g.postcode, ' ', '')) from gp_practice g
    ${whereAll(textIn(sql`g.ods_code`, practiceCodes))})`;
  return sql`select ${POSTCODE_ROW} from postcode
    where postcode = any(${textArray(keys)}::text[] ${practiceCodes.length === 0 ? sql`` : ofPractices})`;
};

export const postcodesByKey = (rows: readonly PostcodeRow[]): Map<string, PostcodeRow> =>
  new Map(rows.map((row) => [row.postcode, row]));

/** The places of postcodes as they were typed, by that text, in one statement. Text that is no whole postcode keeps its reason. */
export async function findPlaces(
  db: Drizzle,
  texts: readonly (string | null | undefined)[],
  directory: Directory,
): Promise<Map<string | null | undefined, Place>> {
  const rows = await findPostcodes(db, postcodesIn(texts));
  return new Map(texts.map((text) => [text, placeOf(text, rows, directory)]));
}

/** The keys of texts that are whole postcodes, each once. */
export function postcodesIn(texts: readonly (string | null | undefined)[]): string[] {
  const read = texts.map(readPostcode);
  return [...new Set(read.flatMap((postcode) => (postcode.kind === "whole" ? [postcode.key] : [])))];
}

/** The place of a postcode as it was typed, from rows that were read before. */
export function placeOf(
  text: string | null | undefined,
  rows: ReadonlyMap<string, PostcodeRow>,
  directory: Directory,
): Place {
  const postcode = readPostcode(text);
  if (postcode.kind === "whole") return toPlace(rows.get(postcode.key), directory);
  return { kind: "unknown", reason: postcode.kind === "none" ? "NO_POSTCODE" : "POSTCODE_MALFORMED" };
}

/** The place of a row; `undefined` stands for a well-formed postcode that is not loaded. */
export function toPlace(row: PostcodeRow | undefined, directory: Directory): Place {
  if (row === undefined) return { kind: "unknown", reason: "POSTCODE_NOT_LOADED" };
  return {
    kind: "known",
    postcode: row.postcode,
    country: row.country,
    districtCode: row.districtCode,
    ...authorityOf(row, directory),
    easting: row.easting,
    northing: row.northing,
    icbIds: row.icbIds,
    icbKnownFrom: Object.fromEntries(
      row.icbIds.flatMap((icbId, index) => {
        const from = row.icbFrom[index];
        return from == null ? [] : [[icbId, from]];
      }),
    ),
    terminatedOn: row.terminatedOn,
  };
}

function authorityOf(row: PostcodeRow, directory: Directory): Pick<KnownPlace, "authorityId" | "authorityUnknown"> {
  if (row.country !== null && row.country !== "ENGLAND")
    return { authorityId: null, authorityUnknown: "OUTSIDE_ENGLAND" };
  const authorityId = row.districtCode === null ? undefined : directory.authorityWithCode(row.districtCode);
  return authorityId === undefined
    ? { authorityId: null, authorityUnknown: "DISTRICT_NOT_LOADED" }
    : { authorityId, authorityUnknown: null };
}
