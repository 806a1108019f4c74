import { lenses } from "@cic/domain/access/lenses";
import type { Day } from "@cic/domain/dates";
import type { RecordedStep, ReferralService, ReferralState } from "@cic/domain/referrals/referral";
import { sql } from "drizzle-orm";
import { callerHasBasis, isCallersChild } from "../access/access-relation.queries.ts";
import { type AnyOf, type DayFilter, dayConditions, type SortBy, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { referral, referralStep } from "./referral.table.ts";

export type ReferralRow = typeof referral.$inferSelect;
export type ReferralStepRow = typeof referralStep.$inferSelect;

/** The meanings stand in the schema (`ReferralFilter`). */
export interface ReferralListArgs {
  readonly filter?:
    | {
        readonly childId?: AnyOf;
        readonly service?: AnyOf<ReferralService>;
        readonly state?: AnyOf<ReferralState>;
        readonly waitingSince?: DayFilter | null | undefined;
      }
    | null
    | undefined;
  readonly sort?: SortBy<"WAITING_SINCE" | "REFERRED_ON">;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** For each id the referral, or `null` when there is none that the caller sees. */
export async function findReferralsByIds(db: ScopedDb, ids: readonly string[]): Promise<(ReferralRow | null)[]> {
  const [byId] = uuidIn(sql`${referral.id}`, ids);
  const rows = await rowsOf<ReferralRow>(db, sql`select ${columnsOf(referral)} from ${referral} where ${byId}`);
  return oneFor(ids, rows, (row) => row.id);
}

/** For each child the referrals that the caller sees, the longest wait first. */
export async function findReferralsOfChildren(db: ScopedDb, childIds: readonly string[]): Promise<ReferralRow[][]> {
  const [ofChildren] = uuidIn(sql`${referral.childId}`, childIds);
  const rows = await rowsOf<ReferralRow>(
    db,
    sql`select ${columnsOf(referral)} from ${referral} where ${ofChildren} order by ${referral.waitingSince}, ${referral.id}`,
  );
  return allFor(childIds, rows, (row) => row.childId);
}

/** For each referral its steps, in the order in which they were recorded. */
export async function findStepsOfReferrals(db: ScopedDb, ids: readonly string[]): Promise<ReferralStepRow[][]> {
  const [ofReferrals] = uuidIn(sql`${referralStep.referralId}`, ids);
  const rows = await rowsOf<ReferralStepRow>(
    db,
    sql`select ${columnsOf(referralStep)} from ${referralStep} where ${ofReferrals} order by ${referralStep.position}`,
  );
  return allFor(ids, rows, (row) => row.referralId);
}

/** The referral with its steps, locked until the transaction ends; `undefined` when there is none that the caller may change. Two statements. */
export async function lockReferral(
  db: ScopedDb,
  id: string,
): Promise<{ readonly row: ReferralRow; readonly steps: readonly RecordedStep[] } | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await rowsOf<ReferralRow>(
    db,
    sql`select ${columnsOf(referral)} from ${referral} where ${referral.id} = ${id} for no key update`,
  );
  if (row === undefined) return undefined;
  const [steps = []] = await findStepsOfReferrals(db, [row.id]);
  return {
    row,
    steps: steps.map(({ kind, takenOn, reviewOutcome }) => ({ kind, on: takenOn as Day, reviewOutcome })),
  };
}

/** A child whom the caller sees on a basis that has referrals, for one to be made. */
export async function findReferredChild(
  db: ScopedDb,
  childId: string,
): Promise<{ readonly id: string; readonly authorityId: string; readonly dateOfBirth: Day } | undefined> {
  if (!isUuid(childId)) return undefined;
  const [child] = await rowsOf<{ id: string; authorityId: string; dateOfBirth: Day }>(
    db,
    sql`select c.id, c.authority_id as "authorityId", c.date_of_birth::text as "dateOfBirth" from child c
      where c.id = ${childId} and (${callerHasBasis(sql`c.id`, lenses.REFERRAL)})`,
  );
  return child;
}

export async function listReferrals(
  db: ScopedDb,
  args: ReferralListArgs,
  asksTotal = false,
): Promise<Page<ReferralRow>> {
  return readPage(db, referralList(args), asksTotal);
}

export function referralList({ filter, sort, first, after }: ReferralListArgs): ListQuery<typeof referral> {
  return {
    table: referral,
    where: [
      isCallersChild(sql`${referral.childId}`),
      ...uuidIn(sql`${referral.childId}`, filter?.childId),
      ...textIn(sql`${referral.service}`, filter?.service),
      ...textIn(sql`${referral.state}`, filter?.state),
      ...dayConditions(sql`${referral.waitingSince}`, filter?.waitingSince),
    ],
    sort: (sort?.length ? sort : [{ field: "WAITING_SINCE" } as const]).map(({ field, direction = "ASC" }) => ({
      expression: field === "WAITING_SINCE" ? sql`${referral.waitingSince}` : sql`${referral.referredOn}`,
      type: "date",
      direction,
    })),
    id: { expression: sql`${referral.id}`, type: "uuid" },
    first,
    after,
    shape: { filter, sort },
  };
}
