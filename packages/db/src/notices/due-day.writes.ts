import type { Day } from "@cic/domain/dates";
import { type DatedPlacement, noticeDue } from "@cic/domain/notices/due.rule";
import type { HolidayCalendar } from "@cic/domain/working-days";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { uuidv7 } from "../ids.ts";
import { findHolidayCalendar } from "../organisations/bank-holiday.queries.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type notice, noticeDueChange } from "./notice.table.ts";
import { tellOfNotices } from "./notice-event.writes.ts";

type Notice = typeof notice.$inferSelect;
type Draft = Pick<Notice, "id" | "childId" | "authorityId" | "event" | "dueOn" | "dueKind" | "madeInEmergency"> & {
  readonly placement: DatedPlacement;
};

/** Says anew by when these drafts, which are locked, are due, after their placements changed. */
export async function moveDueDaysOf(db: ScopedDb, drafts: readonly string[]): Promise<void> {
  await moveDueDays(db, drafts, "PLACEMENT");
}

/** Says anew by when an authority's drafts are due, after bank holidays changed; resolves to how many are due on another day. */
export async function moveDueDaysOfAuthority(
  db: ScopedDb,
  authorityId: string,
  { after }: { readonly after: HolidayCalendar },
): Promise<number> {
  const drafts = await rowsOf<{ id: string }>(
    db,
    sql`select id from notice where state = 'DRAFTED' and authority_id = ${authorityId} order by id for update`,
  );
  return await moveDueDays(
    db,
    drafts.map(({ id }) => id),
    "BANK_HOLIDAYS",
    after,
  );
}

/**
 * What was sent keeps the day by which it was due then. Each day that moves is kept with the one before, and the sender is told: a
 * draft has no other readers.
 */
async function moveDueDays(
  db: ScopedDb,
  drafts: readonly string[],
  cause: "BANK_HOLIDAYS" | "PLACEMENT",
  calendar?: HolidayCalendar,
): Promise<number> {
  if (drafts.length === 0) return 0;
  // A statement of its own, so that it sees the placements as they were when the locks were had.
  const held = await rowsOf<Draft>(
    db,
    sql`select n.id, n.child_id as "childId", n.authority_id as "authorityId", n.event, n.due_on::text as "dueOn",
        n.due_kind as "dueKind", n.made_in_emergency as "madeInEmergency", json_build_object('startedOn', p.started_on,
          'endedOn', p.ended_on, 'madeInEmergency', p.made_in_emergency) as placement
      from notice n join placement p on p.id = n.placement_id
      where n.id = any(${textArray(drafts)}::uuid[]) and n.state = 'DRAFTED' and p.voided_at is null order by n.id`,
  );
  const holidays = calendar ?? (await findHolidayCalendar(db));
  const moved = held.flatMap((draft) => {
    const due = noticeDue(draft.event, draft.placement, holidays);
    const isSame = (due?.on ?? null) === draft.dueOn && (due?.kind ?? null) === draft.dueKind;
    return isSame ? [] : [{ ...draft, due }];
  });
  if (moved.length === 0) return 0;
  const rows = moved.map(({ id, due, placement }) => ({
    ...{ id, due_on: due?.on ?? null, due_kind: due?.kind ?? null, made_in_emergency: placement.madeInEmergency },
  }));
  await db.execute(
    sql`update notice n set due_on = d.due_on, due_kind = d.due_kind, made_in_emergency = d.made_in_emergency
      from json_to_recordset(${JSON.stringify(rows)}::json) d(id uuid, due_on date, due_kind text, made_in_emergency text)
      where n.id = d.id`,
  );
  await insertRows(
    db,
    noticeDueChange,
    moved.map(({ id, childId, authorityId, dueOn, dueKind, due }) => ({
      ...{ id: uuidv7(), noticeId: id, childId, authorityId, cause },
      ...{
        dueOnBefore: dueOn as Day | null,
        dueKindBefore: dueKind,
        dueOn: due?.on ?? null,
        dueKind: due?.kind ?? null,
      },
    })),
  );
  await tellOfNotices(
    db,
    "NOTICE_DUE_CHANGED",
    moved.map(({ id, childId, authorityId }) => ({ id, childId, authorityId, named: [] })),
  );
  return moved.length;
}
