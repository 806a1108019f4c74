import { codesFor } from "../code-sets.ts";
import type { CarePeriod } from "./care-periods.ts";
import { carePeriods, isWithin, outlastsCare } from "./care-periods.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import type { Episode } from "./episode.ts";
import { firstOverlap } from "./overlap.ts";
import type { MissingRow } from "./parsed-rows.ts";
import type { Rule, RuleWords, Verdict } from "./rule.ts";
import { againstPrevious, failedAt, failedIf, met, notEvaluated, rowRule } from "./rule.ts";

interface MissingRule extends RuleWords {
  readonly check: (row: MissingRow, child: ChildView) => Verdict;
}

function missingRule(rule: MissingRule): Rule {
  return rowRule({ modules: ["Missing"], rows: ({ missing }) => missing, ...rule });
}

interface WithCareRule extends RuleWords {
  readonly check: (row: MissingRow, periods: readonly CarePeriod[], child: ChildView) => Verdict;
}

/** A rule that sets a missing period beside the child's periods of care. */
function withCareRule({ check, ...rule }: WithCareRule): Rule {
  return rowRule({
    modules: ["Missing", "Episodes"],
    rows: ({ missing }) => missing,
    ...rule,
    check(row, child) {
      const periods = carePeriods(child);
      return typeof periods === "string" ? periods : check(row, periods, child);
    },
  });
}

const given = (cell: { readonly kind: string }) => cell.kind !== "blank";

/** Rules about missing periods (DfE SSDA903 validation rules 564 to 567 and 574 to 578, with the form of the cells: 1004 to 1006; data-standards 1.8). */
export const missingRules = [
  missingRule({
    code: "1004",
    words: "The date on which the child went missing is not a date.",
    columns: ["MIS_START"],
    check: ({ start }) => failedIf(start.kind === "invalid"),
  }),
  missingRule({
    code: "1005",
    words: "The date on which the child was found or returned is not a date.",
    columns: ["MIS_END"],
    check: ({ end }) => failedIf(end.kind === "invalid"),
  }),
  missingRule({
    code: "1006",
    words: "The kind of missing period is not M (missing) or A (away without authorisation).",
    columns: ["MISSING"],
    check({ kind }, { year }) {
      const codes = codesFor("MISSING", year);
      return codes === "notEvaluated" ? "yearNotKnown" : failedIf(kind !== "" && !codes.has(kind));
    },
  }),
  missingRule({
    code: "564",
    words: "The child was missing, but the start date is blank.",
    columns: ["MIS_START"],
    check: ({ kind, start }) => failedIf(kind !== "" && !given(start)),
  }),
  missingRule({
    code: "565",
    words: "A missing period has a start date, but whether the child was missing or away is blank.",
    columns: ["MISSING"],
    check: ({ kind, start }) => failedIf(kind === "" && given(start)),
  }),
  missingRule({
    code: "566",
    words: "A missing period has an end date, but whether the child was missing or away is blank.",
    columns: ["MISSING"],
    check: ({ kind, end }) => failedIf(kind === "" && given(end)),
  }),
  missingRule({
    code: "567",
    words: "The missing period ends before it starts.",
    columns: ["MIS_END"],
    check({ start, end }) {
      if (end.kind === "blank") return "met";
      if (end.kind === "invalid" || start.kind !== "value")
        return start.kind === "blank" ? "dateMissing" : "dateInvalid";
      return failedIf(end.value < start.value);
    },
  }),
  missingRule({
    code: "574",
    words: "The missing period starts while an earlier one is open, or before an earlier one ended.",
    columns: ["MIS_START"],
    check: (row, { missing }) => firstOverlap(row, missing),
  }),
  withCareRule({
    code: "575",
    words: "The placement from which the child went missing has ended, so the missing period must have an end date.",
    columns: ["MIS_END"],
    check({ start, end }, _, { sequence }) {
      if (given(end)) return "met";
      if (start.kind !== "value") return whyNoDay(start);
      if (typeof sequence === "string") return sequence;
      const from = sequence.find((e) => (e.start ?? "") <= start.value && (e.end === undefined || start.value < e.end));
      return failedIf(from !== undefined && placementEnd(from) !== undefined);
    },
  }),
  againstPrevious({
    code: "576",
    words:
      "A missing period was open at the end of last year, and no period with the same start is in this year's return.",
    modules: ["Missing"],
    columns: ["MIS_START"],
    check(child, previous) {
      const open = previous.missing.filter(({ end, start }) => end.kind === "blank" && given(start));
      for (const then of open) {
        if (then.start.kind !== "value") return notEvaluated("dateInvalid");
        const { value } = then.start;
        if (child.missing.some(({ start }) => start.kind === "value" && start.value === value)) continue;
        if (child.missing.some(({ start }) => start.kind === "invalid")) return notEvaluated("dateInvalid");
        const [first] = child.missing;
        return first === undefined ? failedAt(child.headers[0] ?? then, "CHILD") : failedAt(first, "MIS_START");
      }
      return met;
    },
  }),
  withCareRule({
    code: "577",
    words: "The child ceased to be looked after, but a missing period has no end date.",
    columns: ["MIS_END"],
    check({ start, end }, periods) {
      if (given(end)) return "met";
      if (start.kind !== "value") return whyNoDay(start);
      return failedIf(outlastsCare(periods, start.value));
    },
  }),
  withCareRule({
    code: "578",
    words: "The missing period starts after the child ceased to be looked after.",
    columns: ["MIS_START"],
    check({ start }, periods) {
      if (start.kind !== "value") return whyNoDay(start);
      const on = start.value;
      const left = periods.some(({ until }) => until !== undefined && until < on);
      return failedIf(left && !periods.some((period) => isWithin(period, on)));
    },
  }),
];

/** When the placement ended: a change of legal status alone (RNE L) starts an episode but leaves the child in the placement. */
function placementEnd(episode: Episode) {
  let last = episode;
  while (last.rec === "X1" && last.after?.rne === "L" && last.after.start === last.end) last = last.after;
  return last.end;
}
