import type { ConsentDraft, ConsentShares } from "@cic/domain/consents/record-consent";
import type { Day } from "@cic/domain/dates";
import { type SQL, sql } from "drizzle-orm";
import { insertRows } from "../bulk.ts";
import { recordEvents } from "../events/event.writes.ts";
import { uuidv7 } from "../ids.ts";
import { RowChanged } from "../lost-race.ts";
import { rowsOf, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import type { ConsentRow, ConsentShareRow } from "./consent.queries.ts";
import { consent, consentShare } from "./consent.table.ts";

interface Owner {
  readonly childId: string;
  readonly authorityId: string;
}

/** Writes a consent or refusal, and with whom is shared on its ground; resolves to its id. At most two statements. */
export async function insertConsent(
  db: ScopedDb,
  { childId, authorityId }: Owner,
  draft: ConsentDraft,
  shares: ConsentShares,
  recorder: { readonly organisationId: string; readonly subject: string; readonly today: Day },
): Promise<string> {
  const id = uuidv7();
  const own = { childId, authorityId };
  const by = { recordedById: recorder.organisationId, recordedBy: recorder.subject };
  await insertRows(db, consent, [{ ...own, ...by, id, decision: draft.decision, ...columnsOfDraft(draft) }]);
  await insertRows(
    db,
    consentShare,
    shares.organisationIds.map((organisationId) => ({
      ...{ ...own, id: uuidv7(), consentId: id, organisationId },
      sharedFrom: recorder.today,
      sharedUntil: shares.until,
    })),
  );
  return id;
}

/** Writes a consent as it should have been recorded. Throws {@link RowChanged} when it is no longer as it was locked. */
export async function updateConsent(db: ScopedDb, before: ConsentRow, draft: ConsentDraft): Promise<void> {
  await changeConsent(db, before, columnsOfDraft(draft));
}

/** Throws as {@link updateConsent} does. */
export async function writeReceipt(db: ScopedDb, before: ConsentRow, receivedOn: Day): Promise<void> {
  await changeConsent(db, before, { receivedOn });
}

/** Throws as {@link updateConsent} does. What was shared on its ground is for {@link endShares}. */
export async function writeWithdrawal(
  db: ScopedDb,
  before: ConsentRow,
  { on, by, reason }: { readonly on: Day; readonly by: string; readonly reason: string | null },
): Promise<void> {
  await changeConsent(db, before, { withdrawnOn: on, withdrawnBy: by, withdrawalReason: reason });
}

/** What it said stays; it is read no more. Throws as {@link updateConsent} does. */
export async function voidConsent(db: ScopedDb, before: ConsentRow, voidReason: string): Promise<void> {
  await changeConsent(db, before, { voidedAt: sql`now()`, voidReason });
}

/** Ends what is shared on the ground of a consent, from this transaction on; resolves to whom it was shared with. */
export async function endShares(db: ScopedDb, consentId: string): Promise<string[]> {
  return organisationsOf(await ended(db, sql`s.consent_id = ${consentId}::uuid`));
}

/** Ends all that is shared of a child's health on anybody's consent: the child refused it. Resolves to whom it was shared with. */
export async function endAllShares(db: ScopedDb, childId: string): Promise<string[]> {
  return organisationsOf(await ended(db, sql`s.child_id = ${childId}::uuid`));
}

/**
 * Ends what is shared on the consents of these children's authority under an order that is not in force today, and tells those with
 * whom it was. Call it as the authority, after what it changes of care periods and legal statuses. One statement, and one more where
 * anything ended, whatever their number.
 */
export async function endLapsedShares(db: ScopedDb, childIds: readonly string[]): Promise<void> {
  const shares = await ended(
    db,
    sql`s.child_id = any(${textArray(childIds)}::uuid[]) and exists (select from consent c where c.id = s.consent_id
      and c.capacity like 'AUTHORITY\\_%' and not exists (select from legal_status l
        where l.child_id = c.child_id and l.voided_at is null and l.started_on <= current_setting('cic.today', true)::date
          and (l.ended_on is null or l.ended_on > current_setting('cic.today', true)::date)
          and l.code = any(case c.capacity when 'AUTHORITY_UNDER_CARE_ORDER' then array['C1', 'C2']
            when 'AUTHORITY_UNDER_PLACEMENT_ORDER' then array['E1'] else array['L2'] end)))`,
  );
  await recordEvents(
    db,
    shares.map(({ consentId, childId, authorityId, organisationId }) => ({
      type: "CONSENT_CHANGED",
      child: { id: childId, authorityId },
      records: [{ record: "CONSENT", id: consentId }],
      named: [organisationId],
    })),
  );
}

type EndedShare = Pick<ConsentShareRow, "consentId" | "childId" | "authorityId" | "organisationId">;

async function ended(db: ScopedDb, condition: SQL): Promise<EndedShare[]> {
  return rowsOf<EndedShare>(
    db,
    sql`update consent_share s set ended_at = now() where s.ended_at is null and ${condition}
      returning s.consent_id as "consentId", s.child_id as "childId", s.authority_id as "authorityId",
        s.organisation_id as "organisationId"`,
  );
}

const organisationsOf = (shares: readonly EndedShare[]): string[] => [
  ...new Set(shares.map(({ organisationId }) => organisationId)),
];

async function changeConsent(
  db: ScopedDb,
  { id, version }: ConsentRow,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const rows = await db
    .update(consent)
    .set({ ...change, version: version + 1, updatedAt: sql`now()` })
    .where(sql`${consent.id} = ${id} and ${consent.version} = ${version}`)
    .returning({ id: consent.id });
  if (rows.length === 0) throw new RowChanged("a consent was changed by another transaction");
}

const columnsOfDraft = ({ by, understanding, decision: _, ...draft }: ConsentDraft) => ({
  scopes: [...draft.scopes],
  capacity: draft.capacity,
  decidedBy: by,
  decidedOn: draft.decidedOn,
  receivedOn: draft.receivedOn,
  evidence: draft.evidence,
  evidenceReference: draft.evidenceReference,
  understandingSufficient: understanding?.sufficient ?? null,
  understandingJudgedBy: understanding?.judgedBy ?? null,
  understandingJudgedOn: understanding?.judgedOn ?? null,
  alternativesOffered: draft.alternativesOffered,
  reofferOn: draft.reofferOn,
  checked: draft.checked,
});
