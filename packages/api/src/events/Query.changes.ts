import { listChanges } from "@cic/db/events/event.queries";
import { InvalidCursor } from "@cic/db/page";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";

export const changes: NonNullable<QueryResolvers["changes"]> = async (_, { since, first }, context) => {
  context.require("event:read");
  pageSize(first);
  try {
    return await context.read((db) => listChanges(db, { since, first }));
  } catch (error) {
    if (error instanceof InvalidCursor) throw new ApiError("INVALID_CURSOR", "The cursor is not one of this feed.");
    throw error;
  }
};
