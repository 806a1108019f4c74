import { findMeasuresToReturn } from "@cic/db/care-leavers/care-leaver.queries";
import { brokenRules, oc3Csv } from "@cic/imports/ssda903/care-leaver-return";
import type { QueryResolvers } from "../generated/types.ts";
import { brokenFrom } from "./broken-rules.ts";
import { yearAsked } from "./year-asked.ts";

export const careLeaverReturn: NonNullable<QueryResolvers["careLeaverReturn"]> = async (_, args, context) => {
  const { organisationId } = context.require("care-leaver:report");
  const year = yearAsked(args.year);
  const found = await context.read((db) => findMeasuresToReturn(db, organisationId, year));
  context.saw(found.map(({ childId }) => childId));
  const rows = found.map(({ childId, localId, born, now, before }) => ({
    childId,
    before: before ?? undefined,
    row: { localId, born, ...now },
  }));
  return {
    year,
    csv: oc3Csv(rows.map(({ row }) => row)),
    rows: rows.length,
    problems: rows.flatMap(({ childId, row, before }) => {
      const broken = brokenRules(row, year, before);
      return broken.length === 0 ? [] : [{ childId, broken: broken.map(brokenFrom) }];
    }),
  };
};
