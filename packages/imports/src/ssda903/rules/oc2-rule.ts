import type { Cell } from "../values.ts";
import type { ChildView } from "./child-view.ts";
import type { Oc2Row } from "./parsed-rows.ts";
import type { Rule, RuleWords, Verdict } from "./rule.ts";
import { rowRule } from "./rule.ts";

interface Oc2Rule extends RuleWords {
  readonly check: (row: Oc2Row, child: ChildView) => Verdict;
}

export function oc2Rule(rule: Oc2Rule): Rule {
  return rowRule({ modules: ["OC2"], rows: ({ oc2 }) => oc2, ...rule });
}

/**
 * An OC2 rule for children who were (or were not) looked after continuously. `when` is asked first and reads the row alone, so that a row
 * the rule could not find fault with is met whatever the episodes say.
 */
export function continuousRule({
  when,
  is,
  check,
  ...rule
}: Oc2Rule & { is: boolean; when: (row: Oc2Row) => boolean }): Rule {
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

export const isBlank = (cell: Cell<unknown>) => cell.kind === "blank";
export const isGiven = (cell: Cell<unknown>) => cell.kind !== "blank";
