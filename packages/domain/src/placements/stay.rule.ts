import { type CarePeriodRecord, type ChildInCare, firstOverlap } from "../children/child-in-care.ts";
import type { Period } from "../periods.ts";
import { type DaysOutOfOrder, daysOutOfOrder, type PeriodOverlaps } from "../refusals.ts";

/**
 * Why a child cannot be in a placement for `stay`: it would not last a day, it leaves its care period, or the child is
 * elsewhere on one of its days. `fields` name the input fields of its first day and its end.
 */
export function refuseStay(
  stay: Period,
  carePeriod: CarePeriodRecord,
  others: ChildInCare["placements"],
  fields: { readonly from: string; readonly until: string },
): DaysOutOfOrder | PeriodOverlaps | undefined {
  if (stay.until !== null && stay.until <= stay.from) return daysOutOfOrder("ENDS_BEFORE_START", fields.until);
  const { startedOn, endedOn } = carePeriod;
  if (stay.from < startedOn || (endedOn !== null && stay.from >= endedOn)) {
    return daysOutOfOrder("OUTSIDE_CARE_PERIOD", fields.from);
  }
  if (endedOn !== null && (stay.until === null || stay.until > endedOn)) {
    return daysOutOfOrder("OUTSIDE_CARE_PERIOD", fields.until);
  }
  return firstOverlap(stay, others);
}
