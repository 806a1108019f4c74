import type { VacancyInterestEntryResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const VacancyInterestEntry: VacancyInterestEntryResolvers = {
  by: ({ takenBy }) => takenBy,
  at: ({ takenAt }) => instant(takenAt),
};
