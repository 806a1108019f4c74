import { type ChargeMonth, monthOf } from "@cic/domain/charges/charge-month";
import { sql } from "drizzle-orm";
import { type Below, together } from "../compiled/below.ts";
import { rowOf } from "../compiled/compiled-field.ts";
import { allOf } from "../compiled/needs.ts";
import { rowsOf, whereAll } from "../page.ts";
import type { ScopedDb } from "../scope.ts";
import { type ChargeRow, creditedById, recordedIn } from "./charge.queries.ts";
import { assessmentCharge } from "./charge.table.ts";

/** A statement: what is between a payer and a provider in a month. */
export interface StatementRows {
  readonly payerId: string;
  readonly providerId: string;
  readonly month: string;
  readonly lines: readonly ChargeRow[];
  /** What was asked for of the lines. */
  readonly below: unknown;
}

/** The statement as far as the caller sees its lines; `undefined` when there are more than `most`. */
export async function findStatement(
  db: ScopedDb,
  { payerId, providerId }: Pick<StatementRows, "payerId" | "providerId">,
  month: ChargeMonth,
  most: number,
  below: Below = together([]),
): Promise<StatementRows | undefined> {
  const found = sql`from ${assessmentCharge} ${whereAll([
    sql`${assessmentCharge.payerId} = ${payerId}`,
    sql`${assessmentCharge.providerId} = ${providerId}`,
    recordedIn(month),
  ])} order by ${assessmentCharge.recordedAt}, ${assessmentCharge.id} limit ${most + 1}`;
  const [row] = await rowsOf<Pick<StatementRows, "lines" | "below">>(
    db,
    sql`select ${allOf(rowOf(assessmentCharge, { creditedById }), found)} as lines,
      ${below.of(sql`array(select ${assessmentCharge.id} ${found})`)} as below`,
  );
  const { lines = [], below: said } = row ?? {};
  return lines.length > most ? undefined : { payerId, providerId, month: monthOf(month.from), lines, below: said };
}
