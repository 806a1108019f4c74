import type { Day } from "@cic/domain/dates";
import type { Audience } from "@cic/domain/disclosure/policies";
import type { AreaLevel } from "@cic/domain/indicators/audience";
import type { PopulationId } from "@cic/domain/indicators/population";
import type { FigureRelease } from "@cic/domain/indicators/release";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf, textArray } from "../page.ts";
import type { FiguresDb } from "../scope.ts";

/** Of what a release is, and for whom. */
export interface ReleaseKey {
  readonly population: PopulationId;
  readonly level: AreaLevel;
  readonly audience: Audience;
  readonly policyVersion: number;
  /** The one area that it is of; `null` for all. */
  readonly area: string | null;
}

export interface StoredRelease {
  /** A financial year, or a day. */
  readonly span: string;
  /** First day of the month in which it was made. */
  readonly month: Day;
  readonly countedBy: string;
  readonly madeOn: Day;
  readonly figures: FigureRelease;
}

/** Which releases are wanted: of these spans, up to this month and counted so. */
export interface ReleasesWanted {
  readonly key: ReleaseKey;
  readonly spans: readonly string[];
  readonly month: Day;
  readonly countedBy: string;
}

/** The latest release of each span that has one, up to the month; of two of a month, the one counted so. */
export const listReleases = (db: FiguresDb, wanted: ReleasesWanted): Promise<StoredRelease[]> =>
  rowsOf(db, releasesSql(wanted));

/** The same, each a `StoredRelease` and what `more` it has. */
export const releasesSql = ({ key, spans, month, countedBy }: ReleasesWanted, more: SQL = sql``): SQL =>
  sql`select distinct on (span) span, month::text as month, counted_by as "countedBy", made_on::text as "madeOn", figures ${more}
      from indicator_release where population = ${key.population} and level = ${key.level} and audience = ${key.audience}
        and policy_version = ${key.policyVersion} and area_id = ${key.area ?? ""} and span = any(${textArray(spans)}::text[])
        and month <= ${month}::date order by span, month desc, counted_by = ${countedBy} desc, made_on desc`;

/** Of the row: one that an operator took away and that was made anew has another. */
export const RELEASE_ROW = sql`ctid::text || ' ' || xmin::text`;

const WAIT_MS = 15_000;

/** Waits for whoever makes releases of this key at the same time, so long at the most, and keeps others waiting until the transaction ends. */
export async function lockReleases(db: FiguresDb, key: ReleaseKey, waitMs: number = WAIT_MS): Promise<void> {
  await db.execute(sql`select set_config('lock_timeout', ${String(waitMs)}, true)`);
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('indicator_release'), hashtext(${JSON.stringify(key)}))`);
}

/** Releases made; one that somebody else made meanwhile stands. */
export async function insertReleases(
  db: FiguresDb,
  key: ReleaseKey,
  releases: readonly StoredRelease[],
): Promise<void> {
  await db.execute(sql`insert into indicator_release
      (population, level, audience, policy_version, area_id, span, month, counted_by, made_on, figures)
    select ${key.population}, ${key.level}, ${key.audience}, ${key.policyVersion}::integer, ${key.area ?? ""}, span, month, "countedBy",
      "madeOn", figures
    from json_to_recordset(${JSON.stringify(releases)}::json)
      made(span text, month date, "countedBy" text, "madeOn" date, figures jsonb)
    on conflict do nothing`);
}
