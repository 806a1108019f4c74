export { breakGlass as Mutation_breakGlass } from "../../break-glass/Mutation.breakGlass.ts";
export { closeBreakGlassReview as Mutation_closeBreakGlassReview } from "../../break-glass/Mutation.closeBreakGlassReview.ts";
