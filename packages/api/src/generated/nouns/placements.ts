export { Placement as Placement } from "../../placements/Placement.ts";
export { PlacementArea as PlacementArea } from "../../placements/PlacementArea.ts";
export { placement as Query_placement } from "../../placements/Query.placement.ts";
export { placements as Query_placements } from "../../placements/Query.placements.ts";
export { placementsInArea as Query_placementsInArea } from "../../placements/Query.placementsInArea.ts";
export { register as Query_register } from "../../placements/Query.register.ts";
export { RegisterEntry as RegisterEntry } from "../../placements/RegisterEntry.ts";
