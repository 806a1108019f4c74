import { addDays, ageOn } from "@cic/domain/dates";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import { isShortBreak } from "./continuous-care.ts";
import type { Episode } from "./episode.ts";
import { episodeRule } from "./episode-rule.ts";
import { NOT_A_DISTANCE } from "./episodes-placement.ts";
import type { Reason, Verdict } from "./rule.ts";
import { failedIf, rowRule } from "./rule.ts";

/**
 * Whether distance is left blank because the child is, or in the two years before was, an unaccompanied asylum-seeking child (data-standards
 * 1.5): a row in this year's UASC module settles it; without one, the modules of the two years before must be loaded to say that it was not so.
 */
export function isOrWasUasc(child: ChildView): boolean | Reason {
  let view: ChildView["previous"] = child;
  let unknown: Reason | undefined;
  for (let back = 0; back <= 2; back++) {
    if (view === "notInReturn") break;
    if (view === "notLoaded") return unknown ?? "previousYearNotLoaded";
    if (view.uasc.length > 0) return true;
    if (view.raw.UASC === undefined) unknown ??= "moduleNotInImport";
    view = view.previous;
  }
  return unknown ?? false;
}

/** Fails unless the child is or was UASC. A distance that is there is never at fault, so nothing need be known then. */
function unlessUasc(child: ChildView): Verdict {
  const uasc = isOrWasUasc(child);
  return typeof uasc === "string" ? uasc : failedIf(!uasc);
}

const notShortBreak = ({ ls }: Episode) => !isShortBreak(ls);

/** Rules about unaccompanied asylum-seeking children, and those about distance that except them (DfE SSDA903 validation rules; data-standards 1.8). */
export const uascRules = [
  rowRule({
    code: "104",
    words: "The date on which asylum-seeking status ceased is not a date.",
    modules: ["UASC"],
    columns: ["DUC"],
    rows: ({ uasc }) => uasc,
    check: ({ ceased }) => failedIf(ceased.kind === "invalid"),
  }),
  rowRule({
    code: "304",
    words: "Asylum-seeking status must cease on or before the child's 18th birthday.",
    modules: ["UASC"],
    columns: ["DUC", "DOB"],
    rows: ({ uasc }) => uasc,
    check({ ceased, dob }) {
      if (ceased.kind === "blank") return "met";
      if (ceased.kind === "invalid") return "dateInvalid";
      if (dob.kind !== "value") return whyNoDay(dob);
      // On the birthday itself the child is 18, but was not the day before.
      return failedIf(ageOn(dob.value, addDays(ceased.value, -1)) >= 18);
    },
  }),
  episodeRule({
    code: "164",
    words: "The distance between home and placement is not valid: check both postcodes.",
    columns: ["PL_POST", "HOME_POST"],
    needs: ["LS"],
    when: (e) => notShortBreak(e) && e.home !== "" && e.post !== "",
    check(episode, child) {
      const { distanceMiles: miles } = episode.places();
      if (miles.known) return failedIf(!(miles.value >= 0 && miles.value <= NOT_A_DISTANCE));
      if (miles.reason === "directoryNotLoaded") return "postcodesNotLoaded";
      return miles.reason === "noGridReference" ? "met" : unlessUasc(child);
    },
  }),
  episodeRule({
    code: "392a",
    words: "The child is looked after but no distance can be worked out: check both postcodes.",
    columns: ["PL_POST", "HOME_POST"],
    needs: ["LS"],
    when: notShortBreak,
    check(episode, child) {
      const { distanceMiles: miles } = episode.places();
      if (miles.known || miles.reason === "noGridReference") return "met";
      if (episode.home !== "" && episode.post !== "" && miles.reason === "directoryNotLoaded")
        return "postcodesNotLoaded";
      return unlessUasc(child);
    },
  }),
  episodeRule({
    code: "392b",
    words: "The child is looked after but a postcode is missing.",
    columns: ["HOME_POST", "PL_POST"],
    needs: ["LS"],
    when: (e) => notShortBreak(e) && (e.home === "" || e.post === ""),
    check(episode, child) {
      const verdict = unlessUasc(child);
      if (verdict !== "failed") return verdict;
      return [...(episode.home === "" ? ["HOME_POST"] : []), ...(episode.post === "" ? ["PL_POST"] : [])];
    },
  }),
  episodeRule({
    code: "406",
    words: "Distance is left blank for unaccompanied asylum-seeking children, so both postcodes should not be given.",
    columns: ["HOME_POST", "PL_POST"],
    when: (e) => e.home !== "" && e.post !== "",
    check(_, child) {
      const uasc = isOrWasUasc(child);
      return typeof uasc === "string" ? uasc : failedIf(uasc);
    },
  }),
];
