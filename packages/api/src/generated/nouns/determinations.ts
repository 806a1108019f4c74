export { Determination as Determination } from "../../determinations/Determination.ts";
export { commissionerTimeline as Query_commissionerTimeline } from "../../determinations/Query.commissionerTimeline.ts";
export { compareCommissioner as Query_compareCommissioner } from "../../determinations/Query.compareCommissioner.ts";
export { determination as Query_determination } from "../../determinations/Query.determination.ts";
export { determinations as Query_determinations } from "../../determinations/Query.determinations.ts";
export { responsibleCommissioner as Query_responsibleCommissioner } from "../../determinations/Query.responsibleCommissioner.ts";
