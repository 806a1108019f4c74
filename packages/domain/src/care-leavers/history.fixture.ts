import { day } from "../dates.ts";
import type { CareHistory, CareLeaverFact, CareLeaverFactKind } from "./care-history.ts";

/** 14 on 2022-06-10, 16 on 2024-06-10, 18 on 2026-06-10, 21 on 2029-06-10, 25 on 2033-06-10. */
export const BORN = "2008-06-10";

export type Care = readonly [from: string, until: string | null, endReason?: string | null, status?: string | null];
export type Told = readonly [kind: CareLeaverFactKind, holds: boolean, from: string, until?: string | null];

const period = (from: string, until: string | null) => ({ from: day(from), until: until === null ? null : day(until) });

/** Care under a full care order that ends in independent living, unless said otherwise; a `null` status is none on record. */
export function history(care: readonly Care[], told: readonly Told[] = [], born = BORN): CareHistory {
  return {
    born: day(born),
    carePeriods: care.map(([from, until, endReason = until === null ? null : "E5"]) => ({
      ...period(from, until),
      endReason,
    })),
    legalStatuses: care.flatMap(([from, until, , code = "C2"]) =>
      code === null ? [] : [{ ...period(from, until), code }],
    ),
    facts: told.map(([kind, holds, from, until = null]): CareLeaverFact => ({ kind, holds, ...period(from, until) })),
  };
}

export const IN_CARE: Care = ["2019-01-01", null];
export const inCareUntil = (until: string, endReason = "E5"): Care => ["2019-01-01", until, endReason];
