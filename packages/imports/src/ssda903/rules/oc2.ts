import { ageOn } from "@cic/domain/dates";
import type { Cell } from "../values.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import { continuousRule, isBlank, isGiven, oc2Rule } from "./oc2-rule.ts";
import type { Oc2Item, Oc2Row } from "./parsed-rows.ts";
import { oc2Items } from "./parsed-rows.ts";
import type { Outcome, Verdict } from "./rule.ts";
import { childRule, failedIf, met, notEvaluated, overRows, place } from "./rule.ts";

/** The items that every child looked after continuously must have. */
const coreItems = ["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"] as const;

const blankAmong = (row: Oc2Row, items: readonly Oc2Item[]) => items.filter((item) => isBlank(row.items[item]));
const givenAmong = (row: Oc2Row, items: readonly Oc2Item[]) => items.filter((item) => isGiven(row.items[item]));
const orMet = (columns: readonly string[]): Verdict => (columns.length === 0 ? "met" : columns);
const saysYes = (cell: Cell<boolean>) => cell.kind === "value" && cell.value;
const saysNo = (cell: Cell<boolean>) => cell.kind === "value" && !cell.value;
/** An answer that is neither 0 nor 1 says nothing (rule 181 finds it). */
const unlessUnclear = (cell: Cell<boolean>) => (cell.kind === "invalid" ? "codeNotKnown" : undefined);
function byAgeAtEnd({ dob }: Oc2Row, { yearEnd }: ChildView, fails: (age: number) => boolean): Verdict {
  return dob.kind === "value" ? failedIf(fails(ageOn(dob.value, yearEnd))) : whyNoDay(dob);
}

/** Rules about the 0/1 items of OC2 (DfE SSDA903 validation rules; data-standards 1.8). "Continuously" is CLA12. */
export const oc2Rules = [
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
    check({ items }) {
      if (isBlank(items.INTERVENTION_OFFERED)) return "met";
      return unlessUnclear(items.INTERVENTION_RECEIVED) ?? failedIf(saysYes(items.INTERVENTION_RECEIVED));
    },
  }),
  oc2Rule({
    code: "159",
    words: "The child received no intervention for substance misuse, so say whether one was offered.",
    columns: ["INTERVENTION_OFFERED"],
    // Where there is no misuse, rule 193 asks for both to be blank.
    check({ items }) {
      if (isGiven(items.INTERVENTION_OFFERED)) return "met";
      const { INTERVENTION_RECEIVED: received, SUBSTANCE_MISUSE: misuse } = items;
      if (saysYes(received) || saysNo(misuse) || isBlank(received)) return "met";
      return unlessUnclear(received) ?? unlessUnclear(misuse) ?? "failed";
    },
  }),
  oc2Rule({
    code: "192",
    words: "The child has a substance misuse problem, so say whether an intervention was received.",
    columns: ["INTERVENTION_RECEIVED"],
    check({ items }) {
      if (isGiven(items.INTERVENTION_RECEIVED)) return "met";
      return unlessUnclear(items.SUBSTANCE_MISUSE) ?? failedIf(saysYes(items.SUBSTANCE_MISUSE));
    },
  }),
  oc2Rule({
    code: "193",
    words: "The child has no substance misuse problem, so the two items on interventions must be blank.",
    columns: ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
    check(row) {
      const given = givenAmong(row, ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"]);
      if (given.length === 0) return "met";
      return unlessUnclear(row.items.SUBSTANCE_MISUSE) ?? (saysNo(row.items.SUBSTANCE_MISUSE) ? given : "met");
    },
  }),
];
