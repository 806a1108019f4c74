import type { ParseArgsConfig } from "node:util";
import type { Terminal } from "./terminal.ts";

/** What a command is given: its options by name, and the words that are none. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What lies outside the process. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Command {
  /** What `cic help <command>` shows: how it is typed, what it does, its options and an example. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** How many words it takes besides its options. */
  readonly words: readonly [least: number, most: number];
  /** Rejects with `WrongUse` or `Failure`. */
  run(given: Given, surroundings: Surroundings): Promise<void>;
}

/** The text of an option that takes one, or `undefined`. */
export function textOf(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
