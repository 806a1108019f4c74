import { type Column, type SQL, sql } from "drizzle-orm";
import { activeRelations, isCallersChild } from "../access/access-relation.queries.ts";
import { vacancy, vacancyInterestEntry } from "../apprenticeships/vacancy.table.ts";
import {
  assessment,
  assessmentBreach,
  assessmentClinical,
  assessmentDueChange,
  assessmentReport,
} from "../assessments/assessment.table.ts";
import { careLeaverRows } from "../care-leavers/care-leaver.queries.ts";
import { carePeriod, legalStatus } from "../children/care-period.table.ts";
import { child } from "../children/child.table.ts";
import { gpRegistration, residence } from "../children/gp-registration.table.ts";
import { consentCases } from "../consents/consent.queries.ts";
import { consent } from "../consents/consent.table.ts";
import { commissioningFacts, determination } from "../determinations/determination.table.ts";
import { disputeTimeLimit } from "../disputes/dispute.table.ts";
import { candidatesOf } from "../duplicates/candidate.queries.ts";
import { holdsOn } from "../filter.ts";
import { healthPlanClinical } from "../health-plans/health-plan.table.ts";
import { currentLines } from "../health-records/health-line.queries.ts";
import { healthLine } from "../health-records/health-line.table.ts";
import { noticeClinical, noticeServiceLevel, noticeVersion } from "../notices/notice.table.ts";
import { bankHoliday } from "../organisations/organisation.table.ts";
import { POSTCODE_ROW } from "../organisations/postcode.queries.ts";
import { placement, placementArea, placementHome } from "../placements/placement.table.ts";
import { referralStep } from "../referrals/referral.table.ts";
import { rowOf } from "./compiled-field.ts";

/**
 * What a resolver would read beside its row, by the name under which the API gives it to a loader: the row that is asked for, or `null`, or
 * the rows. Nothing is given where the key is null.
 */
export interface Need {
  readonly name: string;
  readonly key: SQL;
  readonly value: SQL;
  /** The same by another key. */
  by(id: Id): Need;
}

type Id = Column | SQL;

/** What is read goes by the key under a name of its own: a table may be read in a row of the same table. */
function need(name: string, read: (key: SQL) => SQL): (id: Id) => Need {
  const by = (id: Id): Need => ({
    name,
    key: sql`${id}`,
    value: sql`(select found.value from (select ${id} as id) of cross join lateral (select ${read(sql`of.id`)} as value) found)`,
    by,
  });
  return by;
}
export const oneOf = (row: SQL, from: SQL): SQL => sql`(select ${row} ${from} limit 1)`;
export const allOf = (row: SQL, from: SQL): SQL =>
  sql`(select coalesce(json_agg(x.row), '[]') from (select ${row} as row ${from}) x)`;
export const rowsOfQuery = (query: SQL): SQL =>
  sql`(select coalesce(json_agg(row_to_json(x)), '[]') from (${query}) x)`;
export const rowOfQuery = (query: SQL): SQL => sql`(select row_to_json(x) from (${query}) x)`;

/** A report of an assessment with what the caller may read of it. */
export const reportRow: SQL = rowOf(assessmentReport, {
  clinical: sql`(select ${assessmentClinical.clinical} from ${assessmentClinical} where ${assessmentClinical.reportId} = ${assessmentReport.id})`,
});
const versionRow = rowOf(noticeVersion, {
  clinical: sql`(select ${noticeClinical.clinical} from ${noticeClinical} where ${noticeClinical.versionId} = ${noticeVersion.id})`,
});

const areasOf = (placementId: SQL): SQL =>
  allOf(
    rowOf(placementArea),
    sql`from ${placementArea} where ${placementArea.placementId} = ${placementId} and ${placementArea.supersededAt} is null
      order by ${placementArea.validFrom}`,
  );

/** The clocks of children (`uuid[]`), of all of them at once: for each by itself the facts take long. */
export function clocksOf(childIds: SQL): SQL {
  const breaches = sql`from ${assessmentBreach} where ${assessmentBreach.childId} = any(children.ids)
    and ${isCallersChild(sql`${assessmentBreach.childId}`)} order by ${assessmentBreach.id}`;
  const dueChanges = sql`from ${assessmentDueChange} where ${assessmentDueChange.childId} = any(children.ids)
    order by ${assessmentDueChange.changedAt}`;
  return sql`(select json_build_object('childIds', children.ids,
      'facts', (select coalesce(json_agg(f.facts), '[]') from assessment_clock_facts(children.ids) f),
      'breaches', ${allOf(rowOf(assessmentBreach), breaches)}, 'dueChanges', ${allOf(rowOf(assessmentDueChange), dueChanges)})
    from (select ${childIds} as ids) children)`;
}

