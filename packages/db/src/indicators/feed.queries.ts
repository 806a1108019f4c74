import { randomUUID } from "node:crypto";
import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

export type Feed = "HEALTH_ASSESSMENTS" | "CARE_PERIODS" | "NOTICES";

/** A month of which an organisation was expected to tell. */
export interface FeedMonth {
  readonly organisationId: string;
  readonly month: string;
  readonly receivedOn: Day | null;
}

/** Of one organisation or of all, the months from `from` until `until`. */
export interface FeedMonthsQuery {
  readonly feed: Feed;
  readonly organisationId: string | null;
  readonly from: Day;
  readonly until: Day;
}

/** The months of which the feed was expected, each a `FeedMonth`. */
export const feedMonthsSql = ({ feed, organisationId, from, until }: FeedMonthsQuery): SQL =>
  sql`select e.organisation_id as "organisationId", to_char(expected.month, 'YYYY-MM') as month, r.received_on::text as "receivedOn"
    from feed_expectation e
    join generate_series(${from}::date, ${until}::date - 1, interval '1 month') expected(month)
      on e.started_on <= expected.month and (e.ended_on is null or e.ended_on > expected.month)
    left join feed_receipt r on r.organisation_id = e.organisation_id and r.feed = e.feed and r.month = expected.month::date
    where e.feed = ${feed} ${organisationId === null ? sql`` : sql`and e.organisation_id = ${organisationId}`} order by 1, 2`;

/** From a month on the feed is expected; `false` when it already was. */
export async function expectFeed(db: ScopedDb, organisationId: string, feed: Feed, from: Day): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`insert into feed_expectation (id, organisation_id, feed, started_on)
      select ${randomUUID()}, ${organisationId}, ${feed}, ${from}::date where not exists (select from feed_expectation
        where organisation_id = ${organisationId} and feed = ${feed} and (ended_on is null or ended_on > ${from}::date)) returning id`,
  );
  return rows.length > 0;
}

/** A month's data came; `false` when they had come before. */
export async function receiveFeed(
  db: ScopedDb,
  organisationId: string,
  feed: Feed,
  month: Day,
  receivedOn: Day,
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`insert into feed_receipt (organisation_id, feed, month, received_on)
      values (${organisationId}, ${feed}, ${month}::date, ${receivedOn}::date) on conflict do nothing returning feed`,
  );
  return rows.length > 0;
}
