import {
  type BreachRow,
  type DueChangeRow,
  findBreachesOfClocks,
  findClockFacts,
  findDueChangesOfClocks,
} from "@cic/db/clocks/clock.queries";
import { isUuid } from "@cic/db/ids";
import { assessmentClocks, type Clock } from "@cic/domain/clocks/assessment-clocks";
import {
  type ClassifiedInitialAssessment,
  classifyInitialAssessment,
} from "@cic/domain/clocks/classify-initial-assessment";
import type { Day } from "@cic/domain/dates";
import { relationsOf } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";
import { loadHolidayCalendar } from "../notifications/holiday-calendar.ts";

/** A clock as of a day, and the class of the care period that it is of. */
export interface ClockAsOf {
  readonly childId: string;
  readonly clock: Clock;
  readonly classified: ClassifiedInitialAssessment | null;
}

/** The clocks of a child that the caller may see. A provider sees those of what it is asked for. */
export async function loadClocks(context: Context, childId: string, asOf: Day): Promise<ClockAsOf[]> {
  if (!isUuid(childId)) return [];
  const id = childId.toLowerCase();
  const [facts, relations, calendar] = await Promise.all([
    context.loader("clock facts", findClockFacts).load(id),
    relationsOf(context, id),
    loadHolidayCalendar(context),
  ]);
  if (facts === null) return [];
  const whole = relations.some(({ basis }) => basis !== "PROVIDER" && basis !== "AREA_LA");
  const asked = new Set(relations.filter(({ basis }) => basis === "PROVIDER").map(({ causeId }) => causeId));
  const classes = classifyInitialAssessment(facts, asOf, calendar);
  return assessmentClocks(facts, asOf, calendar)
    .filter(({ assessment }) => whole || (assessment !== null && asked.has(assessment.id)))
    .map((clock) => ({
      childId: id,
      clock,
      classified: classes.find((one) => clock.kind === "IHA" && one.carePeriodId === clock.carePeriodId) ?? null,
    }));
}

/** What was confirmed of a clock's breaches, oldest first. */
export const loadBreaches = (context: Context, causeId: string): Promise<BreachRow[]> =>
  context.loader("breaches of clocks", findBreachesOfClocks).load(causeId);

export const loadDueChanges = (context: Context, causeId: string): Promise<DueChangeRow[]> =>
  context.loader("due changes of clocks", findDueChangesOfClocks).load(causeId);
