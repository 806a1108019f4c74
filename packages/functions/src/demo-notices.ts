import type { Scope } from "@cic/db/claims";
import type { Database } from "@cic/db/database";
import { lockNotices } from "@cic/db/notices/notice.queries";
import { insertDraft, writeSent } from "@cic/db/notices/notice.writes";
import { findRecordForNotice } from "@cic/db/notices/notice-record.queries";
import { findHolidayCalendar } from "@cic/db/organisations/bank-holiday.queries";
import { listPlacements } from "@cic/db/placements/placement.queries";
import { insertReferral } from "@cic/db/referrals/referral.writes";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { addDays, type Day } from "@cic/domain/dates";
import { noticeDue } from "@cic/domain/notices/due.rule";
import { sendNotice } from "@cic/domain/notices/send-notice";
import type { Directory } from "@cic/domain/organisations/directory";

const ICB = "ICB:QJ2";

/**
 * Notices of an authority's placements in Derby and Derbyshire to its ICB, one of them sent so long ago that the sweep escalates it, and
 * a referral of each child; with the service level and the inboxes that are made up for it.
 */
export async function loadDemoNotices(
  { database, directory, today }: { readonly database: Database; readonly directory: Directory; readonly today: Day },
  scope: Scope,
  authorityId: string,
): Promise<void> {
  await asOperator(database, ({ exec }) =>
    exec(`insert into notice_service_level values ('ACKNOWLEDGE', 2, '2020-01-01', null, 'Made up for demonstrations') on conflict do nothing;
      insert into duty_inbox values ('${ICB}', 'children-in-care@icb.example', '2020-01-01', null, 'Made up for demonstrations'),
        ('${authorityId}', 'placements@authority.example', '2020-01-01', null, 'Made up for demonstrations') on conflict do nothing`),
  );
  await withScope(database, scope, "write", async (db) => {
    const { nodes } = await listPlacements(db, { first: 3, inArea: { kind: "ICB", organisationId: ICB, on: today } });
    for (const [i, { id: placementId, childId, startedOn }] of nodes.entries()) {
      const at = `${i === 0 ? addDays(today, -10) : today}T00:00:00Z`;
      const taker = { organisationId: authorityId, subject: "demo-social-worker", requestId: "demonstration", at };
      await sendOne(db, { childId, authorityId, placementId }, taker, directory);
      const waitingSince = startedOn as Day;
      const made = {
        service: "MENTAL_HEALTH",
        provider: "Made-up mental health service",
        referredOn: waitingSince,
        waitingSince,
      } as const;
      await insertReferral(db, { id: childId, authorityId }, made, taker);
    }
  });
}

async function sendOne(
  db: ScopedDb,
  of: { readonly childId: string; readonly authorityId: string; readonly placementId: string },
  taker: Parameters<typeof insertDraft>[4],
  directory: Directory,
): Promise<void> {
  const record = await findRecordForNotice(db, of.placementId);
  if (record === undefined) throw new Error("a placement of the demonstration is not there");
  const { madeInEmergency } = record.placement;
  const known = { due: noticeDue("STARTED", record.placement, await findHolidayCalendar(db)), madeInEmergency };
  const drafted = {
    event: "STARTED",
    recipientKind: "ICB_OF_PLACEMENT",
    recipientOrganisationId: ICB,
    withheldGround: null,
  } as const;
  const [notice] = await lockNotices(db, [await insertDraft(db, of, drafted, known, taker)]);
  const decision = notice && sendNotice(notice, record, { consent: "GIVEN", expectedVersion: 1 }, taker.at, directory);
  if (notice === undefined || decision?.kind !== "sent") throw new Error("a notice of the demonstration was not sent");
  await writeSent(db, notice, decision, known, taker);
}
