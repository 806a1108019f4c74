export { correctConsent as Mutation_correctConsent } from "../../consents/Mutation.correctConsent.ts";
export { recordConsent as Mutation_recordConsent } from "../../consents/Mutation.recordConsent.ts";
export { recordConsentReceipt as Mutation_recordConsentReceipt } from "../../consents/Mutation.recordConsentReceipt.ts";
export { recordConsentRefusal as Mutation_recordConsentRefusal } from "../../consents/Mutation.recordConsentRefusal.ts";
export { takeBackConsent as Mutation_takeBackConsent } from "../../consents/Mutation.takeBackConsent.ts";
export { withdrawConsent as Mutation_withdrawConsent } from "../../consents/Mutation.withdrawConsent.ts";
