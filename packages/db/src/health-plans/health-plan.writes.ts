import type { Day } from "@cic/domain/dates";
import type { HealthPlanDraft } from "@cic/domain/health-plans/health-plan";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { HealthActionRow, HealthPlanRow } from "./health-plan.queries.ts";
import { healthAction, healthActionProgress, healthNeed, healthPlan, healthPlanClinical } from "./health-plan.table.ts";

export interface Recorder {
  readonly organisationId: string;
  readonly subject: string;
}

/** Writes a plan in the place of the current one, whose open actions it carries on; resolves to its id. At most six statements. */
export async function insertHealthPlan(
  db: ScopedDb,
  own: { readonly childId: string; readonly authorityId: string },
  draft: HealthPlanDraft,
  assessmentId: string | null,
  current: HealthPlanRow | undefined,
  { organisationId, subject }: Recorder,
): Promise<string> {
  if (current !== undefined) await replacePlan(db, current, draft.madeOn);
  const planId = uuidv7();
  const { madeOn, reviewOn } = draft;
  const by = { recordedById: organisationId, recordedBy: subject };
  const plan = { ...own, ...by, id: planId, number: (current?.number ?? 0) + 1, madeOn, reviewOn, assessmentId };
  await insertRows(db, healthPlan, [plan]);
  if (draft.clinical !== null) await insertRows(db, healthPlanClinical, [{ ...own, planId, clinical: draft.clinical }]);
  const needs = draft.needs.map((need) => ({ ...need, id: uuidv7() }));
  await insertRows(
    db,
    healthNeed,
    needs.map(({ id, area, description, carriedFromId }, position) => ({
      ...{ ...own, id, planId, position, area, description, carriedFromId },
    })),
  );
  await insertRows(
    db,
    healthAction,
    needs.flatMap(({ id: needId, actions }) =>
      actions.map(({ description, owner, ownerOrganisationId, dueOn, carriedFrom }, position) => {
        const id = uuidv7();
        const said = { description, owner, ownerOrganisationId, dueOn, state: "OPEN" as const };
        const from = { carriedFromId: carriedFrom?.id ?? null, originId: carriedFrom?.originId ?? id };
        return { ...own, ...said, ...from, id, needId, planId, position };
      }),
    ),
  );
  return planId;
}

/** Writes how an action that was locked went on. Two statements. */
export async function writeProgress(
  db: ScopedDb,
  before: HealthActionRow,
  {
    state,
    note,
    dueOn,
  }: { readonly state: "OPEN" | "DONE" | "NOT_NEEDED"; readonly note: string; readonly dueOn: Day },
  { organisationId, subject }: Recorder,
): Promise<void> {
  const { id, version, originId, childId, authorityId } = before;
  const rows = await db
    .update(healthAction)
    .set({ state, dueOn, version: version + 1 })
    .where(sql`${healthAction.id} = ${id} and ${healthAction.version} = ${version}`)
    .returning({ id: healthAction.id });
  if (rows.length === 0) throw new RowChanged("an action of a health plan was changed by another transaction");
  const by = { recordedById: organisationId, recordedBy: subject };
  await insertRows(db, healthActionProgress, [
    { ...by, id: uuidv7(), originId, childId, authorityId, note, state, dueOn },
  ]);
}

async function replacePlan(db: ScopedDb, { id, version }: HealthPlanRow, on: Day): Promise<void> {
  await db.execute(
    sql`update health_action set state = 'CARRIED', version = version + 1 where plan_id = ${id} and state = 'OPEN'`,
  );
  const rows = await rowsOf(
    db,
    sql`update health_plan set replaced_on = ${on}, version = version + 1 where id = ${id} and version = ${version} returning id`,
  );
  if (rows.length === 0) throw new RowChanged("a health plan was changed by another transaction");
}
