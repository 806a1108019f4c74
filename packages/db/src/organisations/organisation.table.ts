import { date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

export const organisation = pgTable("organisation", {
  id: text().primaryKey(),
  kind: text({ enum: ["ICB", "LOCAL_AUTHORITY", "PROVIDER", "GP_PRACTICE", "NATIONAL"] }).notNull(),
  name: text().notNull(),
  region: text(),
  validFrom: date("valid_from"),
  validUntil: date("valid_until"),
  note: text(),
  confidence: text().notNull().default("high"),
});

export const organisationCode = pgTable("organisation_code", {
  scheme: text({ enum: ["ODS", "ONS", "DFE"] }).notNull(),
  code: text().notNull(),
  organisationId: text("organisation_id").notNull(),
  validFrom: date("valid_from"),
  validUntil: date("valid_until"),
  confidence: text().notNull().default("high"),
});

export const organisationSuccession = pgTable(
  "organisation_succession",
  {
    predecessorId: text("predecessor_id").notNull(),
    successorId: text("successor_id").notNull(),
    effectiveOn: date("effective_on").notNull(),
  },
  (row) => [primaryKey({ columns: [row.predecessorId, row.successorId, row.effectiveOn] })],
);

export const district = pgTable("district", {
  code: text().primaryKey(),
  name: text().notNull(),
  authorityId: text("authority_id"),
});

export const districtIcb = pgTable(
  "district_icb",
  {
    districtCode: text("district_code").notNull(),
    icbId: text("icb_id").notNull(),
    validFrom: date("valid_from").notNull(),
    validUntil: date("valid_until"),
    coverage: text({ enum: ["WHOLE", "PART"] }).notNull(),
    areaNote: text("area_note"),
    confidence: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.districtCode, row.icbId, row.validFrom] })],
);

export const authorityAdjacency = pgTable(
  "authority_adjacency",
  {
    authorityId: text("authority_id").notNull(),
    adjoiningOnsCode: text("adjoining_ons_code").notNull(),
    adjoiningName: text("adjoining_name").notNull(),
  },
  (row) => [primaryKey({ columns: [row.authorityId, row.adjoiningOnsCode] })],
);

export const bankHoliday = pgTable(
  "bank_holiday",
  {
    division: text().notNull(),
    heldOn: date("held_on").notNull(),
    name: text().notNull(),
    inLieuOf: date("in_lieu_of"),
  },
  (row) => [primaryKey({ columns: [row.division, row.heldOn] })],
);

export const postcode = pgTable("postcode", {
  postcode: text().primaryKey(),
  easting: integer(),
  northing: integer(),
  districtCode: text("district_code"),
  lsoaCode: text("lsoa_code"),
  icbIds: text("icb_ids").array().notNull().default([]),
  icbFrom: date("icb_from").array().notNull().default([]),
  country: text({ enum: ["ENGLAND", "WALES", "SCOTLAND", "NORTHERN_IRELAND", "CHANNEL_ISLANDS", "ISLE_OF_MAN"] }),
  terminatedOn: date("terminated_on"),
  vintage: text().notNull(),
});
