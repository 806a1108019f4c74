import { HEALTH_ACTION_STATES, HEALTH_NEED_AREAS } from "@cic/domain/health-plans/health-plan";
import { date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const own = () => ({ childId: uuid("child_id").notNull(), authorityId: text("authority_id").notNull() });
const recorded = () => ({
  recordedById: text("recorded_by_id").notNull(),
  recordedBy: text("recorded_by").notNull().default(""),
});

export const healthPlan = pgTable("health_plan", {
  id: uuid().primaryKey(),
  ...own(),
  /** From 1, in the order in which the child's plans were made. */
  number: integer().notNull(),
  madeOn: date("made_on").notNull(),
  reviewOn: date("review_on"),
  /** `null`: it is the current one. */
  replacedOn: date("replaced_on"),
  assessmentId: uuid("assessment_id"),
  ...recorded(),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** The clinical part, apart so that the policy decides who reads it. */
export const healthPlanClinical = pgTable("health_plan_clinical", {
  planId: uuid("plan_id").primaryKey(),
  ...own(),
  clinical: text().notNull(),
});

export const healthNeed = pgTable("health_need", {
  id: uuid().primaryKey(),
  planId: uuid("plan_id").notNull(),
  ...own(),
  position: integer().notNull(),
  area: text({ enum: HEALTH_NEED_AREAS }).notNull(),
  description: text().notNull(),
  carriedFromId: uuid("carried_from_id"),
});

export const healthAction = pgTable("health_action", {
  id: uuid().primaryKey(),
  needId: uuid("need_id").notNull(),
  planId: uuid("plan_id").notNull(),
  ...own(),
  position: integer().notNull(),
  description: text().notNull(),
  owner: text().notNull(),
  ownerOrganisationId: text("owner_organisation_id"),
  dueOn: date("due_on").notNull(),
  state: text({ enum: HEALTH_ACTION_STATES }).notNull(),
  carriedFromId: uuid("carried_from_id"),
  originId: uuid("origin_id").notNull(),
  version: integer().notNull().default(1),
});

/** How an action went on, through every plan. Added to, never changed. */
export const healthActionProgress = pgTable("health_action_progress", {
  id: uuid().primaryKey(),
  originId: uuid("origin_id").notNull(),
  ...own(),
  note: text().notNull(),
  state: text({ enum: ["OPEN", "DONE", "NOT_NEEDED"] }).notNull(),
  dueOn: date("due_on").notNull(),
  ...recorded(),
  recordedAt: instant("recorded_at").notNull().defaultNow(),
});
