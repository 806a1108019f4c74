export { correctCareLeaverEntry as Mutation_correctCareLeaverEntry } from "../../care-leavers/Mutation.correctCareLeaverEntry.ts";
export { recordCareLeaverEntry as Mutation_recordCareLeaverEntry } from "../../care-leavers/Mutation.recordCareLeaverEntry.ts";
export { recordCareLeaverMeasure as Mutation_recordCareLeaverMeasure } from "../../care-leavers/Mutation.recordCareLeaverMeasure.ts";
export { takeBackCareLeaverEntry as Mutation_takeBackCareLeaverEntry } from "../../care-leavers/Mutation.takeBackCareLeaverEntry.ts";
