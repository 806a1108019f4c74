import { isUuid } from "@cic/db/ids";
import {
  findNoticesByIds,
  findNoticesOfChains,
  findStepsOfNotices,
  findVersionsOfChains,
  type NoticeRow,
  type NoticeStepRow,
  type NoticeVersionRow,
} from "@cic/db/notices/notice.queries";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
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
