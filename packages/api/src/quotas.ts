import type { ApolloServerPlugin } from "@apollo/server";
import { spendQuota } from "@cic/db/quota.writes";
import type { Context } from "./context.ts";
import { ApiError } from "./errors.ts";

/** A budget in objects, as `cost.ts` counts them. It fills again all the time. */
export interface Budget {
  /** What it holds when it is full. */
  readonly objects: number;
  readonly perSecond: number;
}

/**
 * What an organisation may ask. Operations that cost `bulkFrom` or more, and exports, have a budget of their own: however much a
 * reporting tool reads, the social workers of its authority are answered.
 */
export interface Quotas {
  readonly interactive: Budget;
  readonly bulk: Budget;
  readonly bulkFrom: number;
}

export const defaultQuotas: Quotas = {
  interactive: { objects: 100_000, perSecond: 2_000 },
  bulk: { objects: 500_000, perSecond: 2_000 },
  bulkFrom: 2_000,
};

/** What an export costs, whatever its length. */
export const EXPORT_COST = 5_000;

/** How an organisation stands with one of its budgets. */
export interface QuotaStanding {
  readonly budget: "INTERACTIVE" | "BULK";
  readonly limit: number;
  /** After this operation. */
  readonly remaining: number;
  /** Of this operation; 0 when it was refused. */
  readonly cost: number;
  readonly fullInSeconds: number;
  /** When it was refused: how long until it would not be. */
  readonly retryAfterSeconds?: number;
}

/** What this process knows of one organisation's budget. */
interface Counted {
  /** When the row was last asked, in this process' time, and what it held then. */
  readonly at: number;
  readonly held: number;
  /** What is left of that, after what was given since without telling the row; of the moment `leftAt`. */
  left: number;
  leftAt: number;
}

/** By budget and organisation. */
const counts = new WeakMap<Quotas, Map<string, Counted>>();
/** How much of a budget a process gives by itself, for how long: so much more than the budget can be given by each process, once. */
const ALONE_SHARE = 0.05;
const ALONE_MS = 1_000;

/**
 * Takes `cost` from the budget that it belongs to. Nobody known has no budget: the gateway holds them back by address.
 *
 * The budget is one row for all processes. Each of them counts small amounts by itself and takes them from the row a little later, so that
 * few operations wait for it: as long as the row held much when it was last asked.
 */
export async function spend(context: Context, quotas: Quotas, cost: number): Promise<QuotaStanding | undefined> {
  if (context.actor === null) return undefined;
  const budget = cost >= quotas.bulkFrom ? "BULK" : "INTERACTIVE";
  const { objects, perSecond } = budget === "BULK" ? quotas.bulk : quotas.interactive;
  const { organisationId } = context.actor;
  const own = counts.get(quotas) ?? new Map<string, Counted>();
  counts.set(quotas, own);
  const key = `${budget} ${organisationId}`;
  const filled = (held: number, at: number, now: number) => Math.min(objects, held + (perSecond * (now - at)) / 1_000);
  const owes = (one: Counted, now: number) => filled(one.held, one.at, now) - filled(one.left, one.leftAt, now);

  const began = performance.now();
  const counted = own.get(key);
  const owed = counted === undefined ? 0 : owes(counted, began);
  if (counted !== undefined && began - counted.at < ALONE_MS && counted.held >= objects / 2) {
    if (owed + cost <= objects * ALONE_SHARE) {
      counted.left = filled(counted.left, counted.leftAt, began) - cost;
      counted.leftAt = began;
      return standing(counted.left, true);
    }
  }
  // It is told to the row now: whoever asks meanwhile owes none of it.
  if (counted !== undefined) counted.left += owed;
  try {
    const answer = await spendQuota(context.database, {
      ...{ organisationId, budget, cost, owed, capacity: objects, perSecond },
    });
    const at = performance.now();
    const since = own.get(key);
    const left = answer.remaining - (since === undefined ? 0 : owes(since, at));
    own.set(key, { at, held: answer.remaining, left, leftAt: at });
    return standing(answer.remaining, answer.isSpent);
  } catch (error) {
    const since = own.get(key);
    if (since !== undefined) since.left -= owed;
    throw error;
  }

  function standing(holds: number, isSpent: boolean): QuotaStanding {
    const remaining = Math.max(0, Math.floor(holds));
    return {
      budget,
      limit: objects,
      remaining,
      cost: isSpent ? cost : 0,
      fullInSeconds: Math.ceil((objects - remaining) / perSecond),
      ...(isSpent ? {} : { retryAfterSeconds: Math.max(1, Math.ceil((cost - remaining) / perSecond)) }),
    };
  }
}

/** The standing as headers (draft-ietf-httpapi-ratelimit-headers). */
export function quotaHeaders({ budget, limit, remaining, fullInSeconds }: QuotaStanding, quotas: Quotas) {
  const { perSecond } = budget === "BULK" ? quotas.bulk : quotas.interactive;
  const name = `"${budget.toLowerCase()}"`;
  return {
    "ratelimit-policy": `${name};q=${limit};w=${Math.ceil(limit / perSecond)}`,
    ratelimit: `${name};r=${remaining};t=${fullInSeconds}`,
  };
}

export function quotaExceeded({ budget, limit, remaining, retryAfterSeconds = 1 }: QuotaStanding): ApiError {
  return new ApiError("QUOTA_EXCEEDED", "Your organisation has asked for much in a short time. Try again later.", {
    ...{ budget, limit, remaining, retryAfterSeconds },
  });
}

/** Tells each answer how the caller's organisation stands. What was spent, or refused, was told by the check of the cost. */
export function tellOfQuota(
  quotas: Quotas,
  standingOf: (context: Context) => QuotaStanding | undefined,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, response }) {
        const standing = standingOf(contextValue);
        if (standing === undefined) return;
        for (const [name, value] of Object.entries(quotaHeaders(standing, quotas)))
          response.http.headers.set(name, value);
        if (response.body.kind === "single") {
          response.body.singleResult.extensions = { ...response.body.singleResult.extensions, quota: standing };
        }
      },
    }),
  };
}
