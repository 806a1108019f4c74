import { countMeasures, type FigureCounts } from "@cic/db/care-leavers/figures.queries";
import { share } from "@cic/domain/care-leavers/measures";
import type { CareLeaverFigureGroup, QueryResolvers } from "../generated/types.ts";
import { organisationOf } from "../organisation-of.ts";
import { yearAsked } from "./year-asked.ts";

export const careLeaverFigures: NonNullable<QueryResolvers["careLeaverFigures"]> = async (_, args, context) => {
  const { organisationId } = context.require("care-leaver:report");
  const year = yearAsked(args.year);
  const counts = await context.read((db) => countMeasures(db, organisationId, year));
  const group = (ageFrom: number, ageUntil: number) => figureGroup(counts, ageFrom, ageUntil);
  return {
    authority: organisationOf(context, organisationId),
    year,
    total: group(17, 22),
    byAge: [...[17, 18, 19, 20, 21].map((age) => group(age, age + 1)), group(22, 26)],
  };
};

function figureGroup(counts: readonly FigureCounts[], ageFrom: number, ageUntil: number): CareLeaverFigureGroup {
  const sum = (name: keyof FigureCounts): number =>
    counts.reduce((total, row) => (row.age >= ageFrom && row.age < ageUntil ? total + row[name] : total), 0);
  const of = (name: keyof FigureCounts) => share(sum(name), sum("counted"));
  return {
    ageFrom,
    ageUntil,
    recorded: sum("recorded"),
    died: sum("died"),
    returnedHome: sum("returnedHome"),
    refused: sum("refused"),
    needsNoServices: sum("needsNoServices"),
    inTouch: of("inTouch"),
    inEducationOrWork: of("inEducationOrWork"),
    notInEducationOrWork: of("notInEducationOrWork"),
    activityNotKnown: of("activityNotKnown"),
    suitableAccommodation: of("suitable"),
    unsuitableAccommodation: of("unsuitable"),
    accommodationNotKnown: of("accommodationNotKnown"),
    stayingPut: of("stayingPut"),
  };
}
