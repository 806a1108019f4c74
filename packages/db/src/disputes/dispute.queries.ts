import { type DisputeState, OVER } from "@cic/domain/disputes/dispute-states";
import type { TimeLimit } from "@cic/domain/disputes/due.rule";
import { type SQL, sql } from "drizzle-orm";
import { type AnyOf, type SortBy, textIn, uuidIn } from "../filter.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf, type SortTerm, textArray } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { dispute, disputeStep, disputeTimeLimit } from "./dispute.table.ts";

export type DisputeRow = typeof dispute.$inferSelect;
export type DisputeStepRow = typeof disputeStep.$inferSelect;

/** The meanings stand in the schema (`DisputeFilter`). */
export interface DisputeFilter {
  readonly state?: AnyOf<DisputeState>;
  readonly childId?: AnyOf;
  readonly open?: boolean | null | undefined;
  readonly withOrganisationId?: AnyOf;
}

export interface DisputeListArgs {
  readonly filter?: DisputeFilter | null | undefined;
  readonly sort?: SortBy<"RAISED_AT" | "STATE_SINCE">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export const isOpen = sql`${dispute.state} not in ${sql.raw(`(${OVER.map((state) => `'${state}'`).join(", ")})`)}`;

/** For each id the dispute, or `null` when there is none to which the caller is a party. */
export async function findDisputesByIds(db: ScopedDb, ids: readonly string[]): Promise<(DisputeRow | null)[]> {
  const [byId] = uuidIn(sql`${dispute.id}`, ids);
  const rows = await rowsOf<DisputeRow>(db, sql`select ${columnsOf(dispute)} from ${dispute} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** The dispute, locked until the transaction ends; `undefined` when there is none to which the caller is a party. */
export async function lockDispute(db: ScopedDb, id: string): Promise<DisputeRow | undefined> {
  const [byId] = uuidIn(sql`${dispute.id}`, [id]);
  const [row] = await rowsOf<DisputeRow>(
    db,
    sql`select ${columnsOf(dispute)} from ${dispute} where ${byId} for update`,
  );
  return row;
}

/** For each dispute its steps, oldest first. */
export async function findStepsOfDisputes(db: ScopedDb, disputeIds: readonly string[]): Promise<DisputeStepRow[][]> {
  const [ofDisputes] = uuidIn(sql`${disputeStep.disputeId}`, disputeIds);
  const rows = await rowsOf<DisputeStepRow>(
    db,
    sql`select ${columnsOf(disputeStep)} from ${disputeStep} where ${ofDisputes} order by ${disputeStep.position}`,
  );
  return allFor(disputeIds, rows, (row) => row.disputeId);
}

/** For each edition its time limits by state; none unless an operator has loaded them. */
export async function findTimeLimits(
  db: ScopedDb,
  editionIds: readonly string[],
): Promise<ReadonlyMap<DisputeState, TimeLimit>[]> {
  const rows = await rowsOf<typeof disputeTimeLimit.$inferSelect>(
    db,
    sql`select ${columnsOf(disputeTimeLimit)} from ${disputeTimeLimit}
      where ${disputeTimeLimit.editionId} = any(${textArray(editionIds)}::text[])`,
  );
  return timeLimitsOf(rows, editionIds);
}

export const timeLimitsOf = (
  rows: readonly (typeof disputeTimeLimit.$inferSelect)[],
  editionIds: readonly string[],
): ReadonlyMap<DisputeState, TimeLimit>[] =>
  editionIds.map(
    (id) => new Map(rows.filter(({ editionId }) => editionId === id).map((row) => [row.state, row] as const)),
  );

export async function listDisputes(db: ScopedDb, args: DisputeListArgs, asksTotal = false): Promise<Page<DisputeRow>> {
  return readPage(db, disputeList(args), asksTotal);
}

/** The caller's disputes: row-level security knows the parties. */
export function disputeList({ filter, sort, first, after }: DisputeListArgs): ListQuery<typeof dispute> {
  return {
    table: dispute,
    where: [
      ...textIn(sql`${dispute.state}`, filter?.state),
      ...uuidIn(sql`${dispute.childId}`, filter?.childId),
      ...(filter?.open == null ? [] : [filter.open ? isOpen : sql`not (${isOpen})`]),
      ...withAnyOf(filter?.withOrganisationId),
    ],
    sort: (sort?.length ? sort : [{ field: "RAISED_AT", direction: "DESC" } as const]).map(sortTerm),
    id: { expression: sql`${dispute.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}

function withAnyOf(organisationIds: AnyOf): SQL[] {
  if (organisationIds == null) return [];
  const [raisedBy] = textIn(sql`${dispute.raisedById}`, organisationIds);
  const [respondent] = textIn(sql`${dispute.respondentId}`, organisationIds);
  return [sql`(${raisedBy} or ${respondent})`];
}

function sortTerm({ field, direction = "ASC" }: NonNullable<DisputeListArgs["sort"]>[number]): SortTerm {
  const expression = field === "RAISED_AT" ? sql`${dispute.raisedAt}` : sql`${dispute.stateSince}`;
  return { expression, type: "timestamptz", direction };
}
