import type { Day } from "../dates.ts";
import type { Directory } from "./directory.ts";

/** That an edition of the postcode directory named an ICB for a postcode. */
export interface IcbEvidence {
  readonly icbId: string;
  /** First day of which the edition speaks, when the ICB is older than that; else `null`. */
  readonly from: Day | null;
}

/**
 * What is known of a postcode after one more edition. What older editions said of other times stays; where both speak of the
 * same time, the newer edition is right. `next: null` (the edition names no ICB) changes nothing.
 */
export function addEvidence(
  known: readonly IcbEvidence[],
  next: IcbEvidence | null,
  directory: Directory,
): IcbEvidence[] {
  if (next === null) return [...known];
  const same = known.find((evidence) => evidence.icbId === next.icbId);
  const merged = same === undefined ? next : { ...next, from: earlier(same.from, next.from) };
  const others = known.filter(
    (evidence) => evidence.icbId !== next.icbId && !speakOfTheSameTime(evidence, next, directory),
  );
  return [...others, merged].sort((a, b) => (a.icbId < b.icbId ? -1 : 1));
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null;
  return a < b ? a : b;
}

function speakOfTheSameTime(a: IcbEvidence, b: IcbEvidence, directory: Directory): boolean {
  const [first, second] = [a, b].map(({ icbId, from }) => {
    const icb = directory.byId(icbId);
    return { from: from ?? icb?.from ?? "", until: icb?.until ?? "9999-12-31" };
  }) as [{ from: string; until: string }, { from: string; until: string }];
  return first.from < second.until && second.from < first.until;
}

/**
 * What each code of an ICB means in a file of the day `on`. An ICB gets another ONS code when its area changes, so that a
 * code's own first day is the first day of which the file knows; an ODS code does not change, and stands for the ONS code of
 * the day.
 */
export function evidenceByCode(directory: Directory, on: Day): ReadonlyMap<string, IcbEvidence> {
  const found = new Map<string, IcbEvidence>();
  for (const code of directory.codes) {
    const icb = directory.byId(code.organisationId);
    if (icb?.kind !== "ICB") continue;
    const current = directory.codeOf(icb.id, "ONS", on);
    const ons = code.scheme === "ONS" ? code : directory.codesOf(icb.id).find((row) => row.code === current);
    const from = ons?.from ?? null;
    found.set(code.code, { icbId: icb.id, from: from === icb.from ? null : from });
  }
  return found;
}
