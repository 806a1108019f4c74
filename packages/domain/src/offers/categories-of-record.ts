import type { CareHistory } from "../care-leavers/care-history.ts";
import { careLeaverCategory } from "../care-leavers/care-leaver-category.ts";
import type { Day } from "../dates.ts";
import type { CategoryFrom } from "./offer-person.ts";

/** The categories of a record from a day on, if everything goes on as it is recorded. */
export function categoriesOfRecord(history: CareHistory, on: Day): CategoryFrom[] {
  const stretches: CategoryFrom[] = [];
  for (let from: Day | undefined = on; from !== undefined; ) {
    const answer = careLeaverCategory(history, from);
    stretches.push({ from, category: answer.category });
    from = answer.nextChange?.on;
  }
  return stretches;
}
