import type { Day } from "../dates.ts";
import type { Period } from "../periods.ts";
import type { Directory } from "./directory.ts";
import type { KnownPlace, Place, PlaceUnknownReason } from "./place.ts";

export type IcbAnswer =
  | { readonly kind: "known"; readonly icbId: string }
  | { readonly kind: "unknown"; readonly reason: PlaceUnknownReason };

const unknown = (reason: PlaceUnknownReason): IcbAnswer => ({ kind: "unknown", reason });

/**
 * The ICB whose area holds `place` on a day (rules ICBSUC-1). The day asked for selects it, never the day of asking.
 *
 * An edition of the postcode directory names one ICB, for the day of that edition. For another day it leaves a set of
 * possibilities: the ICB itself while it existed, what followed it once it was abolished, what it was made from before it was.
 * Several editions must agree. Where more than one possibility is left, a district that lies wholly in one of them decides;
 * otherwise the facts are missing, and no ICB is named.
 */
export function icbAt(place: Place, directory: Directory, on: Day): IcbAnswer {
  if (place.kind === "unknown") return unknown(place.reason);
  if (place.country !== null && place.country !== "ENGLAND") return unknown("OUTSIDE_ENGLAND");
  if (directory.icbsBegan !== undefined && on < directory.icbsBegan) return unknown("BEFORE_ICBS");
  if (place.icbIds.length === 0) return unknown("ICB_NOT_LOADED");

  const evidence = place.icbIds
    .map((icbId) => possibilities(place, icbId, directory, on))
    .filter((ids) => ids.length > 0);
  if (evidence.length === 0) return unknown("ICB_NOT_LOADED");
  const all = [...new Set(evidence.flat())];
  const agreed = all.filter((icbId) => evidence.every((ids) => ids.includes(icbId)));
  if (agreed.length === 1) return { kind: "known", icbId: agreed[0] as string };

  const possible = agreed.length > 0 ? agreed : all;
  const whole = directory
    .icbsOfDistrict(place.districtCode ?? "", on)
    .find((row) => row.coverage === "WHOLE" && possible.includes(row.icbId));
  return whole === undefined ? unknown("ICB_SPLIT_NEEDS_FACTS") : { kind: "known", icbId: whole.icbId };
}

/** The ICBs existing on the day that a place may lie in, given that an edition of the directory names `icbId`. */
function possibilities(place: KnownPlace, icbId: string, directory: Directory, on: Day): string[] {
  const icb = directory.byId(icbId);
  if (icb === undefined) return [];
  if (icb.until !== null && icb.until <= on) return following(icbId, directory, on);
  const known = knownFrom(place, icbId, directory);
  return known === null || known <= on ? [icbId] : preceding(icbId, directory, on);
}

/** The first day for which the directory speaks of this ICB. Two ICBs of one postcode are never its ICB at once: the successor's day is its succession. */
function knownFrom(place: KnownPlace, icbId: string, directory: Directory): Day | null {
  const stated = place.icbKnownFrom?.[icbId];
  if (stated !== undefined) return stated;
  const handover = directory.predecessorsOf(icbId).find((row) => place.icbIds.includes(row.predecessorId));
  return handover?.on ?? directory.byId(icbId)?.from ?? null;
}

function following(icbId: string, directory: Directory, on: Day): string[] {
  if (directory.existsOn(icbId, on)) return [icbId];
  const next = directory.successorsOf(icbId).filter((row) => row.on <= on);
  return next.flatMap((row) => following(row.successorId, directory, on));
}

function preceding(icbId: string, directory: Directory, on: Day): string[] {
  const before = directory.predecessorsOf(icbId).filter((row) => on < row.on);
  const found = before.flatMap((row) => preceding(row.predecessorId, directory, on));
  return directory.existsOn(icbId, on) ? [icbId, ...found] : found;
}

/** A part of a period in which the answer does not change. */
export interface IcbSegment {
  readonly from: Day;
  readonly until: Day | null;
  readonly icb: IcbAnswer;
}

/**
 * `period` cut at each day on which the ICB of `place` changes, in order and without gaps. The days come from the directory.
 * A period that ends before it begins has no segments.
 */
export function icbSegments(place: Place, directory: Directory, period: Period): IcbSegment[] {
  const { from, until } = period;
  if (until !== null && until <= from) return [];
  const ownDays = place.kind === "known" ? Object.values(place.icbKnownFrom ?? {}) : [];
  const cuts = [...new Set([...directory.icbChangeDays, ...ownDays])]
    .filter((on) => from < on && (until === null || on < until))
    .sort();
  const segments: IcbSegment[] = [];
  for (const on of [from, ...cuts]) {
    const icb = icbAt(place, directory, on);
    const last = segments.at(-1);
    if (last !== undefined && sameAnswer(last.icb, icb)) continue;
    if (last !== undefined) segments[segments.length - 1] = { ...last, until: on };
    segments.push({ from: on, until, icb });
  }
  return segments;
}

function sameAnswer(a: IcbAnswer, b: IcbAnswer): boolean {
  return a.kind === "known" ? b.kind === "known" && a.icbId === b.icbId : b.kind === "unknown" && a.reason === b.reason;
}
