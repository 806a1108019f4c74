import { yearAsked } from "../care-leavers/year-asked.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { belowOf } from "../selects.ts";
import { checkReturn, loadReturn } from "./load-return.ts";

export const returnReadiness: NonNullable<QueryResolvers["returnReadiness"]> = async (_, args, context, info) => {
  const { organisationId } = context.require("return:read");
  const { part } = args;
  const year = yearAsked(args.year);
  // Which rows a page has is known when all of them are checked.
  const below = belowOf(info, "rows", "nodes", "child");
  const rows = checkReturn(await loadReturn(context, organisationId, part, year, below), part, year);
  return {
    part,
    year,
    authority: organisationOf(context, organisationId),
    asOf: context.today,
    yearIsOver: context.today > `${year}-03-31`,
    csvPath: `/returns/${year}/${part.toLowerCase()}.csv`,
    checked: rows,
  };
};
