import { type ChargeRow, findChargesByIds } from "@cic/db/charges/charge.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The entry, or `null` when there is none that the caller sees. */
export const loadCharge = async (context: Context, id: string): Promise<ChargeRow | null> =>
  isUuid(id) ? context.loader("charges", findChargesByIds).load(id.toLowerCase()) : null;
