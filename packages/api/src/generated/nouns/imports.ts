export { Import as Import } from "../../imports/Import.ts";
export { ImportRow as ImportRow } from "../../imports/ImportRow.ts";
export { import as Query_import } from "../../imports/Query.import.ts";
export { imports as Query_imports } from "../../imports/Query.imports.ts";
