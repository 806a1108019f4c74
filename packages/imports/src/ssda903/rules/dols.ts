import type { CarePeriod } from "./care-periods.ts";
import { carePeriods, isWithin, outlastsCare } from "./care-periods.ts";
import type { ChildView } from "./child-view.ts";
import { whyNoDay } from "./child-view.ts";
import type { Episode } from "./episode.ts";
import { isOpen, parts, whyMissing } from "./episode.ts";
import { firstOverlap } from "./overlap.ts";
import type { DoloRow } from "./parsed-rows.ts";
import type { Reason, Rule, RuleWords, Verdict } from "./rule.ts";
import { againstPrevious, failedAt, failedIf, met, notEvaluated, rowRule } from "./rule.ts";

interface DoloRule extends RuleWords {
  readonly check: (row: DoloRow, child: ChildView) => Verdict;
}

/** The DoLo module, and its rules, begin with the return for 2027. */
const from = 2027;

function doloRule(rule: DoloRule): Rule {
  return rowRule({ modules: ["DoLo"], rows: ({ dolos }) => dolos, from, ...rule });
}

function doloEpisodeRule(rule: DoloRule): Rule {
  return rowRule({ modules: ["DoLo", "Episodes"], rows: ({ dolos }) => dolos, from, ...rule });
}

/** Asks about the placement of each episode during which the order was in force; an order with no end is still in force. */
function byPlacement({ start, end }: DoloRow, { episodes }: ChildView, fails: (place: string) => boolean): Verdict {
  if (start.kind !== "value") return whyNoDay(start);
  if (end.kind === "invalid") return "dateInvalid";
  const ended = end.kind === "value" ? end.value : undefined;
  let unknown: Reason | undefined;
  for (const episode of episodes) {
    const whyNoDates = whyMissing(episode, parts.DECOM | parts.DEC);
    if (whyNoDates !== undefined) {
      unknown = whyNoDates;
      continue;
    }
    if (!during(episode, start.value, ended)) continue;
    const whyNot = whyMissing(episode, parts.PLACE);
    if (whyNot !== undefined) unknown = whyNot;
    else if (fails(episode.place)) return "failed";
  }
  return unknown ?? "met";
}

/** Whether an order and an episode share more than the day on which one ends and the other begins. */
function during(episode: Episode, start: string, ended: string | undefined): boolean {
  const begins = episode.start ?? "";
  const startsBeforeEnd = isOpen(episode) || start < (episode.end ?? "");
  return startsBeforeEnd && (ended === undefined || ended > begins || start >= begins);
}

const EXPECTED: ReadonlySet<string> = new Set(["K2", "Z12", "Z13"]);
const NEVER: ReadonlySet<string> = new Set(["K1", "P1", "R5", "K3"]);

function withPeriods(child: ChildView, check: (periods: readonly CarePeriod[]) => Verdict): Verdict {
  const periods = carePeriods(child);
  return typeof periods === "string" ? periods : check(periods);
}

/** Rules about deprivation of liberty orders (DfE SSDA903 validation rules 700 to 710, from the 2026-27 return; data-standards 1.8). */
export const dolsRules = [
  doloRule({
    code: "700",
    words: "The start date of the deprivation of liberty order is missing or is not a date.",
    columns: ["DOLO_START"],
    check: ({ start }) => failedIf(start.kind !== "value"),
  }),
  doloRule({
    code: "701",
    words: "The end date of the deprivation of liberty order is not a date.",
    columns: ["DOLO_END"],
    check: ({ end }) => failedIf(end.kind === "invalid"),
  }),
  doloRule({
    code: "702",
    words: "The deprivation of liberty order ends before it starts.",
    columns: ["DOLO_END"],
    check({ start, end }) {
      if (end.kind === "blank") return "met";
      if (start.kind !== "value") return whyNoDay(start);
      return end.kind === "invalid" ? "dateInvalid" : failedIf(end.value < start.value);
    },
  }),
  doloRule({
    code: "703",
    words: "The deprivation of liberty order starts after the end of the collection year.",
    columns: ["DOLO_START"],
    check: ({ start }, { yearEnd }) => (start.kind === "value" ? failedIf(start.value > yearEnd) : whyNoDay(start)),
  }),
  doloRule({
    code: "704",
    words: "The deprivation of liberty order ends before the collection year starts, or after it ends.",
    columns: ["DOLO_END"],
    check({ end }, { yearStart, yearEnd }) {
      if (end.kind === "blank") return "met";
      return end.kind === "invalid" ? "dateInvalid" : failedIf(end.value < yearStart || end.value > yearEnd);
    },
  }),
  doloRule({
    code: "705",
    words: "The deprivation of liberty order starts while an earlier one is open, or before an earlier one ended.",
    columns: ["DOLO_START"],
    check: (row, { dolos }) => firstOverlap(row, dolos),
  }),
  againstPrevious({
    code: "706",
    words: "An order was open at the end of last year, and no order with the same start is in this year's return.",
    modules: ["DoLo"],
    columns: ["DOLO_START"],
    // In 2027 itself last year's return has no such module, so the rule is not evaluated.
    from,
    check(child, previous) {
      for (const then of previous.dolos) {
        if (then.end.kind !== "blank") continue;
        if (then.start.kind !== "value") return notEvaluated(whyNoDay(then.start));
        const { value } = then.start;
        if (child.dolos.some(({ start }) => start.kind === "value" && start.value === value)) continue;
        const [first] = child.dolos;
        return first === undefined ? failedAt(child.headers[0] ?? then, "CHILD") : failedAt(first, "DOLO_START");
      }
      return met;
    },
  }),
  doloEpisodeRule({
    code: "707",
    words: "The child ceased to be looked after, but a deprivation of liberty order has no end date.",
    columns: ["DOLO_END"],
    check({ start, end }, child) {
      if (end.kind !== "blank") return "met";
      if (start.kind !== "value") return whyNoDay(start);
      return withPeriods(child, (periods) => failedIf(outlastsCare(periods, start.value)));
    },
  }),
  doloEpisodeRule({
    code: "CIC-DOLO-CARE",
    words: "The deprivation of liberty order starts, or ends, while the child was not looked after.",
    columns: ["DOLO_START", "DOLO_END"],
    check({ start, end }, child) {
      if (start.kind !== "value") return whyNoDay(start);
      if (end.kind === "invalid") return "dateInvalid";
      return withPeriods(child, (periods) => {
        const during = periods.find((period) => isWithin(period, start.value));
        if (during === undefined) return ["DOLO_START"];
        return end.kind === "value" && !isWithin(during, end.value) ? ["DOLO_END"] : "met";
      });
    },
  }),
  doloRule({
    code: "708",
    words: "The deprivation of liberty order starts on or before the child's date of birth.",
    columns: ["DOLO_START"],
    check({ start, dob }) {
      if (start.kind !== "value") return whyNoDay(start);
      return dob.kind === "value" ? failedIf(start.value <= dob.value) : whyNoDay(dob);
    },
  }),
  doloEpisodeRule({
    code: "709",
    words: "A child with a deprivation of liberty order is in an unexpected type of placement.",
    columns: ["DOLO_START"],
    severity: "query",
    check: (row, child) => byPlacement(row, child, (type) => !EXPECTED.has(type)),
  }),
  doloEpisodeRule({
    code: "710",
    words:
      "A child with a deprivation of liberty order cannot be in a secure children's home, with parents, in a young offender institution or in supported accommodation.",
    columns: ["DOLO_START"],
    check: (row, child) => byPlacement(row, child, (type) => NEVER.has(type)),
  }),
];
