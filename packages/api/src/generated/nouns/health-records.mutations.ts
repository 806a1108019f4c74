export { correctHealthLine as Mutation_correctHealthLine } from "../../health-records/Mutation.correctHealthLine.ts";
export { recordHealthLine as Mutation_recordHealthLine } from "../../health-records/Mutation.recordHealthLine.ts";
export { takeBackHealthLine as Mutation_takeBackHealthLine } from "../../health-records/Mutation.takeBackHealthLine.ts";