/** The ids of the records that hang from a child, as `uuid[]`: of all that may be led to. */
export const idsOf = {
  assessments: (childId: SQL): SQL =>
    sql`array(select ${assessment.id} from ${assessment} where ${assessment.childId} = ${childId})`,
  consents: (childId: SQL): SQL =>
    sql`array(select ${consent.id} from ${consent} where ${consent.childId} = ${childId} and ${consent.voidedAt} is null)`,
  possibleDuplicates: (childId: SQL): SQL =>
    sql`(select array(select c."otherChildId" from (${candidatesOf((column) => sql`${column} = of.id`)}) c) from (select ${childId} as id) of)`,
  healthLines: (childId: SQL): SQL =>
    sql`array(select ${healthLine.id} from ${healthLine} where ${currentLines} and ${healthLine.childId} = ${childId})`,
};

export const needs = {
  accessRelations: need("accessRelations", (id) =>
    rowsOfQuery(activeRelations((childId) => [sql`${childId} = ${id}`])),
  ),
  addressHidden: need("addressHidden", (id) => sql`is_address_hidden(${id})`),
  careLeaver: need("careLeaver", (id) => rowOfQuery(careLeaverRows([sql`${child.id} = ${id}`]))),
  carePeriod: need("carePeriod", (id) =>
    oneOf(rowOf(carePeriod), sql`from ${carePeriod} where ${carePeriod.id} = ${id} and ${carePeriod.voidedAt} is null`),
  ),
  carePeriods: need("carePeriods", (id) =>
    allOf(
      rowOf(carePeriod),
      sql`from ${carePeriod} where ${carePeriod.childId} = ${id} and ${carePeriod.voidedAt} is null order by ${carePeriod.startedOn}`,
    ),
  ),
  child: need("child", (id) => oneOf(rowOf(child), sql`from ${child} where ${child.id} = ${id}`)),
  clocks: need("clocks", (id) => clocksOf(sql`array[${id}]`)),
  commissioningFacts: need("commissioningFacts", (id) =>
    oneOf(rowOf(commissioningFacts), sql`from ${commissioningFacts} where ${commissioningFacts.id} = ${id}`),
  ),
  consentCase: need("consentCase", (id) => rowOfQuery(consentCases([sql`c.id = ${id}`]))),
  determination: need("determination", (id) =>
    oneOf(rowOf(determination), sql`from ${determination} where ${determination.id} = ${id}`),
  ),
  gpRegistrations: need("gpRegistrations", (id) =>
    allOf(
      rowOf(gpRegistration),
      sql`from ${gpRegistration} where ${gpRegistration.childId} = ${id} and ${gpRegistration.voidedAt} is null order by ${gpRegistration.startedOn}`,
    ),
  ),
  healthLines: need("healthLines", (id) =>
    allOf(
      rowOf(healthLine),
      sql`from ${healthLine} where ${currentLines} and ${healthLine.childId} = ${id} order by ${healthLine.effectiveOn}, ${healthLine.id}`,
    ),
  ),
  /** The places of where the child of a placement lived on the day before it. */
  homesBefore: need(
    "homesBefore",
    (id) => sql`(select coalesce(json_agg(json_build_object('text', r.postcode,
        'row', (select row_to_json(x) from (select ${POSTCODE_ROW} from postcode where postcode.postcode = r.home_key) x))), '[]')
      from placement p join residence r on r.child_id = p.child_id and r.voided_at is null and r.postcode is not null
        and daterange(r.started_on, r.ended_on) @> p.started_on - 1
      where p.id = ${id} and p.voided_at is null)`,
  ),
  interestEntries: need("interestEntries", (id) =>
    allOf(
      rowOf(vacancyInterestEntry),
      sql`from ${vacancyInterestEntry} where ${vacancyInterestEntry.interestId} = ${id} order by ${vacancyInterestEntry.takenAt}, ${vacancyInterestEntry.id}`,
    ),
  ),
  legalStatuses: need("legalStatuses", (id) =>
    allOf(
      rowOf(legalStatus),
      sql`from ${legalStatus} where ${legalStatus.carePeriodId} = ${id} and ${legalStatus.voidedAt} is null order by ${legalStatus.startedOn}`,
    ),
  ),
  noticeVersions: need("noticeVersions", (id) =>
    allOf(
      versionRow,
      sql`from ${noticeVersion} where ${noticeVersion.chainId} = ${id} order by ${noticeVersion.version}`,
    ),
  ),
  placement: need("placement", (id) =>
    oneOf(rowOf(placement), sql`from ${placement} where ${placement.id} = ${id} and ${placement.voidedAt} is null`),
  ),
  placementAreas: need("placementAreas", areasOf),
  /** Where the child of a placement was placed on the day before it, and in which areas; null without that placement. */
  placementBefore: need("placementBefore", (id) => {
    const before = sql`from ${placement} where ${placement.childId} = p.child_id and ${placement.voidedAt} is null
      and ${holdsOn(sql`${placement.startedOn}`, sql`${placement.endedOn}`, sql`(p.started_on - 1)`)}`;
    return sql`(select json_build_object('childId', p.child_id, 'on', p.started_on - 1, 'placement', ${oneOf(rowOf(placement), before)},
        'areas', ${areasOf(sql`(select ${placement.id} ${before})`)})
      from placement p where p.id = ${id} and p.voided_at is null)`;
  }),
  placementHome: need("placementHome", (id) =>
    oneOf(
      rowOf(placementHome),
      sql`from ${placementHome} where ${placementHome.placementId} = ${id} and ${placementHome.supersededAt} is null`,
    ),
  ),
  planClinical: need("planClinical", (id) =>
    oneOf(rowOf(healthPlanClinical), sql`from ${healthPlanClinical} where ${healthPlanClinical.planId} = ${id}`),
  ),
  /** With why the caller sees each of the others. */
  possibleDuplicates: need("possibleDuplicates", (id) => {
    const relations = rowsOfQuery(activeRelations((childId) => [sql`${childId} = any(found.others)`]));
    return sql`(select json_build_object('candidates', found.candidates, 'others', found.others, 'relations', ${relations})
      from (select coalesce(json_agg(row_to_json(c)), '[]') as candidates, coalesce(array_agg(c."otherChildId"), '{}') as others
        from (${candidatesOf((column) => sql`${column} = ${id}`)}) c) found)`;
  }),
  referralSteps: need("referralSteps", (id) =>
    allOf(
      rowOf(referralStep),
      sql`from ${referralStep} where ${referralStep.referralId} = ${id} order by ${referralStep.position}`,
    ),
  ),
  residences: need("residences", (id) =>
    allOf(
      rowOf(residence),
      sql`from ${residence} where ${residence.childId} = ${id} and ${residence.voidedAt} is null order by ${residence.startedOn}`,
    ),
  ),
  reports: need("reports", (id) =>
    allOf(
      reportRow,
      sql`from ${assessmentReport} where ${assessmentReport.assessmentId} = ${id} order by ${assessmentReport.version}`,
    ),
  ),
  vacancy: need("vacancy", (id) => oneOf(rowOf(vacancy), sql`from ${vacancy} where ${vacancy.id} = ${id}`)),
} as const;

