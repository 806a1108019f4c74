import { type AccessRelationRow, findActiveRelations } from "@cic/db/access/access-relation.queries";
import { findHiddenAddresses } from "@cic/db/address-protections/address-protection.queries";
import { findVacanciesByIds } from "@cic/db/apprenticeships/vacancy.queries";
import { findEntriesOfInterests } from "@cic/db/apprenticeships/vacancy-interest.queries";
import { findAssessmentsByIds, findReportsOfAssessments } from "@cic/db/assessments/assessment.queries";
import { careLeaverRecord, findCareLeavers } from "@cic/db/care-leavers/care-leaver.queries";
import { findCarePeriodsByIds, findCarePeriodsOfChildren } from "@cic/db/children/care-period.queries";
import { type ChildRow, findChildrenByIds } from "@cic/db/children/child.queries";
import { findGpRegistrationsOfChildren, findResidencesOfChildren } from "@cic/db/children/gp-registration.queries";
import { findLegalStatusesOfCarePeriods } from "@cic/db/children/legal-status.queries";
import {
  type BreachRow,
  type DueChangeRow,
  findBreachesOfClocks,
  findClockFacts,
  findDueChangesOfClocks,
} from "@cic/db/clocks/clock.queries";
import type { Beside } from "@cic/db/compiled/needs";
import { findConsentCases, findConsentsByIds } from "@cic/db/consents/consent.queries";
import { type CommissioningFactsRow, findDeterminationsByIds } from "@cic/db/determinations/determination.queries";
import { findTimeLimits, timeLimitsOf } from "@cic/db/disputes/dispute.queries";
import type { Candidate } from "@cic/db/duplicates/candidate.queries";
import { findClinicalParts } from "@cic/db/health-plans/health-plan.queries";
import { findHealthLinesOfChildren } from "@cic/db/health-records/health-line.queries";
import type { KnownThen } from "@cic/db/history/known-then";
import { findNoticesByIds, findVersionsOfChains } from "@cic/db/notices/notice.queries";
import { findServiceLevels, serviceLevelOf } from "@cic/db/notices/service-level.queries";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import { type PostcodeRow, placeOf } from "@cic/db/organisations/postcode.queries";
import { findPlacementsByIds, type PlacementRow } from "@cic/db/placements/placement.queries";
import {
  findAreasOfPlacements,
  findHomesOfPlacements,
  type PlacementAreaRow,
} from "@cic/db/placements/placement-area.queries";
import { findStepsOfReferrals } from "@cic/db/referrals/referral.queries";
import type { ScopedDb } from "@cic/db/scope";
import type { ClockFacts } from "@cic/domain/clocks/clock-facts";
import { EDITIONS } from "@cic/domain/commissioning/editions";
import type { Day } from "@cic/domain/dates";
import { makeHolidayCalendar } from "@cic/domain/working-days";
import type { Context } from "../context.ts";
import { knowFacts } from "../determinations/determination.loaders.ts";
import { candidatesOfChildren } from "../duplicates/duplicate.loaders.ts";
import { knowThen } from "../history/as-of.loaders.ts";
import { placesOfHomes } from "../notifications/notice-record.ts";
import { placementsOn } from "../placements/placement.loaders.ts";

type Give = (context: Context, key: string, value: never) => void;
type Batch = (db: ScopedDb, keys: readonly string[]) => Promise<readonly unknown[]>;

/** Gives a value to the loader of this name, as if it had read it. */
const to =
  (name: string, batch: Batch): Give =>
  (context, key, value) =>
    void context.loader<string, unknown>(name, batch).prime(key, value);

interface ClocksRead {
  /** None of no children. */
  readonly childIds: readonly string[] | null;
  readonly facts: readonly ClockFacts[];
  readonly breaches: readonly BreachRow[];
  readonly dueChanges: readonly DueChangeRow[];
}

interface PossibleDuplicatesRead {
  readonly candidates: readonly Candidate[];
  readonly others: readonly string[];
  readonly relations: readonly AccessRelationRow[];
}
interface HomeRead {
  readonly text: string;
  readonly row: PostcodeRow | null;
}
interface PlacementBeforeRead {
  readonly childId: string;
  readonly on: Day;
  readonly placement: PlacementRow | null;
  readonly areas: readonly PlacementAreaRow[];
}

