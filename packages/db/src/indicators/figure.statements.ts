import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { rowsOfQuery } from "../compiled/needs.ts";
import type { Statement } from "../database.ts";
import { nameOf } from "../kept-plans.ts";
import { type RolledCells, type RolledRow, rolledSql, staleSql } from "../rollups/rolled-cells.ts";
import { type CountedRow, type CountQuery, countSql } from "./count.queries.ts";
import { countedLive } from "./counted-live.ts";
import { type FeedMonth, type FeedMonthsQuery, feedMonthsSql } from "./feed.queries.ts";
import { RELEASE_ROW, type ReleasesWanted, releasesSql, type StoredRelease } from "./release.queries.ts";
import { targetsSql } from "./target.queries.ts";

/** Of one area, as it is counted. */
export interface CountsAnswer {
  readonly rolled: readonly RolledRow[];
  readonly live: readonly CountedRow[];
  readonly months: readonly FeedMonth[];
}

/**
 * The counts of one area at this moment, as a `CountsAnswer`: what is kept of those authorities of which it is of this moment, and live of
 * all others; of everybody where nothing is kept.
 */
export function momentCounts(
  query: CountQuery,
  rolled: RolledCells | undefined,
  feed: FeedMonthsQuery | null,
): Statement {
  const months = monthsAsJson(feed);
  if (rolled === undefined) {
    const live = countedLive(countSql(query));
    return answering(sql`json_build_object('rolled', '[]'::json, 'live', ${live}, 'months', ${months})`);
  }
  const live = countedLive(countSql({ ...query, authorities: staleSql(rolled) }));
  const fresh = sql`and authority_id <> all(array(select authority_id from stale))`;
  return answering(
    sql`with stale as materialized (${staleSql(rolled)}) select json_build_object('rolled', ${rowsOfQuery(rolledSql(rolled, fresh))},
      'live', case when exists (select from stale) then ${live} else '[]' end, 'months', ${months})`,
  );
}

export interface ReleasesAnswer {
  /** Of which rows it tells, and of what is said of the feed. */
  readonly hash: string;
  /** `null` where they are those of the hash that was asked with. */
  readonly said: { readonly releases: readonly StoredRelease[]; readonly months: readonly FeedMonth[] } | null;
}

/** The releases that there are, as a `ReleasesAnswer`; what they say is told to whoever does not know it yet, by its hash. */
export const releasesUnless = (known: string | null, wanted: ReleasesWanted, feed: FeedMonthsQuery | null): Statement =>
  answering(sql`with releases as materialized (${releasesSql(wanted, sql`, ${RELEASE_ROW} as row`)}),
      told as materialized (select months, md5(json_build_array((select json_agg(row order by span) from releases), months)::text) as hash
        from (select ${monthsAsJson(feed)} as months) m)
    select json_build_object('hash', hash, 'said', case when hash is distinct from ${known} then json_build_object('months', months,
      'releases', (select coalesce(json_agg(r), '[]') from (select span, month, "countedBy", "madeOn", figures from releases) r)) end) from told`);

/** The points of the caller's own organisation for an indicator, as a list of `TargetRow`. */
export const ownTargets = (organisationId: string, indicatorId: string): Statement =>
  answering(rowsOfQuery(targetsSql(organisationId, indicatorId)));

const dialect = new PgDialect();

function answering(answer: SQL): Statement {
  const { sql: text, params: values } = dialect.sqlToQuery(sql`select (${answer})::text as answer`);
  return { name: nameOf(text), text, values };
}

const monthsAsJson = (feed: FeedMonthsQuery | null): SQL =>
  feed === null ? sql`'[]'::json` : rowsOfQuery(feedMonthsSql(feed));
