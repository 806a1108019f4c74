import { sql } from "drizzle-orm";
import { vacancyInterest } from "../../apprenticeships/vacancy.table.ts";
import { candidateReference } from "../../apprenticeships/vacancy-interest.queries.ts";
import { byRow, type CompiledType, resolved, rowOf } from "../compiled-field.ts";
import { needs } from "../needs.ts";
import { childOf } from "./shared.ts";

const { childId, id, startsOn, vacancyId } = vacancyInterest;
/** Until they start, nothing is made of what is known of them. */
const whoStarts = sql`case when ${startsOn} is not null then ${childId} end`;

export const apprenticeships: Readonly<Record<string, CompiledType>> = {
  VacancyInterest: {
    childId: sql`${childId}`,
    row: rowOf(vacancyInterest, { candidateReference }),
    fields: {
      ...byRow("candidateReference childId endedOn id nextSteps shared startsOn state stateSince version"),
      bursary: resolved([needs.accessRelations(childId), needs.careLeaver(whoStarts), needs.vacancy(vacancyId)]),
      child: childOf(childId),
      log: resolved([needs.interestEntries(id)]),
      vacancy: resolved([needs.vacancy(vacancyId)]),
      wageFloor: resolved([needs.child(whoStarts)]),
    },
  },
};
