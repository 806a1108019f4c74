import type { CareLeaverCategory } from "../care-leavers/care-history.ts";
import { birthday, type Day } from "../dates.ts";
import type { PrescriptionFacts } from "../prescriptions/prescription-facts.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";

/** A category and the first day on which it holds; until the next one. */
export interface CategoryFrom {
  readonly from: Day;
  /** `null`: not known. */
  readonly category: CareLeaverCategory | null;
}

/** With which GP somebody is registered. */
export type GpFact =
  | { readonly kind: "NOT_KNOWN" }
  | { readonly kind: "NONE" }
  | {
      readonly kind: "REGISTERED";
      /** With which ICB the practice is associated. `null`: not known. */
      readonly icbId: string | null;
      /** In which authority the practice stands. `null`: not known. */
      readonly authorityId: string | null;
    };

/** Somebody who asks what they can have. */
export interface OfferPerson {
  readonly born: Day;
  readonly prescriptions: PrescriptionFacts;
  /** Oldest first. Before the first it is not known. */
  readonly categories: readonly CategoryFrom[];
  /** The authority that looked after them. `null`: not known. */
  readonly authorityOfOriginId: string | null;
  readonly gp: GpFact;
  /** Has an e-mail address they can be reached at. */
  readonly email: YesNoNotKnown;
}

/** What somebody is in law on a day. `null`: not known. */
export function categoryOn({ categories }: Pick<OfferPerson, "categories">, on: Day): CareLeaverCategory | null {
  return categories.findLast(({ from }) => from <= on)?.category ?? null;
}

/**
 * The categories of somebody who is said to be in one on a day, and nothing more: a child of sixteen or seventeen becomes former
 * relevant at 18, and that ends with the 25th birthday; who qualifies does so to 21 (rules 4.1).
 */
export function categoriesFrom(category: CareLeaverCategory | null, born: Day, on: Day): CategoryFrom[] {
  const stated = { from: on, category };
  if (category === null || category === "NONE") return [stated];
  if (category === "QUALIFYING") return after([stated], { from: birthday(born, 21), category: "NONE" });
  const grown =
    category === "FORMER_RELEVANT"
      ? [stated]
      : after([stated], { from: birthday(born, 18), category: "FORMER_RELEVANT" as const });
  return after(grown, { from: birthday(born, 25), category: "NONE" });
}

function after(stretches: CategoryFrom[], next: CategoryFrom): CategoryFrom[] {
  return next.from > (stretches.at(-1) as CategoryFrom).from ? [...stretches, next] : stretches;
}
