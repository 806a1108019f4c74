import type { AdoptionOrder, CareStatus, CareStatusFact, NotKnown } from "../commissioning/facts.ts";
import { adultFrom } from "../commissioning/rules/continuing-care.rule.ts";
import { ageOn, type Day, earlierOf } from "../dates.ts";
import type { CarePeriodForRules, RecordForRules } from "./facts-of-record.ts";

interface AfterCare {
  readonly careStatuses: readonly CareStatusFact[];
  readonly adoptionOrders: readonly AdoptionOrder[];
  readonly notKnown: readonly NotKnown[];
}

/** SSDA903 REC codes: adopted; under a special guardianship or child arrangements order; care taken over by another authority. */
const ADOPTED = ["E11", "E12"];
const ORDERED = ["E41", "E43", "E44", "E45", "E46", "E47", "E48"];
const TAKEN_OVER = "E3";
export const DIED = "E2";

/**
 * What a child is after each care period, until the next (rules 1.6). Who leaves care at 16 or 17 may be a relevant child whom
 * the authority still accommodates (Children Act 1989 section 23A): that is not in the record, and so not known. So is everything
 * once another authority took over.
 */
export function statusAfterCare({ authorityId, born, carePeriods }: RecordForRules): AfterCare {
  const periods = [...carePeriods].sort((a, b) => (a.from < b.from ? -1 : 1));
  const after = periods.flatMap((period, index): AfterCare[] => {
    if (period.until === null || period.endReason === DIED) return [];
    return [afterOne({ ...period, until: period.until }, periods[index + 1]?.from ?? null, born, authorityId)];
  });
  return {
    careStatuses: after.flatMap((one) => one.careStatuses),
    adoptionOrders: after.flatMap((one) => one.adoptionOrders),
    notKnown: after.flatMap((one) => one.notKnown),
  };
}

function afterOne(
  { until: from, endReason }: CarePeriodForRules & { readonly until: Day },
  next: Day | null,
  born: Day,
  authorityId: string,
): AfterCare {
  const authority = { country: "ENGLAND", id: authorityId } as const;
  const is = (status: CareStatus): AfterCare => ({
    careStatuses: [{ status, authority, tookResponsibilityAt: null, lhbCode: null, from, until: next }],
    adoptionOrders: status === "ADOPTED" ? [{ madeOn: from, placingAuthorityId: authorityId }] : [],
    notKnown: [],
  });
  if (endReason !== null && ADOPTED.includes(endReason)) return is("ADOPTED");
  if (endReason !== null && ORDERED.includes(endReason)) return is("SGO");
  const adult = adultFrom(born);
  if (from >= adult) return { careStatuses: [], adoptionOrders: [], notKnown: [] };
  if (endReason !== TAKEN_OVER && ageOn(born, from) < 16) return is("CEASED");
  const until = next === null ? adult : earlierOf(next, adult);
  if (until <= from) return { careStatuses: [], adoptionOrders: [], notKnown: [] };
  return {
    careStatuses: [],
    adoptionOrders: [],
    notKnown: [
      { what: "CARE_STATUS", from, until },
      { what: "PLACEMENT", from, until },
    ],
  };
}
