import type { CareLeaverMeasureRecord } from "@cic/db/care-leavers/care-leaver.queries";
import { isOutsideWindow, isSuitable, measureWindow } from "@cic/domain/care-leavers/measures";
import type { Day } from "@cic/domain/dates";
import { meaningOf } from "@cic/imports/ssda903/code-sets";
import type { CareLeaverMeasureResolvers } from "../generated/types.ts";

export type MeasureOfChild = CareLeaverMeasureRecord & { readonly born: Day };

export const CareLeaverMeasure: CareLeaverMeasureResolvers = {
  activityDescription: ({ activity }) => meaningOf("ACTIV", activity) ?? null,

  accommodationDescription: ({ accommodation }) => meaningOf("ACCOM", accommodation) ?? null,

  suitableAccommodation: ({ accommodation }) => isSuitable(accommodation),

  outsideWindow: ({ born, year, observedOn }) => isOutsideWindow(measureWindow(born, year), observedOn),
};
