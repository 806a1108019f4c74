import type { ClockFacts } from "@cic/domain/clocks/clock-facts";
import { LEG_OWNERS, LEGS, type LegName, type LegOwner } from "@cic/domain/clocks/legs";
import { addDays, type Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { callersChildren, isCallersChild } from "../access/access-relation.queries.ts";
import { accessRelation } from "../access/access-relation.table.ts";
import { assessmentBreach, assessmentClock, assessmentDueChange } from "../assessments/assessment.table.ts";
import { type Beside, besideRow, clocksOf, needs, needsOfAll, rowsOfQuery } from "../compiled/needs.ts";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, textArray, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";

export type QueueRow = typeof assessmentClock.$inferSelect;
export type BreachRow = typeof assessmentBreach.$inferSelect;
export type DueChangeRow = typeof assessmentDueChange.$inferSelect;

/** The meanings stand in the schema (`AssessmentQueueFilter`). */
export interface QueueFilter {
  readonly kind?: AnyOf;
  readonly leg?: AnyOf;
  readonly waitingOn?: AnyOf;
  readonly overdue?: boolean | null | undefined;
  readonly dueWithinDays?: number | null | undefined;
  readonly dueOn?: DayFilter | null | undefined;
  readonly paused?: boolean | null | undefined;
  readonly childId?: AnyOf;
  readonly authorityId?: AnyOf;
  readonly icbId?: AnyOf;
  readonly providerId?: AnyOf;
}

export interface QueueArgs {
  readonly filter?: QueueFilter | null | undefined;
  readonly sort?: SortBy<"DUE_ON" | "STARTED_ON" | "WAITING_SINCE">;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly today: Day;
  /** The caller's organisation; none of a young person. An authority's own are found by it. */
  readonly caller?: { readonly organisationId: string; readonly isAuthority: boolean } | null | undefined;
}

/** For each child the facts of its clocks; `null` for one whose clocks the caller may not see. One statement. */
export async function findClockFacts(db: ScopedDb, childIds: readonly string[]): Promise<(ClockFacts | null)[]> {
  const rows = await rowsOf<{ childId: string; facts: ClockFacts }>(
    db,
    sql`select id as "childId", facts from assessment_clock_facts(${textArray(childIds)}::uuid[])`,
  );
  return oneFor(childIds, rows, (row) => row.childId).map((row) => row?.facts ?? null);
}

/** For each clock what was confirmed of its breaches, oldest first, as far as the caller may see it. */
export async function findBreachesOfClocks(db: ScopedDb, causeIds: readonly string[]): Promise<BreachRow[][]> {
  const [of] = uuidIn(sql`${assessmentBreach.causeId}`, causeIds);
  const rows = await rowsOf<BreachRow>(db, sql`select ${columnsOf(assessmentBreach)} ${breachesWhere(of as SQL)}`);
  return allFor(causeIds, rows, (row) => row.causeId);
}

/** For each clock by which bank holidays its due day was moved, oldest first. */
export async function findDueChangesOfClocks(db: ScopedDb, causeIds: readonly string[]): Promise<DueChangeRow[][]> {
  const [of] = uuidIn(sql`${assessmentDueChange.causeId}`, causeIds);
  const rows = await rowsOf<DueChangeRow>(
    db,
    sql`select ${columnsOf(assessmentDueChange)} ${dueChangesWhere(of as SQL)}`,
  );
  return allFor(causeIds, rows, (row) => row.causeId);
}

const breachesWhere = (of: SQL): SQL =>
  sql`from ${assessmentBreach} where ${of} and ${isCallersChild(sql`${assessmentBreach.childId}`)} order by ${assessmentBreach.id}`;
const dueChangesWhere = (of: SQL): SQL =>
  sql`from ${assessmentDueChange} where ${of} order by ${assessmentDueChange.changedAt}`;

/** What is read with a page of the queue. */
export interface QueueAsked {
  /** Of the children and the assessments of its rows. */
  readonly below?: NonNullable<ListQuery<typeof assessmentClock>["below"]>;
  /** The clocks of the children of its rows, by which a row's is made. */
  readonly clocks?: boolean;
  readonly counts?: boolean;
}

export async function listQueue(
  db: ScopedDb,
  args: QueueArgs,
  { below = [], clocks = false, counts = false }: QueueAsked = {},
  asksTotal = false,
): Promise<
  Page<QueueRow & { readonly needs: Beside }> & {
    readonly needs: Beside | undefined;
    readonly counts: QueueCounts | undefined;
  }
> {
  const list = {
    ...queueList(args),
    below,
    extra: { needs: besideRow(clocks ? [needs.accessRelations(assessmentClock.childId)] : []) },
    beside: { ...(clocks && { clocks: clocksOfPage }), ...(counts && { counts: rowsOfQuery(countsByLeg(args)) }) },
  };
  const page = await readPage<typeof assessmentClock, QueueRow & { readonly needs: Beside }>(db, list, asksTotal);
  const { beside = {} } = page;
  return {
    ...page,
    needs: beside.clocks as Beside | undefined,
    counts: beside.counts === undefined ? undefined : countsOf(beside.counts as CountsOfLeg[]),
  };
}

/** Of all the children of a page together: for each by itself the facts take long. */
const clocksOfPage = besideRow([
  { name: "clocks", key: sql`null`, value: clocksOf(sql`array(select distinct "childId" from page)`) },
  { name: "holidays", key: sql`null`, value: needsOfAll.holidays() },
]);

export interface QueueCounts {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly paused: number;
  readonly legs: { readonly leg: LegName; readonly count: number }[];
  readonly waitingOn: { readonly owner: LegOwner; readonly count: number }[];
}

/** What is due within so many days is due soon. */
const SOON = 7;

interface CountsOfLeg {
  readonly leg: LegName;
  readonly count: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly paused: number;
  readonly waitingOn: LegOwner;
}

/** How long the lists are that the same filter gives, by what they are told apart by. */
function countsByLeg(args: QueueArgs): SQL {
  const { where } = queueList(args);
  const counted = (condition: SQL) => sql`(count(*) filter (where ${condition}))::integer`;
  return sql`select ${assessmentClock.leg} as leg, ${assessmentClock.waitingOn} as "waitingOn", count(*)::integer as count,
      ${counted(isOverdue(args.today))} as overdue, ${counted(isDueWithin(args.today, SOON))} as "dueSoon",
      ${counted(sql`${assessmentClock.paused} is not null`)} as paused
    from ${assessmentClock} ${whereAll(where)} group by 1, 2`;
}

function countsOf(rows: readonly CountsOfLeg[]): QueueCounts {
  const sum = (of: readonly CountsOfLeg[], field: "count" | "overdue" | "dueSoon" | "paused") =>
    of.reduce((so, row) => so + row[field], 0);
  return {
    overdue: sum(rows, "overdue"),
    dueSoon: sum(rows, "dueSoon"),
    paused: sum(rows, "paused"),
    legs: LEGS.map((leg) => ({
      leg,
      count: sum(
        rows.filter((row) => row.leg === leg),
        "count",
      ),
    })),
    waitingOn: LEG_OWNERS.map((owner) => ({
      owner,
      count: sum(
        rows.filter((row) => row.waitingOn === owner),
        "count",
      ),
    })),
  };
}

/** The domain's `overdue`: on the due day there is time. */
const isOverdue = (today: Day): SQL =>
  sql`(${assessmentClock.dueOn} < ${today}::date and not ${assessmentClock.assessed} and ${assessmentClock.paused} is null)`;

const isDueWithin = (today: Day, days: number): SQL =>
  sql`(${assessmentClock.dueOn} >= ${today}::date and ${assessmentClock.dueOn} <= ${addDays(today, days)}::date
    and not ${assessmentClock.assessed} and ${assessmentClock.paused} is null)`;

const due = sql`coalesce(${assessmentClock.dueOn}, 'infinity'::date)`;
const sortable = {
  DUE_ON: due,
  STARTED_ON: sql`${assessmentClock.startedOn}`,
  WAITING_SINCE: sql`${assessmentClock.legSince}`,
} as const;

/**
 * With the organisation and the day said, the planner knows how many children an organisation sees: a few, or most of them. As an
 * array, which is made once, the clocks of those children are found by their index.
 */
function isCallersClock(caller: QueueArgs["caller"], today: Day): SQL {
  if (caller == null) return sql`${assessmentClock.childId} = any(array(${callersChildren}))`;
  const { organisationId, isAuthority } = caller;
  if (isAuthority) return sql`${assessmentClock.authorityId} = ${organisationId}`;
  return sql`${assessmentClock.childId} = any(array(select r.child_id from ${accessRelation} r where r.organisation_id = ${organisationId}
    and r.superseded_at is null and r.valid_from <= ${today}::date and (r.valid_until is null or r.valid_until > ${today}::date)))`;
}

export function queueList({ filter, sort, first, after, today, caller }: QueueArgs): ListQuery<typeof assessmentClock> {
  const { overdue, dueWithinDays, paused } = filter ?? {};
  return {
    table: assessmentClock,
    where: [
      // Row-level security says so already; as a condition it lets the planner begin with the caller's own, in their order.
      isCallersClock(caller, today),
      ...textIn(sql`${assessmentClock.kind}`, filter?.kind),
      ...textIn(sql`${assessmentClock.leg}`, filter?.leg),
      ...textIn(sql`${assessmentClock.waitingOn}`, filter?.waitingOn),
      ...(overdue == null ? [] : [overdue ? isOverdue(today) : sql`not coalesce(${isOverdue(today)}, false)`]),
      ...(dueWithinDays == null ? [] : [isDueWithin(today, dueWithinDays)]),
      ...dayConditions(sql`${assessmentClock.dueOn}`, filter?.dueOn),
      ...(paused == null
        ? []
        : [paused ? sql`${assessmentClock.paused} is not null` : sql`${assessmentClock.paused} is null`]),
      ...uuidIn(sql`${assessmentClock.childId}`, filter?.childId),
      ...textIn(sql`${assessmentClock.authorityId}`, filter?.authorityId),
      ...textIn(sql`${assessmentClock.icbId}`, filter?.icbId),
      ...textIn(sql`${assessmentClock.providerId}`, filter?.providerId),
    ],
    sort: (sort?.length ? sort : ([{ field: "DUE_ON" }] as const)).map((term) => ({
      expression: sortable[term.field],
      type: "date" as const,
      direction: (term as { direction?: "ASC" | "DESC" }).direction ?? "ASC",
    })),
    id: { expression: sql`${assessmentClock.causeId}`, type: "uuid" },
    first,
    after,
    shape: { queue: filter, sort },
  };
}
