export { Consent as Consent } from "../../consents/Consent.ts";
export { ConsentShare as ConsentShare } from "../../consents/ConsentShare.ts";
export { ConsentStanding as ConsentStanding } from "../../consents/ConsentStanding.ts";
export { consent as Query_consent } from "../../consents/Query.consent.ts";
export { consentStanding as Query_consentStanding } from "../../consents/Query.consentStanding.ts";
export { consents as Query_consents } from "../../consents/Query.consents.ts";
