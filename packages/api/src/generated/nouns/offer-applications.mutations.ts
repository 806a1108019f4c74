export { draftOfferApplication as Mutation_draftOfferApplication } from "../../offer-applications/Mutation.draftOfferApplication.ts";
export { setOfferBudget as Mutation_setOfferBudget } from "../../offer-applications/Mutation.setOfferBudget.ts";
export { takeOfferApplicationStep as Mutation_takeOfferApplicationStep } from "../../offer-applications/Mutation.takeOfferApplicationStep.ts";
