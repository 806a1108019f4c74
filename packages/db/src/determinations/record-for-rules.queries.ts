import type { Day } from "@cic/domain/dates";
import type { PlacementForRules, RecordForRules } from "@cic/domain/determinations/facts-of-record";
import type { StandingDetermination } from "@cic/domain/determinations/plan-determinations";
import { practiceFact } from "@cic/domain/determinations/practice-fact";
import type { Directory } from "@cic/domain/organisations/directory";
import type { Place } from "@cic/domain/organisations/place";
import { sql } from "drizzle-orm";
import { findPractices } from "../organisations/gp-practice.queries.ts";
import { findPlaces } from "../organisations/postcode.queries.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

/** What is recorded of a child for the rules, and what was determined of them until now. */
export interface DeterminedRecord {
  readonly childId: string;
  readonly record: RecordForRules;
  /** Of the facts of the determination that stands. */
  readonly digest: string | null;
  readonly rulesVersion: string | null;
  readonly standing: readonly StandingDetermination[];
  /** Access that determinations gave until now: `ICB from until`. */
  readonly grants: readonly string[];
  /** Of all that are read together one moment: after whatever lock was waited for, and after what stands was recorded. */
  readonly now: string;
}

interface Row extends Omit<DeterminedRecord, "record"> {
  readonly born: Day;
  readonly carePeriods: RecordForRules["carePeriods"];
  readonly legalStatuses: RecordForRules["legalStatuses"];
  readonly placements: readonly (Omit<PlacementForRules, "place" | "home"> & {
    readonly postcode: string | null;
    readonly homePostcode: string | null;
  })[];
  readonly gpRegistrations: RecordForRules["gpRegistrations"];
  readonly residences: readonly (Omit<RecordForRules["residences"][number], "place"> & {
    readonly postcode: string | null;
  })[];
}

/** Everything the rules can use of these children of an authority, in their order. Three statements, whatever their number. */
export async function findRecordsForRules(
  db: ScopedDb,
  authorityId: string,
  childIds: readonly string[],
  directory: Directory,
): Promise<DeterminedRecord[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select c.id as "childId", c.date_of_birth::text as born,
        greatest((select clock_timestamp()), max(f.recorded_at) over () + interval '1 microsecond')::text as now,
        f.digest, f.rules_version as "rulesVersion",
        ${listOf(sql`started_on as "from", ended_on as until, end_reason as "endReason"
          from care_period where child_id = c.id and voided_at is null`)} as "carePeriods",
        ${listOf(sql`started_on as "from", ended_on as until, code
          from legal_status where child_id = c.id and voided_at is null`)} as "legalStatuses",
        ${listOf(sql`p.started_on as "from", p.ended_on as until, p.type_code as type, p.postcode, h.home_postcode as "homePostcode"
          from placement p left join placement_home h on h.placement_id = p.id and h.superseded_at is null
          where p.child_id = c.id and p.voided_at is null`)} as placements,
        ${listOf(sql`started_on as "from", ended_on as until, practice_code as "practiceCode", source
          from gp_registration where child_id = c.id and voided_at is null`)} as "gpRegistrations",
        ${listOf(sql`started_on as "from", ended_on as until, kind, postcode
          from residence where child_id = c.id and voided_at is null`)} as residences,
        ${listOf(sql`id, valid_from as "from", valid_until as until, said
          from determination where child_id = c.id and superseded_at is null`)} as standing,
        (select coalesce(json_agg(concat_ws(' ', organisation_id, valid_from, valid_until) order by valid_from), '[]')
          from access_relation where child_id = c.id and superseded_at is null and cause = 'DETERMINATION') as grants
      from child c left join commissioning_facts f on f.child_id = c.id and f.superseded_at is null
      where c.id = any(${textArray(childIds)}::uuid[]) and c.authority_id = ${authorityId} order by c.id`,
  );
  const listed = await findPractices(
    db,
    rows.flatMap((row) => practiceCodes(row.gpRegistrations)),
  );
  const places = await findPlaces(
    db,
    [
      ...rows.flatMap((row) => [
        ...row.placements.flatMap((one) => [one.postcode, one.homePostcode]),
        ...row.residences.map((one) => one.postcode),
      ]),
      ...[...listed.values()].map((one) => one.postcode),
    ],
    directory,
  );
  const placeOf = (postcode: string | null): Place =>
    places.get(postcode) ?? { kind: "unknown", reason: "NO_POSTCODE" };
  const practices = new Map(
    [...listed].map(([code, one]) => [
      code,
      practiceFact(one, one.postcode === null ? null : placeOf(one.postcode), directory),
    ]),
  );
  return rows.map(({ born, carePeriods, legalStatuses, placements, gpRegistrations, residences, ...determined }) => ({
    ...determined,
    record: {
      authorityId,
      born,
      carePeriods,
      legalStatuses,
      placements: placements.map(({ postcode, homePostcode, ...row }) => ({
        ...row,
        place: placeOf(postcode),
        home: homePostcode === null ? null : placeOf(homePostcode),
      })),
      gpRegistrations,
      residences: residences.map(({ postcode, ...row }) => ({ ...row, place: placeOf(postcode) })),
      practices: practiceCodes(gpRegistrations).flatMap((code) => practices.get(code) ?? []),
    },
  }));
}

/** A select list and its `from`, as a JSON array in order of first days. */
const listOf = (select: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(row order by row."from"), '[]') from (select ${select}) row)`;

const practiceCodes = (registrations: Row["gpRegistrations"]): string[] =>
  [...new Set(registrations.flatMap((one) => one.practiceCode ?? []))].sort();
