import { type CareLeaverRecord, historyOf } from "@cic/db/care-leavers/care-leaver.queries";
import { adviserOn, measuresOn } from "@cic/db/care-leavers/care-leaver-list";
import { careLeaverCategory } from "@cic/domain/care-leavers/care-leaver-category";
import { careLeaverDuties } from "@cic/domain/care-leavers/duties";
import type { Day } from "@cic/domain/dates";
import type { CareLeaverResolvers, ChildResolvers } from "../generated/types.ts";
import { loadCareLeaver } from "./care-leaver.loaders.ts";

/** A child's record with the day on which it is asked. */
export interface CareLeaverOnDay {
  readonly record: CareLeaverRecord;
  readonly on: Day;
}

/** `Child.careLeaver`. */
export const careLeaver: NonNullable<ChildResolvers["careLeaver"]> = async ({ id }, { on }, context) => {
  const record = await loadCareLeaver(context, id);
  return record === null ? null : { record, on: on ?? context.today };
};

export const CareLeaver: CareLeaverResolvers = {
  child: ({ record }) => record.child,

  category: ({ record, on }) => careLeaverCategory(historyOf(record), on),

  duties: ({ record, on }) => careLeaverDuties(historyOf(record), record.entries, on),

  personalAdviser: ({ record, on }) => adviserOn(record, on),

  entries: ({ record }) => [...record.entries],

  measures: ({ record }) => record.measures.map((measure) => ({ ...measure, born: record.child.dateOfBirth as Day })),

  measureWindow: ({ record, on }) => measuresOn(record, on).window,

  measureState: ({ record, on }) => measuresOn(record, on).state,
};
