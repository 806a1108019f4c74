import { sql } from "drizzle-orm";
import { date, integer, numeric, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

export const placement = pgTable("placement", {
  id: uuid().primaryKey(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  carePeriodId: uuid("care_period_id").notNull(),
  typeCode: text("type_code").notNull(),
  providerCode: text("provider_code"),
  urn: text(),
  postcode: text(),
  startedOn: date("started_on").notNull(),
  endedOn: date("ended_on"),
  endReason: text("end_reason"),
  madeInEmergency: text("made_in_emergency", { enum: ["YES", "NO", "NOT_KNOWN"] })
    .notNull()
    .default("NOT_KNOWN"),
  source: text({ enum: ["API", "SSDA903"] }).notNull(),
  voidedAt: instant("voided_at"),
  voidReason: text("void_reason"),
  version: integer().notNull().default(1),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

const fact = { enum: ["YES", "NO", "UNKNOWN"] } as const;

/** The areas a placement lies in, dated: one row until the next change of areas. */
export const placementArea = pgTable("placement_area", {
  placementId: uuid("placement_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  validFrom: date("valid_from").notNull(),
  validUntil: date("valid_until"),
  areaAuthorityId: text("area_authority_id"),
  areaCountry: text("area_country"),
  areaUnknown: text("area_unknown"),
  icbId: text("icb_id"),
  icbUnknown: text("icb_unknown"),
  outOfAuthorityArea: text("out_of_authority_area", fact).notNull(),
  outOfAuthorityAreaReason: text("out_of_authority_area_reason"),
  atADistance: text("at_a_distance", fact).notNull(),
  atADistanceReason: text("at_a_distance_reason"),
  outOfIcbArea: text("out_of_icb_area", fact).notNull(),
  outOfIcbAreaReason: text("out_of_icb_area_reason"),
  recordedAt: instant("recorded_at").notNull().defaultNow(),
  supersededAt: instant("superseded_at"),
});

/** What says where home is: apart from the placement, because the area that receives a child is not told it. */
export const placementHome = pgTable("placement_home", {
  placementId: uuid("placement_id").notNull(),
  childId: uuid("child_id").notNull(),
  authorityId: text("authority_id").notNull(),
  homePostcode: text("home_postcode"),
  homeKey: text("home_key").generatedAlwaysAs(sql`upper(replace(home_postcode, ' ', ''))`),
  distanceMiles: numeric("distance_miles", { precision: 5, scale: 1 }),
  over20Miles: text("over_20_miles", fact).notNull(),
  over20MilesReason: text("over_20_miles_reason"),
  recordedAt: instant("recorded_at").notNull().defaultNow(),
  supersededAt: instant("superseded_at"),
});
