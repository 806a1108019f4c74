import {
  findActionsByIds,
  findActionsOfNeeds,
  findClinicalParts,
  findHealthPlansByIds,
  findNeedsOfPlans,
  findProgressOfOrigins,
  type HealthActionProgressRow,
  type HealthActionRow,
  type HealthNeedRow,
  type HealthPlanRow,
} from "@cic/db/health-plans/health-plan.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The plan, or `null` when there is none that the caller sees. */
export const loadHealthPlan = async (context: Context, id: string): Promise<HealthPlanRow | null> =>
  isUuid(id) ? context.loader("health plans", findHealthPlansByIds).load(id.toLowerCase()) : null;

/** Its clinical part; `null` when there is none that the caller may read. */
export const loadClinical = async (context: Context, planId: string): Promise<string | null> =>
  (await context.loader("clinical parts of health plans", findClinicalParts).load(planId))?.clinical ?? null;

/** Its needs, in their order. */
export const loadNeeds = (context: Context, planId: string): Promise<HealthNeedRow[]> =>
  context.loader("needs of health plans", findNeedsOfPlans).load(planId);

/** The actions of a need, in their order. */
export const loadActions = (context: Context, needId: string): Promise<HealthActionRow[]> =>
  context.loader("actions of needs", findActionsOfNeeds).load(needId);

/** The action, or `null` when there is none that the caller sees. */
export const loadAction = (context: Context, id: string): Promise<HealthActionRow | null> =>
  context.loader("actions of health plans", findActionsByIds).load(id);

/** How an action went on since the first that it carries on, oldest first. */
export const loadProgress = (context: Context, originId: string): Promise<HealthActionProgressRow[]> =>
  context.loader("progress of actions", findProgressOfOrigins).load(originId);
