import { moveDueDaysOfAuthority } from "@cic/db/notices/due-day.writes";
import {
  findNoticesByIds,
  findNoticesOfChains,
  findStepsOfNotices,
  findVersionsOfChains,
  lockNotices,
} from "@cic/db/notices/notice.queries";
import { listNotices } from "@cic/db/notices/notice-list.queries";
import { findRecordForNotice } from "@cic/db/notices/notice-record.queries";
import { listSilentPlacements } from "@cic/db/notices/silent-placement.queries";
import { followPlacements, supersedeSent } from "@cic/db/notices/supersede.writes";
import { asOperator, type ScopedDb, withScope } from "@cic/db/scope";
import { day } from "@cic/domain/dates";
import { makeHolidayCalendar } from "@cic/domain/working-days";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, openApi } from "../harness/api.ts";
import { type Stored, storedNotices } from "./notice-world.ts";
import { receiving } from "./operations.ts";

let api: Api;
let stored: Stored;

/** 300 notices of each of 40 ICBs from many authorities: a caller's share is small. */
beforeAll(async () => {
  api = await openApi("postgres");
  [stored] = (await storedNotices(api, [{ clinical: "Asthma." }])) as [Stored];
  const others = await storedNotices(
    api,
    Array.from({ length: 40 }, () => ({ authority: "LA:856" })),
  );
  await asOperator(api.operator, async ({ drizzle }) => {
    const ids = sql.raw(others.map(({ id }) => `'${id}'`).join(", "));
    await drizzle.execute(sql`insert into notice (id, chain_id, child_id, authority_id, placement_id, event, recipient_kind,
        recipient_organisation_id, state, state_since, sent_at, sent_on, made_in_emergency, reader_ids)
      select id, id, child_id, authority_id, placement_id, event, recipient_kind, icb, state, state_since, sent_at, sent_on,
        made_in_emergency, array[icb]
      from (select gen_random_uuid() as id, n.child_id, n.authority_id, n.placement_id, n.event, n.recipient_kind, o.id as icb, n.state,
          n.state_since, n.sent_at, n.sent_on, n.made_in_emergency
        from notice n, organisation o, generate_series(1, 8) where o.kind = 'ICB' and n.id in (${ids})) made`);
    await drizzle.execute(sql`insert into notice_step (id, notice_id, child_id, authority_id, position, to_state, organisation_id, taken_by, taken_at)
      select gen_random_uuid(), id, child_id, authority_id, 1, 'DRAFTED', authority_id, 's', now() from notice n
      where not exists (select from notice_step s where s.notice_id = n.id)`);
    await drizzle.execute(sql`insert into notice_version (id, chain_id, child_id, authority_id, version, content, made_at, made_by)
      select gen_random_uuid(), id, child_id, authority_id, 1, '{}', now(), 's' from notice n
      where not exists (select from notice_version v where v.chain_id = n.id)`);
    await drizzle.execute(sql`insert into notice_clinical (version_id, chain_id, child_id, authority_id, clinical)
      select id, chain_id, child_id, authority_id, 'x' from notice_version v
      where not exists (select from notice_clinical c where c.version_id = v.id)`);
  });
  const session = await api.operator.acquire();
  await session.exec("vacuum analyze");
  session.release();
});
afterAll(() => api.close());

const icb = receiving;
const authority = "LA:202";
test.each<[string, string, (db: ScopedDb) => Promise<unknown>]>([
  ["the inbox", icb, (db) => listNotices(db, { box: "INBOX", first: 50 })],
  ["the inbox by state", icb, (db) => listNotices(db, { box: "INBOX", first: 50, filter: { state: ["SENT"] } })],
  ["what is escalated", icb, (db) => listNotices(db, { box: "INBOX", first: 50, filter: { escalated: true } })],
  ["what was told of a placement that changes", authority, (db) => followPlacements(db, [stored.placementId])],
  [
    "drafts that bank holidays make due on another day",
    authority,
    (db) => moveDueDaysOfAuthority(db, authority, { after: makeHolidayCalendar([]) }),
  ],
  [
    "how many are overdue",
    icb,
    (db) => listNotices(db, { box: "INBOX", first: 50, filter: { overdue: true } }, { counts: true, total: true }),
  ],
  ["a child's", icb, (db) => listNotices(db, { box: "INBOX", first: 50, filter: { childId: [stored.childId] } })],
  ["the outbox", authority, (db) => listNotices(db, { box: "OUTBOX", first: 50 })],
  ["one", icb, (db) => findNoticesByIds(db, [stored.id])],
  ["a chain", icb, (db) => findNoticesOfChains(db, [stored.id])],
  ["steps", icb, (db) => findStepsOfNotices(db, [stored.id])],
  ["what was sent", icb, (db) => findVersionsOfChains(db, [stored.id])],
  ["locks", icb, (db) => lockNotices(db, [stored.id])],
  ["what the record says", authority, (db) => findRecordForNotice(db, stored.placementId)],
  ["of what an ICB was not told", icb, (db) => listSilentPlacements(db, { first: 50 })],
  ["of what an ICB was not told, as the sender", authority, (db) => listSilentPlacements(db, { first: 50 })],
  ["what a move supersedes", authority, (db) => supersedeSent(db, [stored.placementId])],
])("%s: found by index", async (_name, organisationId, work) => {
  const plan = await planOf(organisationId, work);
  expect(plan.filter((line) => /Seq Scan on notice/.test(line))).toEqual([]);
  expect(plan.some((line) => /Index/.test(line))).toBe(true);
});

/** The plans of the statements that `work` sends. */
async function planOf(organisationId: string, work: (db: ScopedDb) => Promise<unknown>): Promise<string[]> {
  const scope = { organisationId, subject: "s", requestId: "r", today: day("2026-11-22") };
  return withScope(api.database, scope, "write", async (db) => {
    const lines: string[] = [];
    const explaining = {
      async execute(statement: SQL) {
        const { rows } = (await db.execute(sql`explain ${statement}`)) as unknown as {
          rows: { "QUERY PLAN": string }[];
        };
        lines.push(...rows.map((row) => row["QUERY PLAN"]));
        return { rows: [] };
      },
    };
    await work(explaining as unknown as ScopedDb);
    return lines;
  });
}
