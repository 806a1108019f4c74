import type { Day } from "@cic/domain/dates";
import { daysBetween, earlierOf, laterOf } from "@cic/domain/dates";
import type { ChildView } from "./child-view.ts";
import type { Episode } from "./episode.ts";
import { bits, whyMissing } from "./episode.ts";
import { byAge, episodeRule } from "./episode-rule.ts";
import type { Outcome, Rule, Undecided } from "./rule.ts";
import { childRule, met, notEvaluated, place } from "./rule.ts";

/** Episodes that follow each other without a gap and are alike: a stay or a legal status that lasts over several episodes. */
interface Run {
  readonly first: Episode;
  readonly last: Episode;
  readonly from: Day;
  /** The end of the last one; the year's end while it is still open. */
  readonly until: Day;
}

interface Limit {
  readonly code: string;
  readonly words: string;
  readonly part: "LS" | "PLACE";
  readonly value: string;
  /** The days that it may last, counted from the first day to the day it ends. */
  readonly days: number;
}

/** A rule that a legal status or a temporary placement lasts no longer than a number of days. */
function limitRule({ code, words, part, value, days }: Limit): Rule {
  const cell = (episode: Episode) => (part === "LS" ? episode.ls : episode.place);
  const needed = bits([part]);
  return childRule({
    code,
    words,
    columns: ["DEC", "DECOM", part],
    modules: ["Episodes"],
    check(child) {
      const { sequence } = child;
      if (typeof sequence === "string") return notEvaluated(sequence);
      const undecided: Undecided[] = [];
      const at = [];
      for (const episode of sequence) {
        const about = cell(episode) === value;
        const whyNot = whyMissing(episode, about ? bits(["DEC"]) : needed);
        if (whyNot !== undefined) undecided.push({ reason: whyNot, at: place(episode, "DEC") });
      }
      for (const run of runs(sequence, (episode) => cell(episode) === value, child.yearEnd)) {
        if (daysBetween(run.from, run.until) > days) at.push(place(run.last, "DEC"));
      }
      return joined(at, undecided);
    },
  });
}

function joined(at: ReturnType<typeof place>[], undecided: readonly Undecided[]): Outcome {
  if (at.length > 0) return { kind: "failed", at, undecided };
  const first = undecided[0];
  return first === undefined ? met : { kind: "notEvaluated", reason: first.reason, undecided };
}

function runs(sequence: readonly Episode[], alike: (episode: Episode) => boolean, yearEnd: Day): Run[] {
  const found: Run[] = [];
  for (const last of sequence) {
    if (!alike(last) || last.start === undefined || last.dec.kind === "invalid") continue;
    const until = last.end ?? yearEnd;
    const open = found.at(-1);
    if (open !== undefined && last.before === open.last && open.last.end === last.start) {
      found[found.length - 1] = { ...open, last, until };
    } else {
      found.push({ first: last, last, from: last.start, until });
    }
  }
  return found;
}

/** Rules about how long an episode lasts and how old the child is (DfE SSDA903 validation rules; data-standards 1.8). */
export const episodeDurationRules = [
  limitRule({
    code: "361",
    words: "Police protection lasted longer than the 72 hours that the law allows.",
    part: "LS",
    value: "L1",
    days: 3,
  }),
  limitRule({
    code: "362",
    words: "An emergency protection order lasted longer than 21 days.",
    part: "LS",
    value: "L2",
    days: 21,
  }),
  episodeRule({
    code: "365",
    words: "A single short-break stay (V3) lasted longer than 17 days.",
    columns: ["DEC", "DECOM", "LS"],
    needs: ["LS"],
    when: ({ ls }) => ls === "V3",
    thenNeeds: ["DECOM", "DEC"],
    check: ({ start, end }, { yearEnd }) =>
      start !== undefined && daysBetween(start, end ?? yearEnd) > 17 ? "failed" : "met",
  }),
  childRule({
    code: "367",
    words: "Short breaks (V3) came to more than 75 days in the year.",
    columns: ["LS", "DECOM", "DEC"],
    modules: ["Episodes"],
    check(child) {
      const undecided: Undecided[] = [];
      let total = 0;
      let last: Episode | undefined;
      for (const episode of child.episodes) {
        const whyNot = whyMissing(episode, bits(episode.ls === "V3" ? ["DECOM", "DEC"] : ["LS"]));
        if (whyNot !== undefined) undecided.push({ reason: whyNot, at: place(episode, "LS") });
        if (episode.ls !== "V3" || whyNot !== undefined) continue;
        total += daysInYear(episode, child);
        last = episode;
      }
      return joined(total > 75 && last !== undefined ? [place(last, "LS")] : [], undecided);
    },
  }),
  episodeRule({
    code: "371",
    words: "A young person in supported accommodation (K3, before 2025 H5) must be at least 16.",
    columns: ["PLACE", "DECOM"],
    needs: ["PLACE"],
    when: (e) => e.place === "K3" || e.place === "H5",
    thenNeeds: ["DECOM"],
    check: ({ start }, child) => byAge(child, start, (age) => age < 16),
  }),
  episodeRule({
    code: "372",
    words: "A child in a young offender institution or prison must be at least 10.",
    columns: ["PLACE", "DECOM"],
    needs: ["PLACE"],
    when: (e) => e.place === "R5",
    thenNeeds: ["DECOM"],
    check: ({ start }, child) => byAge(child, start, (age) => age < 10),
  }),
  limitRule({
    code: "375",
    words: "A temporary placement in hospital lasted longer than six weeks.",
    part: "PLACE",
    value: "T1",
    days: 42,
  }),
  limitRule({
    code: "376",
    words: "A temporary placement while the usual carer was on holiday lasted longer than three weeks.",
    part: "PLACE",
    value: "T3",
    days: 21,
  }),
  limitRule({
    code: "379",
    words: "A temporary placement for another reason (T4) lasted longer than seven days.",
    part: "PLACE",
    value: "T4",
    days: 7,
  }),
];

function daysInYear({ start, end }: Episode, { yearStart, yearEnd }: ChildView): number {
  if (start === undefined) return 0;
  return Math.max(0, daysBetween(laterOf(start, yearStart), earlierOf(end ?? yearEnd, yearEnd)));
}
