import { codesFor } from "../code-sets.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import type { SocialWorkerRow } from "./parsed-rows.ts";
import type { Rule, RuleWords, Verdict } from "./rule.ts";
import { failedIf, rowRule } from "./rule.ts";

interface SocialWorkerRule extends RuleWords {
  readonly check: (row: SocialWorkerRow, child: ChildView) => Verdict;
}

function socialWorkerRule(rule: SocialWorkerRule): Rule {
  return rowRule({ modules: ["SWEpisodes"], rows: ({ socialWorkers }) => socialWorkers, from: 2024, ...rule });
}

/** Rules about social worker episodes, of those that data-standards 1.4 to 1.6 give the logic (DfE SSDA903 validation rules, from 2024). */
export const socialWorkerRules = [
  socialWorkerRule({
    code: "SW02STG1",
    words: "The social worker's identifier must begin with SW or XX.",
    columns: ["SW_ID"],
    check: ({ id }) => failedIf(!id.startsWith("SW") && !id.startsWith("XX")),
  }),
  socialWorkerRule({
    code: "SW04STG1",
    words: "The date the social worker episode began is missing or is not a date.",
    columns: ["SW_DECOM"],
    check: ({ start }) => failedIf(start.kind !== "value"),
  }),
  socialWorkerRule({
    code: "SW05STG1",
    words: "The date the social worker episode ceased is not a date.",
    columns: ["SW_DEC"],
    check: ({ end }) => failedIf(end.kind === "invalid"),
  }),
  socialWorkerRule({
    code: "SW13STG1",
    words: "The reason for the change of social worker is not a code of the return.",
    columns: ["SW_REASON"],
    check({ reason }, { year }) {
      const codes = codesFor("SW_REASON", year);
      return codes === "notEvaluated" ? "yearNotKnown" : failedIf(reason !== "" && !codes.has(reason));
    },
  }),
  socialWorkerRule({
    code: "SW17STG2",
    words: "No social worker episode is open at 31 March.",
    columns: ["SW_DEC"],
    from: 2026,
    check(row, { socialWorkers }) {
      if (row.start.kind !== "value") return whyNoDay(row.start);
      const { value } = row.start;
      if (socialWorkers.some(({ start }) => start.kind === "value" && start.value > value)) return "met";
      if (socialWorkers.some(({ end }) => end.kind === "blank")) return "met";
      return failedIf(row.end.kind !== "blank");
    },
  }),
];
