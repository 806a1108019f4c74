import {
  type ErasureRequestRow,
  type ErasureRow,
  findErasureRequestsByIds,
  findErasuresByIds,
} from "@cic/db/rights/erasure.queries";
import { findHoldsByIds, type LegalHoldRow } from "@cic/db/rights/legal-hold.queries";
import { findRectificationsByIds, type RectificationRow } from "@cic/db/rights/rectification.queries";
import type { Context } from "../context.ts";

/** Each answers with the record, or `null` when there is none that the caller may know of. */
export const loadHold = (context: Context, id: string): Promise<LegalHoldRow | null> =>
  context.loader("legal holds", findHoldsByIds).load(id);

export const loadRectification = (context: Context, id: string): Promise<RectificationRow | null> =>
  context.loader("rectifications", findRectificationsByIds).load(id);

export const loadErasureRequest = (context: Context, id: string): Promise<ErasureRequestRow | null> =>
  context.loader("erasure requests", findErasureRequestsByIds).load(id);

export const loadErasure = (context: Context, id: string): Promise<ErasureRow | null> =>
  context.loader("erasures", findErasuresByIds).load(id);
