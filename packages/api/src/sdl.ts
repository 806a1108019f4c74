import { readFileSync } from "node:fs";

/** The whole contract as one text, as codegen wrote it from `schema/`. */
export const sdl: string = readFileSync(new URL("./generated/schema.graphql", import.meta.url), "utf8");

/** A contract that says the same and explains nothing. Codegen writes every description as a block string, and nothing else as one. */
export const withoutDescriptions = (text: string): string => text.replaceAll(/"""(?:\\"""|[\s\S])*?"""/g, "");
