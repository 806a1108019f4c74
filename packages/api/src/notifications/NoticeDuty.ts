import { noticeRule } from "@cic/domain/notifications/notice-rules";
import { noticeStatus } from "@cic/domain/notifications/notice-status";
import type { NoticeDutyResolvers } from "../generated/types.ts";
import { loadHolidayCalendar } from "./holiday-calendar.ts";

export const NoticeDuty: NoticeDutyResolvers = {
  organisation: ({ to: { organisationId } }, _, context) =>
    organisationId === null ? null : (context.directory().byId(organisationId) ?? null),

  healthBoardCode: ({ to }) => to.healthBoardCode,

  practiceCode: ({ to }) => to.practiceCode,

  notRequiredBecause: ({ because }) => because,

  doubts: ({ reasons }) => [...reasons],

  factsMissing: ({ missing }) => [...missing],

  rules: ({ rules }) => rules.map(noticeRule),

  standing: async (duty, { sentOn = null, sentBeforeEvent, notPracticable }, context) => {
    const calendar = await loadHolidayCalendar(context);
    const standing = noticeStatus(duty, { sentOn, sentBeforeEvent, notPracticable }, context.today, calendar);
    if (standing === null) return null;
    const { status, lateByWorkingDays, sameDayAmbiguous, readings } = standing;
    const agreed = readings.every((reading) => reading.status === status);
    const certainty = status === "NOT_EVALUATED" ? status : agreed ? "DETERMINED" : "PROVISIONAL";
    return { status, lateByWorkingDays, sameDayAmbiguous, readings: [...readings], certainty };
  },
};
