import { historyOf } from "@cic/db/care-leavers/care-leaver.queries";
import { careLeaverCategory as answer } from "@cic/domain/care-leavers/care-leaver-category";
import type { QueryResolvers } from "../generated/types.ts";
import { loadCareLeaver } from "./care-leaver.loaders.ts";

export const careLeaverCategory: NonNullable<QueryResolvers["careLeaverCategory"]> = async (
  _,
  { childId, on },
  context,
) => {
  context.require("care-leaver:read");
  const record = await loadCareLeaver(context, childId);
  if (record === null) return null;
  context.saw([record.child.id]);
  return answer(historyOf(record), on ?? context.today);
};
