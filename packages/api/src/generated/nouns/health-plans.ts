export { HealthAction as HealthAction } from "../../health-plans/HealthAction.ts";
export { HealthActionProgress as HealthActionProgress } from "../../health-plans/HealthActionProgress.ts";
export { HealthNeed as HealthNeed } from "../../health-plans/HealthNeed.ts";
export { HealthPlan as HealthPlan } from "../../health-plans/HealthPlan.ts";
export { healthActions as Query_healthActions } from "../../health-plans/Query.healthActions.ts";
export { healthPlan as Query_healthPlan } from "../../health-plans/Query.healthPlan.ts";
export { healthPlans as Query_healthPlans } from "../../health-plans/Query.healthPlans.ts";
