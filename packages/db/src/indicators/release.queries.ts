import type { Day } from "@cic/domain/dates";
import type { Audience } from "@cic/domain/disclosure/policies";
import type { AreaLevel } from "@cic/domain/indicators/audience";
import type { PopulationId } from "@cic/domain/indicators/population";
import type { FigureRelease } from "@cic/domain/indicators/release";
import { sql } from "drizzle-orm";
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

/** The latest release of each span that has one, up to the month; of two of a month, the one counted so. */
export async function listReleases(
  db: FiguresDb,
  key: ReleaseKey,
  spans: readonly string[],
  month: Day,
  countedBy: string,
): Promise<StoredRelease[]> {
  return rowsOf(
    db,
    sql`select distinct on (span) span, month::text as month, counted_by as "countedBy", made_on::text as "madeOn", figures
      from indicator_release where population = ${key.population} and level = ${key.level} and audience = ${key.audience}
        and policy_version = ${key.policyVersion} and area_id = ${key.area ?? ""} and span = any(${textArray(spans)}::text[])
        and month <= ${month}::date order by span, month desc, counted_by = ${countedBy} desc, made_on desc`,
  );
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