/** The names of loaders are those by which resolvers ask for them. A value that no resolver finds under its name is read again. */
const givers: Readonly<Record<string, Give>> = {
  accessRelations: to("access relations", findActiveRelations),
  addressHidden: to("hidden addresses of children", findHiddenAddresses),
  assessment: to("assessments", findAssessmentsByIds),
  careLeaver: (context, id, row: Parameters<typeof careLeaverRecord>[0] | null) =>
    to("care leavers", findCareLeavers)(context, id, (row === null ? null : careLeaverRecord(row)) as never),
  carePeriod: to("care periods", findCarePeriodsByIds),
  carePeriods: to("care periods of children", findCarePeriodsOfChildren),
  // One that is not found may have become part of another.
  child: (context, id, row: ChildRow | null) =>
    row !== null && to("children", findChildrenByIds)(context, id, row as never),
  childOfAnyId: to("children", findChildrenByIds),
  clocks(context, _, { childIds, facts, breaches, dueChanges }: ClocksRead) {
    const byChild = new Map(facts.map((of) => [of.childId, of]));
    for (const id of childIds ?? []) context.loader("clock facts", findClockFacts).prime(id, byChild.get(id) ?? null);
    const breachesOf = Map.groupBy(breaches, ({ causeId }) => causeId);
    const dueChangesOf = Map.groupBy(dueChanges, ({ causeId }) => causeId);
    // What a clock may be of.
    for (const { id } of facts.flatMap(({ carePeriods, assessments }) => [...carePeriods, ...assessments])) {
      context.loader("breaches of clocks", findBreachesOfClocks).prime(id, breachesOf.get(id) ?? []);
      context.loader("due changes of clocks", findDueChangesOfClocks).prime(id, dueChangesOf.get(id) ?? []);
    }
  },
  commissioningFacts: (context, id, row: CommissioningFactsRow | null) => knowFacts(context, id, row),
  consentCase: to("consent cases", findConsentCases),
  consent: to("consents", findConsentsByIds),
  determination: to("determinations", findDeterminationsByIds),
  disputeTimeLimits(context, _, rows: Parameters<typeof timeLimitsOf>[0]) {
    const ids = EDITIONS.map(({ id }) => id);
    for (const [i, limits] of timeLimitsOf(rows, ids).entries())
      to("time limits of disputes", findTimeLimits)(context, ids[i] as string, limits as never);
  },
  gpRegistrations: to("GP registrations of children", findGpRegistrationsOfChildren),
  healthLines: to("health lines of children", findHealthLinesOfChildren),
  holidays: (context, _, days: Parameters<typeof makeHolidayCalendar>[0]) =>
    to("holiday calendar", async (db, keys) => {
      const calendar = await findHolidayCalendar(db);
      return keys.map(() => calendar);
    })(context, "england-and-wales", makeHolidayCalendar(days) as never),
  homesBefore(context, _, homes: HomeRead[]) {
    for (const { text, row } of homes) {
      const rows = new Map(row === null ? [] : [[row.postcode, row]]);
      placesOfHomes(context).prime(text, placeOf(text, rows, context.directory()));
    }
  },
  interestEntries: to("entries of vacancy interests", findEntriesOfInterests),
  knownThen: (context, _, read: KnownThen) => knowThen(context, read),
  legalStatuses: to("legal statuses of care periods", findLegalStatusesOfCarePeriods),
  notice: to("notices", findNoticesByIds),
  noticeVersions: to("versions of notices", findVersionsOfChains),
  placement: to("placements", findPlacementsByIds),
  placementAreas: to("areas of placements", findAreasOfPlacements),
  placementBefore(context, _, read: PlacementBeforeRead | null) {
    if (read === null) return;
    const { childId, on, placement, areas } = read;
    placementsOn(context, on).prime(childId, placement);
    if (placement !== null) to("areas of placements", findAreasOfPlacements)(context, placement.id, areas as never);
  },
  placementHome: to("homes of placements", findHomesOfPlacements),
  planClinical: to("clinical parts of health plans", findClinicalParts),
  possibleDuplicates(context, id, { candidates, others, relations }: PossibleDuplicatesRead) {
    to("possible duplicates", candidatesOfChildren)(context, id, candidates as never);
    const byChild = Map.groupBy(relations, ({ childId }) => childId);
    for (const other of others)
      to("access relations", findActiveRelations)(context, other, (byChild.get(other) ?? []) as never);
  },
  referralSteps: to("steps of referrals", findStepsOfReferrals),
  residences: to("residences of children", findResidencesOfChildren),
  reports: to("reports of assessments", findReportsOfAssessments),
  serviceLevels: (context, _, rows: Parameters<typeof serviceLevelOf>[0][]) =>
    to("service levels", async (db, keys) => {
      const levels = await findServiceLevels(db);
      return keys.map(() => levels);
    })(context, "notices", rows.map(serviceLevelOf) as never),
  vacancy: to("vacancies", findVacanciesByIds),
};

/** Gives the operation's loaders what a statement read for resolvers beside their row. */
export function giveNeeds(needs: Beside, context: Context): void {
  for (const [name, [key, value]] of Object.entries(needs))
    givers[name.split(" ")[0] as string]?.(context, key ?? name, value as never);
}
