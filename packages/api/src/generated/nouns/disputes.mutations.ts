export { raiseDispute as Mutation_raiseDispute } from "../../disputes/Mutation.raiseDispute.ts";
export { takeDisputeStep as Mutation_takeDisputeStep } from "../../disputes/Mutation.takeDisputeStep.ts";
