export { acknowledgeNotices as Mutation_acknowledgeNotices } from "../../notices/Mutation.acknowledgeNotices.ts";
export { draftNotice as Mutation_draftNotice } from "../../notices/Mutation.draftNotice.ts";
export { sendNotice as Mutation_sendNotice } from "../../notices/Mutation.sendNotice.ts";
export { takeNoticeStep as Mutation_takeNoticeStep } from "../../notices/Mutation.takeNoticeStep.ts";
