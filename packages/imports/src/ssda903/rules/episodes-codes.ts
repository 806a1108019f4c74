import type { CodeSet } from "../code-sets.ts";
import { codesFor } from "../code-sets.ts";
import type { Episode, Part } from "./episode.ts";
import { isOpen } from "./episode.ts";
import { byAge, episodeRule } from "./episode-rule.ts";
import type { Rule } from "./rule.ts";
import { failedIf } from "./rule.ts";

/** A rule that a column holds a code of the year's set; a blank is at fault only where the column must be filled. */
function codeRule(
  code: string,
  set: CodeSet & Part,
  words: string,
  cell: (e: Episode) => string,
  blank: "allowed" | "fault",
): Rule {
  return episodeRule({
    code,
    words,
    columns: [set],
    check(episode, { year }) {
      const codes = codesFor(set, year);
      if (codes === "notEvaluated") return "yearNotKnown";
      const text = cell(episode);
      return failedIf(text === "" ? blank === "fault" : !codes.has(text));
    },
  });
}

/** Rules about the codes and dates of a single episode (DfE SSDA903 validation rules; data-standards 1.8). */
export const episodeCodeRules = [
  episodeRule({
    code: "141",
    words: "The date the episode began is missing or is not a date.",
    columns: ["DECOM"],
    blocking: true,
    check: ({ decom }) => failedIf(decom.kind !== "value"),
  }),
  codeRule(
    "143",
    "RNE",
    "The reason for the new episode is missing or is not a code of the return.",
    (e) => e.rne,
    "fault",
  ),
  codeRule("144", "LS", "The legal status is missing or is not a code of the return.", (e) => e.ls, "fault"),
  codeRule("145", "CIN", "The category of need is missing or is not a code of the return.", (e) => e.cin, "fault"),
  codeRule(
    "146",
    "PLACE",
    "The placement type is missing or is not a code of this year's return.",
    (e) => e.place,
    "fault",
  ),
  episodeRule({
    code: "147",
    words: "The date the episode ceased is not a date.",
    columns: ["DEC"],
    blocking: true,
    check: ({ dec }) => failedIf(dec.kind === "invalid"),
  }),
  episodeRule({
    code: "148",
    words: "The date the episode ceased and the reason it ceased must both be given, or both be left blank.",
    columns: ["DEC", "REC"],
    check: ({ dec, rec }) => ((dec.kind === "blank") === (rec === "") ? "met" : [dec.kind === "blank" ? "DEC" : "REC"]),
  }),
  codeRule("149", "REC", "The reason the episode ceased is not a code of this year's return.", (e) => e.rec, "allowed"),
  codeRule(
    "178",
    "PLACE_PROVIDER",
    "The placement provider is not a code of the return.",
    (e) => e.provider,
    "allowed",
  ),
  codeRule(
    "1009",
    "REASON_PLACE_CHANGE",
    "The reason for the change of placement is not a code of this year's return.",
    (e) => e.reason,
    "allowed",
  ),
  episodeRule({
    code: "233",
    words: "A reason for change of placement is given on an episode that has not ended.",
    columns: ["REASON_PLACE_CHANGE"],
    from: 2026,
    thenNeeds: ["DEC"],
    when: ({ reason }) => reason !== "",
    check: (episode) => failedIf(isOpen(episode)),
  }),
  episodeRule({
    code: "234",
    words: "The placement changed because of custody, but the child was under 10.",
    columns: ["REASON_PLACE_CHANGE"],
    from: 2026,
    needs: ["REASON_PLACE_CHANGE"],
    when: ({ reason }) => reason === "CUSTOD",
    thenNeeds: ["DEC"],
    check: ({ end }, child) => byAge(child, end, (age) => age < 10),
  }),
  episodeRule({
    code: "354",
    words: "The episode begins after the end of the collection year.",
    columns: ["DECOM"],
    needs: ["DECOM"],
    check: ({ start = "" }, { yearEnd }) => failedIf(start > yearEnd),
  }),
  episodeRule({
    code: "385",
    words: "The episode ceases after the end of the collection year.",
    columns: ["DEC"],
    needs: ["DEC"],
    check: ({ end = "" }, { yearEnd }) => failedIf(end > yearEnd),
  }),
  episodeRule({
    code: "355",
    words: "The episode ends on the day it begins: an episode lasts at least a day.",
    columns: ["DEC"],
    blocking: true,
    needs: ["DECOM", "DEC"],
    check: ({ start, end }) => failedIf(end !== undefined && end === start),
  }),
  episodeRule({
    code: "356",
    words: "The episode ends before it begins.",
    columns: ["DEC"],
    blocking: true,
    needs: ["DECOM", "DEC"],
    check: ({ start = "", end }) => failedIf(end !== undefined && end < start),
  }),
];
