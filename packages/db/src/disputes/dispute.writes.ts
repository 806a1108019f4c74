import type { RaisedDispute } from "@cic/domain/disputes/raise-dispute";
import type { DisputeRecord, TakenStep } from "@cic/domain/disputes/take-step";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { stillStands } from "../determinations/still-stands.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { dispute, disputeStep } from "./dispute.table.ts";

/** Who takes a step, when, and in which request. */
export interface Taker {
  readonly organisationId: string;
  readonly subject: string;
  readonly requestId: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Writes a dispute with its first step; resolves to its id. Throws {@link RowChanged} when the two ICBs have had a dispute about
 * the child opened meanwhile, or the determination no longer stands.
 */
export async function insertDispute(
  db: ScopedDb,
  child: { readonly id: string; readonly authorityId: string },
  raised: RaisedDispute,
  taker: Taker,
): Promise<string> {
  const id = uuidv7();
  const { determinationId, on, service, raisedById, respondentId, interimPayer, statement } = raised;
  const inserted = await rowsOf(
    db,
    sql`insert into ${dispute} (id, child_id, authority_id, determination_id, about_on, service, raised_by_id, respondent_id, state,
        state_since, interim_payer, raised_at)
      values (${id}, ${child.id}, ${child.authorityId}, ${determinationId}, ${on}, ${service}, ${raisedById}, ${respondentId}, 'RAISED',
        ${taker.at}, ${JSON.stringify(interimPayer)}::jsonb, ${taker.at})
      on conflict do nothing returning id`,
  );
  if (inserted.length === 0) throw new RowChanged("a dispute was opened by another transaction");
  await stillStands(db, determinationId);
  await insertStep(db, id, { position: 1, from: null, to: "RAISED", statement, outcomeIcbId: null }, taker);
  return id;
}

/** Writes the dispute as it is after a step, and the step. The dispute is locked. */
export async function writeStep(db: ScopedDb, after: DisputeRecord, step: TakenStep, taker: Taker): Promise<void> {
  const { id, state, interimPayer, outcomeIcbId, version } = after;
  const updated = await rowsOf(
    db,
    sql`update ${dispute} set state = ${state}, state_since = ${taker.at}, outcome_icb_id = ${outcomeIcbId}, version = ${version},
        interim_payer = ${interimPayer === null ? null : JSON.stringify(interimPayer)}::jsonb
      where id = ${id} and version = ${version - 1} returning id`,
  );
  if (updated.length === 0) throw new RowChanged("a dispute was changed by another transaction");
  await insertStep(db, id, step, taker);
}

function insertStep(db: ScopedDb, disputeId: string, step: TakenStep, taker: Taker): Promise<void> {
  return insertRows(db, disputeStep, [
    {
      id: uuidv7(),
      disputeId,
      position: step.position,
      fromState: step.from,
      toState: step.to,
      organisationId: taker.organisationId,
      takenBy: taker.subject,
      takenAt: taker.at,
      reason: step.statement.reason,
      evidence: step.statement.evidence,
      outcomeIcbId: step.outcomeIcbId,
      requestId: taker.requestId,
    },
  ]);
}
