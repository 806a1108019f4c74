import { ageOn, type Day } from "../dates.ts";
import type { PrescriptionFacts } from "../prescriptions/prescription-facts.ts";
import type { YesNoNotKnown } from "../yes-no-not-known.ts";
import type { LeavingCareCategory } from "./offer.ts";

/** A category and the first day on which it holds; until the next one. */
export interface CategoryFrom {
  readonly from: Day;
  /** `null`: not known. */
  readonly category: LeavingCareCategory | null;
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
export function categoryOn({ categories }: Pick<OfferPerson, "categories">, on: Day): LeavingCareCategory | null {
  return categories.findLast(({ from }) => from <= on)?.category ?? null;
}

/**
 * The categories of somebody who is said to be in one on a day, and nothing more: a child of sixteen or seventeen becomes former
 * relevant at 18, and that ends with the 25th birthday (rules 4.1). Who qualifies does so to 21; afterwards it depends on
 * education, which is not asked.
 */
export function categoriesFrom(category: LeavingCareCategory | null, born: Day, on: Day): CategoryFrom[] {
  const stated = { from: on, category };
  if (category === null || category === "NONE") return [stated];
  if (category === "QUALIFYING") return after([stated], { from: birthday(born, 21), category: null });
  const grown =
    category === "FORMER_RELEVANT"
      ? [stated]
      : after([stated], { from: birthday(born, 18), category: "FORMER_RELEVANT" as const });
  return after(grown, { from: birthday(born, 25), category: "NONE" });
}

function after(stretches: CategoryFrom[], next: CategoryFrom): CategoryFrom[] {
  return next.from > (stretches.at(-1) as CategoryFrom).from ? [...stretches, next] : stretches;
}

/** The day on which somebody attains an age; of 29 February it is 1 March in a common year, as English law counts. */
export function birthday(born: Day, age: number): Day {
  const year = Number(born.slice(0, 4)) + age;
  const same = `${String(year).padStart(4, "0")}${born.slice(4)}` as Day;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const on = born.endsWith("-02-29") && !leap ? (`${same.slice(0, 4)}-03-01` as Day) : same;
  if (ageOn(born, on) !== age) throw new Error("a birthday is not where the age says");
  return on;
}
