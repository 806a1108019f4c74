import { INTEREST_EVENTS, INTEREST_STATES } from "@cic/domain/apprenticeships/interest-states";
import { boolean, date, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const yesNoNotKnown = { enum: ["YES", "NO", "NOT_KNOWN"] } as const;

/** Says nothing of who is interested. */
export const vacancy = pgTable("vacancy", {
  id: uuid().primaryKey(),
  employerId: text("employer_id").notNull(),
  title: text().notNull(),
  kind: text({ enum: ["RING_FENCED", "OPEN"] }).notNull(),
  guaranteedInterview: boolean("guaranteed_interview").notNull(),
  shortProgramme: text("short_programme", yesNoNotKnown).notNull(),
  opensOn: date("opens_on").notNull(),
  closesOn: date("closes_on").notNull(),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const vacancyInterest = pgTable("vacancy_interest", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  vacancyId: uuid("vacancy_id").notNull(),
  state: text({ enum: INTEREST_STATES }).notNull(),
  stateSince: instant("state_since").notNull(),
  startsOn: date("starts_on"),
  endedOn: date("ended_on"),
  bursaryReceivedBefore: text("bursary_received_before", yesNoNotKnown).notNull().default("NOT_KNOWN"),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** An opt-in, to one organisation for one vacancy. */
export const careLeaverShare = pgTable("care_leaver_share", {
  id: uuid().primaryKey(),
  interestId: uuid("interest_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  vacancyId: uuid("vacancy_id").notNull(),
  employerId: text("employer_id").notNull(),
  candidateReference: text("candidate_reference").notNull(),
  sharedAt: instant("shared_at").notNull(),
  revokedAt: instant("revoked_at"),
});

/** What happened. Added to, never changed. */
export const vacancyInterestEntry = pgTable("vacancy_interest_entry", {
  id: uuid().primaryKey(),
  interestId: uuid("interest_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  vacancyId: uuid("vacancy_id").notNull(),
  event: text({ enum: INTEREST_EVENTS }).notNull(),
  takenBy: text("taken_by").notNull(),
  takenAt: instant("taken_at").notNull(),
  requestId: text("request_id"),
});
