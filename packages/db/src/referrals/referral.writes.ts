import type { MadeReferral, ReferralRecord, TakenReferralStep } from "@cic/domain/referrals/referral";
import { and, eq } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Taker } from "../disputes/dispute.writes.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import type { ScopedDb } from "../scope.ts";
import type { ReferralRow } from "./referral.queries.ts";
import { referral, referralStep } from "./referral.table.ts";

type Owner = { readonly id: string; readonly authorityId: string };

/** Writes a referral with its first step and tells of it; resolves to its id. Three statements. */
export async function insertReferral(db: ScopedDb, child: Owner, made: MadeReferral, taker: Taker): Promise<string> {
  const id = uuidv7();
  const owner = { childId: child.id, authorityId: child.authorityId };
  await insertRows(db, referral, [{ id, ...owner, ...made, state: "OPEN", madeAt: taker.at }]);
  const none = { reviewer: null, reviewOutcome: null, dischargeReason: null };
  const step = { kind: "MADE", position: 1, on: made.referredOn, provider: made.provider, ...none } as const;
  await insertStep(db, id, child, step, taker);
  return id;
}

/** Writes what happened to a referral that is locked, and tells of it. Three statements. */
export async function writeReferralStep(
  db: ScopedDb,
  before: ReferralRow,
  after: ReferralRecord,
  step: TakenReferralStep,
  taker: Taker,
): Promise<void> {
  const { provider, state, firstAttendedOn, missed, closedOn, dischargeReason, version } = after;
  const rows = await db
    .update(referral)
    .set({ provider, state, firstAttendedOn, missed, closedOn, dischargeReason, version })
    .where(and(eq(referral.id, before.id), eq(referral.version, before.version)))
    .returning({ id: referral.id });
  if (rows.length === 0) throw new RowChanged("a referral was changed by another transaction");
  await insertStep(db, before.id, { id: before.childId, authorityId: before.authorityId }, step, taker);
}

async function insertStep(
  db: ScopedDb,
  referralId: string,
  child: Owner,
  { on, ...step }: TakenReferralStep,
  { organisationId, subject, requestId, at }: Taker,
): Promise<void> {
  await insertRows(db, referralStep, [
    {
      ...{ id: uuidv7(), referralId, childId: child.id, authorityId: child.authorityId, ...step, takenOn: on },
      ...{ organisationId, takenBy: subject, takenAt: at, requestId },
    },
  ]);
  await recordEvents(db, [{ type: "REFERRAL_CHANGED", child, records: [{ record: "REFERRAL", id: referralId }] }]);
}
