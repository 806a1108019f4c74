import type { CurrentPlan, HealthActionState } from "@cic/domain/health-plans/health-plan";
import { sql } from "drizzle-orm";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { isCallersOrShared } from "../health-records/health-line.queries.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { healthAction, healthActionProgress, healthNeed, healthPlan, healthPlanClinical } from "./health-plan.table.ts";

export type HealthPlanRow = typeof healthPlan.$inferSelect;
export type HealthNeedRow = typeof healthNeed.$inferSelect;
export type HealthActionRow = typeof healthAction.$inferSelect;
export type HealthActionProgressRow = typeof healthActionProgress.$inferSelect;

/** The meanings stand in the schema (`HealthPlanFilter`). */
export interface HealthPlanListArgs {
  readonly filter?:
    | {
        readonly childId?: AnyOf;
        readonly current?: boolean | null | undefined;
        readonly madeOn?: DayFilter | null | undefined;
        readonly reviewOn?: DayFilter | null | undefined;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"MADE_ON" | "REVIEW_ON">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The meanings stand in the schema (`HealthActionFilter`). */
export interface HealthActionListArgs {
  readonly filter?:
    | {
        readonly childId?: AnyOf;
        readonly state?: AnyOf<HealthActionState>;
        readonly overdue?: boolean | null | undefined;
        readonly dueOn?: DayFilter | null | undefined;
        readonly ownerOrganisationId?: AnyOf;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"DUE_ON">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** For each id the plan, or `null` when there is none that the caller sees. */
export async function findHealthPlansByIds(db: ScopedDb, ids: readonly string[]): Promise<(HealthPlanRow | null)[]> {
  const where = whereAll(uuidIn(sql`${healthPlan.id}`, ids));
  const rows = await rowsOf<HealthPlanRow>(db, sql`select ${columnsOf(healthPlan)} from ${healthPlan} ${where}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each plan its clinical part, or `null` when there is none that the caller may read. */
export async function findClinicalParts(
  db: ScopedDb,
  planIds: readonly string[],
): Promise<({ readonly planId: string; readonly clinical: string } | null)[]> {
  const where = whereAll(uuidIn(sql`${healthPlanClinical.planId}`, planIds));
  const rows = await rowsOf<{ planId: string; clinical: string }>(
    db,
    sql`select ${columnsOf(healthPlanClinical)} from ${healthPlanClinical} ${where}`,
  );
  return oneFor(planIds, rows, (row) => row.planId);
}

/** For each plan its needs, in their order. */
export async function findNeedsOfPlans(db: ScopedDb, planIds: readonly string[]): Promise<HealthNeedRow[][]> {
  const where = whereAll(uuidIn(sql`${healthNeed.planId}`, planIds));
  const rows = await rowsOf<HealthNeedRow>(
    db,
    sql`select ${columnsOf(healthNeed)} from ${healthNeed} ${where} order by ${healthNeed.position}`,
  );
  return allFor(planIds, rows, (row) => row.planId);
}

/** For each need its actions, in their order. */
export async function findActionsOfNeeds(db: ScopedDb, needIds: readonly string[]): Promise<HealthActionRow[][]> {
  const where = whereAll(uuidIn(sql`${healthAction.needId}`, needIds));
  const rows = await rowsOf<HealthActionRow>(
    db,
    sql`select ${columnsOf(healthAction)} from ${healthAction} ${where} order by ${healthAction.position}`,
  );
  return allFor(needIds, rows, (row) => row.needId);
}

/** For each id the action, or `null` when there is none that the caller sees. */
export async function findActionsByIds(db: ScopedDb, ids: readonly string[]): Promise<(HealthActionRow | null)[]> {
  const where = whereAll(uuidIn(sql`${healthAction.id}`, ids));
  const rows = await rowsOf<HealthActionRow>(db, sql`select ${columnsOf(healthAction)} from ${healthAction} ${where}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each first action how it went on since, through every plan; oldest first. */
export async function findProgressOfOrigins(
  db: ScopedDb,
  originIds: readonly string[],
): Promise<HealthActionProgressRow[][]> {
  const where = whereAll(uuidIn(sql`${healthActionProgress.originId}`, originIds));
  const rows = await rowsOf<HealthActionProgressRow>(
    db,
    sql`select ${columnsOf(healthActionProgress)} from ${healthActionProgress} ${where}
      order by ${healthActionProgress.recordedAt}, ${healthActionProgress.id}`,
  );
  return allFor(originIds, rows, (row) => row.originId);
}

/** The child's current plan, whether or not the caller sees all of it; locked until the transaction ends. Two statements. */
export async function lockCurrentPlan(
  db: ScopedDb,
  childId: string,
): Promise<{ readonly row: HealthPlanRow; readonly plan: CurrentPlan } | undefined> {
  const [row] = await rowsOf<HealthPlanRow>(
    db,
    sql`select ${columnsOf(healthPlan)} from ${healthPlan}
      where ${healthPlan.childId} = ${childId} and ${healthPlan.replacedOn} is null for update`,
  );
  if (row === undefined) return undefined;
  const [found] = await rowsOf<Pick<CurrentPlan, "needs">>(
    db,
    sql`select coalesce(json_agg(json_build_object('id', n.id, 'area', n.area, 'description', n.description, 'actions',
        (select coalesce(json_agg(json_build_object('id', a.id, 'originId', a.origin_id, 'description', a.description, 'owner', a.owner,
            'ownerOrganisationId', a.owner_organisation_id, 'dueOn', a.due_on, 'state', a.state, 'version', a.version)
          order by a.position), '[]') from health_action a where a.need_id = n.id)) order by n.position), '[]') as needs
      from health_need n where n.plan_id = ${row.id}`,
  );
  // Days are days: the database holds no other.
  const madeOn = row.madeOn as CurrentPlan["madeOn"];
  return { row, plan: { madeOn, version: row.version, needs: found?.needs ?? [] } };
}

/** The action with its plan, when the caller may write of it; both are locked until the transaction ends. Two statements. */
export async function lockAction(db: ScopedDb, id: string): Promise<HealthActionRow | undefined> {
  if (!isUuid(id)) return undefined;
  // The plan first, as its replacement does.
  await db.execute(
    sql`select from ${healthPlan} where ${healthPlan.id} = (select plan_id from health_action where id = ${id}) for update`,
  );
  const [row] = await rowsOf<HealthActionRow>(
    db,
    sql`select ${columnsOf(healthAction)} from ${healthAction} where ${healthAction.id} = ${id} for update`,
  );
  return row;
}

/** The action that carries on what began with `originId`, in the current plan or where it ended. */
export async function findCurrentAction(db: ScopedDb, originId: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ id: string }>(
    db,
    sql`select a.id from health_action a where a.origin_id = ${originId} and a.state <> 'CARRIED'`,
  );
  return row?.id;
}

export async function listHealthPlans(
  db: ScopedDb,
  args: HealthPlanListArgs,
  asksTotal = false,
): Promise<Page<HealthPlanRow>> {
  return readPage(db, planList(args), asksTotal);
}

export async function listHealthActions(
  db: ScopedDb,
  args: HealthActionListArgs,
  asksTotal = false,
): Promise<Page<HealthActionRow>> {
  return readPage(db, actionList(args), asksTotal);
}

export function planList({ filter, sort, first, after }: HealthPlanListArgs): ListQuery<typeof healthPlan> {
  const current = filter?.current;
  return {
    table: healthPlan,
    where: [
      isCallersOrShared(sql`${healthPlan.childId}`),
      ...uuidIn(sql`${healthPlan.childId}`, filter?.childId),
      ...(current == null ? [] : [sql`(${healthPlan.replacedOn} is null) = ${current}`]),
      ...dayConditions(sql`${healthPlan.madeOn}`, filter?.madeOn),
      ...dayConditions(sql`${healthPlan.reviewOn}`, filter?.reviewOn),
    ],
    sort: (sort?.length ? sort : ([{ field: "MADE_ON", direction: "DESC" }] as const)).map(
      ({ field, direction = "ASC" }) => ({
        expression:
          field === "MADE_ON" ? sql`${healthPlan.madeOn}` : sql`coalesce(${healthPlan.reviewOn}, 'infinity'::date)`,
        type: "date" as const,
        direction,
      }),
    ),
    id: { expression: sql`${healthPlan.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}

export function actionList({ filter, sort, first, after }: HealthActionListArgs): ListQuery<typeof healthAction> {
  const wanted = filter?.overdue;
  return {
    table: healthAction,
    where: [
      isCallersOrShared(sql`${healthAction.childId}`),
      ...uuidIn(sql`${healthAction.childId}`, filter?.childId),
      ...textIn(sql`${healthAction.state}`, filter?.state),
      // The domain's `isActionOverdue`.
      ...(wanted == null
        ? []
        : [
            sql`(${healthAction.state} = 'OPEN' and ${healthAction.dueOn} < (select current_setting('cic.today', true)::date)) = ${wanted}`,
          ]),
      ...dayConditions(sql`${healthAction.dueOn}`, filter?.dueOn),
      ...textIn(sql`${healthAction.ownerOrganisationId}`, filter?.ownerOrganisationId),
    ],
    sort: (sort?.length ? sort : ([{ field: "DUE_ON" }] as const)).map(({ direction = "ASC" }) => ({
      ...{ expression: sql`${healthAction.dueOn}`, type: "date" as const, direction },
    })),
    id: { expression: sql`${healthAction.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}
