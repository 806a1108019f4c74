export { correctGpRegistration as Mutation_correctGpRegistration } from "../../children/Mutation.correctGpRegistration.ts";
export { correctResidence as Mutation_correctResidence } from "../../children/Mutation.correctResidence.ts";
export { endCarePeriod as Mutation_endCarePeriod } from "../../children/Mutation.endCarePeriod.ts";
export { recordGpRegistration as Mutation_recordGpRegistration } from "../../children/Mutation.recordGpRegistration.ts";
export { recordResidence as Mutation_recordResidence } from "../../children/Mutation.recordResidence.ts";
export { startCarePeriod as Mutation_startCarePeriod } from "../../children/Mutation.startCarePeriod.ts";
export { takeBackGpRegistration as Mutation_takeBackGpRegistration } from "../../children/Mutation.takeBackGpRegistration.ts";
export { takeBackResidence as Mutation_takeBackResidence } from "../../children/Mutation.takeBackResidence.ts";
