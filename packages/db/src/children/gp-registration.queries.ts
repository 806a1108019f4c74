import type { GpRegistrationRecord } from "@cic/domain/children/gp-registration";
import type { ResidenceRecord } from "@cic/domain/children/residence";
import { type SQL, sql } from "drizzle-orm";
import { uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { gpRegistration, residence } from "./gp-registration.table.ts";

export type GpRegistrationRow = typeof gpRegistration.$inferSelect;
export type ResidenceRow = typeof residence.$inferSelect;

/** For each id the registration, or `null` when there is none that the caller sees. */
export async function findGpRegistrationsByIds(
  db: ScopedDb,
  ids: readonly string[],
): Promise<(GpRegistrationRow | null)[]> {
  const rows = await findGpRegistrations(db, uuidIn(sql`${gpRegistration.id}`, ids));
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child the registrations that the caller may read, oldest first. */
export async function findGpRegistrationsOfChildren(
  db: ScopedDb,
  childIds: readonly string[],
): Promise<GpRegistrationRow[][]> {
  const rows = await findGpRegistrations(db, uuidIn(sql`${gpRegistration.childId}`, childIds));
  return allFor(childIds, rows, (row) => row.childId);
}

/** The registrations of a child whom the caller has locked: what decisions need. */
export async function recordedGpRegistrations(db: ScopedDb, childId: string): Promise<GpRegistrationRecord[]> {
  return rowsOf<GpRegistrationRecord>(
    db,
    sql`select id, started_on::text as "startedOn", ended_on::text as "endedOn", source, version,
        practice_code as "practiceCode"
      from gp_registration where child_id = ${childId} and voided_at is null order by started_on`,
  );
}

/** For each id the home, or `null` when there is none that the caller sees. */
export async function findResidencesByIds(db: ScopedDb, ids: readonly string[]): Promise<(ResidenceRow | null)[]> {
  const rows = await findResidences(db, uuidIn(sql`${residence.id}`, ids));
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child the homes that the caller may read, oldest first. */
export async function findResidencesOfChildren(db: ScopedDb, childIds: readonly string[]): Promise<ResidenceRow[][]> {
  const rows = await findResidences(db, uuidIn(sql`${residence.childId}`, childIds));
  return allFor(childIds, rows, (row) => row.childId);
}

/** The homes of a child whom the caller has locked: what decisions need. */
export async function recordedResidences(db: ScopedDb, childId: string): Promise<ResidenceRecord[]> {
  return rowsOf<ResidenceRecord>(
    db,
    sql`select id, started_on::text as "startedOn", ended_on::text as "endedOn", source, version, kind, postcode
      from residence where child_id = ${childId} and voided_at is null order by started_on`,
  );
}

function findGpRegistrations(db: ScopedDb, conditions: readonly SQL[]): Promise<GpRegistrationRow[]> {
  const where = whereAll([sql`${gpRegistration.voidedAt} is null`, ...conditions]);
  return rowsOf(
    db,
    sql`select ${columnsOf(gpRegistration)} from ${gpRegistration} ${where} order by ${gpRegistration.startedOn}`,
  );
}

function findResidences(db: ScopedDb, conditions: readonly SQL[]): Promise<ResidenceRow[]> {
  const where = whereAll([sql`${residence.voidedAt} is null`, ...conditions]);
  return rowsOf(db, sql`select ${columnsOf(residence)} from ${residence} ${where} order by ${residence.startedOn}`);
}
