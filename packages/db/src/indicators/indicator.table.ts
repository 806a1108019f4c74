import type { Audience } from "@cic/domain/disclosure/policies";
import type { AreaLevel } from "@cic/domain/indicators/audience";
import type { FigureRelease } from "@cic/domain/indicators/release";
import { date, integer, jsonb, numeric, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Where an organisation means to be by a day. */
export const indicatorTarget = pgTable("indicator_target", {
  id: uuid().primaryKey(),
  organisationId: text("organisation_id").notNull(),
  indicatorId: text("indicator_id").notNull(),
  onDate: date("on_date", { mode: "string" }).notNull(),
  value: numeric().notNull(),
  source: text().notNull(),
  setBy: text("set_by").notNull().default(""),
  setAt: instant("set_at").notNull().defaultNow(),
  supersededAt: instant("superseded_at"),
});

const FEEDS = ["HEALTH_ASSESSMENTS", "CARE_PERIODS", "NOTICES"] as const;

/** Of which data an organisation is expected to tell each month. */
export const feedExpectation = pgTable("feed_expectation", {
  id: uuid().primaryKey(),
  organisationId: text("organisation_id").notNull(),
  feed: text({ enum: FEEDS }).notNull(),
  startedOn: date("started_on", { mode: "string" }).notNull(),
  endedOn: date("ended_on", { mode: "string" }),
});

/** The months of which it told. */
export const feedReceipt = pgTable(
  "feed_receipt",
  {
    organisationId: text("organisation_id").notNull(),
    feed: text({ enum: FEEDS }).notNull(),
    month: date({ mode: "string" }).notNull(),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
    recordedBy: text("recorded_by").notNull().default(""),
  },
  (row) => [primaryKey({ columns: [row.organisationId, row.feed, row.month] })],
);

/** What those who do not see the records are shown, counted once a month. */
export const indicatorRelease = pgTable(
  "indicator_release",
  {
    population: text().notNull(),
    level: text().$type<AreaLevel>().notNull(),
    audience: text().$type<Audience>().notNull(),
    policyVersion: integer("policy_version").notNull(),
    areaId: text("area_id").notNull(),
    span: text().notNull(),
    month: date({ mode: "string" }).notNull(),
    countedBy: text("counted_by").notNull(),
    madeOn: date("made_on", { mode: "string" }).notNull(),
    figures: jsonb().$type<FigureRelease>().notNull(),
  },
  (row) => [
    primaryKey({
      columns: [
        row.population,
        row.level,
        row.audience,
        row.policyVersion,
        row.areaId,
        row.span,
        row.month,
        row.countedBy,
      ],
    }),
  ],
);
