export { NoticeAlert as NoticeAlert } from "../../notifications/NoticeAlert.ts";
export { NoticeContent as NoticeContent } from "../../notifications/NoticeContent.ts";
export { NoticeDuty as NoticeDuty } from "../../notifications/NoticeDuty.ts";
export { NoticeGuidance as NoticeGuidance } from "../../notifications/NoticeGuidance.ts";
export { PlacementStep as PlacementStep } from "../../notifications/PlacementStep.ts";
export { notificationDuties as Query_notificationDuties } from "../../notifications/Query.notificationDuties.ts";
export { whatIfNotificationDuties as Query_whatIfNotificationDuties } from "../../notifications/Query.whatIfNotificationDuties.ts";
