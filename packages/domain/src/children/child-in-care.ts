import type { Day } from "../dates.ts";
import { overlaps, type Period } from "../periods.ts";
import type { PlacementRecord } from "../placements/placement-record.ts";
import type { PeriodOverlaps } from "../refusals.ts";

/** What is recorded of a child, as far as decisions need it; nothing in it was taken back. */
export interface ChildInCare {
  readonly id: string;
  readonly authorityId: string;
  readonly dateOfBirth: Day;
  readonly version: number;
  readonly carePeriods: readonly CarePeriodRecord[];
  readonly legalStatuses: readonly LegalStatusRecord[];
  readonly placements: readonly PlacementRecord[];
}

/** Half-open days: on `endedOn` it holds no more. */
export interface RecordedPeriod {
  readonly id: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface CarePeriodRecord extends RecordedPeriod {
  readonly version: number;
}

export interface LegalStatusRecord extends RecordedPeriod {
  readonly carePeriodId: string;
}

/** The first of `recorded` that has a day in common with `period`. One may start on the day on which another ends. */
export function firstOverlap(period: Period, recorded: readonly RecordedPeriod[]): PeriodOverlaps | undefined {
  for (const { id, startedOn, endedOn } of recorded) {
    const other = { from: startedOn, until: endedOn };
    if (overlaps(period, other)) return { kind: "periodOverlaps", conflictingId: id, ...other };
  }
  return undefined;
}
