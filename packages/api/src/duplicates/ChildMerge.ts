import type { ChildMergeRow } from "@cic/db/duplicates/merge.writes";
import { mayRead } from "../access/hidden-fields.ts";
import { loadChild, mustExist } from "../children/child.loaders.ts";
import type { Context } from "../context.ts";
import type { ChildMergeResolvers } from "../generated/types.ts";
import { instant } from "../instant.ts";

export const ChildMerge: ChildMergeResolvers = {
  child: ({ childId }, _, context) => mustExist(loadChild(context, childId), "the child"),

  mergedAt: ({ mergedAt }) => instant(mergedAt),

  unmergedAt: ({ unmergedAt }) => (unmergedAt === null ? null : instant(unmergedAt)),

  mergedBy: (merge, _, context) => toTheAuthority(context, merge, "mergedBy"),

  reason: (merge, _, context) => toTheAuthority(context, merge, "reason"),

  unmergeReason: (merge, _, context) => toTheAuthority(context, merge, "unmergeReason"),

  writtenSince: async (merge, _, context) => {
    const written = await toTheAuthority(context, merge, "writtenSince");
    return written === null ? null : [...written];
  },
};

/** Why its own people did it is the authority's to know. */
async function toTheAuthority<Field extends keyof ChildMergeRow>(
  context: Context,
  merge: ChildMergeRow,
  field: Field,
): Promise<ChildMergeRow[Field] | null> {
  return (await mayRead(context, merge.childId, "RECORD_HISTORY")) ? merge[field] : null;
}
