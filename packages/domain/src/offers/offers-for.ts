import { addMonths, birthday, type Day } from "../dates.ts";
import { type ExemptionAnswer, type ExemptionCode, prescriptionExemption } from "../prescriptions/exemption.rule.ts";
import { decideOffer, type OfferCondition, type OfferDecision, type OfferOutcome } from "./decide-offer.ts";
import type { Offer } from "./offer.ts";
import type { OfferPerson } from "./offer-person.ts";

export interface OfferAnswer {
  readonly offer: Offer;
  readonly on: Day;
  readonly decision: OfferDecision;
}

/** What somebody has, or may have, on the day and no longer has from another on. */
export interface OfferLoss {
  /** `null`: the national exemption from prescription charges. */
  readonly offer: Offer | null;
  /** The exemption, when it is that. */
  readonly exemption: ExemptionCode | null;
  /** First day without it. */
  readonly from: Day;
  /** What the answer becomes. */
  readonly becomes: OfferOutcome;
  /** What no longer holds, or is not known from then on. */
  readonly because: readonly string[];
}

export interface OffersFor {
  readonly on: Day;
  /** Whether prescriptions are free without any offer. */
  readonly exemption: ExemptionAnswer;
  /** What they can have, then what more must be known for, then what they need not ask for; each with every condition. */
  readonly today: readonly OfferAnswer[];
  /** What they cannot have, or do not need, on the day, and can or may from another on; the soonest first. */
  readonly later: readonly OfferAnswer[];
  /** The soonest first. */
  readonly losing: readonly OfferLoss[];
  /** What is not for them, with the reasons. */
  readonly notForThem: readonly OfferAnswer[];
  /** What is only intended, or not published, where it may concern them: nothing is decided of these. */
  readonly notEvaluated: readonly Offer[];
}

/** How far ahead is looked. */
const HORIZON_MONTHS = 120;

const RANK: Readonly<Record<OfferOutcome, number>> = { ELIGIBLE: 0, NEEDS_INFO: 1, ALREADY_EXEMPT: 2, NOT_ELIGIBLE: 3 };

/**
 * What somebody can have on a day, will have later and will lose, taking it that what was told of them stays as it is but for what
 * the calendar changes: ages, categories, certificates and the days on which offers run.
 */
export function offersFor(offers: readonly Offer[], person: OfferPerson, on: Day): OffersFor {
  const published = offers.filter(({ standing }) => standing === "PUBLISHED");
  const days = changeDays(published, person, on);
  const exemptionOn = (at: Day) => prescriptionExemption({ ...person.prescriptions, born: person.born }, at);
  const answers = published.map((offer) => ({
    now: answer(offer, person, on),
    after: days.map((at) => answer(offer, person, at)),
  }));
  const later = answers.flatMap(({ now, after }) => {
    if (hasOrMayHave(now)) return [];
    return after.find(hasOrMayHave) ?? [];
  });
  return {
    on,
    exemption: exemptionOn(on),
    today: answers
      .map(({ now }) => now)
      .filter((one) => one.decision.outcome !== "NOT_ELIGIBLE")
      .sort(byUse),
    later: later.sort((a, b) => compare(a.on, b.on) || byUse(a, b)),
    losing: [
      ...exemptionLoss(exemptionOn(on), days, exemptionOn),
      ...answers.flatMap(({ now, after }) => offerLoss(now, after)),
    ].sort((a, b) => compare(a.from, b.from)),
    notForThem: answers
      .map(({ now }) => now)
      .filter(
        ({ offer, decision }) => decision.outcome === "NOT_ELIGIBLE" && !later.some((one) => one.offer === offer),
      ),
    notEvaluated: offers.filter((offer) => offer.standing !== "PUBLISHED" && mayConcern(offer, person, on)),
  };
}

const answer = (offer: Offer, person: OfferPerson, on: Day): OfferAnswer => ({
  offer,
  on,
  decision: decideOffer(offer, person, on),
});

const hasOrMayHave = ({ decision: { outcome } }: OfferAnswer): boolean =>
  outcome === "ELIGIBLE" || outcome === "NEEDS_INFO";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What can be had first; then what the fewest questions stand before. */
function byUse(a: OfferAnswer, b: OfferAnswer): number {
  const open = ({ decision }: OfferAnswer) => decision.conditions.filter(({ state }) => state === "NOT_KNOWN").length;
  return RANK[a.decision.outcome] - RANK[b.decision.outcome] || open(a) - open(b) || compare(a.offer.id, b.offer.id);
}

function offerLoss(now: OfferAnswer, after: readonly OfferAnswer[]): OfferLoss[] {
  if (!hasOrMayHave(now)) return [];
  const sure = now.decision.outcome === "ELIGIBLE";
  const lost = after.find((one) => (sure ? one.decision.outcome !== "ELIGIBLE" : !hasOrMayHave(one)));
  if (lost === undefined) return [];
  const { outcome, conditions, exemption } = lost.decision;
  return [
    {
      offer: now.offer,
      exemption,
      from: lost.on,
      becomes: outcome,
      because: conditions.filter(({ state }) => state !== "MET").map(reason),
    },
  ];
}

const reason = ({ state, words, ask }: OfferCondition): string =>
  state === "NOT_KNOWN" && ask !== null ? ask : `No longer so: ${words}`;

function exemptionLoss(now: ExemptionAnswer, days: readonly Day[], at: (on: Day) => ExemptionAnswer): OfferLoss[] {
  const { code } = now;
  if (code === null) return [];
  const from = days.find((on) => at(on).outcome !== "EXEMPT");
  if (from === undefined) return [];
  const words = now.conditions.find((one) => one.code === code)?.words ?? "";
  const becomes = at(from).outcome === "NOT_KNOWN" ? "NEEDS_INFO" : "NOT_ELIGIBLE";
  return [{ offer: null, exemption: code, from, becomes, because: [`No longer so: ${words}`] }];
}

/** An intention concerns whoever may belong to its area and is of its ages. */
function mayConcern(offer: Offer, person: OfferPerson, on: Day): boolean {
  return decideOffer({ ...offer, needsNotExempt: false }, person, on).conditions.every(
    ({ code, state }) => state !== "NOT_MET" || (code !== "AREA" && code !== "AGE"),
  );
}

/** The days after `on` on which an answer may change, in order. */
function changeDays(offers: readonly Offer[], person: OfferPerson, on: Day): Day[] {
  const end = addMonths(on, HORIZON_MONTHS);
  const { gaveBirthOn, certificates } = person.prescriptions;
  const days: (Day | null)[] = [
    ...[16, 18, 19, 20, 21, 25, 26, 60].map((age) => birthday(person.born, age)),
    ...person.categories.map(({ from }) => from),
    ...(certificates ?? []).flatMap(({ from, until }) => [from, until]),
    gaveBirthOn === null ? null : addMonths(gaveBirthOn, 12),
    ...offers.flatMap(({ runs }) => [runs.notBefore, runs.surelyFrom, runs.surelyUntil, runs.notFrom]),
    ...offers.flatMap(({ ages }) =>
      [ages.minInclusive, ages.doubtfulFrom, ages.maxExclusive].map((age) =>
        age === null ? null : birthday(person.born, age),
      ),
    ),
  ];
  return [...new Set(days.filter((one): one is Day => one !== null && one > on && one <= end))].sort();
}
