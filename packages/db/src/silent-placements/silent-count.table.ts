import { SILENCES } from "@cic/domain/silent-placements/release";
import { date, integer, pgTable, text } from "drizzle-orm/pg-core";

/** How many placements of an authority there were of which an ICB was not told, in a month. Raw: for disclosure control alone. */
export const silentPlacementCount = pgTable("silent_placement_count", {
  authorityId: text("authority_id").notNull(),
  month: date().notNull(),
  countedOn: date("counted_on").notNull(),
  silence: text({ enum: SILENCES }).notNull(),
  placements: integer().notNull(),
});
