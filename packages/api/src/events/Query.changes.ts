import { InvalidCursor } from "@cic/db/cursor";
import { listChanges } from "@cic/db/events/event.queries";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";
import { belowOf } from "../selects.ts";

export const changes: NonNullable<QueryResolvers["changes"]> = async (_, { since, first }, context, info) => {
  context.require("event:read");
  pageSize(first);
  try {
    const below = belowOf(info, "nodes", "child");
    const found = await context.read((db) => listChanges(db, { since, first }, below));
    below.give(found.below, context);
    return found;
  } catch (error) {
    if (error instanceof InvalidCursor) throw new ApiError("INVALID_CURSOR", "The cursor is not one of this feed.");
    throw error;
  }
};
