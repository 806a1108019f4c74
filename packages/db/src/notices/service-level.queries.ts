import type { Day } from "@cic/domain/dates";
import type { ServiceLevel } from "@cic/domain/notices/service-level.rule";
import type { Drizzle } from "../database.ts";
import { noticeServiceLevel } from "./notice.table.ts";

/** The service levels as they were loaded, in one statement. */
export async function findServiceLevels(db: Drizzle): Promise<ServiceLevel[]> {
  const rows = await db.select().from(noticeServiceLevel);
  return rows.map(serviceLevelOf);
}

export const serviceLevelOf = ({
  validFrom,
  validUntil,
  ...level
}: typeof noticeServiceLevel.$inferSelect): ServiceLevel => ({
  ...level,
  from: validFrom as Day,
  until: validUntil as Day | null,
});
