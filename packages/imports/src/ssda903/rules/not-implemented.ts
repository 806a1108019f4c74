/** A rule number that is not implemented, and why. */
export interface RuleNotImplemented {
  /** The numbers, as the Department's list and data-standards 1.6 and 1.8 name them. */
  readonly codes: readonly string[];
  readonly why: string;
}

/**
 * Rule numbers that data-standards names, or that lie in a range it names, for which no logic is known well enough to write. Nothing is
 * evaluated for them: absence of a finding under these numbers says nothing.
 */
export const rulesNotImplemented: readonly RuleNotImplemented[] = [
  {
    codes: ["INT10", "INT19", "INT20", "INT22", "INT23", "INT24", "INT25", "INT26", "INT27", "INT28", "INT29", "INT30"],
    why: "In the range INT01 to INT36, but in no public list of rules: what they check is not known.",
  },
  { codes: ["503I"], why: "In the range 503A to 503J, but there is no such rule in the public list." },
  {
    codes: ["217t", "370", "445", "451", "555", "556"],
    why: "Named only as dropped or replaced in 2025; the text gives no logic.",
  },
];
