import type { ChildView } from "./child-view.ts";
import type { Episode } from "./episode.ts";
import { bits, isOpen, whyMissing } from "./episode.ts";
import { sequenceRule } from "./episode-rule.ts";
import { changesPlacement, isLeaving, isTemporary } from "./placement-types.ts";
import type { Reason, Verdict } from "./rule.ts";
import { failedIf } from "./rule.ts";

const TEMPORARY_CODES_ONLY = bits(["PLACE"]);
const CHANGE = bits(["LS", "PLACE", "PLACE_PROVIDER"]);
const LEFT_AT_18_OR_DIED: ReadonlySet<string> = new Set(["E2", "E15", "E17"]);

const hasBefore = ({ before }: Episode) => before !== undefined;

function placementChanged(now: Episode, then: Episode): boolean {
  return now.place !== then.place || now.provider !== then.provider || now.post !== then.post || now.urn !== then.urn;
}

/** Asks whether the legal status and the placement changed from the episode before, as the reason for the new episode says. */
function asReasonSays(now: Episode, expected: { readonly legal: boolean; readonly placement: boolean }): Verdict {
  const then = now.before as Episode;
  const whyNot = whyMissing(now, CHANGE) ?? whyMissing(then, CHANGE);
  if (whyNot !== undefined) return whyNot;
  return failedIf((now.ls !== then.ls) !== expected.legal || placementChanged(now, then) !== expected.placement);
}

const changeColumns = ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"];

