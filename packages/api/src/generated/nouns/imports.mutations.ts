export { applyImport as Mutation_applyImport } from "../../imports/Mutation.applyImport.ts";
export { createImport as Mutation_createImport } from "../../imports/Mutation.createImport.ts";
export { discardImport as Mutation_discardImport } from "../../imports/Mutation.discardImport.ts";
export { reviewImportRows as Mutation_reviewImportRows } from "../../imports/Mutation.reviewImportRows.ts";
export { stageImport as Mutation_stageImport } from "../../imports/Mutation.stageImport.ts";
