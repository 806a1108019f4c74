import type { ChildBuilder } from "./child-builder.ts";
import type { Reason } from "./rule.ts";

/** One row of a rule's table: a child, and what the rule says of them. */
export interface RuleCase {
  readonly name: string;
  readonly child: ChildBuilder;
  readonly expect: "met" | "failed" | Reason;
  /** The columns that the failure points at, in order; not checked when absent. */
  readonly columns?: readonly string[];
}

/** For tests: the cases of one rule. Every rule must have a table. */
export interface RuleTable {
  readonly rule: string;
  readonly cases: readonly RuleCase[];
}

export const table = (rule: string, ...cases: readonly RuleCase[]): RuleTable => ({ rule, cases });

export const meets = (name: string, child: ChildBuilder): RuleCase => ({ name, child, expect: "met" });

export function fails(name: string, child: ChildBuilder, ...columns: readonly string[]): RuleCase {
  return columns.length === 0 ? { name, child, expect: "failed" } : { name, child, expect: "failed", columns };
}

export const unknown = (reason: Reason, name: string, child: ChildBuilder): RuleCase => ({
  name,
  child,
  expect: reason,
});
