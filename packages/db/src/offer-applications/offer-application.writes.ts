import type { Certificate, TakenApplicationStep } from "@cic/domain/offer-applications/take-step";
import type { OfferDecision } from "@cic/domain/offers/decide-offer";
import type { ToldFacts } from "@cic/domain/offers/told-facts";
import { sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import type { Taker } from "../disputes/dispute.writes.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { OfferApplicationRow } from "./offer-application.queries.ts";
import { offerApplication, offerApplicationFacts, offerApplicationStep } from "./offer-application.table.ts";

/** What is written beside a step. */
export interface BesideStep {
  /** When it is submitted: what the rules answer that day. */
  readonly answer?: { readonly decision: OfferDecision; readonly on: string } | null;
  readonly certificate?: Certificate | null;
  /** When it is approved: what it takes from which budget. */
  readonly commitment?: { readonly budgetId: string; readonly pence: number } | null;
}

/** Writes a draft with its first step and what was told for it; resolves to its id. Nobody is told of a draft. */
export async function insertOfferApplication(
  db: ScopedDb,
  of: Pick<OfferApplicationRow, "childId" | "authorityId" | "offerId" | "ownerId" | "email" | "renewsId">,
  facts: ToldFacts,
  taker: Taker,
): Promise<string> {
  const id = uuidv7();
  const own = { childId: of.childId, authorityId: of.authorityId };
  await insertRows(db, offerApplication, [{ id, ...of, state: "DRAFT", stateSince: taker.at }]);
  await insertRows(db, offerApplicationFacts, [{ ...own, applicationId: id, facts }]);
  const step = { applicationId: id, position: 1, from: null, to: "DRAFT", by: "APPLICANT", reason: null } as const;
  await insertStep(db, own, step, taker);
  return id;
}

/**
 * Writes a step of an application that is locked, with what belongs to it. When a certificate is issued, the application that it
 * renews is renewed by it. `named`: who gives the offer, told from the submission on.
 */
export async function writeApplicationStep(
  db: ScopedDb,
  before: OfferApplicationRow,
  step: TakenApplicationStep,
  { answer, certificate, commitment }: BesideStep,
  taker: Taker,
  named: readonly string[],
): Promise<void> {
  const own = { childId: before.childId, authorityId: before.authorityId };
  const updated = await rowsOf(
    db,
    sql`update offer_application set state = ${step.to}, state_since = ${taker.at}, version = ${step.position},
        refusals = refusals + ${step.to === "REFUSED" ? 1 : 0}::integer,
        answer = coalesce(${answer ? JSON.stringify(answer.decision) : null}::jsonb, answer),
        answered_on = coalesce(${answer?.on ?? null}::date, answered_on),
        certificate_number = ${certificate?.number ?? before.certificateNumber},
        certificate_from = ${certificate?.from ?? before.certificateFrom}::date,
        certificate_until = ${certificate?.until ?? before.certificateUntil}::date,
        remind_on = ${certificate?.remindOn ?? before.remindOn}::date,
        budget_id = ${commitment?.budgetId ?? before.budgetId}::uuid,
        committed_pence = ${commitment?.pence ?? before.committedPence}::integer
      where id = ${before.id} and version = ${before.version} and state = ${before.state} returning id`,
  );
  if (updated.length !== 1) throw new RowChanged("an application was changed by another transaction");
  await insertStep(db, own, step, taker);
  const changed = [before.id];
  if (step.to === "ISSUED" && before.renewsId !== null) {
    changed.push(...(await renew(db, before.renewsId, taker)));
  }
  const child = { id: before.childId, authorityId: before.authorityId };
  const submitted = before.answer !== null || step.to === "SUBMITTED";
  await recordEvents(
    db,
    changed.map((id) => ({
      type: "OFFER_APPLICATION_CHANGED" as const,
      child,
      records: [{ record: "OFFER_APPLICATION" as const, id }],
      named: submitted ? named : [],
    })),
  );
}

/** The certificate before gives way to the one that was issued. */
async function renew(db: ScopedDb, id: string, taker: Taker): Promise<string[]> {
  const rows = await rowsOf<{
    childId: string;
    authorityId: string;
    version: number;
    from: OfferApplicationRow["state"];
  }>(
    db,
    sql`update offer_application a set state = 'RENEWED', state_since = ${taker.at}, version = a.version + 1
      from (select id, state from offer_application where id = ${id} and state in ('ISSUED', 'REMINDED', 'LAPSED') for update) old
      where a.id = old.id
      returning a.child_id as "childId", a.authority_id as "authorityId", a.version, old.state as "from"`,
  );
  for (const { childId, authorityId, version, from } of rows) {
    const step = { applicationId: id, position: version, from, to: "RENEWED", by: "RECORD", reason: null } as const;
    await insertStep(db, { childId, authorityId }, step, taker);
  }
  return rows.map(() => id);
}

async function insertStep(
  db: ScopedDb,
  own: { readonly childId: string; readonly authorityId: string },
  step: TakenApplicationStep,
  taker: Taker,
): Promise<void> {
  await insertRows(db, offerApplicationStep, [
    {
      ...own,
      id: uuidv7(),
      applicationId: step.applicationId,
      position: step.position,
      fromState: step.from,
      toState: step.to,
      side: step.by,
      takenBy: taker.subject,
      takenAt: taker.at,
      reason: step.reason,
      requestId: taker.requestId,
    },
  ]);
}
