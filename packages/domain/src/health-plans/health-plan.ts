import type { Day } from "../dates.ts";
import type { Directory } from "../organisations/directory.ts";
import {
  type DaysOutOfOrder,
  daysOutOfOrder,
  type InputRefused,
  inputRefused,
  type VersionConflict,
  versionConflict,
} from "../refusals.ts";
import { readText } from "../text.ts";

export const HEALTH_NEED_AREAS = [
  "PHYSICAL",
  "EMOTIONAL_AND_MENTAL",
  "DENTAL",
  "IMMUNISATION",
  "VISION_AND_HEARING",
  "DEVELOPMENT",
  "SUBSTANCE_MISUSE",
  "SEXUAL_HEALTH",
  "OTHER",
] as const;
export type HealthNeedArea = (typeof HEALTH_NEED_AREAS)[number];

export const HEALTH_ACTION_STATES = ["OPEN", "DONE", "NOT_NEEDED", "CARRIED"] as const;
export type HealthActionState = (typeof HEALTH_ACTION_STATES)[number];

interface ActionSaid {
  readonly description: string;
  readonly owner: string;
  readonly ownerOrganisationId: string | null;
  readonly dueOn: Day;
}

export interface HealthActionRecord extends ActionSaid {
  readonly id: string;
  /** The first of those that it carries on: its own id for a new one. */
  readonly originId: string;
  readonly state: HealthActionState;
  readonly version: number;
}

export interface HealthNeedRecord {
  readonly id: string;
  readonly area: HealthNeedArea;
  readonly description: string;
  readonly actions: readonly HealthActionRecord[];
}

/** The plan that the next one takes the place of. */
export interface CurrentPlan {
  readonly madeOn: Day;
  readonly version: number;
  readonly needs: readonly HealthNeedRecord[];
}

export interface MakeHealthPlan {
  readonly madeOn: Day;
  readonly reviewOn?: Day | null | undefined;
  readonly clinical?: string | null | undefined;
  readonly needs: readonly {
    readonly area: HealthNeedArea;
    readonly description: string;
    readonly actions: readonly (Omit<ActionSaid, "ownerOrganisationId"> & {
      readonly ownerOrganisationId?: string | null | undefined;
    })[];
  }[];
  readonly expectedVersion?: number | null | undefined;
}

export interface HealthPlanDraft {
  readonly madeOn: Day;
  readonly reviewOn: Day | null;
  readonly clinical: string | null;
  readonly needs: readonly {
    readonly area: HealthNeedArea;
    readonly description: string;
    /** The need of the plan before that it carries on. */
    readonly carriedFromId: string | null;
    readonly actions: readonly (ActionSaid & { readonly carriedFrom: HealthActionRecord | null })[];
  }[];
}

export type MakeHealthPlanDecision =
  | { readonly kind: "made"; readonly plan: HealthPlanDraft }
  | DaysOutOfOrder
  | VersionConflict
  | InputRefused;

export const MOST_NEEDS = 50;
export const MOST_ACTIONS = 20;

/**
 * A plan, or the next one: what is still open of the plan before goes on in it, under the need that it is for, before what is new.
 * `clinical`: whether whoever makes it reads and writes clinical text.
 */
