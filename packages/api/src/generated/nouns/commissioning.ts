export { Commissioner as Commissioner } from "../../commissioning/Commissioner.ts";
export { CommissionerAnswer as CommissionerAnswer } from "../../commissioning/CommissionerAnswer.ts";
export { whatIfCommissioner as Query_whatIfCommissioner } from "../../commissioning/Query.whatIfCommissioner.ts";
