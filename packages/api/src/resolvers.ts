import type { Resolvers } from "./generated/types.ts";

/** Every resolver of the API by type and field: the map from the contract to the files that answer it. */
export const resolvers: Resolvers = {};
