import type { CareLeaverCategory } from "../care-leavers/care-history.ts";
import { anyOf, type ConditionState, metIf, metIfYes } from "../condition.ts";
import { addDays, ageOn, birthday, type Day, earlierOf } from "../dates.ts";
import { type ExemptionAnswer, type ExemptionCode, prescriptionExemption } from "../prescriptions/exemption.rule.ts";
import type { Offer } from "./offer.ts";
import { categoryOn, type OfferPerson } from "./offer-person.ts";

/** The meanings stand in the schema (`OfferConditionCode`). */
export type OfferConditionCode =
  | "RUNNING"
  | "AGE"
  | "CARE_LEAVER"
  | "AREA"
  | "GP_REGISTRATION"
  | "NOT_EXEMPT"
  | "EMAIL";

export interface OfferCondition {
  readonly code: OfferConditionCode;
  readonly state: ConditionState;
  /** For the person it is about. */
  readonly words: string;
  /** What would settle it. `null` when it is settled. */
  readonly ask: string | null;
}

/** The meanings stand in the schema (`OfferOutcome`). */
export type OfferOutcome = "ELIGIBLE" | "ALREADY_EXEMPT" | "NOT_ELIGIBLE" | "NEEDS_INFO";

export interface OfferDecision {
  readonly outcome: OfferOutcome;
  /** Why prescriptions are free already. `null` unless that is the outcome. */
  readonly exemption: ExemptionCode | null;
  /** Every condition, met or not. */
  readonly conditions: readonly OfferCondition[];
  /** What to do next, most useful first. */
  readonly next: readonly string[];
}

/**
 * Whether somebody can have an offer on a day. An exemption that they have already always comes first: they need no certificate.
 * Of an offer that is not published nothing is decided, and none is given here.
 */
export function decideOffer(offer: Offer, person: OfferPerson, on: Day): OfferDecision {
  const exemption = offer.needsNotExempt
    ? prescriptionExemption({ ...person.prescriptions, born: person.born }, on)
    : null;
  const conditions = [
    running(offer, on),
    age(offer, person, on),
    careLeaver(offer, person, on),
    area(offer, person),
    ...(offer.needsGpRegistration ? [gpRegistration(person)] : []),
    ...(exemption === null ? [] : [notExempt(exemption)]),
    ...(offer.needsEmail ? [email(person)] : []),
  ];
  const outcome = outcomeOf(conditions, exemption);
  return {
    outcome,
    exemption: outcome === "ALREADY_EXEMPT" ? (exemption?.code ?? null) : null,
    conditions,
    next: nextSteps(outcome, offer, conditions, exemption),
  };
}

function outcomeOf(conditions: readonly OfferCondition[], exemption: ExemptionAnswer | null): OfferOutcome {
  if (exemption?.outcome === "EXEMPT") return "ALREADY_EXEMPT";
  if (conditions.some(({ state }) => state === "NOT_MET")) return "NOT_ELIGIBLE";
  return conditions.some(({ state }) => state === "NOT_KNOWN") ? "NEEDS_INFO" : "ELIGIBLE";
}

function condition(code: OfferConditionCode, state: ConditionState, words: string, ask: string): OfferCondition {
  return { code, state, words, ask: state === "NOT_KNOWN" ? ask : null };
}

function running({ runs }: Offer, on: Day): OfferCondition {
  const over = (runs.notBefore !== null && on < runs.notBefore) || (runs.notFrom !== null && on >= runs.notFrom);
  const sure =
    runs.surelyFrom !== null && on >= runs.surelyFrom && (runs.surelyUntil === null || on < runs.surelyUntil);
  return condition(
    "RUNNING",
    over ? "NOT_MET" : sure ? "MET" : "NOT_KNOWN",
    `The offer runs on that day (published: ${runs.asWritten}).`,
    "Ask who gives it whether it runs on that day: what was published does not say.",
  );
}

function age({ ages }: Offer, { born }: OfferPerson, on: Day): OfferCondition {
  const years = ageOn(born, on);
  const out = (ages.minInclusive !== null && years < ages.minInclusive) || years >= ages.maxExclusive;
  const doubtful = ages.doubtfulFrom !== null && years >= ages.doubtfulFrom;
  return condition(
    "AGE",
    out ? "NOT_MET" : doubtful ? "NOT_KNOWN" : "MET",
    `It is for ages written as "${ages.asWritten}". You are ${years} on that day.`,
    `Ask who gives it whether you can have it while you are ${years}: what was published can be read either way.`,
  );
}

