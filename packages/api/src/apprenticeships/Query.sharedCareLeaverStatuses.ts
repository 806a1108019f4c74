import { listSharedStatuses } from "@cic/db/apprenticeships/vacancy.queries";
import { giveNeeds } from "../compiled/needs.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { connection } from "../page.ts";
import { selects } from "../selects.ts";

export const sharedCareLeaverStatuses: NonNullable<QueryResolvers["sharedCareLeaverStatuses"]> = (
  _,
  args,
  context,
  info,
) => {
  context.require("shared-status:read");
  const vacancies = ["vacancy", "guaranteedInterview"].some((name) => selects(info, "nodes", name));
  return connection(info, args, async (total) => {
    const page = await context.read((db) => listSharedStatuses(db, args, { vacancies, total }));
    for (const { needs } of page.nodes) giveNeeds(needs, context);
    return page;
  });
};
