export { Organisation as Organisation } from "../../organisations/Organisation.ts";
export { organisation as Query_organisation } from "../../organisations/Query.organisation.ts";
export { organisations as Query_organisations } from "../../organisations/Query.organisations.ts";
export { resolvePostcode as Query_resolvePostcode } from "../../organisations/Query.resolvePostcode.ts";