/** Being a care leaver ends in law with the 25th birthday; an offer to those of 25 means those who were one until then. */
function careLeaver(offer: Offer, person: OfferPerson, on: Day): OfferCondition {
  const category = categoryOn(person, earlierOf(on, addDays(birthday(person.born, 25), -1)));
  const among = (some: readonly CareLeaverCategory[]) => category !== null && some.includes(category);
  const state = category === null || among(offer.doubtfulCategories) ? "NOT_KNOWN" : metIf(among(offer.categories));
  return condition(
    "CARE_LEAVER",
    state,
    "You are a care leaver.",
    category === null
      ? "Ask your leaving care service what you are entitled to as a care leaver."
      : "Ask who gives it whether it is for you too: you were in care, and what was published does not say how long is needed.",
  );
}

function area(offer: Offer, person: OfferPerson): OfferCondition {
  const origin = fromOrigin(offer, person);
  const practice = byPractice(offer, person);
  const says = {
    AUTHORITY_OF_ORIGIN: {
      state: origin,
      words: `You were looked after by ${offer.area}. It does not matter where you live now.`,
      ask: "Which authority looked after you?",
    },
    GP_REGISTRATION: {
      state: practice,
      words: `You are registered with a GP in ${offer.area}.`,
      ask: "With which GP practice are you registered?",
    },
    EITHER: {
      state: anyOf(origin, practice),
      words: `You were looked after by ${offer.area}, or are registered with a GP there.`,
      ask: "Which authority looked after you, and with which GP practice are you registered?",
    },
    NATIONAL: { state: "MET", words: "It is the same everywhere in England.", ask: "" },
    // It does not say which of the two it goes by: only where both say the same is it known.
    NOT_STATED: {
      state: origin === practice ? origin : "NOT_KNOWN",
      words: `You belong to ${offer.area}.`,
      ask: `Ask who gives it: what was published does not say whether ${offer.area} must have looked after you, or your GP must be there.`,
    },
  } as const satisfies Record<Offer["basis"], object>;
  const { state, words, ask } = says[offer.basis];
  return condition("AREA", state, words, ask);
}

function fromOrigin({ authorityIds }: Offer, { authorityOfOriginId }: OfferPerson): ConditionState {
  return authorityOfOriginId === null ? "NOT_KNOWN" : metIf(authorityIds.includes(authorityOfOriginId));
}

function byPractice({ authorityIds }: Offer, { gp }: OfferPerson): ConditionState {
  if (gp.kind === "NONE") return "NOT_MET";
  if (gp.kind === "NOT_KNOWN" || gp.authorityId === null) return "NOT_KNOWN";
  return metIf(authorityIds.includes(gp.authorityId));
}

function gpRegistration({ gp }: OfferPerson): OfferCondition {
  const state = gp.kind === "NOT_KNOWN" ? "NOT_KNOWN" : metIf(gp.kind === "REGISTERED");
  return condition("GP_REGISTRATION", state, "You are registered with a GP.", "Are you registered with a GP?");
}

function notExempt({ outcome }: ExemptionAnswer): OfferCondition {
  const state = outcome === "EXEMPT" ? "NOT_MET" : outcome === "NOT_EXEMPT" ? "MET" : "NOT_KNOWN";
  return condition(
    "NOT_EXEMPT",
    state,
    "Your prescriptions are not free for another reason.",
    "Some of the national reasons for free prescriptions are not known of you: they come first.",
  );
}

function email({ email }: OfferPerson): OfferCondition {
  return condition(
    "EMAIL",
    metIfYes(email),
    "You have an e-mail address at which you can be reached.",
    "Do you have an e-mail address at which you can be reached?",
  );
}

function nextSteps(
  outcome: OfferOutcome,
  { howTo }: Offer,
  conditions: readonly OfferCondition[],
  exemption: ExemptionAnswer | null,
): string[] {
  if (outcome === "ELIGIBLE") return [howTo];
  if (outcome === "ALREADY_EXEMPT") return [...(exemption?.next ?? [])];
  if (outcome === "NEEDS_INFO") {
    const open = exemption?.conditions.flatMap(({ ask }) => ask ?? []) ?? [];
    return [
      ...new Set([...conditions.flatMap(({ code, ask }) => (code === "NOT_EXEMPT" ? [] : (ask ?? []))), ...open]),
    ];
  }
  const failing = conditions.filter(({ state }) => state === "NOT_MET").map(({ code }) => code);
  const repair = failing.flatMap((code) => REPAIRS[code] ?? []);
  // What can be put right is worth doing only when nothing stands in the way that cannot.
  const elsewhere = [
    "Ask your personal adviser about offers of your own area, and about form HC1(SC) for help with health costs.",
  ];
  return repair.length === failing.length ? repair : elsewhere;
}

const REPAIRS: Readonly<Partial<Record<OfferConditionCode, string>>> = {
  GP_REGISTRATION: "Register with a GP practice, then ask again.",
  EMAIL: "Get an e-mail address, then ask again. Your personal adviser can help.",
};
