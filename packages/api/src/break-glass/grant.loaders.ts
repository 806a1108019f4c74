import { type BreakGlassRow, findGrantsByIds } from "@cic/db/break-glass/break-glass.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The grant, or `null` when there is none that the caller may know of. */
export const loadGrant = async (context: Context, id: string): Promise<BreakGlassRow | null> =>
  isUuid(id) ? context.loader("broken glass", findGrantsByIds).load(id.toLowerCase()) : null;
