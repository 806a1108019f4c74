import type { Day } from "@cic/domain/dates";
import { ageOn } from "@cic/domain/dates";
import type { ChildView } from "./child-view.ts";
import { whyNoDob } from "./child-view.ts";
import type { Known } from "./context.ts";
import type { Episode, Part } from "./episode.ts";
import { bits, whyMissing } from "./episode.ts";
import type { Reason, Rule, RuleWords, Verdict } from "./rule.ts";
import { childRule, failedIf, notEvaluated, overRows } from "./rule.ts";

interface EpisodeRule extends RuleWords {
  /** What each episode must hold before the question can be asked; without it the episode is not evaluated. */
  readonly needs?: readonly Part[];
  /** Whether the rule is about this episode at all, asked when `needs` are there: met when it is not. */
  readonly when?: (episode: Episode, child: ChildView) => boolean;
  /** What an episode must hold once `when` says that the rule is about it. */
  readonly thenNeeds?: readonly Part[];
  readonly check: (episode: Episode, child: ChildView) => Verdict;
}

/** A rule that is answered episode by episode, each on its own. */
export function episodeRule({ needs = [], when, thenNeeds = [], check, ...rule }: EpisodeRule): Rule {
  const ask = asking({ needs, when, thenNeeds, check });
  return childRule({
    modules: ["Episodes"],
    ...rule,
    check: (child) => overRows(rule.columns, child.episodes, (episode) => ask(episode, child)),
  });
}

/** A rule about an episode and its neighbours. Not evaluated for a child whose episodes cannot be put in order. */
export function sequenceRule({ needs = [], when, thenNeeds = [], check, ...rule }: EpisodeRule): Rule {
  const ask = asking({ needs, when, thenNeeds, check });
  return childRule({
    modules: ["Episodes"],
    ...rule,
    check(child) {
      const { sequence } = child;
      if (typeof sequence === "string") return notEvaluated(sequence);
      return overRows(rule.columns, sequence, (episode) => ask(episode, child));
    },
  });
}

interface Question {
  readonly needs: readonly Part[];
  readonly when: EpisodeRule["when"] | undefined;
  readonly thenNeeds: readonly Part[];
  readonly check: EpisodeRule["check"];
}

function asking({ needs, when, thenNeeds, check }: Question): EpisodeRule["check"] {
  const first = bits(needs);
  const second = bits(thenNeeds);
  return (episode, child) => {
    const whyNot = whyMissing(episode, first);
    if (whyNot !== undefined) return whyNot;
    if (when !== undefined && !when(episode, child)) return "met";
    return whyMissing(episode, second) ?? check(episode, child);
  };
}

/** Asks about the child's age on a day, when the date of birth is known. */
export function byAge(child: ChildView, on: Day | undefined, fails: (age: number) => boolean): Verdict {
  if (child.dob.kind !== "value") return whyNoDob(child);
  return on === undefined ? "dateMissing" : failedIf(fails(ageOn(child.dob.value, on)));
}

/** Why a fact about a place is not known, as a reason for a rule. */
export function whyNoPlace(fact: { readonly known: false; readonly reason: string }): Reason {
  return fact.reason === "directoryNotLoaded" ? "postcodesNotLoaded" : "postcodeNotKnown";
}

/** Asks about a fact worked out from postcodes, when it is known. */
export function byPlace<T>(fact: Known<T>, fails: (value: T) => boolean): Verdict {
  return fact.known ? failedIf(fails(fact.value)) : whyNoPlace(fact);
}
