import { parseArgs } from "node:util";
import type { Command, Surroundings } from "./command.ts";
import { codesOf, Failure, WrongUse } from "./failures.ts";

interface Entry {
  /** As it is typed after `cic`. */
  readonly name: string;
  /** Half a line for the list of commands. */
  readonly summary: string;
  /** Only the command that is asked for is loaded: the database's driver alone takes a second. */
  readonly load: () => Promise<Command>;
}

const commands: readonly Entry[] = [
  {
    name: "import ssda903",
    summary: "send a return of children looked after, check it, and with --apply record it",
    load: async () => (await import("./imports/import-ssda903.ts")).importSsda903,
  },
  {
    name: "import status",
    summary: "say how an import stands and what was found",
    load: async () => (await import("./imports/import-status.ts")).importStatus,
  },
  {
    name: "import resume",
    summary: "go on with an import that was cut short",
    load: async () => (await import("./imports/import-resume.ts")).importResume,
  },
  {
    name: "import apply",
    summary: "record the rows of a checked import that can be applied",
    load: async () => (await import("./imports/import-apply.ts")).importApply,
  },
  {
    name: "import discard",
    summary: "give up an import that is not applied",
    load: async () => (await import("./imports/import-discard.ts")).importDiscard,
  },
  {
    name: "migrate",
    summary: "bring the database's tables up to date",
    load: async () => (await import("./database/migrate.ts")).migrateCommand,
  },
  {
    name: "restore-check",
    summary: "compare a restored database with the one it was made from",
    load: async () => (await import("./database/restore-check.ts")).restoreCheck,
  },
  {
    name: "audit head",
    summary: "print the last seal of each organisation's audit",
    load: async () => (await import("./database/audit-head.ts")).auditHead,
  },
  {
    name: "audit verify",
    summary: "check that the audit is as it was sealed",
    load: async () => (await import("./database/audit-verify.ts")).auditVerify,
  },
  {
    name: "reference load",
    summary: "load the organisations, areas and bank holidays that come with this version",
    load: async () => (await import("./database/reference-load.ts")).referenceLoad,
  },
  {
    name: "postcodes load",
    summary: "load an edition of the postcode directory (ONSPD, NSPL or the NHS's)",
    load: async () => (await import("./database/postcodes-load.ts")).postcodesLoad,
  },
  {
    name: "practices load",
    summary: "load a list of GP practices and the ICBs they are associated with",
    load: async () => (await import("./database/practices-load.ts")).practicesLoad,
  },
  {
    name: "disputes time-limits load",
    summary: "load how long a dispute between ICBs may stay in a state",
    load: async () => (await import("./database/dispute-time-limits-load.ts")).disputeTimeLimitsLoad,
  },
  {
    name: "notices service-levels load",
    summary: "load within how many working days a step of a notice is to follow",
    load: async () => (await import("./database/service-levels-load.ts")).serviceLevelsLoad,
  },
  {
    name: "inboxes load",
    summary: "load where organisations are written to about their duties",
    load: async () => (await import("./database/inboxes-load.ts")).inboxesLoad,
  },
  {
    name: "prices load",
    summary: "load the prices of health assessments, and charge by them what had no price",
    load: async () => (await import("./database/prices-load.ts")).pricesLoad,
  },
  {
    name: "commissioning determine",
    summary: "determine anew who is responsible for every child",
    load: async () => (await import("./database/commissioning-determine.ts")).commissioningDetermine,
  },
  {
    name: "placements relocate",
    summary: "find anew where every placement lies",
    load: async () => (await import("./database/placements-relocate.ts")).placementsRelocate,
  },
  {
    name: "rollup",
    summary: "count anew what the figures of the country are made from",
    load: async () => (await import("./database/rollup.ts")).rollupCommand,
  },
  {
    name: "seed",
    summary: "make up children and ten years of their records, in a database that holds none",
    load: async () => (await import("./database/seed.ts")).seedCommand,
  },
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
    surroundings.terminal.say(asked.length === 0 ? overview() : (await find(asked).entry.load()).help);
    return;
  }
  const { entry, rest } = find(argv);
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    surroundings.terminal.say(command.help);
    return;
  }
  const { values, positionals } = parse(entry.name, command, rest);
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) {
    const amount = positionals.length < least ? "little" : "much";
    throw new WrongUse(`${entry.name} was given too ${amount}.${see(entry.name)}`);
  }
  await command.run({ words: positionals, options: values as Record<string, string | boolean> }, surroundings);
}

function find(words: readonly string[]): { entry: Entry; rest: readonly string[] } {
  for (const entry of commands) {
    const name = entry.name.split(" ");
    if (name.every((word, i) => words[i] === word)) return { entry, rest: words.slice(name.length) };
  }
  // What was typed is not repeated: it may hold anything, a token too.
  throw new WrongUse("there is no such command. `cic help` lists them.");
}

function parse(name: string, command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true });
  } catch (error) {
    const option = /--?[a-z][a-z0-9-]{0,30}/.exec(error instanceof Error ? error.message : "")?.[0] ?? "an option";
    const unknown = codesOf(error).includes("ERR_PARSE_ARGS_UNKNOWN_OPTION");
    const why = unknown
      ? `does not know ${option}`
      : `was given ${option} without a value, or with one it does not take`;
    throw new WrongUse(`${name} ${why}.${see(name)}`);
  }
}

const see = (name: string) => ` \`cic help ${name}\` says how it is used.`;

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
