export { makeHealthPlan as Mutation_makeHealthPlan } from "../../health-plans/Mutation.makeHealthPlan.ts";
export { recordHealthActionProgress as Mutation_recordHealthActionProgress } from "../../health-plans/Mutation.recordHealthActionProgress.ts";
