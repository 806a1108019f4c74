import type { Module, RawRow } from "../rows.ts";
import { clean } from "../values.ts";
import type { RuleContext } from "./context.ts";
import type { RuleWords, Severity } from "./rule.ts";
import { isWellFormedUpn } from "./upn.ts";
import type { Finding } from "./validate.ts";
import { finding } from "./validate.ts";

/** A rule about all children of a return at once. Rows are given to it one at a time. */
export interface WholeReturnRule extends RuleWords {
  readonly severity: Severity;
  readonly blocking: boolean;
  readonly modules: readonly Module[];
  /** Begins one pass over a return. `limit` is the most values that it may hold in memory. */
  readonly start: (context: RuleContext, limit?: number) => WholeReturnCheck;
}

export interface WholeReturnCheck {
  readonly add: (row: RawRow) => void;
  readonly finish: () => Finding[];
}

/** More children than any authority has ever looked after in a year, several times over. */
const DEFAULT_LIMIT = 100_000;

interface Seen {
  readonly file: string;
  readonly line: number;
}

const words = {
  code: "444",
  words: "The unique pupil number is given for more than one child of the return.",
  columns: ["UPN"],
  from: 2026,
  severity: "error",
  blocking: false,
} as const;

/** Rule 444 (DfE SSDA903 validation rule, from 2026): a real UPN occurs once in the return; UN1 to UN5 may repeat. */
const uniqueUpn: WholeReturnRule = {
  ...words,
  modules: ["Header"],
  start(context, limit = DEFAULT_LIMIT) {
    const first = new Map<string, Seen | "reported">();
    const findings: Finding[] = [];
    let full = false;
    const failed = ({ file, line }: Seen) => findings.push({ ...finding(words, null), file, line, column: "UPN" });
    return {
      add({ module, cells, file, line }) {
        if (module !== "Header" || findings.length > limit) return;
        const upn = clean(cells.UPN ?? "");
        if (!isWellFormedUpn(upn)) return;
        const earlier = first.get(upn);
        if (earlier === undefined) {
          if (first.size < limit) first.set(upn, { file, line });
          else full = true;
          return;
        }
        if (earlier !== "reported") {
          failed(earlier);
          first.set(upn, "reported");
        }
        failed({ file, line });
      },
      finish() {
        if (full || findings.length > limit) return [...findings, finding(words, null, "tooManyRows")];
        return context.wholeReturnLoaded ? findings : [...findings, finding(words, null, "wholeReturnNotLoaded")];
      },
    };
  },
};

/** Every rule about a whole return, in all years. */
export const wholeReturnRules: readonly WholeReturnRule[] = [uniqueUpn];

/** The rules of a year ending 31 March. */
export function wholeReturnRulesFor(year: number): readonly WholeReturnRule[] {
  return wholeReturnRules.filter(({ from = year, until = year }) => from <= year && year <= until);
}
