import type { CapacityFacts } from "@cic/domain/consents/capacity.rule";
import type { StoredConsent } from "@cic/domain/consents/change-consent";
import type { ConsentRecord, ConsentScope } from "@cic/domain/consents/consent";
import { type SQL, sql } from "drizzle-orm";
import { callerHasBasis, isCallersChild } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, textArray, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { consent, consentShare } from "./consent.table.ts";

export type ConsentRow = typeof consent.$inferSelect;
export type ConsentShareRow = typeof consentShare.$inferSelect;

/** The meanings stand in the schema (`ConsentFilter`). */
export interface ConsentFilter {
  readonly childId?: AnyOf;
  readonly scope?: AnyOf<ConsentScope>;
  readonly decision?: AnyOf<"GIVEN" | "REFUSED">;
  readonly capacity?: AnyOf<ConsentRow["capacity"]>;
  readonly decidedOn?: DayFilter | null | undefined;
  readonly receivedOn?: DayFilter | null | undefined;
  readonly withdrawnOn?: DayFilter | null | undefined;
  readonly reofferOn?: DayFilter | null | undefined;
}

export interface ConsentListArgs {
  readonly filter?: ConsentFilter | null | undefined;
  readonly sort?: SortBy<"DECIDED_ON" | "REOFFER_ON">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const notVoided = sql`${consent.voidedAt} is null`;

/** What is decided of a child's consents is decided one after the other, until the transaction ends: only the authority can lock the child. */
export async function lockConsentsOf(db: ScopedDb, childId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${childId.toLowerCase()}, 13))`);
}

/** For each id the consent or refusal, or `null` when there is none that the caller sees. */
export async function findConsentsByIds(db: ScopedDb, ids: readonly string[]): Promise<(ConsentRow | null)[]> {
  const where = whereAll([notVoided, ...uuidIn(sql`${consent.id}`, ids)]);
  const rows = await rowsOf<ConsentRow>(db, sql`select ${columnsOf(consent)} from ${consent} ${where}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** The consent or refusal, when the caller may write of it; locked until the transaction ends. */
export async function lockConsent(db: ScopedDb, id: string): Promise<ConsentRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<ConsentRow>(
    db,
    sql`select ${columnsOf(consent)} from ${consent} where ${notVoided} and ${consent.id} = ${id} for update`,
  );
  return row;
}

/** For each consent those with whom health records are shared on its ground, and were, as far as the caller may know. */
export async function findSharesOfConsents(db: ScopedDb, ids: readonly string[]): Promise<ConsentShareRow[][]> {
  const where = whereAll(uuidIn(sql`${consentShare.consentId}`, ids));
  const rows = await rowsOf<ConsentShareRow>(
    db,
    sql`select ${columnsOf(consentShare)} from ${consentShare} ${where} order by ${consentShare.id}`,
  );
  return allFor(ids, rows, (row) => row.consentId);
}

export async function listConsents(db: ScopedDb, args: ConsentListArgs, asksTotal = false): Promise<Page<ConsentRow>> {
  return readPage(db, consentList(args), asksTotal);
}

/** What is recorded of a child's consents, and the facts that decide who may give one. */
export interface ConsentCase {
  readonly childId: string;
  readonly authorityId: string;
  readonly facts: CapacityFacts;
  /** Those not taken back, oldest first. */
  readonly consents: readonly ConsentRecord[];
}

/** For each child what the caller may read of it; `null` for a child whom they do not see. One statement, whatever their number. */
export async function findConsentCases(db: ScopedDb, childIds: readonly string[]): Promise<(ConsentCase | null)[]> {
  const rows = await rowsOf<ConsentCase>(db, consentCases(uuidIn(sql`c.id`, childIds)));
  return oneFor(childIds, rows, (row) => row.childId);
}

/** The same for the children of whom `where` is true; a child is `c`. */
export const consentCases = (where: readonly SQL[]): SQL =>
  sql`select c.id as "childId", c.authority_id as "authorityId",
      json_build_object('dateOfBirth', c.date_of_birth,
        'complete', ${callerHasBasis(sql`c.id`, ["RESPONSIBLE_LA", "ORIGINATING_ICB", "OWN_RECORD"])},
        'carePeriods', (select coalesce(json_agg(json_build_object('id', p.id, 'startedOn', p.started_on, 'endedOn', p.ended_on)
            order by p.started_on), '[]') from care_period p where p.child_id = c.id and p.voided_at is null),
        'legalStatuses', (select coalesce(json_agg(json_build_object('id', l.id, 'code', l.code, 'startedOn', l.started_on,
            'endedOn', l.ended_on) order by l.started_on), '[]') from legal_status l where l.child_id = c.id and l.voided_at is null)
      ) as facts,
      (select coalesce(json_agg(json_build_object('id', n.id, 'decision', n.decision, 'scopes', n.scopes, 'capacity', n.capacity,
          'understanding', case when n.understanding_sufficient is not null then json_build_object(
            'sufficient', n.understanding_sufficient, 'judgedBy', n.understanding_judged_by, 'judgedOn', n.understanding_judged_on) end,
          'decidedOn', n.decided_on, 'receivedOn', n.received_on, 'withdrawnOn', n.withdrawn_on, 'reofferOn', n.reoffer_on,
          'checked', n.checked) order by n.decided_on, n.id), '[]')
        from consent n where n.child_id = c.id and n.voided_at is null) as consents
    from child c ${whereAll(where)}`;

/** A row as decisions about it read it. */
export function storedConsent(row: ConsentRow): StoredConsent {
  const { understandingSufficient: sufficient, understandingJudgedBy: judgedBy, understandingJudgedOn: judgedOn } = row;
  const understanding = sufficient === null ? null : { sufficient, judgedBy, judgedOn };
  // Days are days: the database holds no other.
  return { ...row, by: row.decidedBy, understanding } as unknown as StoredConsent;
}

export function consentList({ filter, sort, first, after }: ConsentListArgs): ListQuery<typeof consent> {
  return {
    table: consent,
    where: [
      notVoided,
      isCallersChild(sql`${consent.childId}`),
      ...uuidIn(sql`${consent.childId}`, filter?.childId),
      ...overlapping(filter?.scope),
      ...textIn(sql`${consent.decision}`, filter?.decision),
      ...textIn(sql`${consent.capacity}`, filter?.capacity),
      ...dayConditions(sql`${consent.decidedOn}`, filter?.decidedOn),
      ...dayConditions(sql`${consent.receivedOn}`, filter?.receivedOn),
      ...dayConditions(sql`${consent.withdrawnOn}`, filter?.withdrawnOn),
      ...dayConditions(sql`${consent.reofferOn}`, filter?.reofferOn),
    ],
    sort: (sort?.length ? sort : ([{ field: "DECIDED_ON", direction: "DESC" }] as const)).map(
      ({ field, direction = "ASC" }) => ({
        expression:
          field === "DECIDED_ON" ? sql`${consent.decidedOn}` : sql`coalesce(${consent.reofferOn}, 'infinity'::date)`,
        type: "date" as const,
        direction,
      }),
    ),
    id: { expression: sql`${consent.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}

const overlapping = (scopes: AnyOf): SQL[] =>
  scopes == null ? [] : [sql`${consent.scopes} && ${textArray(scopes)}::text[]`];
