import type { IncomingMessage } from "node:http";
import { TODAY } from "../data.ts";

/** What the database is told of a caller, as our own API tells it. */
export function claimsOf(organisation: string, request: string): Readonly<Record<string, string>> {
  return {
    role: "cic_request",
    statement_timeout: "10000",
    "cic.organisation": organisation,
    "cic.caller": organisation,
    "cic.today": TODAY,
    "cic.subject": "bench",
    "cic.request": request,
  };
}

/** Servers other than ours verify nothing: for whom they ask stands in a header. */
export const ORGANISATION_HEADER = "x-organisation";

/** Only codes of organisations are taken, because the value becomes part of a statement. */
export function organisationOf(request: IncomingMessage): string {
  const organisation = request.headers[ORGANISATION_HEADER];
  if (typeof organisation !== "string" || !/^[A-Z]+:[\w-]+$/.test(organisation)) throw new Error("no organisation");
  return organisation;
}

/** Begins a transaction that reads, with the claims. */
export const beginning = (organisation: string): string =>
  `begin isolation level repeatable read read only; select ${Object.entries(claimsOf(organisation, "bench"))
    .map(([name, value]) => `set_config('${name}', '${value}', true)`)
    .join(", ")}`;
