import type { CareHistory } from "../care-leavers/care-history.ts";
import { careLeaverCategory } from "../care-leavers/care-leaver-category.ts";
import type { Day } from "../dates.ts";
import type { CategoryFrom, GpFact, OfferPerson } from "./offer-person.ts";
import type { ToldFacts } from "./told-facts.ts";

/** Somebody on record as they ask on a day: what the record says of them, and what is told beside it. */
export function personOfRecord(
  record: { readonly authorityId: string; readonly history: CareHistory; readonly gp: GpFact },
  { prescriptions, email }: ToldFacts,
  on: Day,
): OfferPerson {
  return {
    born: record.history.born,
    prescriptions,
    categories: categoriesOfRecord(record.history, on),
    authorityOfOriginId: record.authorityId,
    gp: record.gp,
    email,
  };
}

/** The categories of a record from a day on, if everything goes on as it is recorded. */
function categoriesOfRecord(history: CareHistory, on: Day): CategoryFrom[] {
  const stretches: CategoryFrom[] = [];
  for (let from: Day | undefined = on; from !== undefined; ) {
    const answer = careLeaverCategory(history, from);
    stretches.push({ from, category: answer.category });
    from = answer.nextChange?.on;
  }
  return stretches;
}
