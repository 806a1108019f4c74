import type { Difference, Said } from "@cic/domain/commissioning/compare-answers";
import type { Party } from "@cic/domain/commissioning/determine-commissioner";
import type { CommissioningFacts } from "@cic/domain/commissioning/facts";
import type { InterimPayer } from "@cic/domain/commissioning/interim-payer.rule";
import type { ReasonCode, WarningCode } from "@cic/domain/commissioning/reason-codes";
import { sql } from "drizzle-orm";
import { boolean, date, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const recorded = () => ({
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull(),
  supersededAt: timestamp("superseded_at", { withTimezone: true, mode: "string" }),
});

export const commissioningFacts = pgTable("commissioning_facts", {
  id: uuid().primaryKey(),
  ...recorded(),
  facts: jsonb().$type<CommissioningFacts>().notNull(),
  digest: text().notNull(),
  rulesVersion: text("rules_version").notNull(),
  determinedOn: date("determined_on").notNull(),
  cause: text({
    enum: ["PLACEMENT", "CARE_PERIOD", "GP_REGISTRATION", "RESIDENCE", "RETURN", "REFERENCE_DATA", "MERGE"],
  }).notNull(),
  determinedBy: text("determined_by").default(sql`current_setting('cic.subject', true)`),
  requestId: text("request_id").default(sql`current_setting('cic.request', true)`),
});

export const determination = pgTable("determination", {
  id: uuid().primaryKey(),
  factsId: uuid("facts_id").notNull(),
  ...recorded(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until"),
  inCare: boolean("in_care").notNull(),
  outcome: text({ enum: ["DETERMINED", "PROVISIONAL", "INDETERMINATE"] }).notNull(),
  commissioner: jsonb().$type<Party>().notNull(),
  commissionerIcbId: text("commissioner_icb_id"),
  originatingIcbId: text("originating_icb_id"),
  interimPayer: jsonb("interim_payer").$type<InterimPayer>(),
  ruleId: text("rule_id"),
  editionId: text("edition_id"),
  reasonCodes: text("reason_codes").array().$type<ReasonCode[]>().notNull(),
  warnings: text().array().$type<WarningCode[]>().notNull(),
  said: jsonb().$type<Said>().notNull(),
  digest: text().notNull(),
  supersedesId: uuid("supersedes_id"),
  changes: jsonb().$type<readonly Difference[]>().notNull(),
  changed: boolean().generatedAlwaysAs(sql`changes <> '[]'::jsonb`).notNull(),
});
