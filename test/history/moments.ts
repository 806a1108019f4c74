import { rowsOf } from "@cic/db/page";
import { asOperator, type ScopedDb } from "@cic/db/scope";
import { sql } from "drizzle-orm";
import type { Api } from "../harness/api.ts";

/** The moment it is for the database, which stamps what is recorded. */
export async function moment(api: Api): Promise<string> {
  const [row] = await asOperator(api.operator, ({ drizzle }) =>
    rowsOf<{ at: string }>(
      drizzle as ScopedDb,
      sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    ),
  );
  if (row === undefined) throw new Error("no moment");
  return row.at;
}

/** All that is answered of what was known. */
export const asOf = `query ($id: ID!, $validAt: Date, $knownAt: DateTime) { child(id: $id) { asOf(validAt: $validAt, knownAt: $knownAt) {
  validAt knownAt
  details { dateOfBirth sex ethnicity localId upn nhsNumber unaccompaniedAsylumSeeking known { ...k } }
  carePeriods { id startedOn endedOn endReason known { ...k } }
  legalStatuses { id code startedOn endedOn known { ...k } }
  placements { id type provider urn postcode homePostcode startedOn endedOn endReason madeInEmergency areas { icb { id } from until } known { ...k } }
  gpRegistrations { id practice { odsCode } from until source known { ...k } }
  residences { id kind postcode from until source known { ...k } }
  determinations { id from until outcome }
  consents { id decision decidedOn receivedOn withdrawnOn known { ...k } }
  consentStanding { scope on state consentId since receivedOn provisionalBecause }
  notAnswered { field reason since visibleTo } } } }
  fragment k on Known { recordedAt from until takenBackAt }`;

export const recordHistory = `query ($record: RecordWithHistory!, $id: ID!, $first: Int! = 50, $after: String) {
  recordHistory(record: $record, id: $id, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } hidden { field visibleTo }
    nodes { kind from until organisation { id } subject why changes { field before after } } } }`;
