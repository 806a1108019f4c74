import {
  findGpRegistrationsOfChildren,
  findResidencesOfChildren,
  type GpRegistrationRow,
  type ResidenceRow,
} from "@cic/db/children/gp-registration.queries";
import { findPractices, type GpPracticeRow } from "@cic/db/organisations/gp-practice.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { Context } from "../context.ts";

/** The registrations of the child that the caller may read, oldest first. */
export const loadGpRegistrations = (context: Context, childId: string): Promise<GpRegistrationRow[]> =>
  context.loader("GP registrations of children", findGpRegistrationsOfChildren).load(childId);

/** The homes of the child that the caller may read, oldest first. */
export const loadResidences = (context: Context, childId: string): Promise<ResidenceRow[]> =>
  context.loader("residences of children", findResidencesOfChildren).load(childId);

/** The practice of the loaded list, by its code as it is stored; `null` when it has none. */
export const loadPractice = (context: Context, code: string): Promise<GpPracticeRow | null> =>
  context.loader("GP practices", practicesByCode).load(code);

/** As if it had been asked for. */
export const knowPractice = (context: Context, practice: GpPracticeRow): void =>
  void context.loader("GP practices", practicesByCode).prime(practice.odsCode, practice);

async function practicesByCode(db: ScopedDb, codes: readonly string[]): Promise<(GpPracticeRow | null)[]> {
  const found = await findPractices(db, codes);
  return codes.map((code) => found.get(code) ?? null);
}
