import type { VacancyResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";

export const Vacancy: VacancyResolvers = {
  employer: ({ employerId }, _, context) => organisationOf(context, employerId),
};
