import { addMonths, type Day } from "../dates.ts";
import {
  daysOfYear,
  effectiveOn,
  HEALTH_LINE_KINDS,
  type HealthLineDraft,
  type HealthLineKind,
} from "./health-line.ts";
import { SDQ_RATERS, type SdqRater } from "./sdq.ts";

/** What is known of one kind. The meanings stand in the schema (`HealthKnowledge`). */
export type HealthKnowledge = "KNOWN" | "NOT_KNOWN" | "NOT_RECORDED" | "HIDDEN";

export interface HealthStanding<Line> {
  readonly kind: HealthLineKind;
  readonly knowledge: HealthKnowledge;
  /** The latest. Null where there is none to see. */
  readonly line: Line | null;
  /** The first of the unbroken lines that say the same as the latest. */
  readonly since: Line | null;
}

/** A questionnaire with the one before it by the same rater. */
export interface SdqTrend<Line> {
  readonly rater: SdqRater;
  readonly latest: Line;
  readonly previous: Line | null;
  /** How many points more than before: more is worse. Null without one before. */
  readonly change: number | null;
}

type Line = HealthLineDraft & { readonly id: string };

/**
 * Where each kind stands, by its latest line. `seesAll`: false where some lines may be hidden from the reader, who is then not told
 * that there are none.
 */
export function healthStandings<L extends Line>(lines: readonly L[], seesAll: boolean): HealthStanding<L>[] {
  const byKind = Map.groupBy(inOrder(lines), (line) => line.kind);
  return HEALTH_LINE_KINDS.map((kind) => {
    const own = byKind.get(kind) ?? [];
    const line = own.at(-1);
    if (line === undefined) return { kind, knowledge: seesAll ? "NOT_RECORDED" : "HIDDEN", line: null, since: null };
    const broken = own.findLastIndex((one) => one.value !== line.value);
    const knowledge = line.value === "NOT_KNOWN" ? "NOT_KNOWN" : "KNOWN";
    return { kind, knowledge, line, since: own[broken + 1] as L };
  });
}

/** The scores of each rater who gave any, the latest with the one before. */
export function sdqTrends<L extends Line>(lines: readonly L[]): SdqTrend<L>[] {
  const scored = inOrder(lines).filter((line) => line.kind === "SDQ" && line.sdq?.total != null);
  return SDQ_RATERS.flatMap((rater) => {
    const own = scored.filter((line) => line.sdq?.rater === rater);
    const latest = own.at(-1);
    const previous = own.at(-2) ?? null;
    if (latest === undefined) return [];
    const change = previous === null ? null : (latest.sdq?.total as number) - (previous.sdq?.total as number);
    return [{ rater, latest, previous, change }];
  });
}

/**
 * The latest score in the twelve months up to and with `on` (rule G-4). One that is undated in a year of which a part lies in them
 * may be of them or not: it is given only where none is dated, and says so.
 */
export function latestSdq<L extends Line>(
  lines: readonly L[],
  on: Day,
): { readonly line: L; readonly certain: boolean } | undefined {
  const after = addMonths(on, -12);
  const scored = inOrder(lines).filter((line) => line.kind === "SDQ" && line.value === "SCORED");
  const dated = scored.findLast((line) => line.on !== null && line.on > after && line.on <= on);
  if (dated !== undefined) return { line: dated, certain: true };
  const undated = scored.findLast(({ ofYear }) => {
    if (ofYear === null) return false;
    return daysOfYear(ofYear).from <= on && `${ofYear}-03-31` > after;
  });
  return undated === undefined ? undefined : { line: undated, certain: false };
}

/** By their days; of one day in the order of their ids, which is that of their recording. */
const inOrder = <L extends Line>(lines: readonly L[]): L[] =>
  [...lines].sort((a, b) => {
    const [x, y] = [effectiveOn(a), effectiveOn(b)];
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
  });
