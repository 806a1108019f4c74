export { confirmAssessmentBreach as Mutation_confirmAssessmentBreach } from "../../clocks/Mutation.confirmAssessmentBreach.ts";
