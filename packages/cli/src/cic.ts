import { parseArgs } from "node:util";
import type { Command, Surroundings } from "./command.ts";
import { migrateCommand } from "./database/migrate.ts";
import { placementsRelocate } from "./database/placements-relocate.ts";
import { postcodesLoad } from "./database/postcodes-load.ts";
import { referenceLoad } from "./database/reference-load.ts";
import { codesOf, Failure, WrongUse } from "./failures.ts";
import { importApply } from "./imports/import-apply.ts";
import { importDiscard } from "./imports/import-discard.ts";
import { importResume } from "./imports/import-resume.ts";
import { importSsda903 } from "./imports/import-ssda903.ts";
import { importStatus } from "./imports/import-status.ts";

const commands: readonly Command[] = [
  importSsda903,
  importStatus,
  importResume,
  importApply,
  importDiscard,
  migrateCommand,
  referenceLoad,
  postcodesLoad,
  placementsRelocate,
];

/** Exit codes. */
const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** Runs the command that `argv` names; resolves to the exit code. Never rejects, and tells of a failure in one line. */
export async function cic(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  try {
    await run(argv, surroundings);
    return DONE;
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.note(`cic: ${error.message}`);
      return WRONG_USE;
    }
    terminal.note(`cic: ${error instanceof Failure ? error.message : unexpected(error)}`);
    return FAILED;
  }
}

async function run(argv: readonly string[], surroundings: Surroundings): Promise<void> {
  const [first] = argv;
  if (first === undefined) throw new WrongUse("say what to do. `cic help` lists the commands.");
  if (first === "help" || first === "--help" || first === "-h") {
    const asked = argv.slice(1);
    surroundings.terminal.say(asked.length === 0 ? overview() : find(asked).command.help);
    return;
  }
  const { command, rest } = find(argv);
  if (rest.includes("--help") || rest.includes("-h")) {
    surroundings.terminal.say(command.help);
    return;
  }
  const { values, positionals } = parse(command, rest);
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) {
    throw new WrongUse(
      `${command.name} was given too ${positionals.length < least ? "little" : "much"}.${see(command)}`,
    );
  }
  await command.run({ words: positionals, options: values as Record<string, string | boolean> }, surroundings);
}

function find(words: readonly string[]): { command: Command; rest: readonly string[] } {
  for (const command of commands) {
    const name = command.name.split(" ");
    if (name.every((word, i) => words[i] === word)) return { command, rest: words.slice(name.length) };
  }
  // What was typed is not repeated: it may hold anything, a token too.
  throw new WrongUse("there is no such command. `cic help` lists them.");
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true });
  } catch (error) {
    const option = /--?[a-z][a-z0-9-]{0,30}/.exec(error instanceof Error ? error.message : "")?.[0] ?? "an option";
    const unknown = codesOf(error).includes("ERR_PARSE_ARGS_UNKNOWN_OPTION");
    const why = unknown
      ? `does not know ${option}`
      : `was given ${option} without a value, or with one it does not take`;
    throw new WrongUse(`${command.name} ${why}.${see(command)}`);
  }
}

const see = (command: Command) => ` \`cic help ${command.name}\` says how it is used.`;

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    "cic: for those who load returns, and those who run the service.",
    "",
    ...commands.map((command) => `  cic ${command.name.padEnd(width)}  ${command.summary}`),
    "",
    "`cic help <command>` says more, with examples. Exit codes: 0 done, 1 refused or failed, 2 wrong use.",
  ].join("\n");
}

/** An error's message may hold a row of the database or a line of a file; its kind does not. */
function unexpected(error: unknown): string {
  const name = error instanceof Error && /^\w{1,64}$/.test(error.name) ? error.name : typeof error;
  return `failed unexpectedly: ${[name, ...codesOf(error)].join(" ")}. This is a defect: please report it.`;
}
