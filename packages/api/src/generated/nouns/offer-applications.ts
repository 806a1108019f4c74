export { OfferApplication as OfferApplication } from "../../offer-applications/OfferApplication.ts";
export { OfferApplicationStep as OfferApplicationStep } from "../../offer-applications/OfferApplicationStep.ts";
export { OfferBudget as OfferBudget } from "../../offer-applications/OfferBudget.ts";
export { offerApplication as Query_offerApplication } from "../../offer-applications/Query.offerApplication.ts";
export { offerApplications as Query_offerApplications } from "../../offer-applications/Query.offerApplications.ts";
export { offerBudgets as Query_offerBudgets } from "../../offer-applications/Query.offerBudgets.ts";
