import type { Day } from "@cic/domain/dates";
import type { Directory } from "@cic/domain/organisations/directory";
import { moveDueAssessmentsOfAuthority } from "../clocks/due-day.writes.ts";
import type { Database } from "../database.ts";
import { moveDueDaysOfAuthority } from "../notices/due-day.writes.ts";
import { followHolidayChanges } from "./holiday-change.writes.ts";

/**
 * Says anew by when everything is due that goes by bank holidays, after they were loaded; resolves to how much is due on another day.
 * Cut short, it goes on when it is called again; called once more it changes nothing.
 */
export async function followHolidays(database: Database, directory: Directory, today: Day): Promise<number> {
  const notices = { follower: "NOTICES", today, follow: moveDueDaysOfAuthority } as const;
  const assessments = { follower: "ASSESSMENTS", today, follow: moveDueAssessmentsOfAuthority } as const;
  const moved = await followHolidayChanges(database, directory, notices);
  return moved + (await followHolidayChanges(database, directory, assessments));
}
