import type { Day } from "../dates.ts";

/** Where an organisation means to be by a day. */
export interface TargetPoint {
  readonly on: Day;
  /** A percentage, or a mean. */
  readonly value: number;
}

/** GREEN: the trajectory's value or better. AMBER: within a tenth of it. RED: worse. */
export type Rag = "GREEN" | "AMBER" | "RED";

/** The part of the trajectory's value that is amber; a convention of dashboards, in no source. */
const AMBER = 0.1;

/**
 * What the trajectory asks on a day: on the line between the points around it, the first point's day or later. Before the first
 * point nothing is asked, and after the last what it asked.
 */
export function targetOn(points: readonly TargetPoint[], on: Day): number | null {
  const before = points.findLast((point) => point.on <= on);
  const after = points.find((point) => point.on > on);
  if (before === undefined) return null;
  if (after === undefined) return before.value;
  const days = (from: Day, until: Day) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
  const part = days(before.on, on) / days(before.on, after.on);
  return Math.round((before.value + (after.value - before.value) * part) * 10) / 10;
}

export function ragOf(
  value: number,
  target: number,
  direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEITHER",
): Rag | null {
  if (direction === "NEITHER") return null;
  const better = direction === "HIGHER_IS_BETTER" ? value - target : target - value;
  if (better >= 0) return "GREEN";
  return -better <= Math.abs(target) * AMBER ? "AMBER" : "RED";
}
