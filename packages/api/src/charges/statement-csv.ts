import type { ChargeRow } from "@cic/db/charges/charge.queries";
import { monthOf } from "@cic/domain/charges/charge-month";
import type { Day } from "@cic/domain/dates";

/** The columns of a statement. None names the child: the claimant's reference and the ids of entries are what the parties share. */
const columns: Readonly<Record<string, (line: ChargeRow) => string | number | null>> = {
  month: (line) => monthOf(line.recordedOn as Day),
  recorded_on: (line) => line.recordedOn,
  entry: (line) => line.entry,
  cause: (line) => line.cause,
  charge_id: (line) => line.id,
  credits_id: (line) => line.creditsId,
  replaces_id: (line) => line.replacesId,
  reference: (line) => line.reference,
  kind: (line) => line.kind,
  delivered_by: (line) => line.deliveredBy,
  assessed_on: (line) => line.assessedOn,
  quality_checked_on: (line) => line.qualityCheckedOn,
  payer_id: (line) => line.payerId,
  payer_certainty: (line) => line.payerCertainty,
  provider_id: (line) => line.providerId,
  claimed_by_id: (line) => line.claimedById,
  price_state: (line) => (line.amountPence === null ? "PRICE_NOT_LOADED" : "PRICED"),
  amount_pence: (line) => line.amountPence,
  price_instrument: (line) => line.priceInstrument,
  price_source: (line) => line.priceSource,
  reason: (line) => line.reason,
};

/**
 * Lines as the text of a CSV file for a spreadsheet (RFC 4180): byte order mark, header row, CRLF. A text that a
 * spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or CR) gets an apostrophe in front; a number does
 * not, so that credits add up.
 */
export function statementCsv(lines: readonly ChargeRow[]): string {
  const rows = lines.map((line) => Object.values(columns).map((read) => cell(read(line))));
  return `\ufeff${[Object.keys(columns), ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