export function makeHealthPlan(
  current: CurrentPlan | undefined,
  input: MakeHealthPlan,
  {
    born,
    today,
    directory,
    clinical: mayWriteClinical,
  }: { born: Day; today: Day; directory: Directory; clinical: boolean },
): MakeHealthPlanDecision {
  const expected = input.expectedVersion ?? null;
  if (current === undefined && expected !== null) return inputRefused("FIELD_DOES_NOT_APPLY", "expectedVersion");
  if (current !== undefined && expected === null) return inputRefused("EXPECTED_VERSION_MISSING", "expectedVersion");
  const conflict = current && versionConflict(current.version, expected as number);
  if (conflict !== undefined) return conflict;
  const { madeOn } = input;
  if (madeOn > today) return inputRefused("DAY_IN_FUTURE", "madeOn");
  if (madeOn < born) return inputRefused("DAY_BEFORE_BIRTH", "madeOn");
  if (current !== undefined && madeOn < current.madeOn) return daysOutOfOrder("MADE_BEFORE_CURRENT_PLAN", "madeOn");
  const reviewOn = input.reviewOn ?? null;
  if (reviewOn !== null && reviewOn <= madeOn) return daysOutOfOrder("REVIEWED_BEFORE_MADE", "reviewOn");
  if (input.clinical != null && !mayWriteClinical) return inputRefused("FIELD_DOES_NOT_APPLY", "clinical");
  const clinical = input.clinical == null ? null : readText(input.clinical, 10_000);
  if (clinical === undefined) return inputRefused("TEXT_LENGTH", "clinical");
  if (input.needs.length > MOST_NEEDS) return inputRefused("LIST_TOO_LONG", "needs");
  const needs: HealthPlanDraft["needs"][number][] = carriedNeeds(current);
  for (const [i, need] of input.needs.entries()) {
    const description = readText(need.description, 1_000);
    if (description === undefined) return inputRefused("TEXT_LENGTH", `needs.${i}.description`);
    if (need.actions.length > MOST_ACTIONS) return inputRefused("LIST_TOO_LONG", `needs.${i}.actions`);
    const actions: HealthPlanDraft["needs"][number]["actions"][number][] = [];
    for (const [j, action] of need.actions.entries()) {
      const field = `needs.${i}.actions.${j}`;
      const said = readText(action.description, 1_000);
      if (said === undefined) return inputRefused("TEXT_LENGTH", `${field}.description`);
      const owner = readText(action.owner, 200);
      if (owner === undefined) return inputRefused("TEXT_LENGTH", `${field}.owner`);
      const ownerOrganisationId = action.ownerOrganisationId ?? null;
      if (ownerOrganisationId !== null && !directory.existsOn(ownerOrganisationId, today)) {
        return inputRefused("ORGANISATION_NOT_POSSIBLE", `${field}.ownerOrganisationId`);
      }
      if (action.dueOn < madeOn) return daysOutOfOrder("DUE_BEFORE_MADE", `${field}.dueOn`);
      actions.push({ description: said, owner, ownerOrganisationId, dueOn: action.dueOn, carriedFrom: null });
    }
    needs.push({ area: need.area, description, carriedFromId: null, actions });
  }
  return { kind: "made", plan: { madeOn, reviewOn, clinical, needs } };
}

/** The needs of a plan with something still open, with that. */
function carriedNeeds(current: CurrentPlan | undefined): HealthPlanDraft["needs"][number][] {
  return (current?.needs ?? []).flatMap(({ id, area, description, actions }) => {
    const open = actions.filter(({ state }) => state === "OPEN");
    return open.length === 0
      ? []
      : [{ area, description, carriedFromId: id, actions: open.map((action) => ({ ...action, carriedFrom: action })) }];
  });
}

export interface ActionProgress {
  readonly to: Exclude<HealthActionState, "CARRIED">;
  readonly note: string;
  readonly dueOn?: Day | null | undefined;
  readonly expectedVersion: number;
}

export type ActionProgressDecision =
  | {
      readonly kind: "progressed";
      readonly state: ActionProgress["to"];
      readonly note: string;
      readonly dueOn: Day;
    }
  /** It is carried on in another plan. */
  | { readonly kind: "carriedOn" }
  | VersionConflict
  | InputRefused;

/** How an action went on. One that was done, or was not needed, may be open again. */
export function progressAction(action: HealthActionRecord, input: ActionProgress, today: Day): ActionProgressDecision {
  if (action.state === "CARRIED") return { kind: "carriedOn" };
  const conflict = versionConflict(action.version, input.expectedVersion);
  if (conflict !== undefined) return conflict;
  const note = readText(input.note, 1_000);
  if (note === undefined) return inputRefused("TEXT_LENGTH", "note");
  const dueOn = input.dueOn ?? action.dueOn;
  // A day that is over is no day to come.
  if (input.dueOn != null && input.dueOn < today) return inputRefused("DAY_IN_PAST", "dueOn");
  return { kind: "progressed", state: input.to, note, dueOn };
}

/** Open, and its day is over: on the day itself it is not. */
export const isActionOverdue = ({ state, dueOn }: Pick<HealthActionRecord, "state" | "dueOn">, today: Day): boolean =>
  state === "OPEN" && dueOn < today;
