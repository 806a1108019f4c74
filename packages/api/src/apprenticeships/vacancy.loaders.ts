import { findVacanciesByIds, type VacancyRow } from "@cic/db/apprenticeships/vacancy.queries";
import {
  findEntriesOfInterests,
  findInterestsByIds,
  type VacancyInterestEntryRow,
  type VacancyInterestRow,
} from "@cic/db/apprenticeships/vacancy-interest.queries";
import { isUuid } from "@cic/db/ids";
import { mustExist } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";

/** The vacancy that a visible record names: everybody may see vacancies. */
export const loadVacancy = (context: Context, id: string): Promise<VacancyRow> =>
  mustExist(context.loader("vacancies", findVacanciesByIds).load(id), "the vacancy");

/** The interest, or `null` when there is none that the caller sees. */
export const loadInterest = async (context: Context, id: string): Promise<VacancyInterestRow | null> =>
  isUuid(id) ? context.loader("vacancy interests", findInterestsByIds).load(id.toLowerCase()) : null;

/** What happened to it, oldest first. */
export const loadEntries = (context: Context, id: string): Promise<VacancyInterestEntryRow[]> =>
  context.loader("entries of vacancy interests", findEntriesOfInterests).load(id);
