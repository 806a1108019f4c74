import { type Day, laterOf } from "../dates.ts";
import { sameCommissioner } from "./commissioner.ts";
import { asOf, type FactsAsOf } from "./facts-as-of.ts";
import { icbOn } from "./icb-succession.rule.ts";
import type { Originating } from "./originating-icb.ts";
import type { ReasonCode } from "./reason-codes.ts";
import {
  type Context,
  type FactMissing,
  type Finding,
  finding,
  NOBODY,
  type NotMatchedCode,
  type Rule,
  TABLE_RULES,
} from "./rule.ts";

/** How one rule of the table fared. */
export interface Tried {
  readonly rule: Rule;
  readonly result: "MATCHED" | "OVERLAY" | "NOT_MATCHED" | "NEEDS_FACTS";
  readonly code: NotMatchedCode | null;
  readonly why: string | null;
}

export interface Walk {
  readonly tried: readonly Tried[];
  readonly overlays: readonly { readonly rule: Rule; readonly finding: Finding }[];
  readonly rule: Rule | null;
  /** Whether the originating ICB had a say in the answer, and is not only stated beside it. */
  readonly originatingDecides: boolean;
  /** What the matching rule found, with what the rules before it left open. */
  readonly finding: Finding;
}

/** Evaluates `rules` top to bottom: the first that matches wins; overlays match beside it; what could not be decided is carried along. */
export function walk(rules: readonly Rule[], facts: FactsAsOf, on: Day, given: Omit<Context, "below">): Walk {
  const context: Context = {
    ...given,
    below(id, day) {
      const then = asOf(facts.all, day < on ? day : on);
      const lower = rules.filter((rule) => !rule.overlay && TABLE_RULES.indexOf(rule.id) > TABLE_RULES.indexOf(id));
      const found = walk(lower, then, then.on, given);
      return found.originatingDecides ? found : { ...found, finding: { ...found.finding, originating: null } };
    },
  };
  const tried: Tried[] = [];
  const overlays: { rule: Rule; finding: Finding }[] = [];
  const open: { missing: readonly FactMissing[]; would: Finding["naming"] }[] = [];
  const doubts: ReasonCode[] = [];
  const inArea: Originating[] = [];
  let originating: Finding["originating"] = null;
  for (const rule of rules) {
    const result = rule.evaluate(facts, on, context);
    if (result.kind === "notMatched") {
      tried.push({ rule, result: "NOT_MATCHED", code: result.code, why: result.why });
      doubts.push(...result.doubts);
      originating ??= result.originating;
      if (result.code === "IN_AREA" && result.originating !== null) inArea.push(result.originating);
    } else if (result.kind === "needsFacts") {
      tried.push({ rule, result: "NEEDS_FACTS", code: null, why: result.why });
      open.push({
        missing: result.missing,
        would: result.would === null ? NOBODY : { kind: "icb", basis: result.would },
      });
    } else if (rule.overlay) {
      tried.push({ rule, result: "OVERLAY", code: null, why: null });
      overlays.push({ rule, finding: result.finding });
    } else {
      tried.push({ rule, result: "MATCHED", code: null, why: null });
      const found = result.finding;
      const differ = open.filter(({ would }) => !sameOn(would, found.naming, on, context));
      // "In area" of an ICB that is itself unsure counts only when the general rule names that ICB too.
      const unsettled = inArea.flatMap(({ basis, reasons }) =>
        basis !== null && sameOn({ kind: "icb", basis }, found.naming, on, context) ? [] : reasons,
      );
      const reasons = [
        ...found.reasons,
        ...doubts,
        ...unsettled,
        ...(differ.length > 0 ? (["FACTS_MISSING"] as const) : []),
        ...unsureOf(rule, found.reasons),
      ];
      return {
        tried,
        overlays,
        rule,
        originatingDecides: found.originating !== null || doubts.length + unsettled.length > 0,
        finding: {
          ...found,
          reasons: [...new Set(reasons)],
          missing: distinct([...open.flatMap(({ missing }) => missing), ...found.missing]),
          originating: found.originating ?? originating,
        },
      };
    }
  }
  const missing = distinct(open.flatMap((row) => row.missing));
  return {
    tried,
    overlays,
    rule: null,
    originatingDecides: false,
    finding: finding(NOBODY, [], { reasons: ["FACTS_MISSING"], missing, originating }),
  };
}

/** A rule of low confidence, or whose text was not seen, never determines without saying so. */
const unsureOf = (rule: Rule, reasons: readonly ReasonCode[]): readonly ReasonCode[] =>
  (rule.confidence === "ML" || rule.verify) && reasons.length === 0 ? ["UNSURE_READING"] : [];

function sameOn(a: Finding["naming"], b: Finding["naming"], on: Day, { directory }: Context): boolean {
  const day = directory.icbsBegan === undefined ? on : laterOf(on, directory.icbsBegan);
  const [left, right] = [a, b].map((naming) => {
    if (naming.kind === "other") return naming.commissioner;
    const found = naming.kind === "icb" ? icbOn(naming.basis, day, directory) : undefined;
    return found?.kind === "known" ? ({ kind: "ICB", id: found.icbId } as const) : null;
  });
  return left != null && right != null && sameCommissioner(left, right);
}

function distinct(missing: readonly FactMissing[]): FactMissing[] {
  return [...new Map(missing.map((row) => [`${row.path} ${row.ask}`, row])).values()];
}
