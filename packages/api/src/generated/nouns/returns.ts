export { returnReadiness as Query_returnReadiness } from "../../returns/Query.returnReadiness.ts";
export { ReturnCell as ReturnCell } from "../../returns/ReturnCell.ts";
export { ReturnReadiness as ReturnReadiness } from "../../returns/ReturnReadiness.ts";
export { ReturnRow as ReturnRow } from "../../returns/ReturnRow.ts";
