import type { ChildView } from "./child-view.ts";
import { parts, whyMissing } from "./episode.ts";
import type { Reason } from "./rule.ts";

/** V3 and V4 are short breaks: excluded from all published counts, and they break continuous care. */
export const isShortBreak = (legalStatus: string): boolean => legalStatus === "V3" || legalStatus === "V4";

/**
 * CLA12, whether a child was looked after continuously for the year to 31 March (data-standards 1.8, DfE SSDA903 guidance): the child has
 * an episode in the year, and none that starts care (RNE S) after 1 April, leaves care (REC other than X1) before 31 March, or is a short
 * break. Starting on 1 April and leaving on 31 March themselves count as continuous. Any one of these settles it; otherwise a cell that
 * cannot be read leaves it unknown.
 */
export function continuouslyLookedAfter(child: ChildView): boolean | Reason {
  if (child.raw.Episodes === undefined) return "moduleNotInImport";
  const { yearStart, yearEnd } = child;
  let inYear = false;
  let unknown: Reason | undefined;
  for (const episode of child.episodes) {
    unknown ??= whyMissing(episode, parts.DECOM | parts.DEC);
    const { start, end } = episode;
    if (start === undefined || episode.dec.kind === "invalid") continue;
    if (start > yearEnd || (end !== undefined && end < yearStart)) continue;
    inYear = true;
    if (isShortBreak(episode.ls)) return false;
    unknown ??= whyMissing(episode, parts.LS);
    if (start > yearStart) {
      if (episode.rne === "S") return false;
      unknown ??= whyMissing(episode, parts.RNE);
    }
    if (end !== undefined && end < yearEnd && episode.rec !== "X1") {
      if (episode.rec === "" || (episode.missing & parts.REC) !== 0) unknown ??= "codeNotKnown";
      else return false;
    }
  }
  return unknown ?? inYear;
}
