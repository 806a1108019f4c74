export { CareLeaver as CareLeaver } from "../../care-leavers/CareLeaver.ts";
export { CareLeaverDuty as CareLeaverDuty } from "../../care-leavers/CareLeaverDuty.ts";
export { CareLeaverMeasure as CareLeaverMeasure } from "../../care-leavers/CareLeaverMeasure.ts";
export { careLeaverCategory as Query_careLeaverCategory } from "../../care-leavers/Query.careLeaverCategory.ts";
export { careLeaverFigures as Query_careLeaverFigures } from "../../care-leavers/Query.careLeaverFigures.ts";
export { careLeaverReturn as Query_careLeaverReturn } from "../../care-leavers/Query.careLeaverReturn.ts";
export { careLeavers as Query_careLeavers } from "../../care-leavers/Query.careLeavers.ts";
export { whatIfCareLeaver as Query_whatIfCareLeaver } from "../../care-leavers/Query.whatIfCareLeaver.ts";