/** What may be read of a child beside a row that names it. */
export type NeedOfChild = "accessRelations" | "child";

/** What was read beside a row: by its name, with the key under which it is asked for. */
export type Beside = Readonly<Record<string, readonly [key: string | null, value: unknown]>>;

/** What resolvers will need, as a column of a row that is read for them: a `Beside`. A function takes a hundred arguments at the most, and a row more. */
export const besideRow = (list: readonly Omit<Need, "by">[]): SQL =>
  list.length === 0
    ? sql`'{}'::json`
    : sql`(select row_to_json(beside) from (select ${sql.join(
        list.map(({ name, key, value }) => sql`json_build_array(${key}, ${value}) as ${sql.identifier(name)}`),
        sql`, `,
      )}) beside)`;

/** What resolvers need that is read once for a statement: the same for every row, or of all children whom it shows (`uuid[]`). */
export const needsOfAll = {
  clocks: clocksOf,
  disputeTimeLimits: () => allOf(rowOf(disputeTimeLimit), sql`from ${disputeTimeLimit}`),
  holidays: () =>
    allOf(sql`${bankHoliday.heldOn}`, sql`from ${bankHoliday} where ${bankHoliday.division} = 'england-and-wales'`),
  serviceLevels: () => allOf(rowOf(noticeServiceLevel), sql`from ${noticeServiceLevel}`),
} as const satisfies Readonly<Record<string, (childIds: SQL) => SQL>>;
export type NeedOfAll = keyof typeof needsOfAll;
