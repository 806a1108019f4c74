import {
  findHealthLinesByIds,
  findHealthLinesOfChildren,
  findReadableChildren,
  type HealthLineRow,
} from "@cic/db/health-records/health-line.queries";
import { isUuid } from "@cic/db/ids";
import type { Context } from "../context.ts";

/** The line, or `null` when there is none that the caller sees. */
export const loadHealthLine = async (context: Context, id: string): Promise<HealthLineRow | null> =>
  isUuid(id) ? context.loader("health lines", findHealthLinesByIds).load(id.toLowerCase()) : null;

/** The lines of the child that the caller may read, oldest first. */
export const loadHealthLines = (context: Context, childId: string): Promise<HealthLineRow[]> =>
  context.loader("health lines of children", findHealthLinesOfChildren).load(childId);

/** Whose health records the caller may ask for: children they see, and those shared with them, which `shared` says of. */
export const loadReadableChild = async (context: Context, childId: string) =>
  isUuid(childId) ? context.loader("readable children", findReadableChildren).load(childId.toLowerCase()) : null;
