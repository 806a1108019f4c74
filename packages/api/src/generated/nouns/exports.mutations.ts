export { requestExport as Mutation_requestExport } from "../../exports/Mutation.requestExport.ts";
