import { type ChargeMonth, monthOf } from "@cic/domain/charges/charge-month";
import { sql } from "drizzle-orm";
import type { ScopedDb } from "../scope.ts";
import { type ChargeRow, findCharges, recordedIn } from "./charge.queries.ts";
import { assessmentCharge } from "./charge.table.ts";

/** A statement: what is between a payer and a provider in a month. */
export interface StatementRows {
  readonly payerId: string;
  readonly providerId: string;
  readonly month: string;
  readonly lines: readonly ChargeRow[];
}

/** The statement as far as the caller sees its lines; `undefined` when there are more than `most`. */
export async function findStatement(
  db: ScopedDb,
  { payerId, providerId }: Pick<StatementRows, "payerId" | "providerId">,
  month: ChargeMonth,
  most: number,
): Promise<StatementRows | undefined> {
  const lines = await findCharges(
    db,
    [
      sql`${assessmentCharge.payerId} = ${payerId}`,
      sql`${assessmentCharge.providerId} = ${providerId}`,
      recordedIn(month),
    ],
    most + 1,
  );
  return lines.length > most ? undefined : { payerId, providerId, month: monthOf(month.from), lines };
}
