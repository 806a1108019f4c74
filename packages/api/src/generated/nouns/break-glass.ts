export { BreakGlass as BreakGlass } from "../../break-glass/BreakGlass.ts";
export { breakGlassGrants as Query_breakGlassGrants } from "../../break-glass/Query.breakGlassGrants.ts";
