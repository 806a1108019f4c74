import { readFileSync } from "node:fs";

/** The whole contract as one text, as codegen wrote it from `schema/`. */
export const sdl: string = readFileSync(new URL("./generated/schema.graphql", import.meta.url), "utf8");
