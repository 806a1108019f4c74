import { ageOn } from "@cic/domain/dates";
import { codesFor } from "../code-sets.ts";
import type { Cell } from "../values.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import type { Oc2Item, Oc2Row } from "./parsed-rows.ts";
import { oc2Items } from "./parsed-rows.ts";
import type { Outcome, Reason, Rule, RuleWords, Verdict } from "./rule.ts";
import { childRule, failedIf, met, notEvaluated, overRows, place, rowRule } from "./rule.ts";

/** The items that every child looked after continuously must have. */
const coreItems = ["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"] as const;

interface Oc2Rule extends RuleWords {
  readonly check: (row: Oc2Row, child: ChildView) => Verdict;
}

function oc2Rule(rule: Oc2Rule): Rule {
  return rowRule({ modules: ["OC2"], rows: ({ oc2 }) => oc2, ...rule });
}

/**
 * An OC2 rule for children who were (or were not) looked after continuously. `when` is asked first and reads the row alone, so that a row
 * the rule could not find fault with is met whatever the episodes say.
 */
function continuousRule({ when, is, check, ...rule }: Oc2Rule & { is: boolean; when: (row: Oc2Row) => boolean }): Rule {
  return rowRule({
    ...rule,
    modules: ["OC2", "Episodes"],
    rows: ({ oc2 }) => oc2,
    check(row, child) {
      if (!when(row)) return "met";
      const { continuous } = child;
      if (typeof continuous === "string") return continuous;
      return continuous === is ? check(row, child) : "met";
    },
  });
}

const isBlank = (cell: Cell<unknown>) => cell.kind === "blank";
const isGiven = (cell: Cell<unknown>) => cell.kind !== "blank";
const blankAmong = (row: Oc2Row, items: readonly Oc2Item[]) => items.filter((item) => isBlank(row.items[item]));
const givenAmong = (row: Oc2Row, items: readonly Oc2Item[]) => items.filter((item) => isGiven(row.items[item]));
const orMet = (columns: readonly string[]): Verdict => (columns.length === 0 ? "met" : columns);
const saysYes = (cell: Cell<boolean>) => cell.kind === "value" && cell.value;
const saysNo = (cell: Cell<boolean>) => cell.kind === "value" && !cell.value;
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

function byAgeAtEnd({ dob }: Oc2Row, { yearEnd }: ChildView, fails: (age: number) => boolean): Verdict {
  return dob.kind === "value" ? failedIf(fails(ageOn(dob.value, yearEnd))) : whyNoDay(dob);
}

const sdqColumns = ["SDQ_SCORE", "SDQ_REASON"];

/** Rules about OC2, the yearly health items (DfE SSDA903 validation rules; data-standards 1.8). "Continuously" is CLA12. */
export const oc2Rules = [
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
  oc2Rule({
    code: "181",
    words: "The health and conviction items are answered with 0 or 1.",
    columns: oc2Items,
    check: (row) => orMet(oc2Items.filter((item) => row.items[item].kind === "invalid")),
  }),
  oc2Rule({
    code: "182",
    words: "Immunisations, dental check, health assessment and substance misuse must all be filled when any item is.",
    columns: oc2Items,
    check: (row) => (givenAmong(row, oc2Items).length === 0 ? "met" : orMet(blankAmong(row, coreItems))),
  }),
  childRule({
    code: "191",
    words:
      "The child was looked after continuously for the year, but a health item is missing, or the child is not in OC2.",
    columns: coreItems,
    modules: ["OC2", "Episodes"],
    check(child): Outcome {
      const { continuous, oc2 } = child;
      if (oc2.length > 0 && oc2.every((row) => blankAmong(row, coreItems).length === 0)) return met;
      if (typeof continuous === "string") return notEvaluated(continuous);
      if (!continuous) return met;
      const anchor = child.headers[0] ?? child.episodes[0];
      if (oc2.length === 0 && anchor !== undefined) return { kind: "failed", at: [place(anchor)] };
      return overRows(coreItems, oc2, (row) => orMet(blankAmong(row, coreItems)));
    },
  }),
  continuousRule({
    code: "190",
    words:
      "The child was not looked after continuously for the year, so the health and conviction items must be blank.",
    columns: oc2Items,
    is: false,
    when: (row) => givenAmong(row, oc2Items).length > 0,
    check: (row) => givenAmong(row, oc2Items),
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
  continuousRule({
    code: "545",
    words: "The child is under 5 and was looked after continuously, but development checks are not answered.",
    columns: ["HEALTH_CHECK"],
    is: true,
    when: ({ items }) => isBlank(items.HEALTH_CHECK),
    check: (row, child) => byAgeAtEnd(row, child, (age) => age < 5),
  }),
  continuousRule({
    code: "546",
    words: "Development checks are for children under 5: leave this blank for an older child.",
    columns: ["HEALTH_CHECK"],
    is: true,
    when: ({ items }) => isGiven(items.HEALTH_CHECK),
    check: (row, child) => byAgeAtEnd(row, child, (age) => age >= 5),
  }),
  continuousRule({
    code: "543",
    words: "The child is 10 or over and was looked after continuously, but convictions are not answered.",
    columns: ["CONVICTED"],
    is: true,
    when: ({ items }) => isBlank(items.CONVICTED),
    check: (row, child) => byAgeAtEnd(row, child, (age) => age >= 10),
  }),
  oc2Rule({
    code: "542",
    words: "Convictions are for children of 10 and over: leave this blank for a younger child.",
    columns: ["CONVICTED"],
    check: (row, child) => (isBlank(row.items.CONVICTED) ? "met" : byAgeAtEnd(row, child, (age) => age < 10)),
  }),
  oc2Rule({
    code: "158",
    words: "The child received an intervention for substance misuse, so whether one was offered must be blank.",
    columns: ["INTERVENTION_OFFERED"],
    check: ({ items }) => failedIf(saysYes(items.INTERVENTION_RECEIVED) && isGiven(items.INTERVENTION_OFFERED)),
  }),
  oc2Rule({
    code: "159",
    words: "The child received no intervention for substance misuse, so say whether one was offered.",
    columns: ["INTERVENTION_OFFERED"],
    // Where there is no misuse, rule 193 asks for both to be blank.
    check: ({ items }) =>
      failedIf(
        saysNo(items.INTERVENTION_RECEIVED) && isBlank(items.INTERVENTION_OFFERED) && !saysNo(items.SUBSTANCE_MISUSE),
      ),
  }),
  oc2Rule({
    code: "192",
    words: "The child has a substance misuse problem, so say whether an intervention was received.",
    columns: ["INTERVENTION_RECEIVED"],
    check: ({ items }) => failedIf(saysYes(items.SUBSTANCE_MISUSE) && isBlank(items.INTERVENTION_RECEIVED)),
  }),
  oc2Rule({
    code: "193",
    words: "The child has no substance misuse problem, so the two items on interventions must be blank.",
    columns: ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
    check: (row) =>
      saysNo(row.items.SUBSTANCE_MISUSE)
        ? orMet(givenAmong(row, ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"]))
        : "met",
  }),
];
