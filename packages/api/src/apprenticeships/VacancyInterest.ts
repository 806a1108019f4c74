import { may } from "@cic/auth/actor";
import { historyOf } from "@cic/db/care-leavers/care-leaver.queries";
import { bursary } from "@cic/domain/apprenticeships/bursary.rule";
import { INTEREST_STEPS } from "@cic/domain/apprenticeships/interest-states";
import { wageFloor } from "@cic/domain/apprenticeships/minimum-wage.rule";
import { careLeaverCategory } from "@cic/domain/care-leavers/care-leaver-category";
import type { Day } from "@cic/domain/dates";
import { loadCareLeaver } from "../care-leavers/care-leaver.loaders.ts";
import { loadChild } from "../children/child.loaders.ts";
import type { VacancyInterestResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";
import { loadEntries, loadVacancy } from "./vacancy.loaders.ts";

export const VacancyInterest: VacancyInterestResolvers = {
  child: ({ childId }, _, context) => loadChild(context, childId),

  vacancy: ({ vacancyId }, _, context) => loadVacancy(context, vacancyId),

  stateSince: ({ stateSince }) => instant(stateSince),

  shared: ({ candidateReference }) => candidateReference !== null,

  async bursary({ childId, vacancyId, startsOn, endedOn, bursaryReceivedBefore: receivedBefore }, _, context) {
    if (startsOn === null) return null;
    const [record, { shortProgramme }] = await Promise.all([
      loadCareLeaver(context, childId),
      loadVacancy(context, vacancyId),
    ]);
    if (record === null) return null;
    const born = record.child.dateOfBirth as Day;
    const { category } = careLeaverCategory(historyOf(record), startsOn as Day);
    const facts = {
      born,
      startsOn: startsOn as Day,
      category,
      receivedBefore,
      shortProgramme,
      leftOn: endedOn as Day | null,
    };
    return bursary(facts, context.today);
  },

  async wageFloor({ childId, startsOn, endedOn }, _, context) {
    if (startsOn === null || startsOn > context.today || (endedOn !== null && endedOn <= context.today)) return null;
    const child = await loadChild(context, childId);
    return child === null ? null : wageFloor(child.dateOfBirth as Day, startsOn as Day, context.today);
  },

  log: ({ id }, _, context) => loadEntries(context, id),

  nextSteps: ({ state }, _, { actor }) =>
    actor !== null && may(actor, "vacancy-interest:write") ? [...INTEREST_STEPS[state]] : [],
};
