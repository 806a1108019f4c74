import type { Day } from "@cic/domain/dates";
import { overlaps } from "@cic/domain/periods";
import type { ProjectedCarePeriod, ProjectedLegalStatus, ProjectedPlacement } from "./project-episodes.ts";

interface Dated {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface RecordedCarePeriod extends Dated {
  readonly id: string;
  readonly endReason: string | null;
}

export interface RecordedLegalStatus extends Dated {
  readonly id: string;
  readonly carePeriodId: string;
  readonly code: string;
}

export interface RecordedPlacement extends Dated {
  readonly id: string;
  readonly carePeriodId: string;
  readonly typeCode: string;
  readonly providerCode: string | null;
  readonly urn: string | null;
  readonly postcode: string | null;
  readonly homePostcode: string | null;
  readonly endReason: string | null;
  readonly source: "API" | "SSDA903";
}

/** What is recorded of a child's time in care. */
export interface RecordedCare {
  readonly carePeriods: readonly RecordedCarePeriod[];
  readonly legalStatuses: readonly RecordedLegalStatus[];
  readonly placements: readonly RecordedPlacement[];
}

/** A thing as it is to be recorded; `id` is null for a new one. Only new and changed ones are listed. */
export type Target<T> = Omit<T, "lasting"> & { readonly id: string | null };
/** In which care period: by the day that began, which is its own within a child. */
type InCarePeriod = { readonly carePeriodFrom: Day };

export interface CareChanges {
  readonly kind: "changes";
  readonly carePeriods: readonly Target<Dated & { readonly endReason: string | null }>[];
  readonly legalStatuses: readonly (Target<ProjectedLegalStatus> & InCarePeriod)[];
  readonly placements: readonly (Target<ProjectedPlacement> & InCarePeriod)[];
  readonly voided: {
    readonly carePeriods: readonly string[];
    readonly legalStatuses: readonly string[];
    readonly placements: readonly string[];
  };
}

/**
 * What has to change so that the record says what the returns say, and keeps what only the record can know:
 *
 * - things are the same when they began on the same day;
 * - what the returns tell as they told it `before` stays as recorded, also where it was corrected since;
 * - what a return leaves open, it leaves open at the end of its year: an end recorded after `yearEnd` stays;
 * - what came from returns and is no longer told is taken back; what was recorded otherwise stays.
 *
 * `conflict` when both cannot be: two care periods or placements at once, or a placement outside its care period.
 */
export function reconcile(
  projected: readonly ProjectedCarePeriod[],
  before: readonly ProjectedCarePeriod[],
  recorded: RecordedCare,
  yearEnd: Day,
): CareChanges | { readonly kind: "conflict" } {
  const carePeriodOn = byStart(recorded.carePeriods);
  const statusOn = byStart(recorded.legalStatuses);
  const placementOn = byStart(recorded.placements);
  const told0 = {
    periods: byStart(before),
    statuses: byStart(before.flatMap((period) => period.legalStatuses)),
    placements: byStart(before.flatMap((period) => period.placements)),
  };

  const carePeriods = projected.map((period) => {
    const known = carePeriodOn.get(period.startedOn);
    const was = told0.periods.get(period.startedOn);
    if (known !== undefined && was?.endedOn === period.endedOn && was.endReason === period.endReason) {
      return { ...known, known };
    }
    const endedOn = endOf(period, was, known, yearEnd);
    const endReason = period.endReason ?? (endedOn !== null && endedOn === known?.endedOn ? known.endReason : null);
    return { id: known?.id ?? null, startedOn: period.startedOn, endedOn, endReason, known };
  });
  const statuses = projected.flatMap((period, i) =>
    period.legalStatuses.map((status) => {
      const known = statusOn.get(status.startedOn);
      if (known !== undefined && same(told0.statuses.get(status.startedOn), status)) {
        return { ...known, carePeriodFrom: period.startedOn, known };
      }
      const endedOn =
        known === undefined && status.lasting
          ? (carePeriods[i]?.endedOn ?? null)
          : endOf(status, told0.statuses.get(status.startedOn), known, yearEnd);
      return { ...without(status), id: known?.id ?? null, endedOn, carePeriodFrom: period.startedOn, known };
    }),
  );
  const placements = projected.flatMap((period) =>
    period.placements.map((placement) => {
      const known = placementOn.get(placement.startedOn);
      if (known !== undefined && same(told0.placements.get(placement.startedOn), placement)) {
        return { ...known, carePeriodFrom: period.startedOn, known };
      }
      const endedOn = endOf(placement, told0.placements.get(placement.startedOn), known, yearEnd);
      const endReason =
        placement.endReason ?? (endedOn !== null && endedOn === known?.endedOn ? known.endReason : null);
      return {
        ...without(placement),
        id: known?.id ?? null,
        endedOn,
        endReason,
        carePeriodFrom: period.startedOn,
        known,
      };
    }),
  );

  const told = new Set([...statuses, ...placements, ...carePeriods].map((one) => one.id));
  const gone = recorded.placements.filter((one) => !told.has(one.id) && one.source === "SSDA903");
  const kept = recorded.placements.filter((one) => !told.has(one.id) && one.source === "API");
  const goneStatuses = recorded.legalStatuses.filter(
    (one) =>
      !told.has(one.id) && (told0.statuses.has(one.startedOn) || (one.startedOn <= yearEnd && inAny(one, projected))),
  );
  const untold = recorded.carePeriods.filter((one) => !told.has(one.id));
  // A care period of which returns told every placement goes with them; its other placements find their new one below.
  const gonePeriods = untold.filter((one) => {
    const hadSome = recorded.placements.some((placement) => placement.carePeriodId === one.id);
    const keepsSome = kept.some((placement) => placement.carePeriodId === one.id && !inAny(placement, carePeriods));
    return hadSome && !keepsSome;
  });
  const keptPeriods = untold.filter((one) => !gonePeriods.includes(one));
  const goneIds = new Set(gonePeriods.map((one) => one.id));
  const strayStatuses = recorded.legalStatuses.filter((one) => !told.has(one.id) && goneIds.has(one.carePeriodId));

  const finalPeriods = [...carePeriods, ...keptPeriods];
  const moved = kept
    .filter((one) => goneIds.has(one.carePeriodId))
    .map(({ carePeriodId: _, source: __, ...one }) => ({
      ...one,
      carePeriodFrom: (finalPeriods.find((period) => inside(one, period))?.startedOn ?? one.startedOn) as Day,
    }));
  const finalPlacements = [
    ...placements.map((one) => ({ ...one, period: finalPeriods.find((p) => p.startedOn === one.carePeriodFrom) })),
    ...kept.map((one) => ({
      ...one,
      period: finalPeriods.find((p) => (goneIds.has(one.carePeriodId) ? inside(one, p) : p.id === one.carePeriodId)),
    })),
  ];
  const finalStatuses = [
    ...statuses.map((one) => ({ ...one, period: finalPeriods.find((p) => p.startedOn === one.carePeriodFrom) })),
    ...recorded.legalStatuses
      .filter((one) => !told.has(one.id) && !goneStatuses.includes(one) && !strayStatuses.includes(one))
      .map((one) => ({ ...one, period: finalPeriods.find((p) => p.id === one.carePeriodId) })),
  ];
  if (
    [...finalPeriods, ...finalPlacements, ...finalStatuses].some(
      (one) => one.endedOn !== null && one.endedOn <= one.startedOn,
    ) ||
    anyOverlap(finalPeriods) ||
    anyOverlap(finalPlacements) ||
    anyOverlap(finalStatuses) ||
    [...finalPlacements, ...finalStatuses].some((one) => one.period === undefined || !inside(one, one.period))
  ) {
    return { kind: "conflict" };
  }
  return {
    kind: "changes",
    carePeriods: carePeriods.filter(differs).map(({ known: _, ...one }) => one),
    legalStatuses: statuses
      .filter((one) => differs(one) || carePeriodOn.get(one.carePeriodFrom)?.id !== one.known?.carePeriodId)
      .map(({ known: _, ...one }) => one),
    placements: [
      ...placements
        .filter((one) => differs(one) || carePeriodOn.get(one.carePeriodFrom)?.id !== one.known?.carePeriodId)
        .map(({ known: _, ...one }) => one),
      ...moved,
    ],
    voided: {
      carePeriods: gonePeriods.map((one) => one.id),
      legalStatuses: [...new Set([...goneStatuses, ...strayStatuses].map((one) => one.id))],
      placements: gone.map((one) => one.id),
    },
  };
}

/** The end to record: the return's, unless it tells it as before, or left open what the record ended after the return's year. */
function endOf(
  told: Dated & { lasting: boolean },
  was: Dated | undefined,
  known: Dated | undefined,
  yearEnd: Day,
): Day | null {
  if (known === undefined) return told.endedOn;
  const keeps = was !== undefined && was.endedOn === told.endedOn;
  const endedLater = told.lasting && (known.endedOn === null || known.endedOn > yearEnd);
  return keeps || endedLater ? known.endedOn : told.endedOn;
}

function differs(one: { known: object | undefined }): boolean {
  const { known } = one;
  return (
    known === undefined ||
    Object.entries(one).some(([name, value]) => name in known && (known as Record<string, unknown>)[name] !== value)
  );
}

const same = (a: object | undefined, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

function without<T extends { lasting: boolean }>(one: T): Omit<T, "lasting"> {
  const { lasting: _, ...rest } = one;
  return rest;
}

const byStart = <T extends Dated>(rows: readonly T[]): Map<Day, T> => new Map(rows.map((row) => [row.startedOn, row]));
const period = (one: Dated) => ({ from: one.startedOn, until: one.endedOn });
const inAny = (one: Dated, periods: readonly Dated[]): boolean =>
  periods.some((other) => overlaps(period(one), period(other)));
const inside = (one: Dated, outer: Dated): boolean =>
  outer.startedOn <= one.startedOn &&
  (outer.endedOn === null || (one.endedOn !== null && one.endedOn <= outer.endedOn));

function anyOverlap(rows: readonly Dated[]): boolean {
  const sorted = [...rows].sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  return sorted.some((row, i) => {
    const next = sorted[i + 1];
    return next !== undefined && overlaps(period(row), period(next));
  });
}