/** Rules about how episodes follow each other (DfE SSDA903 validation rules; data-standards 1.8). */
export const episodeSequenceRules = [
  sequenceRule({
    code: "142",
    words: "A later episode has started, but this one has not ended.",
    columns: ["DEC"],
    check: (episode) => failedIf(episode.after !== undefined && isOpen(episode)),
  }),
  sequenceRule({
    code: "225",
    words: "The placement changed when this episode ended, but the reason for the change is not given.",
    columns: ["REASON_PLACE_CHANGE"],
    needs: ["REC"],
    when: (e) => e.rec === "X1" && e.after !== undefined && e.reason === "",
    thenNeeds: ["PLACE"],
    check(episode) {
      const after = episode.after as Episode;
      if (isTemporary(episode.place)) return "met";
      const whyNot = whyMissing(after, bits(["RNE", "PLACE"]));
      return whyNot ?? failedIf(changesPlacement(after.rne) && !isTemporary(after.place));
    },
  }),
  sequenceRule({
    code: "226",
    words: "A reason for change of placement is not given for temporary placements (from 2026, nor on moving to one).",
    columns: ["REASON_PLACE_CHANGE"],
    when: ({ reason }) => reason !== "",
    thenNeeds: ["PLACE"],
    check({ place, after }, { year }) {
      if (isTemporary(place)) return "failed";
      if (year < 2026 || after === undefined) return "met";
      return whyMissing(after, TEMPORARY_CODES_ONLY) ?? failedIf(isTemporary(after.place));
    },
  }),
  sequenceRule({
    code: "380",
    words: "A period of care cannot start with a temporary placement.",
    columns: ["PLACE"],
    needs: ["RNE"],
    when: ({ rne }) => rne === "S",
    thenNeeds: ["PLACE"],
    check: ({ place }) => failedIf(isTemporary(place)),
  }),
  sequenceRule({
    code: "381",
    words: "A period of care cannot end with a temporary placement.",
    columns: ["PLACE"],
    needs: ["REC"],
    when: ({ rec }) => isLeaving(rec),
    thenNeeds: ["PLACE"],
    check: ({ place }) => failedIf(isTemporary(place)),
  }),
  sequenceRule({
    code: "383",
    words: "After a temporary placement the child must return to the placement before it.",
    columns: ["PLACE", "RNE", "PL_POST"],
    when: hasBefore,
    check(episode, child) {
      const temporary = episode.before as Episode;
      const unclear = whyMissing(temporary, bits(["PLACE"]));
      if (unclear !== undefined || !isTemporary(temporary.place)) return unclear ?? "met";
      const own = whyMissing(episode, bits(["RNE", "PLACE"]));
      if (own !== undefined) return own;
      const usual = temporary.before ?? lastYearBefore(temporary, child.previous);
      if (typeof usual === "string") return usual;
      if (usual === undefined) return failedIf(episode.rne !== "P");
      const whyNot = whyMissing(usual, TEMPORARY_CODES_ONLY);
      if (whyNot !== undefined) return whyNot;
      const faults = [
        ...(episode.place === usual.place ? [] : ["PLACE"]),
        ...(episode.rne === "P" ? [] : ["RNE"]),
        ...(child.year < 2026 || episode.post === usual.post ? [] : ["PL_POST"]),
      ];
      return faults.length === 0 ? "met" : faults;
    },
  }),
  sequenceRule({
    code: "388",
    words: "The episode ceased because a new episode begins, but no episode follows it.",
    columns: ["REC"],
    needs: ["REC"],
    check: ({ rec, after }) => failedIf(rec === "X1" && after === undefined),
  }),
  sequenceRule({
    code: "431",
    words:
      "The child started to be looked after on the day the episode before ended: care did not stop, so it did not start.",
    columns: ["RNE", "DECOM"],
    needs: ["RNE"],
    when: (e) => e.rne === "S" && e.before !== undefined,
    check(episode) {
      const before = episode.before as Episode;
      return whyMissing(before, bits(["DEC"])) ?? failedIf(before.end === episode.start);
    },
  }),
  sequenceRule({
    code: "432",
    words:
      "The child left care at the end of the episode before, so this episode must be a start of being looked after.",
    columns: ["RNE"],
    needs: ["RNE"],
    when: (e) => hasBefore(e) && e.rne !== "S",
    check(episode) {
      const before = episode.before as Episode;
      return whyMissing(before, bits(["REC"])) ?? failedIf(isLeaving(before.rec));
    },
  }),
  sequenceRule({
    code: "433",
    words: "The episode continues a period of care, but does not begin on the day the episode before ended.",
    columns: ["DECOM", "RNE"],
    needs: ["RNE"],
    when: (e) => hasBefore(e) && e.rne !== "S",
    check(episode) {
      const before = episode.before as Episode;
      if (isOpen(before)) return "dateMissing";
      return whyMissing(before, bits(["DEC"])) ?? failedIf(before.end !== episode.start);
    },
  }),
  sequenceRule({
    code: "434",
    words:
      "The reason for the new episode is a change of legal status only, but the legal status is the same or the placement differs.",
    columns: changeColumns,
    needs: ["RNE"],
    when: (e) => hasBefore(e) && e.rne === "L",
    check: (episode) => asReasonSays(episode, { legal: true, placement: false }),
  }),
  sequenceRule({
    code: "435",
    words:
      "The reason for the new episode is a change of placement only, but the placement is the same or the legal status differs.",
    columns: changeColumns,
    needs: ["RNE"],
    when: (e) => hasBefore(e) && (e.rne === "P" || e.rne === "T"),
    check: (episode) => asReasonSays(episode, { legal: false, placement: true }),
  }),
  sequenceRule({
    code: "436",
    words:
      "The reason for the new episode is a change of both legal status and placement, but one of them is the same.",
    columns: changeColumns,
    needs: ["RNE"],
    when: (e) => hasBefore(e) && (e.rne === "B" || e.rne === "U"),
    check: (episode) => asReasonSays(episode, { legal: true, placement: true }),
  }),
  sequenceRule({
    code: "437",
    words: "The child died, or left care at 18 or over, but there are later episodes.",
    columns: ["REC"],
    needs: ["REC"],
    check: ({ rec, after }) => failedIf(LEFT_AT_18_OR_DIED.has(rec) && after !== undefined),
  }),
  sequenceRule({
    code: "501",
    words: "The episode begins before an earlier episode has ended.",
    columns: ["DECOM"],
    when: hasBefore,
    check({ start = "", earlier }) {
      if (earlier.latestEnd !== undefined && start < earlier.latestEnd) return "failed";
      return earlier.invalidEnd ? "dateInvalid" : "met";
    },
  }),
];

/** The episode before a temporary one that was already running when the year began: it is in last year's return. */
function lastYearBefore(temporary: Episode, previous: ChildView["previous"]): Episode | undefined | Reason {
  if (temporary.rne === "S" || previous === "notInReturn") return undefined;
  if (previous === "notLoaded") return "previousYearNotLoaded";
  if (previous.raw.Episodes === undefined) return "moduleNotInImport";
  if (typeof previous.sequence === "string") return previous.sequence;
  const last = previous.sequence.at(-1);
  return (last?.start === temporary.start ? last?.before : last) ?? "earlierYearsNotLoaded";
}
