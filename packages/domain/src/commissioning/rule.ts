import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import type { Commissioner } from "./commissioner.ts";
import type { FactsAsOf } from "./facts-as-of.ts";
import type { IcbBasis } from "./icb-succession.rule.ts";
import type { Originating } from "./originating-icb.ts";
import type { ReasonCode, WarningCode } from "./reason-codes.ts";
import type { ServiceRequest } from "./service.ts";

/** In the order of the decision table (rules 1.5): the first that matches wins, unless it is an overlay. */
export const TABLE_RULES = [
  "SAFE-0",
  "EMERG-1",
  "PC-1",
  "HJ-1",
  "HJ-2",
  "SPEC-1",
  "PH-1",
  "PH-2",
  "AF-1",
  "MHA-3",
  "MHA-1",
  "MHA-2",
  "SPELL-1",
  "ADOPT-PRE",
  "CHILD-OOA-LA",
  "CHILD-OOA-ICB",
  "CHILD-EHCP",
  "ADULT-CC",
  "TRANS-CC",
  "ADOPT-POST",
  "SGO-POST",
  "PWP-1",
  "SHORT-BREAK",
  "WALES-IN",
  "SCOT-NI",
  "CROSS-GP-WALES",
  "GEN-1",
  "GEN-2",
  "GEN-3",
] as const;
export type TableRuleId = (typeof TABLE_RULES)[number];
export type OriginatingRuleId = "ORIG-1" | "ORIG-2" | "ORIG-3" | "ORIG-4" | "ORIG-5" | "ORIG-6" | "ORIG-7" | "ORIG-8";
export type RuleId = TableRuleId | OriginatingRuleId;

/**
 * How sure the rule itself is (rules 0): `S` read in its source; `MH`, `MM`, `ML` from memory with high, medium, low confidence.
 * `verify`: the text was looked for and not seen.
 */
export interface RuleSource {
  readonly id: RuleId;
  /** What it says, for a reader. */
  readonly title: string;
  readonly citation: string;
  readonly confidence: "S" | "MH" | "MM" | "ML";
  readonly verify: boolean;
}

export interface Rule extends RuleSource {
  readonly id: TableRuleId;
  /** Matches beside the rule that names the commissioner, instead of naming one. */
  readonly overlay: boolean;
  readonly evaluate: (facts: FactsAsOf, on: Day, context: Context) => RuleResult;
}

export interface Context {
  readonly directory: Directory;
  readonly service: ServiceRequest;
  /** What the rules below `rule` in the table say of a day not later than the one asked about. */
  readonly below: (rule: TableRuleId, day: Day) => Below;
}

export interface Below {
  readonly rule: RuleSource | null;
  readonly finding: Finding;
}

export type RuleResult =
  | { readonly kind: "matched"; readonly finding: Finding }
  | NotMatched
  | {
      readonly kind: "needsFacts";
      readonly why: string;
      readonly missing: readonly FactMissing[];
      /** Whom the rule would name if it matched; when that is whom the table names anyway, the missing fact changes nothing. */
      readonly would: IcbBasis | null;
    };

export interface NotMatched {
  readonly kind: "notMatched";
  readonly code: NotMatchedCode;
  readonly why: string;
  /** Set when it does not match under a reading that is itself unsure. */
  readonly doubts: readonly ReasonCode[];
  readonly originating: Originating | null;
}

export type NotMatchedCode =
  | "OTHER_SERVICE"
  | "NOT_A_CHILD"
  | "NOT_AN_ADULT"
  | "NO_SUCH_STATUS"
  | "NO_SUCH_FACT"
  | "NOT_ACCOMMODATED"
  | "SEE_OTHER_RULE"
  | "NOT_ARRANGED_SO"
  | "IN_AREA"
  | "OUTSIDE_ENGLAND_AND_WALES"
  | "NOT_REGISTERED"
  | "NO_RESIDENCE"
  | "CHILD_RULE_STANDS";

export interface FactUsed {
  /** In the input; `gpRegistrations[0]`. */
  readonly path: string;
  readonly says: string;
}

export interface FactMissing {
  readonly path: string;
  readonly ask: string;
}

/** Whom a rule names. An ICB is named with the fact behind it, so that its succession can be resolved for any day. */
export type Naming =
  | { readonly kind: "icb"; readonly basis: IcbBasis }
  | { readonly kind: "other"; readonly commissioner: Commissioner }
  | { readonly kind: "nobody" };

/** A party beside the commissioner: who must arrange (EMERG-1), the authority's side (MHA-3, ADOPT-POST). */
export interface Alongside {
  readonly rule: TableRuleId;
  readonly role: "ARRANGES" | "AFTERCARE_AUTHORITY" | "ADOPTION_SUPPORT_AUTHORITY";
  readonly naming: Naming;
}

export interface Alternative {
  readonly naming: Naming;
  readonly reading: string;
}

export interface Finding {
  readonly naming: Naming;
  /** Any makes the answer provisional; with nobody named, indeterminate. */
  readonly reasons: readonly ReasonCode[];
  readonly warnings: readonly WarningCode[];
  /** The reasoning, sentence by sentence. */
  readonly lines: readonly string[];
  readonly used: readonly FactUsed[];
  readonly missing: readonly FactMissing[];
  readonly originating: Originating | null;
  readonly alongside: readonly Alongside[];
  readonly alternatives: readonly Alternative[];
  /** Who should pay meanwhile, where the rule says so itself. */
  readonly interim: IcbBasis | null;
}

export const NOBODY: Naming = { kind: "nobody" };
export const icb = (basis: IcbBasis): Naming => ({ kind: "icb", basis });
export const party = (commissioner: Commissioner): Naming => ({ kind: "other", commissioner });

export const finding = (naming: Naming, lines: readonly string[], more: Partial<Finding> = {}): Finding => ({
  naming,
  lines,
  reasons: [],
  warnings: naming.kind === "icb" ? naming.basis.warnings : [],
  used: [],
  missing: [],
  originating: null,
  alongside: [],
  alternatives: [],
  interim: null,
  ...more,
});

export const matched = (naming: Naming, lines: readonly string[], more: Partial<Finding> = {}): RuleResult => ({
  kind: "matched",
  finding: finding(naming, lines, more),
});

export const notMatched = (code: NotMatchedCode, why: string, more: Partial<NotMatched> = {}): NotMatched => ({
  kind: "notMatched",
  code,
  why,
  doubts: [],
  originating: null,
  ...more,
});

export const needsFacts = (
  why: string,
  missing: readonly FactMissing[],
  would: IcbBasis | null = null,
): RuleResult => ({
  kind: "needsFacts",
  why,
  missing,
  would,
});
