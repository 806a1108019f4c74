import type { Practice } from "../commissioning/facts.ts";
import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import type { Place } from "../organisations/place.ts";

/** A GP practice as the loaded list says. */
export interface ListedPractice {
  readonly odsCode: string;
  readonly country: Practice["country"];
  readonly defence: boolean;
  readonly associations: readonly {
    readonly icbId: string;
    /** `null`: since the ICB began. */
    readonly validFrom: string | null;
    readonly validUntil: string | null;
    readonly source: string;
  }[];
}

const BEFORE_ALL = "0001-01-01" as Day;

/** A practice of the list as the rules know it; `place` is where it stands. */
export const practiceFact = (
  { odsCode, country, defence, associations }: ListedPractice,
  place: Place | null,
  directory: Directory,
): Practice => ({
  odsCode,
  country,
  defence,
  place,
  associations: associations.map(({ icbId, validFrom, validUntil, source }) => ({
    icbId,
    from: (validFrom as Day | null) ?? directory.byId(icbId)?.from ?? BEFORE_ALL,
    until: validUntil as Day | null,
    source,
  })),
});
