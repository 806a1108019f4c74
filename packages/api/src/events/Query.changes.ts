import { InvalidCursor } from "@cic/db/cursor";
import { listChanges } from "@cic/db/events/event.queries";
import { needsOfChild } from "../children/needs-of-child.ts";
import { giveNeeds } from "../compiled/needs.ts";
import { ApiError } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { pageSize } from "../page.ts";

export const changes: NonNullable<QueryResolvers["changes"]> = async (_, { since, first }, context, info) => {
  context.require("event:read");
  pageSize(first);
  try {
    const ofChild = needsOfChild(context, info, ["nodes", "child"]);
    const found = await context.read((db) => listChanges(db, { since, first, ofChild }));
    for (const event of found.nodes) giveNeeds(event.needs, context);
    return found;
  } catch (error) {
    if (error instanceof InvalidCursor) throw new ApiError("INVALID_CURSOR", "The cursor is not one of this feed.");
    throw error;
  }
};
