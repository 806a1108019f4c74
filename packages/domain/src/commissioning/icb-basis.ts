import { type Day, laterOf } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import { icbAt } from "../organisations/icb-at.rule.ts";
import type { Place } from "../organisations/place.ts";
import { contains } from "../periods.ts";
import type { Practice } from "./facts.ts";
import type { IcbBasis } from "./icb-succession.rule.ts";
import type { ReasonCode } from "./reason-codes.ts";

/**
 * The day on which a place or practice is asked for its ICB. Before ICBs began there is none to name: the ICB of their first
 * day stands for the commissioning group, whose duties it took over.
 */
export const icbDay = (on: Day, directory: Directory): Day =>
  directory.icbsBegan === undefined ? on : laterOf(on, directory.icbsBegan);

/**
 * The ICB with which a practice was associated on a day (rules 1.2): the published list decides, never where the practice
 * stands. A list that ends with its ICB leads to that ICB, whose succession is another question.
 */
export function basisOfPractice(
  practice: Practice,
  on: Day,
  homePlace: Place | null,
  directory: Directory,
): IcbBasis | undefined {
  const at = icbDay(on, directory);
  const row =
    practice.associations.find((association) => contains(association, on)) ??
    practice.associations.find((association) => contains(association, at)) ??
    practice.associations
      .filter((association) => association.until !== null && association.until <= at)
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .slice(0, 1)
      .find((association) => !directory.existsOn(association.icbId, at));
  if (row === undefined) return undefined;
  const early = at !== on && !contains(row, on);
  return {
    icbId: row.icbId,
    at: early ? at : on,
    practice,
    place: homePlace,
    warnings: early ? ["FROM_BEFORE_ICBS"] : [],
  };
}

export type PlaceBasis =
  | { readonly kind: "basis"; readonly basis: IcbBasis }
  | { readonly kind: "unknown"; readonly reason: ReasonCode };

/** The ICB in whose area a place lay on a day. */
export function basisOfPlace(place: Place, on: Day, directory: Directory): PlaceBasis {
  const at = icbDay(on, directory);
  const answer = icbAt(place, directory, at);
  if (answer.kind === "unknown") {
    return {
      kind: "unknown",
      reason: answer.reason === "ICB_SPLIT_NEEDS_FACTS" ? "ICB_SPLIT_NEEDS_FACTS" : "FACTS_MISSING",
    };
  }
  const warnings = at === on ? [] : (["FROM_BEFORE_ICBS"] as const);
  return { kind: "basis", basis: { icbId: answer.icbId, at, practice: null, place, warnings } };
}

/** The ICBs in whose areas an authority lies. Only ever a proposal (ORIG-6). */
export function icbsOfAuthority(authorityId: string, on: Day, directory: Directory): readonly string[] {
  const at = icbDay(on, directory);
  return [
    ...new Set(
      directory
        .districtsOf(authorityId)
        .flatMap((district) => directory.icbsOfDistrict(district.code, at).map((row) => row.icbId)),
    ),
  ];
}
