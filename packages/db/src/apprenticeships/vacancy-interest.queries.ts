import type { InterestState } from "@cic/domain/apprenticeships/interest-states";
import { type SQL, sql } from "drizzle-orm";
import { isCallersChild } from "../access/access-relation.queries.ts";
import { type AnyOf, textIn, uuidIn } from "../filter.ts";
import { isUuid } from "../ids.ts";
import { allFor, oneFor } from "../keyed.ts";
import { columnsOf, type ListQuery, type Page, readPage, rowsOf } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { vacancyInterest, vacancyInterestEntry } from "./vacancy.table.ts";

/** An interest, and under which reference it is shared now: `null` when it is not. */
export type VacancyInterestRow = typeof vacancyInterest.$inferSelect & { readonly candidateReference: string | null };
export type VacancyInterestEntryRow = typeof vacancyInterestEntry.$inferSelect;

export interface InterestListArgs {
  readonly filter?:
    | { readonly state?: AnyOf<InterestState>; readonly vacancyId?: AnyOf; readonly childId?: AnyOf }
    | null
    | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Under which an interest is shared now. */
export const candidateReference: SQL = sql`(select s.candidate_reference from care_leaver_share s
  where s.interest_id = ${vacancyInterest.id} and s.revoked_at is null)`;

/** For each id the interest, or `null` when there is none that the caller sees. */
export async function findInterestsByIds(db: ScopedDb, ids: readonly string[]): Promise<(VacancyInterestRow | null)[]> {
  const [byId] = uuidIn(sql`${vacancyInterest.id}`, ids);
  const rows = await rowsOf<VacancyInterestRow>(
    db,
    sql`select ${columnsOf(vacancyInterest)}, ${candidateReference} as "candidateReference" from ${vacancyInterest} where ${byId}`,
  );
  return oneFor(ids, rows, (row) => row.id);
}

/** The interest, locked until the transaction ends; `undefined` when there is none that the caller sees. */
export async function lockInterest(db: ScopedDb, id: string): Promise<VacancyInterestRow | undefined> {
  if (!isUuid(id)) return undefined;
  await db.execute(sql`select from ${vacancyInterest} where ${vacancyInterest.id} = ${id} for update`);
  // A statement of its own, so that it sees what was committed while the lock was waited for.
  const [row] = await findInterestsByIds(db, [id]);
  return row ?? undefined;
}

/** For each interest what happened to it, oldest first. */
export async function findEntriesOfInterests(
  db: ScopedDb,
  ids: readonly string[],
): Promise<VacancyInterestEntryRow[][]> {
  const [ofInterests] = uuidIn(sql`${vacancyInterestEntry.interestId}`, ids);
  const rows = await rowsOf<VacancyInterestEntryRow>(
    db,
    sql`select ${columnsOf(vacancyInterestEntry)} from ${vacancyInterestEntry} where ${ofInterests}
      order by ${vacancyInterestEntry.takenAt}, ${vacancyInterestEntry.id}`,
  );
  return allFor(ids, rows, (row) => row.interestId);
}

/** Whether there is an interest of a child in a vacancy. */
export async function hasInterest(db: ScopedDb, childId: string, vacancyId: string): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 from ${vacancyInterest} where child_id = ${childId} and vacancy_id = ${vacancyId}`,
  );
  return rows.length > 0;
}

export async function listInterests(
  db: ScopedDb,
  args: InterestListArgs,
  asksTotal = false,
): Promise<Page<VacancyInterestRow>> {
  return readPage<typeof vacancyInterest, VacancyInterestRow>(db, interestList(args), asksTotal);
}

export function interestList({ filter, first, after }: InterestListArgs): ListQuery<typeof vacancyInterest> {
  return {
    table: vacancyInterest,
    extra: { candidateReference },
    where: [
      isCallersChild(sql`${vacancyInterest.childId}`),
      ...textIn(sql`${vacancyInterest.state}`, filter?.state),
      ...uuidIn(sql`${vacancyInterest.vacancyId}`, filter?.vacancyId),
      ...uuidIn(sql`${vacancyInterest.childId}`, filter?.childId),
    ],
    sort: [{ expression: sql`${vacancyInterest.createdAt}`, type: "timestamptz", direction: "DESC" }],
    id: { expression: sql`${vacancyInterest.id}`, type: "uuid" },
    first,
    after,
    shape: { interests: filter },
  };
}
