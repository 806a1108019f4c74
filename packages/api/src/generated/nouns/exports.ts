export { Export as Export } from "../../exports/Export.ts";
export { export as Query_export } from "../../exports/Query.export.ts";
export { exportLink as Query_exportLink } from "../../exports/Query.exportLink.ts";
export { exports as Query_exports } from "../../exports/Query.exports.ts";
