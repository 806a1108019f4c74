import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { cannotWrite, rowsAlone } from "./scope.ts";

/** A budget of one organisation, and what is to be taken from it. */
export interface QuotaRequest {
  readonly organisationId: string;
  readonly budget: "INTERACTIVE" | "BULK";
  readonly cost: number;
  /** What was given before it was asked for here: taken in any case, so that the budget may owe something. */
  readonly owed?: number;
  /** What the budget holds when it is full; not less than `cost`. */
  readonly capacity: number;
  /** How much of it comes back each second. */
  readonly perSecond: number;
}

/** `remaining` is what the budget holds now: after the cost was taken, or where it is too little for it. */
export interface QuotaAnswer {
  readonly isSpent: boolean;
  readonly remaining: number;
}

/**
 * Takes the cost from the budget, or nothing but what is owed when that holds too little: in one round trip, or two when it is too
 * little. Rejects with `DatabaseUnavailable`. While the database only reads, or its disk is full, nothing is taken: what can be read is
 * still told.
 */
export async function spendQuota(database: Database, request: QuotaRequest): Promise<QuotaAnswer> {
  const { organisationId, budget, cost, owed = 0, capacity, perSecond } = request;
  const filled = sql`least(${capacity}::float8,
    quota.remaining + ${perSecond}::float8 * greatest(0, extract(epoch from now() - quota.counted_at))) - ${owed}::float8`;
  const spend = sql`insert into quota (organisation_id, budget, remaining, counted_at)
    select ${organisationId}, ${budget}, ${capacity}::float8 - ${owed}::float8 - ${cost}::float8, now()
    where ${capacity}::float8 >= ${cost}::float8
    on conflict (organisation_id, budget) do update set remaining = ${filled} - ${cost}::float8, counted_at = now()
    where ${filled} >= ${cost}::float8
    returning remaining`;
  let spent: { remaining: number } | undefined;
  try {
    [spent] = await rowsAlone<{ remaining: number }>(database, spend);
  } catch (error) {
    if (!cannotWrite(error)) throw error;
    return { isSpent: true, remaining: capacity };
  }
  if (spent !== undefined) return { isSpent: true, remaining: spent.remaining };
  const [left] = await rowsAlone<{ remaining: number }>(
    database,
    sql`update quota set remaining = ${filled}, counted_at = now()
      where organisation_id = ${organisationId} and budget = ${budget} returning remaining`,
  );
  return { isSpent: false, remaining: left?.remaining ?? capacity };
}
