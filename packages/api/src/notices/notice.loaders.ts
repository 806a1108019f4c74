import { isUuid } from "@cic/db/ids";
import {
  findDueChangesOfNotices,
  findEscalationsOfNotices,
  findNoticesByIds,
  findNoticesOfChains,
  findStepsOfNotices,
  findVersionsOfChains,
  type NoticeDueChangeRow,
  type NoticeEscalationRow,
  type NoticeRow,
  type NoticeStepRow,
  type NoticeVersionRow,
} from "@cic/db/notices/notice.queries";
import { findServiceLevels } from "@cic/db/notices/service-level.queries";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import type { ServiceLevel } from "@cic/domain/notices/service-level.rule";
import type { HolidayCalendar } from "@cic/domain/working-days";
import type { Context } from "../context.ts";

/** The notice, or `null` when there is none that the caller sees. */
export const loadNotice = async (context: Context, id: string): Promise<NoticeRow | null> =>
  isUuid(id) ? context.loader("notices", findNoticesByIds).load(id.toLowerCase()) : null;

/** The notices of a chain that the caller sees, from the first on. */
export const loadChain = (context: Context, chainId: string): Promise<NoticeRow[]> =>
  context.loader("notices of chains", findNoticesOfChains).load(chainId);

/** Its steps, oldest first. */
export const loadNoticeSteps = (context: Context, noticeId: string): Promise<NoticeStepRow[]> =>
  context.loader("steps of notices", findStepsOfNotices).load(noticeId);

/** When it was escalated, oldest first. */
export const loadEscalations = (context: Context, noticeId: string): Promise<NoticeEscalationRow[]> =>
  context.loader("escalations of notices", findEscalationsOfNotices).load(noticeId);

/** When it came to be due on another day, oldest first. */
export const loadDueChanges = (context: Context, noticeId: string): Promise<NoticeDueChangeRow[]> =>
  context.loader("due days of notices", findDueChangesOfNotices).load(noticeId);

/** What was sent in a chain, as far as the caller may read it, oldest first. */
export const loadVersions = (context: Context, chainId: string): Promise<NoticeVersionRow[]> =>
  context.loader("versions of notices", findVersionsOfChains).load(chainId);

/** The bank holidays as loaded, read once an operation. */
export const loadCalendar = (context: Context): Promise<HolidayCalendar> =>
  context
    .loader<string, HolidayCalendar>("holiday calendar", async (db, keys) => {
      const calendar = await findHolidayCalendar(db);
      return keys.map(() => calendar);
    })
    .load("england-and-wales");

/** The local service levels as loaded, read once an operation. */
export const loadServiceLevels = (context: Context): Promise<ServiceLevel[]> =>
  context
    .loader<string, ServiceLevel[]>("service levels", async (db, keys) => {
      const levels = await findServiceLevels(db);
      return keys.map(() => levels);
    })
    .load("notices");
