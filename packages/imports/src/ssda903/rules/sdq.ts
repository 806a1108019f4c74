import { ageOn } from "@cic/domain/dates";
import { codesFor } from "../code-sets.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import { continuousRule, isBlank, isGiven, oc2Rule } from "./oc2-rule.ts";
import type { Oc2Row } from "./parsed-rows.ts";
import type { Reason, Verdict } from "./rule.ts";
import { failedIf } from "./rule.ts";

const noSdq = (row: Oc2Row) => isBlank(row.score) && row.sdqReason === "";

/** The child's ages that the SDQ rules turn on, or why they are not known. */
interface SdqAges {
  readonly atStart: number;
  readonly atEnd: number;
}

function sdqAges({ dob }: Oc2Row, { yearStart, yearEnd }: ChildView): SdqAges | Reason {
  if (dob.kind !== "value") return whyNoDay(dob);
  return { atStart: ageOn(dob.value, yearStart), atEnd: ageOn(dob.value, yearEnd) };
}

/** 4 or over on 1 April and under 17 on 31 March: an SDQ score is wanted. */
const isCoreAge = ({ atStart, atEnd }: SdqAges) => atStart >= 4 && atEnd < 17;
/** Turned 4 or 17 after 1 April: not the children of {@link isCoreAge}, with whom the public validator lets it overlap. */
const turned4Or17 = ({ atStart, atEnd }: SdqAges) => (atStart < 4 && atEnd >= 4) || (atStart < 17 && atEnd >= 17);

function bySdqAge(row: Oc2Row, child: ChildView, fails: (ages: SdqAges) => boolean): Verdict {
  const ages = sdqAges(row, child);
  return typeof ages === "string" ? ages : failedIf(fails(ages));
}

const sdqColumns = ["SDQ_SCORE", "SDQ_REASON"];

/** Rules about the Strengths and Difficulties Questionnaire in OC2 (DfE SSDA903 validation rules; data-standards 1.8). "Continuously" is CLA12. */
export const sdqRules = [
  oc2Rule({
    code: "180",
    words: "The SDQ score is not a whole number from 0 to 40.",
    columns: ["SDQ_SCORE"],
    check: ({ score }) =>
      failedIf(score.kind === "invalid" || (score.kind === "value" && (score.value < 0 || score.value > 40))),
  }),
  oc2Rule({
    code: "196",
    words: "The reason for no SDQ score is not a code of the return.",
    columns: ["SDQ_REASON"],
    check({ sdqReason }, { year }) {
      const codes = codesFor("SDQ_REASON", year);
      if (codes === "notEvaluated") return "yearNotKnown";
      return failedIf(sdqReason !== "" && !codes.has(sdqReason));
    },
  }),
  continuousRule({
    code: "185",
    words: "The child was not looked after continuously for the year, so there must be no SDQ score.",
    columns: ["SDQ_SCORE"],
    is: false,
    when: ({ score }) => isGiven(score),
    check: () => "failed",
  }),
  continuousRule({
    code: "198",
    words: "The child was not looked after continuously for the year, so there must be no reason for no SDQ score.",
    columns: ["SDQ_REASON"],
    is: false,
    when: ({ sdqReason }) => sdqReason !== "",
    check: () => "failed",
  }),
  continuousRule({
    code: "186",
    words:
      "The child was looked after continuously and is of an age for the SDQ, but has neither a score nor a reason for none.",
    columns: sdqColumns,
    is: true,
    when: noSdq,
    check: (row, child) => bySdqAge(row, child, isCoreAge),
  }),
  continuousRule({
    code: "197B",
    words:
      "The child was looked after continuously and turned 4 or 17 in the year, but has neither an SDQ score nor a reason for none.",
    columns: sdqColumns,
    is: true,
    when: noSdq,
    check: (row, child) => bySdqAge(row, child, turned4Or17),
  }),
  oc2Rule({
    code: "188",
    words: "The child is under 4 at the end of the year, so there must be no SDQ score and no reason for none.",
    columns: sdqColumns,
    check: (row, child) => (noSdq(row) ? "met" : bySdqAge(row, child, ({ atEnd }) => atEnd < 4)),
  }),
  oc2Rule({
    code: "189",
    words:
      "The young person was already 17 at the start of the year, so there must be no SDQ score and no reason for none.",
    columns: sdqColumns,
    check: (row, child) => (noSdq(row) ? "met" : bySdqAge(row, child, ({ atStart }) => atStart >= 17)),
  }),
  oc2Rule({
    code: "157",
    words: "SDQ1 (under 4 or over 16) cannot be the reason for a child who was of an age for the SDQ all year.",
    columns: ["SDQ_REASON"],
    check: (row, child) => (row.sdqReason === "SDQ1" ? bySdqAge(row, child, isCoreAge) : "met"),
  }),
  oc2Rule({
    code: "197a",
    words: "There is both an SDQ score and a reason for having none.",
    columns: ["SDQ_REASON", "SDQ_SCORE"],
    check: ({ score, sdqReason }) => failedIf(isGiven(score) && sdqReason !== ""),
  }),
];
