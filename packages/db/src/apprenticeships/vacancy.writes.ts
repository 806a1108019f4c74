import type { InterestEvent, InterestState } from "@cic/domain/apprenticeships/interest-states";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Taker } from "../disputes/dispute.writes.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { VacancyRow } from "./vacancy.queries.ts";
import { careLeaverShare, vacancy, vacancyInterest, vacancyInterestEntry } from "./vacancy.table.ts";
import type { VacancyInterestRow } from "./vacancy-interest.queries.ts";

/** What names an interest and whose it is. */
type OfInterest = Pick<VacancyInterestRow, "id" | "childId" | "authorityId" | "vacancyId">;

/** Writes a vacancy; resolves to its id. */
export async function insertVacancy(
  db: ScopedDb,
  row: Pick<
    VacancyRow,
    "employerId" | "title" | "kind" | "guaranteedInterview" | "shortProgramme" | "opensOn" | "closesOn"
  >,
): Promise<string> {
  const id = uuidv7();
  await insertRows(db, vacancy, [{ id, ...row }]);
  return id;
}

/** Writes an interest; resolves to its id. */
export async function insertInterest(db: ScopedDb, of: Omit<OfInterest, "id">, taker: Taker): Promise<string> {
  const id = uuidv7();
  await insertRows(db, vacancyInterest, [{ id, ...of, state: "EXPRESSED", stateSince: taker.at }]);
  await tell(db, { id, ...of }, ["EXPRESSED"], taker);
  return id;
}

/** Writes what became of an interest that is locked. */
export async function writeInterestStep(
  db: ScopedDb,
  before: VacancyInterestRow,
  after: {
    readonly to: InterestState;
    readonly startsOn: string | null;
    readonly endedOn: string | null;
    readonly bursaryReceivedBefore: VacancyInterestRow["bursaryReceivedBefore"];
    readonly revokes: boolean;
  },
  taker: Taker,
): Promise<void> {
  const updated = await rowsOf(
    db,
    sql`update vacancy_interest set state = ${after.to}, state_since = ${taker.at}, starts_on = ${after.startsOn}::date,
        ended_on = ${after.endedOn}::date, bursary_received_before = ${after.bursaryReceivedBefore}, version = version + 1
      where id = ${before.id} and version = ${before.version} returning id`,
  );
  if (updated.length !== 1) throw new RowChanged("an interest was changed by another transaction");
  const revoked = after.revokes && (await revoke(db, before.id, taker));
  await tell(db, before, revoked ? [after.to, "REVOKED"] : [after.to], taker);
}

/** Writes an opt-in for the vacancy of an interest that is locked, in the place of one that lasts. */
export async function insertShare(
  db: ScopedDb,
  of: VacancyInterestRow,
  employerId: string,
  candidateReference: string,
  taker: Taker,
): Promise<void> {
  const revoked = await revoke(db, of.id, taker);
  const { id: interestId, childId, authorityId, vacancyId } = of;
  await insertRows(db, careLeaverShare, [
    {
      id: uuidv7(),
      ...{ interestId, childId, authorityId, vacancyId, employerId, candidateReference },
      sharedAt: taker.at,
    },
  ]);
  await nextVersion(db, of);
  await tell(db, of, revoked ? ["REVOKED", "SHARED"] : ["SHARED"], taker);
}

/** Takes back the opt-in of an interest that is locked; nothing, when there is none. */
export async function revokeShare(db: ScopedDb, of: VacancyInterestRow, taker: Taker): Promise<void> {
  if (!(await revoke(db, of.id, taker))) return;
  await nextVersion(db, of);
  await tell(db, of, ["REVOKED"], taker);
}

async function nextVersion(db: ScopedDb, { id }: OfInterest): Promise<void> {
  await db.execute(sql`update vacancy_interest set version = version + 1 where id = ${id}`);
}

async function revoke(db: ScopedDb, interestId: string, taker: Taker): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`update care_leaver_share set revoked_at = ${taker.at} where interest_id = ${interestId} and revoked_at is null returning id`,
  );
  return rows.length > 0;
}

/** The log, and the event for the authority. The employer is named in neither. */
async function tell(db: ScopedDb, of: OfInterest, events: readonly InterestEvent[], taker: Taker): Promise<void> {
  const { id: interestId, childId, authorityId, vacancyId } = of;
  await insertRows(
    db,
    vacancyInterestEntry,
    events.map((event) => ({
      id: uuidv7(),
      ...{ interestId, childId, authorityId, vacancyId, event },
      takenBy: taker.subject,
      takenAt: taker.at,
      requestId: taker.requestId,
    })),
  );
  const child = { id: childId, authorityId };
  const records = [{ record: "VACANCY_INTEREST", id: interestId }] as const;
  await recordEvents(db, [{ type: "VACANCY_INTEREST_CHANGED", child, records }]);
}
