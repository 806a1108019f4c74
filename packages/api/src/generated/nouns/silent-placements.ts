export { silentPlacementRelease as Query_silentPlacementRelease } from "../../silent-placements/Query.silentPlacementRelease.ts";
