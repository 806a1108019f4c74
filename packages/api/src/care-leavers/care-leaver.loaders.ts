import { type CareLeaverRecord, findCareLeavers } from "@cic/db/care-leavers/care-leaver.queries";
import { isUuid } from "@cic/db/ids";
import { mayRead } from "../access/hidden-fields.ts";
import type { Context } from "../context.ts";

/** What is known of a child as a care leaver; `null` when there is no such child, or the caller may not see it of them. */
export async function loadCareLeaver(context: Context, childId: string): Promise<CareLeaverRecord | null> {
  if (!isUuid(childId)) return null;
  const id = childId.toLowerCase();
  // Others see care periods without the facts beside them: an answer from those alone would be wrong.
  if (!(await mayRead(context, id, "CARE_LEAVER"))) return null;
  return context.loader("care leavers", findCareLeavers).load(id);
}
