import { sql } from "drizzle-orm";
import { mail, mailAttempt } from "../../mail/mail.table.ts";
import { notice, noticeDueChange, noticeEscalation, noticeStep } from "../../notices/notice.table.ts";
import { placement } from "../../placements/placement.table.ts";
import {
  byRow,
  type CompiledType,
  instant,
  list,
  object,
  ofRow,
  resolved,
  rowOf,
  several,
  value,
} from "../compiled-field.ts";
import { needs } from "../needs.ts";
import { childOf } from "./shared.ts";

const content = [needs.noticeVersions(notice.chainId), needs.addressHidden(notice.childId)];

export const notices: Readonly<Record<string, CompiledType>> = {
  Notice: {
    childId: sql`${notice.childId}`,
    row: rowOf(notice),
    fields: {
      id: value(notice.id),
      chainId: value(notice.chainId),
      childId: value(notice.childId),
      placementId: value(notice.placementId),
      event: value(notice.event),
      recipientKind: value(notice.recipientKind),
      sender: value(notice.authorityId),
      recipient: value(notice.recipientOrganisationId),
      dueOn: value(notice.dueOn),
      dueKind: value(notice.dueKind),
      overdue: several(
        sql`${notice.dueOn}`,
        sql`${notice.sentOn}`,
        sql`${notice.state}`,
        sql`${notice.withheldGround}`,
      ),
      state: value(notice.state),
      stateSince: instant(notice.stateSince),
      sentAt: instant(notice.sentAt),
      deliveredAt: instant(notice.deliveredAt),
      madeInEmergency: value(notice.madeInEmergency),
      withheldGround: value(notice.withheldGround),
      voidReason: value(notice.voidReason),
      escalated: value(sql`(${notice.escalatedAt} is not null)`),
      version: value(notice.version),
      child: childOf(notice.childId),
      placement: object(
        "Placement",
        sql`from ${placement} where ${placement.id} = ${notice.placementId} and ${placement.voidedAt} is null`,
      ),
      ...byRow("nextSteps"),
      access: resolved([
        needs.accessRelations(notice.childId),
        needs.addressHidden(notice.childId),
        needs.placement(notice.placementId),
      ]),
      ageInWorkingDays: resolved([], ["holidays"]),
      lateByWorkingDays: resolved([], ["holidays"]),
      stepDue: resolved([], ["holidays", "serviceLevels"]),
      content: resolved(content),
      contentVersions: resolved(content),
      // The chain of a notice is read in a row of another.
      chain: list(
        "Notice",
        sql`from (select ${notice.chainId} as id) of join ${notice} on ${notice.chainId} = of.id order by ${notice.chainPosition}`,
      ),
      dueChanges: list(
        "NoticeDueChange",
        sql`from ${noticeDueChange} where ${noticeDueChange.noticeId} = ${notice.id} order by ${noticeDueChange.changedAt}, ${noticeDueChange.id}`,
      ),
      escalations: list(
        "NoticeEscalation",
        sql`from ${noticeEscalation} where ${noticeEscalation.noticeId} = ${notice.id} order by ${noticeEscalation.position}`,
      ),
      mail: list(
        "NoticeMail",
        sql`from ${mail} where ${mail.noticeId} = ${notice.id} order by ${mail.createdAt}, ${mail.id}`,
      ),
      steps: list(
        "NoticeStep",
        sql`from ${noticeStep} where ${noticeStep.noticeId} = ${notice.id} order by ${noticeStep.position}`,
      ),
    },
  },
  MailAttempt: ofRow(mailAttempt, null, "attemptedAt error"),
  NoticeDueChange: ofRow(
    noticeDueChange,
    noticeDueChange.childId,
    "cause changedAt dueKind dueKindBefore dueOn dueOnBefore",
  ),
  NoticeEscalation: ofRow(
    noticeEscalation,
    noticeEscalation.childId,
    "dueOn escalatedAt source state step waitedSince workingDays",
  ),
  NoticeMail: ofRow(
    mail,
    mail.childId,
    "address attempts createdAt id lastError nextAttemptAt occasion organisation state",
    {
      log: list(
        "MailAttempt",
        sql`from ${mailAttempt} where ${mailAttempt.mailId} = ${mail.id} order by ${mailAttempt.id}`,
      ),
    },
  ),
  NoticeStep: ofRow(noticeStep, noticeStep.childId, "from organisation reason redirectedTo takenAt takenBy to"),
};
