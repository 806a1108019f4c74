import type { ChildView } from "./child-view.ts";
import type { PlaceFacts } from "./context.ts";
import type { Episode } from "./episode.ts";
import { bits, isOpen, parts, whyMissing } from "./episode.ts";
import { whyNoPlace } from "./episode-rule.ts";
import { isOther } from "./placement-types.ts";
import type { Outcome, Rule, Verdict } from "./rule.ts";
import { againstPrevious, failedAt, met, notEvaluated, place } from "./rule.ts";

type Compare = (now: Episode, then: Episode, year: number) => Verdict;

/**
 * A rule that this year's first episode continues the episode that was open at the end of last year. Where no episode continues it, rule
 * 502 alone says so.
 */
function continuesRule(
  code: string,
  column: string,
  words: string,
  compare: Compare,
  noneFollows: Outcome = met,
): Rule {
  return againstPrevious({
    code,
    words,
    columns: [column],
    modules: ["Episodes"],
    check(child, previous) {
      const open = lastOpen(previous);
      if (typeof open === "string") return notEvaluated(open);
      if (open === undefined) return met;
      const { sequence } = child;
      if (typeof sequence === "string") return notEvaluated(sequence);
      const [first] = sequence;
      if (first === undefined) return noneFollows === met ? met : failedAnywhere(child, open);
      const verdict = compare(first, open, child.year);
      if (verdict === "met") return met;
      return typeof verdict === "string" && verdict !== "failed" ? notEvaluated(verdict) : failedAt(first, column);
    },
  });
}

function lastOpen(previous: ChildView) {
  const { sequence } = previous;
  if (typeof sequence === "string") return sequence;
  const last = sequence.at(-1);
  if (last === undefined) return undefined;
  return whyMissing(last, parts.DEC) ?? (isOpen(last) ? last : undefined);
}

/** The child has no episode to point at: the Header row, or last year's episode. */
function failedAnywhere(child: ChildView, open: Episode): Outcome {
  return { kind: "failed", at: [place(child.headers[0] ?? open)] };
}

const differs = (cell: (episode: Episode) => string): Compare => {
  return (now, then) => (cell(now) === cell(then) ? "met" : "failed");
};

/** H5 became K3 in 2025, and Z1 became Z11 to Z14 in 2026: an open placement goes on under its new code. */
function samePlacement(now: Episode, then: Episode, year: number): Verdict {
  const renamed =
    (year === 2025 && then.place === "H5" && now.place === "K3") ||
    (year === 2026 && then.place === "Z1" && isOther(now.place));
  return renamed || now.place === then.place ? "met" : "failed";
}

/** Compares a fact worked out from postcodes: the same postcodes give the same fact. */
function differsByPlace(fact: "distanceMiles" | "placementAuthority" | "location"): Compare {
  return (now, then) => {
    if (now.home === then.home && now.post === then.post) return "met";
    const a: PlaceFacts[typeof fact] = now.places()[fact];
    const b: PlaceFacts[typeof fact] = then.places()[fact];
    if (!a.known) return whyNoPlace(a);
    if (!b.known) return whyNoPlace(b);
    return a.value === b.value ? "met" : "failed";
  };
}

const startNeeded = bits(["DECOM"]);
const says = (what: string) =>
  `The first episode differs in ${what} from the episode that was open at the end of last year.`;

/** Rules that join this year's episodes to last year's (DfE SSDA903 validation rules 502 and 503A to 503J; data-standards 1.8). */
export const episodeLastYearRules = [
  continuesRule(
    "502",
    "DECOM",
    "Last year ended with an open episode, but this year's first episode does not have the same start date.",
    (now, then) => whyMissing(now, startNeeded) ?? (now.start === then.start ? "met" : "failed"),
    { kind: "failed", at: [] },
  ),
  continuesRule(
    "503A",
    "RNE",
    says("reason for new episode"),
    differs((e) => e.rne),
  ),
  continuesRule(
    "503B",
    "LS",
    says("legal status"),
    differs((e) => e.ls),
  ),
  continuesRule(
    "503C",
    "CIN",
    says("category of need"),
    differs((e) => e.cin),
  ),
  continuesRule("503D", "PLACE", says("placement type"), samePlacement),
  continuesRule(
    "503E",
    "PLACE_PROVIDER",
    says("placement provider"),
    differs((e) => e.provider),
  ),
  continuesRule(
    "503F",
    "URN",
    says("registration number (URN)"),
    differs((e) => e.urn),
  ),
  continuesRule("503G", "PL_POST", says("distance"), differsByPlace("distanceMiles")),
  continuesRule("503H", "PL_POST", says("authority of placement"), differsByPlace("placementAuthority")),
  continuesRule(
    "503J",
    "PL_POST",
    says("placement location (inside or outside the authority)"),
    differsByPlace("location"),
  ),
];
