import type { IncomingMessage } from "node:http";
import { TODAY } from "../data.ts";

/** Servers other than ours verify nothing: for whom they ask stands in a header. */
export const ORGANISATION_HEADER = "x-organisation";
/** Figures are counted over everybody, by the role that sees nobody. */
export const FIGURES_HEADER = "x-figures";

/** What the database is told of who asks, as our own API tells it. Only codes of organisations are taken: the value becomes part of a statement. */
export function claimsOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const organisation = headers[ORGANISATION_HEADER];
  if (typeof organisation !== "string" || !/^[A-Z]+:[\w-]+$/.test(organisation)) throw new Error("no organisation");
  const figures = headers[FIGURES_HEADER] !== undefined;
  return {
    role: figures ? "cic_figures" : "cic_request",
    statement_timeout: "30000",
    "cic.organisation": figures ? "" : organisation,
    "cic.caller": figures ? "" : organisation,
    "cic.claimed": "",
    "cic.today": TODAY,
    "cic.subject": "bench",
    "cic.request": "bench",
  };
}

/**
 * Begins a transaction with the claims, that reads alone where it does not say that it writes. What writes is one large statement: each
 * connection plans it once.
 */
export const beginning = (request: IncomingMessage, writes = false): string =>
  `begin${writes ? "" : " isolation level repeatable read read only"}; select ${Object.entries({
    ...claimsOf(request),
    ...(writes && { plan_cache_mode: "force_generic_plan" }),
  })
    .map(([name, value]) => `set_config('${name}', '${value}', true)`)
    .join(", ")}`;
