export { expressInterest as Mutation_expressInterest } from "../../apprenticeships/Mutation.expressInterest.ts";
export { publishVacancy as Mutation_publishVacancy } from "../../apprenticeships/Mutation.publishVacancy.ts";
export { revokeCareLeaverStatus as Mutation_revokeCareLeaverStatus } from "../../apprenticeships/Mutation.revokeCareLeaverStatus.ts";
export { shareCareLeaverStatus as Mutation_shareCareLeaverStatus } from "../../apprenticeships/Mutation.shareCareLeaverStatus.ts";
export { takeVacancyInterestStep as Mutation_takeVacancyInterestStep } from "../../apprenticeships/Mutation.takeVacancyInterestStep.ts";
