export { correctPlacement as Mutation_correctPlacement } from "../../placements/Mutation.correctPlacement.ts";
export { endPlacement as Mutation_endPlacement } from "../../placements/Mutation.endPlacement.ts";
export { movePlacement as Mutation_movePlacement } from "../../placements/Mutation.movePlacement.ts";
export { recordPlacement as Mutation_recordPlacement } from "../../placements/Mutation.recordPlacement.ts";
