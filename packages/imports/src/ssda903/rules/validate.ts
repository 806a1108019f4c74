import { isKnownYear, rulesFor } from "./catalogue.ts";
import type { ChildView } from "./child-view.ts";
import { viewChild } from "./child-view.ts";
import type { ChildReturn, RuleContext } from "./context.ts";
import type { Outcome, Place, Reason, Rule, Severity } from "./rule.ts";
import { notEvaluated } from "./rule.ts";

/** What a rule found. Only failures and rules that could not be evaluated are found; a rule that is met says nothing. */
export interface Finding {
  readonly rule: string;
  readonly outcome: "failed" | "notEvaluated";
  readonly severity: Severity;
  /** Whether the row cannot be stored at all. */
  readonly blocking: boolean;
  /** `null` when the finding is about no one row. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly words: string;
  /** Why the rule was not evaluated. */
  readonly reason?: Reason;
}

/** Runs the year's rules over one child's rows. */
export function validateChild(child: ChildReturn, context: RuleContext): Finding[] {
  const view = viewChild(child, context);
  const findings: Finding[] = [];
  for (const rule of rulesFor(context.year)) report(rule, runRule(rule, view), findings);
  return findings;
}

/** Runs one rule, when its modules are part of the import. */
export function runRule(rule: Rule, child: ChildView): Outcome {
  if (!isKnownYear(child.year)) return notEvaluated("yearNotKnown");
  if (!hasModules(rule, child)) return notEvaluated("moduleNotInImport");
  if (rule.previous) {
    const { previous } = child;
    if (typeof previous !== "string" && !hasModules(rule, previous)) return notEvaluated("previousYearNotLoaded");
  }
  return rule.check(child);
}

function hasModules({ modules }: Rule, { raw }: ChildView): boolean {
  for (const module of modules) if (raw[module] === undefined) return false;
  return true;
}

function report(rule: Rule, outcome: Outcome, findings: Finding[]): void {
  if (outcome.kind === "met") return;
  if (outcome.kind === "failed") for (const at of outcome.at) findings.push(finding(rule, at));
  const { undecided } = outcome;
  for (const { at, reason } of undecided ?? []) findings.push(finding(rule, at, reason));
  if (outcome.kind === "notEvaluated" && undecided === undefined) findings.push(finding(rule, null, outcome.reason));
}

type Reported = Pick<Rule, "code" | "words" | "severity" | "blocking">;

/** Makes a finding: a failure, or with a reason a rule that was not evaluated (which never blocks). */
export function finding(rule: Reported, at: Place | null, reason?: Reason): Finding {
  const where = {
    file: at?.row.file ?? null,
    line: at?.row.line ?? null,
    column: at?.column ?? null,
  };
  const { code, words, severity, blocking } = rule;
  if (reason === undefined) return { rule: code, outcome: "failed", severity, blocking, ...where, words };
  return { rule: code, outcome: "notEvaluated", severity, blocking: false, ...where, words, reason };
}
