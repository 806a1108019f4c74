import {
  type CarePeriodRow,
  findCarePeriodsByIds,
  findCarePeriodsOfChildren,
} from "@cic/db/children/care-period.queries";
import {
  type ChildIdentifierRow,
  type ChildRow,
  findChildrenByIds,
  findIdentifiersOfChildren,
} from "@cic/db/children/child.queries";
import { findLegalStatusesOfCarePeriods, type LegalStatusRow } from "@cic/db/children/legal-status.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The child, or `null` when there is none that the caller sees. */
export const loadChild = async (context: Context, id: string): Promise<ChildRow | null> =>
  isUuid(id) ? context.loader("children", findChildrenByIds).load(id.toLowerCase()) : null;

export const loadIdentifiers = (context: Context, childId: string): Promise<ChildIdentifierRow[]> =>
  context.loader("identifiers of children", findIdentifiersOfChildren).load(childId);

export const loadCarePeriod = (context: Context, id: string): Promise<CarePeriodRow | null> =>
  context.loader("care periods", findCarePeriodsByIds).load(id);

/** All care periods of the child that the caller sees, oldest first. */
export const loadCarePeriods = (context: Context, childId: string): Promise<CarePeriodRow[]> =>
  context.loader("care periods of children", findCarePeriodsOfChildren).load(childId);

export const loadLegalStatuses = (context: Context, carePeriodId: string): Promise<LegalStatusRow[]> =>
  context.loader("legal statuses of care periods", findLegalStatusesOfCarePeriods).load(carePeriodId);

/**
 * The record that a visible record belongs to. Whoever sees the one sees the other (the lenses say so), and a foreign key
 * holds it: that it is missing is our fault.
 */
export async function mustExist<R>(record: Promise<R | null>, what: string): Promise<R> {
  const found = await record;
  if (found === null) throw new Error(`${what} of a visible record is not visible`);
  return found;
}
