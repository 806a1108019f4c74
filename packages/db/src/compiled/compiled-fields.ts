import { type Column, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { callersChildren } from "../access/access-relation.queries.ts";
import { interestList } from "../apprenticeships/vacancy-interest.queries.ts";
import { assessmentList } from "../assessments/assessment.queries.ts";
import { assessment } from "../assessments/assessment.table.ts";
import { chargeList } from "../charges/charge.queries.ts";
import { assessmentCharge } from "../charges/charge.table.ts";
import { childList, idToday } from "../children/child.queries.ts";
import { child } from "../children/child.table.ts";
import { queueList } from "../clocks/clock.queries.ts";
import { consentList } from "../consents/consent.queries.ts";
import { consent } from "../consents/consent.table.ts";
import { determination } from "../determinations/determination.table.ts";
import { type DeterminationListArgs, determinationList } from "../determinations/determination-list.ts";
import { disputeList } from "../disputes/dispute.queries.ts";
import { dispute } from "../disputes/dispute.table.ts";
import { pairList } from "../duplicates/pair.queries.ts";
import { actionList, planList } from "../health-plans/health-plan.queries.ts";
import { healthPlan } from "../health-plans/health-plan.table.ts";
import { lineList } from "../health-records/health-line.queries.ts";
import { healthLine } from "../health-records/health-line.table.ts";
import { isUuid } from "../ids.ts";
import { notice } from "../notices/notice.table.ts";
import { type NoticeListArgs, noticeCountsStatement, noticeList } from "../notices/notice-list.queries.ts";
import { offerApplicationList } from "../offer-applications/offer-application.queries.ts";
import { offerApplication } from "../offer-applications/offer-application.table.ts";
import { countStatement, whereAll } from "../page.ts";
import { callersPlacements } from "../placements/placement.queries.ts";
import { placement } from "../placements/placement.table.ts";
import type { AreaOn, PlacementListArgs, Whose } from "../placements/placement-list.ts";
import { referralList } from "../referrals/referral.queries.ts";
import { referral } from "../referrals/referral.table.ts";
import type { Args, CompiledField, CompiledType, List } from "./compiled-field.ts";
import { apprenticeships } from "./fields/apprenticeships.ts";
import { assessments } from "./fields/assessments.ts";
import { children } from "./fields/children.ts";
import { commissioning } from "./fields/commissioning.ts";
import { duplicates } from "./fields/duplicates.ts";
import { health, readableChild } from "./fields/health.ts";
import { notices as noticeTypes } from "./fields/notices.ts";
import { placements as placementTypes } from "./fields/placements.ts";
import { idsOf, type Need, type NeedOfAll, needs } from "./needs.ts";

/** What is covered. A field that is not here is answered by its resolver, and the root field that it is below with it. */
export const compiledTypes: Readonly<Record<string, CompiledType>> = {
  ...apprenticeships,
  ...assessments,
  ...children,
  ...commissioning,
  ...duplicates,
  ...health,
  ...noticeTypes,
  ...placementTypes,
};

/** Where a record of a type is found, by its id. */
interface RecordOf {
  readonly table: PgTable;
  readonly id: Column;
  readonly where?: readonly SQL[];
  /** Of a record that may have had another id. */
  readonly idToday?: (id: SQL) => SQL;
}
export const records: Readonly<Record<string, RecordOf>> = {
  Assessment: { table: assessment, id: assessment.id },
  AssessmentCharge: { table: assessmentCharge, id: assessmentCharge.id },
  Child: { table: child, id: child.id, idToday },
  Consent: { table: consent, id: consent.id, where: [sql`${consent.voidedAt} is null`] },
  Determination: { table: determination, id: determination.id },
  Dispute: { table: dispute, id: dispute.id },
  HealthLine: { table: healthLine, id: healthLine.id },
  HealthPlan: { table: healthPlan, id: healthPlan.id },
  Notice: { table: notice, id: notice.id },
  OfferApplication: { table: offerApplication, id: offerApplication.id },
  Placement: { table: placement, id: placement.id, where: [sql`${placement.voidedAt} is null`] },
  Referral: { table: referral, id: referral.id },
};

const byId = (of: keyof typeof records): CompiledField & { kind: "object" } => ({
  kind: "object",
  of,
  from({ id: asked }) {
    const { table, id, where = [] } = records[of] as RecordOf;
    return sql`from ${table} ${whereAll([sql`${id} = ${asked}::uuid`, ...where])}`;
  },
});
const notices = (box: "INBOX" | "OUTBOX"): CompiledField => ({
  kind: "page",
  of: "Notice",
  list: (args) => noticeList({ ...args, box } as unknown as NoticeListArgs) as List,
});
const placements = (of: string): CompiledField => ({
  kind: "page",
  of,
  list: (args) => callersPlacements(args as unknown as PlacementListArgs) as List,
});

const page = (of: string, list: (args: never) => unknown): CompiledField => ({
  kind: "page",
  of,
  list: (args) => list(args as never) as List,
});
/** Answered by its resolver about one child. */
const ofChild = (
  read: (childId: SQL) => readonly Need[],
  ofAll: readonly NeedOfAll[] = [],
  leads: (childId: SQL) => readonly (readonly [path: readonly string[], ids: SQL])[] = () => [],
): CompiledField => {
  const about = <T>({ childId }: Args, of: (id: SQL) => readonly T[]): readonly T[] =>
    typeof childId === "string" && isUuid(childId) ? of(sql`${childId}::uuid`) : [];
  return { kind: "resolved", needs: (args) => about(args, read), ofAll, leads: (args) => about(args, leads) };
};

/** The root fields that are covered. Where `inArea` is among their arguments, the API has looked up the area that was named. */
export const compiledRoots: Readonly<Record<string, CompiledField>> = {
  assessment: byId("Assessment"),
  assessmentCharge: byId("AssessmentCharge"),
  assessmentCharges: page("AssessmentCharge", chargeList),
  assessmentClocks: ofChild(
    (id) => [needs.accessRelations(id), needs.clocks(id)],
    ["holidays"],
    (id) => [[["assessment"], idsOf.assessments(id)]],
  ),
  assessmentQueue: page("AssessmentQueueItem", queueList),
  assessments: page("Assessment", assessmentList),
  careLeaverCategory: ofChild((id) => [needs.accessRelations(id), needs.careLeaver(id)]),
  child: {
    ...byId("Child"),
    otherwise: ({ id }) => sql`from ${child} where ${child.id} = ${idToday(id)}`,
  },
  children: page("Child", childList),
  consent: byId("Consent"),
  consentStanding: ofChild(
    (id) => [needs.accessRelations(id), needs.consentCase(id)],
    [],
    (id) => [[["consent"], idsOf.consents(id)]],
  ),
  consents: page("Consent", consentList),
  determination: byId("Determination"),
  determinations: page("Determination", callersDeterminations),
  dispute: byId("Dispute"),
  disputes: page("Dispute", disputeList),
  duplicatePairs: page("DuplicatePair", pairList),
  healthActions: page("HealthAction", actionList),
  healthLines: page("HealthLine", lineList),
  healthPlan: byId("HealthPlan"),
  healthPlans: page("HealthPlan", planList),
  healthRecord: { kind: "object", of: "HealthRecord", from: ({ id }) => readableChild(sql`${id}::uuid`) },
  inbox: notices("INBOX"),
  notice: byId("Notice"),
  notificationDuties: {
    kind: "resolved",
    needs: ({ placementId: id }) => (typeof id === "string" && isUuid(id) ? ofNotices(sql`${id}::uuid`) : []),
    ofAll: ["holidays"],
  },
  offerApplication: byId("OfferApplication"),
  offerApplications: page("OfferApplication", offerApplicationList),
  outbox: notices("OUTBOX"),
  placement: byId("Placement"),
  placements: placements("Placement"),
  placementsInArea: placements("Placement"),
  referral: byId("Referral"),
  referrals: page("Referral", referralList),
  register: placements("RegisterEntry"),
  vacancyInterests: page("VacancyInterest", interestList),
  whyVisible: ofChild((id) => [needs.accessRelations(id)]),
};

/** What is recorded of a placement, as far as notices need it. */
function ofNotices(placementId: SQL): readonly Need[] {
  const of = (column: Column) =>
    sql`(select ${column} from ${placement} where ${placement.id} = ${placementId} and ${placement.voidedAt} is null)`;
  const [childId, carePeriodId] = [of(placement.childId), of(placement.carePeriodId)];
  return [
    needs.placement(placementId),
    needs.carePeriod(carePeriodId),
    needs.legalStatuses(carePeriodId),
    needs.gpRegistrations(childId),
    needs.residences(childId),
    needs.placementAreas(placementId),
    needs.placementBefore(placementId),
    needs.homesBefore(placementId),
  ];
}

/** With the caller's children as an array, which is made once: a plan for every day would else go by the day through all that there is. */
function callersDeterminations(args: DeterminationListArgs) {
  const list = determinationList(args);
  return { ...list, where: [sql`${determination.childId} = any(array(${callersChildren}))`, ...list.where] };
}

/** What a connection says of its whole list beside its page: a statement with one row, of the names that are asked for at least. */
interface Counts {
  /** `totalCount` among them where the same reading tells it. */
  readonly names: readonly string[];
  row(asked: ReadonlySet<string>, args: Args): SQL;
}

const noticeCounts = (box: NoticeListArgs["box"]): Counts => ({
  names: ["states", "overdue", "escalated", "totalCount"],
  row: (_asked, args) => noticeCountsStatement({ ...args, box } as unknown as NoticeListArgs),
});

const whoseOf: Readonly<Record<string, Whose>> = { own: "OWN", others: "OTHERS", notKnown: "NOT_KNOWN" };

/** Nothing, where a connection says no more than its total. */
export const compiledCounts: Readonly<Record<string, Counts>> = {
  register: {
    names: Object.keys(whoseOf),
    row(asked, args) {
      const { first, inArea } = args as { first: number; inArea: AreaOn };
      const counts = Object.entries(whoseOf)
        .filter(([name]) => asked.has(name))
        .map(([name, whose]) => {
          const count = countStatement(callersPlacements({ first, inArea: { ...inArea, whose } }));
          return sql`(${count}) as ${sql.identifier(name)}`;
        });
      return sql`select ${sql.join(counts, sql`, `)}`;
    },
  },
  inbox: noticeCounts("INBOX"),
  outbox: noticeCounts("OUTBOX"),
};
