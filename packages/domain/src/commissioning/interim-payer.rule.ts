import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import type { Commissioner } from "./commissioner.ts";
import { type FactsAsOf, heldOn, practiceOf } from "./facts-as-of.ts";
import { basisOfPlace, basisOfPractice, icbDay } from "./icb-basis.ts";
import { type IcbBasis, icbOn } from "./icb-succession.rule.ts";
import { residenceOn } from "./rules/general.rule.ts";
import type { ServiceRequest } from "./service.ts";

export interface InterimPayer {
  readonly commissioner: Commissioner;
  /** `DETERMINATION`: while a determination is disputed, the commissioner that it names. */
  readonly basis: "ALREADY_PAYING" | "ORIGINATING_ICB" | "GP_REGISTRATION" | "PRESENT" | "DETERMINATION";
  /** Paying meanwhile admits nothing. */
  readonly fundingWithoutPrejudice: true;
}

/**
 * Who pays while nobody is determined, so that care is never delayed (rules 1.8, SAFE-0): the ICB already paying; else whom the
 * rule proposes (SCOT-NI); else the ICB of the current GP registration; else the one where the child is. There is always one:
 * with no fact at all, it is whichever ICB's area the child is in when care is asked for.
 */
export function interimPayer(
  facts: FactsAsOf,
  on: Day,
  service: ServiceRequest,
  proposed: IcbBasis | null,
  directory: Directory,
): InterimPayer {
  const day = icbDay(on, directory);
  const paying = heldOn(facts.payments, on);
  const registration = heldOn(facts.gpRegistrations, on);
  const practice = registration === undefined ? undefined : practiceOf(facts, registration);
  const home = residenceOn(facts.residences, on)?.residence.place ?? null;
  const registered = practice?.country === "ENGLAND" ? basisOfPractice(practice, on, home, directory) : undefined;
  const here = [heldOn(facts.presences, on), heldOn(facts.placements, on)].map((row) => row?.place);
  const present = [...here, service.deliveredAt, home].flatMap((place) => {
    const found = place == null ? undefined : basisOfPlace(place, on, directory);
    return found?.kind === "basis" ? [found.basis] : [];
  });
  const paid =
    paying === undefined
      ? null
      : { icbId: paying.icbId, at: paying.from, practice: practice ?? null, place: home, warnings: [] };
  const candidates: readonly (readonly [InterimPayer["basis"], IcbBasis | null | undefined])[] = [
    ["ALREADY_PAYING", paid],
    ["ORIGINATING_ICB", proposed],
    ["GP_REGISTRATION", registered],
    ...present.map((basis) => ["PRESENT", basis] as const),
  ];
  for (const [basis, candidate] of candidates) {
    const found = candidate == null ? undefined : icbOn(candidate, day, directory);
    if (found?.kind === "known") {
      return { commissioner: { kind: "ICB", id: found.icbId }, basis, fundingWithoutPrejudice: true };
    }
  }
  return { commissioner: { kind: "ICB_WHERE_PRESENT" }, basis: "PRESENT", fundingWithoutPrejudice: true };
}
